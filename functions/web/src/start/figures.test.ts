import { expect, test } from "vitest";
import type { Subscription } from "../ledger/queries";
import { nextDeadlines, runRate, yearlyAtStake } from "./figures";

function subscription(part: Partial<Subscription>): Subscription {
  return {
    id: "1",
    vendor: { id: "2", name: "Vendor" },
    amount: { amount: "10.00", currency: "EUR" },
    cycle: "MONTHLY",
    autoRenew: true,
    attributes: {},
    status: "ACTIVE",
    state: "ACTIVE",
    version: 1,
    createdAt: "2026-01-01T00:00:00Z",
    ...part,
  };
}

test("the run rate counts what is in force, without trials and usage", () => {
  const items = [
    subscription({ monthlyAmount: { amount: "10.00", currency: "EUR" } }),
    subscription({ monthlyAmount: { amount: "5.50", currency: "EUR" } }),
    subscription({ monthlyAmount: { amount: "99.00", currency: "EUR" }, state: "TRIAL" }),
    subscription({ monthlyAmount: null, cycle: "USAGE" }),
  ];
  expect(runRate({ items, complete: true })).toEqual([{ amount: "15.50", currency: "EUR" }]);
});

test("a part of a list gives no sum", () => {
  expect(runRate({ items: [], complete: false })).toBeNull();
  expect(yearlyAtStake({ items: [], complete: false })).toBeNull();
});

test("deadlines are the nearest ones that are not past", () => {
  const items = ["2026-12-24", "2026-11-20", "2026-11-21", null].map((noticeDeadline) => subscription({ noticeDeadline }));
  expect(nextDeadlines(items, "2026-11-21", 5).map((s) => s.noticeDeadline)).toEqual(["2026-11-21", "2026-12-24"]);
});
