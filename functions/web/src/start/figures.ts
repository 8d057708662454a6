import type { Schemas } from "../api/client";
import type { Whole } from "../api/lists";
import { compareAmounts, sumByCurrency, type Money } from "../format/money";
import type { Subscription } from "../ledger/queries";

type Finding = Schemas["FindingView"];

/** The yearly amounts of findings, each currency by itself; null when there are more than were loaded. */
export function yearlyAtStake(findings: Whole<Finding>): Money[] | null {
  return findings.complete ? sumByCurrency(findings.items.flatMap((finding) => finding.yearlyAtStake ?? [])) : null;
}

/** The run rate of what is in force (definitions 2): no trials, no one-time or usage charges, which have no monthly amount. */
export function runRate(subscriptions: Whole<Subscription>): Money[] | null {
  return subscriptions.complete
    ? sumByCurrency(subscriptions.items.filter(({ state }) => state === "ACTIVE").flatMap(({ monthlyAmount }) => monthlyAmount ?? []))
    : null;
}

/** What can still be cancelled, the nearest deadline first. */
export function nextDeadlines(subscriptions: Subscription[], today: string, count: number): (Subscription & { noticeDeadline: string })[] {
  return subscriptions
    .filter((s): s is Subscription & { noticeDeadline: string } => typeof s.noticeDeadline === "string" && s.noticeDeadline >= today)
    .sort((a, b) => a.noticeDeadline.localeCompare(b.noticeDeadline))
    .slice(0, count);
}

/** Dearest first within each currency, the currencies in the order of their codes; without an amount last. */
export function largestFirst(findings: Finding[]): Finding[] {
  return [...findings].sort(({ yearlyAtStake: a }, { yearlyAtStake: b }) => {
    if (!a || !b) {
      return Number(!a) - Number(!b);
    }
    return a.currency.localeCompare(b.currency) || compareAmounts(b.amount, a.amount);
  });
}
