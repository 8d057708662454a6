import { Badge } from "../design/Badge";
import { text } from "../text/en";
import { toneOf } from "./status";

export function InvoiceStatus({ status }: { status: string }) {
  return <Badge tone={toneOf(status)}>{text.invoices.statuses[status] ?? status}</Badge>;
}
