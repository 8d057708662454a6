import { expect, test } from "vitest";
import { plainAmount, termsOf } from "./terms";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  Object.entries(values).forEach(([name, value]) => data.set(name, value));
  return data;
}

test("an amount stays text, whatever comma it was typed with", () => {
  expect(plainAmount("1234.50")).toBe("1234.50");
  expect(plainAmount("1234,50")).toBe("1234.50");
  expect(plainAmount("1 234,50")).toBe("1234.50");
  // Ambiguous: the API refuses it with the field's name rather than anyone guessing here.
  expect(plainAmount("1.234,50")).toBe("1.234,50");
});

test("what is left empty is removed", () => {
  const terms = termsOf(form({ amount: "10", currency: "eur", cycle: "ANNUAL", plan: " ", seats: "" }));
  expect(terms).toMatchObject({ amount: { amount: "10", currency: "EUR" }, cycle: "ANNUAL", plan: null, seats: null });
  expect(terms).toMatchObject({ notice: null, autoRenew: false });
});

test("a notice is its number, unit and wording", () => {
  const terms = termsOf(form({ amount: "1", currency: "EUR", noticeNumber: "3", noticeUnit: "MONTHS", noticeWording: "UNKNOWN" }));
  expect(terms.notice).toEqual({ number: 3, unit: "MONTHS", wording: "UNKNOWN" });
});
