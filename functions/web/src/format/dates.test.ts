import { expect, test } from "vitest";
import { daysBetween, formatDay, today } from "./dates";

test("a day stays that day in every time zone", () => {
  expect(formatDay("2026-03-01", "en-GB")).toBe("1 Mar 2026");
});

test("which day it is depends on the organisation's zone", () => {
  const late = new Date("2026-11-20T23:30:00Z");
  expect(today("Europe/Berlin", late)).toBe("2026-11-21");
  expect(today("America/New_York", late)).toBe("2026-11-20");
});

test("counts days over a change of clocks", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
});
