import type { Schemas } from "../api/client";
import { Amount } from "../design/Amount";
import { Section } from "../design/Page";
import { formatDay } from "../format/dates";
import { text } from "../text/en";

type Line = Schemas["InvoiceDetailView.ChargeLineView"];

export function ChargeLines({ lines }: { lines: Line[] }) {
  return (
    <Section title={text.invoices.lines}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.invoices.description}</th>
            <th scope="col" className="hidden sm:table-cell">
              {text.invoices.period}
            </th>
            <th scope="col" className="number hidden sm:table-cell">
              {text.invoices.quantity}
            </th>
            <th scope="col" className="number">
              {text.invoices.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="break-words">{line.description}</td>
              <td className="hidden sm:table-cell">{period(line)}</td>
              <td className="number hidden sm:table-cell">{line.quantity ?? text.common.none}</td>
              <td className="number">
                <Amount money={line.net} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The API names the first day behind the period; a person reads its last day. */
function period({ periodStart, periodEnd }: Line): string {
  if (!periodStart || !periodEnd) {
    return text.common.none;
  }
  const last = new Date(`${periodEnd}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return `${formatDay(periodStart)} – ${formatDay(last.toISOString().slice(0, 10))}`;
}
