import { formatMoney, type Money } from "../format/money";
import { text } from "../text/en";

export function Amount({ money }: { money: Money | null | undefined }) {
  return <span className="tabular-nums whitespace-nowrap">{money ? formatMoney(money) : text.common.none}</span>;
}
