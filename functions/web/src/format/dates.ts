const MILLIS_PER_DAY = 86_400_000;

/** A calendar day, {@code YYYY-MM-DD}; it has no time zone. */
export function formatDay(day: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** A moment, in the reader's own time zone. */
export function formatMoment(instant: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** Today in a time zone, {@code YYYY-MM-DD}. */
export function today(timeZone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const by = Object.fromEntries(parts.formatToParts(now).map((part) => [part.type, part.value]));
  return `${by["year"]}-${by["month"]}-${by["day"]}`;
}

/** Whole days from one calendar day to another, negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLIS_PER_DAY);
}
