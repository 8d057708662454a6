/** An amount as the API writes it: a decimal string and an ISO 4217 code. No floating point touches it. */
export interface Money {
  amount: string;
  currency: string;
}

/** The amount in the reader's language, with exactly the decimals it was given with. */
export function formatMoney(money: Money, locale?: string): string {
  const decimals = decimalsOf(money.amount);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(money.amount as Intl.StringNumericLiteral);
}

/** Sums by currency, in the order of the codes; different currencies are never added. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const money of amounts) {
    const sum = sums.get(money.currency);
    sums.set(money.currency, sum ? { ...sum, amount: add(sum.amount, money.amount) } : money);
  }
  return [...sums.values()].sort((a, b) => a.currency.localeCompare(b.currency));
}

/** Negative, zero or positive, as the first amount is the smaller, equal or larger one. */
export function compareAmounts(a: string, b: string): number {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = minor(a, decimals) - minor(b, decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function add(a: string, b: string): string {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const sum = minor(a, decimals) + minor(b, decimals);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return sum < 0n ? `-${text}` : text;
}

function minor(amount: string, decimals: number): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

function decimalsOf(amount: string): number {
  return amount.split(".")[1]?.length ?? 0;
}
