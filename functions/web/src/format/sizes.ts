const STEP = 1024;

/** A number of bytes, for a person. */
export function formatBytes(bytes: number, locale?: string): string {
  const unit = bytes < STEP ? "byte" : bytes < STEP * STEP ? "kilobyte" : "megabyte";
  const divisor = { byte: 1, kilobyte: STEP, megabyte: STEP * STEP }[unit];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: unit === "megabyte" ? 1 : 0 }).format(
    bytes / divisor,
  );
}
