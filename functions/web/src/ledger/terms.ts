import type { Schemas } from "../api/client";

type Terms = Schemas["SubscriptionRequest"];

/** The entered form as the API takes it. What is left empty is null, which removes it from an existing entry. */
export function termsOf(form: FormData): Omit<Terms, "vendor"> {
  return {
    amount: { amount: plainAmount(entered(form, "amount") ?? ""), currency: (entered(form, "currency") ?? "").toUpperCase() },
    cycle: entered(form, "cycle") ?? "MONTHLY",
    plan: entered(form, "plan"),
    department: entered(form, "department"),
    seats: wholeNumber(form, "seats"),
    startedOn: entered(form, "startedOn"),
    initialTermMonths: wholeNumber(form, "initialTermMonths"),
    renewalTermMonths: wholeNumber(form, "renewalTermMonths"),
    autoRenew: form.get("autoRenew") === "on",
    notice: notice(form),
    status: entered(form, "status"),
  };
}

/** People write a decimal comma; the API takes a point. Anything else is left for the API to judge. */
export function plainAmount(typed: string): string {
  const bare = typed.replace(/[\s'\u00a0\u202f]/g, "");
  return /^-?\d+,\d+$/.test(bare) ? bare.replace(",", ".") : bare;
}

function notice(form: FormData): NonNullable<Terms["notice"]> | null {
  const number = wholeNumber(form, "noticeNumber");
  return number === null
    ? null
    : { number, unit: entered(form, "noticeUnit") ?? "MONTHS", wording: entered(form, "noticeWording") };
}

function entered(form: FormData, name: string): string | null {
  return String(form.get(name) ?? "").trim() || null;
}

function wholeNumber(form: FormData, name: string): number | null {
  const value = entered(form, name);
  return value === null ? null : Number(value);
}
