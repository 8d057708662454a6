import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Whole } from "../api/lists";
import { Amount } from "../design/Amount";
import { Loaded } from "../design/Loaded";
import { Section } from "../design/Page";
import { daysBetween, formatDay, today } from "../format/dates";
import { useMe } from "../identity/me";
import type { Subscription } from "../ledger/queries";
import { text } from "../text/en";
import { nextDeadlines } from "./figures";

const SHOWN = 6;
const SOON_DAYS = 14;

export function Deadlines({ subscriptions }: { subscriptions: UseQueryResult<Whole<Subscription>> }) {
  const day = today(useMe().data?.organization.timeZone ?? "UTC");
  return (
    <Section title={text.start.deadlines} hint={text.start.deadlinesMeaning}>
      <Loaded query={subscriptions}>
        {({ items }) => {
          const next = nextDeadlines(items, day, SHOWN);
          if (next.length === 0) {
            return <p className="px-4 py-6 text-soft">{text.start.noDeadlines}</p>;
          }
          return (
            <ul className="divide-y divide-line">
              {next.map((subscription) => (
                <DeadlineLine key={subscription.id} subscription={subscription} days={daysBetween(day, subscription.noticeDeadline)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}

function DeadlineLine({ subscription, days }: { subscription: Subscription & { noticeDeadline: string }; days: number }) {
  return (
    <li className="flex items-baseline justify-between gap-3 px-4 py-2.5">
      <span className="min-w-0">
        <Link to={`/subscriptions/${subscription.id}`} className="font-medium hover:underline">
          {subscription.vendor.name}
        </Link>
        <span className="block text-xs text-soft">
          {formatDay(subscription.noticeDeadline)},{" "}
          <span className={days <= SOON_DAYS ? "font-medium text-warn" : ""}>{text.start.inDays(days)}</span>
        </span>
      </span>
      <Amount money={subscription.amount} />
    </li>
  );
}
