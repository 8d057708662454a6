/** A name of the API, {@code PROJECT_MANAGEMENT}, as words. */
export function words(name: string): string {
  const lower = name.toLowerCase().replaceAll("_", " ");
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
