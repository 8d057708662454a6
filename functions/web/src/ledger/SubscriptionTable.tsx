import { Link } from "react-router";
import { Amount } from "../design/Amount";
import { formatDay } from "../format/dates";
import { text } from "../text/en";
import { cycleText, type Subscription } from "./queries";
import { SubscriptionState } from "./SubscriptionState";

export function SubscriptionTable({ subscriptions }: { subscriptions: Subscription[] }) {
  return (
    <div className="card">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.ledger.vendor}</th>
            <th scope="col" className="number">
              {text.ledger.amount}
            </th>
            <th scope="col" className="number hidden md:table-cell" title={text.ledger.monthlyMeaning}>
              {text.ledger.monthly}
            </th>
            <th scope="col" className="hidden md:table-cell" title={text.ledger.deadlineMeaning}>
              {text.ledger.deadline}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {text.ledger.status}
            </th>
          </tr>
        </thead>
        <tbody>
          {subscriptions.map((subscription) => (
            <tr key={subscription.id}>
              <td className="break-words">
                <Link to={`/subscriptions/${subscription.id}`} className="font-medium hover:underline">
                  {subscription.vendor.name}
                </Link>
                <span className="block text-xs text-soft">
                  {[subscription.plan, subscription.department].filter(Boolean).join(", ")}
                </span>
                <span className="mt-1 block sm:hidden">
                  <SubscriptionState state={subscription.state} />
                </span>
              </td>
              <td className="number">
                <Amount money={subscription.amount} />
                <span className="block text-xs text-soft">{cycleText(subscription.cycle)}</span>
              </td>
              <td className="number hidden md:table-cell">
                <Amount money={subscription.monthlyAmount} />
              </td>
              <td className="hidden md:table-cell">
                {subscription.noticeDeadline ? formatDay(subscription.noticeDeadline) : text.common.none}
              </td>
              <td className="hidden sm:table-cell">
                <SubscriptionState state={subscription.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
