import { expect, test } from "vitest";
import { formatMoney, sumByCurrency } from "./money";

test("keeps the decimals of the currency", () => {
  expect(formatMoney({ amount: "540.00", currency: "USD" }, "en-US")).toBe("$540.00");
  expect(formatMoney({ amount: "1200", currency: "JPY" }, "en-US")).toBe("¥1,200");
  expect(formatMoney({ amount: "1.234", currency: "KWD" }, "en-US")).toMatch(/KWD\s1\.234/);
});

test("writes as the reader's language does", () => {
  expect(formatMoney({ amount: "1234.50", currency: "EUR" }, "de-DE")).toBe("1.234,50\u00a0€");
});

test("does not lose a cent of what a floating point number cannot hold", () => {
  expect(formatMoney({ amount: "90071992547409.93", currency: "EUR" }, "en-IE")).toBe("€90,071,992,547,409.93");
  expect(
    sumByCurrency([
      { amount: "90071992547409.93", currency: "EUR" },
      { amount: "0.01", currency: "EUR" },
    ]),
  ).toEqual([{ amount: "90071992547409.94", currency: "EUR" }]);
});

test("sums each currency by itself, credits included", () => {
  expect(
    sumByCurrency([
      { amount: "10.00", currency: "USD" },
      { amount: "0.10", currency: "EUR" },
      { amount: "-10.05", currency: "USD" },
      { amount: "300", currency: "JPY" },
    ]),
  ).toEqual([
    { amount: "0.10", currency: "EUR" },
    { amount: "300", currency: "JPY" },
    { amount: "-0.05", currency: "USD" },
  ]);
});
