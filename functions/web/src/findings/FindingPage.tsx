import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, body, type Schemas } from "../api/client";
import { Amount } from "../design/Amount";
import { Loaded } from "../design/Loaded";
import { Facts, Page, Section } from "../design/Page";
import { formatDay, formatMoment } from "../format/dates";
import { text } from "../text/en";
import { Decisions } from "./Decisions";
import { FindingState } from "./FindingState";

export type Finding = Schemas["FindingDetailView"];

export function FindingPage() {
  const { id = "" } = useParams();
  const finding = useQuery({
    queryKey: ["finding", id],
    queryFn: () => body(api.GET("/api/v1/findings/{id}", { params: { path: { id } } })),
  });
  return <Loaded query={finding}>{(found) => <Shown finding={found} />}</Loaded>;
}

function Shown({ finding }: { finding: Finding }) {
  return (
    <Page
      title={finding.vendor.name}
      back={{ to: "/findings", label: text.findings.title }}
      badge={<FindingState state={finding.state} />}
      hint={text.findings.kinds[finding.kind] ?? finding.kind}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-5">
          <Section title={text.findings.why}>
            <ul className="grid list-disc gap-1 py-3 pr-4 pl-8">
              {finding.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <div className="border-t border-line">
              <Facts
                facts={[
                  [text.findings.yearly, <Amount key="yearly" money={finding.yearlyAtStake} />],
                  [text.findings.basis, finding.yearlyBasis],
                  [text.findings.certainty, `${Math.floor(finding.confidence * 100)} %`],
                  [text.findings.found, formatMoment(finding.createdAt)],
                ]}
              />
            </div>
          </Section>
          <Invoices invoices={finding.invoices} />
        </div>
        <Decisions finding={finding} />
      </div>
    </Page>
  );
}

function Invoices({ invoices }: { invoices: Finding["invoices"] }) {
  return (
    <Section title={text.findings.invoices}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.invoices.number}</th>
            <th scope="col" className="hidden sm:table-cell">
              {text.findings.period}
            </th>
            <th scope="col" className="number">
              {text.invoices.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <tr key={invoice.invoiceId}>
              <td>
                <Link to={`/invoices/${invoice.invoiceId}`} className="font-medium hover:underline">
                  {invoice.number ?? text.messages.openInvoice}
                </Link>
                {invoice.issueDate && <span className="block text-xs text-soft">{formatDay(invoice.issueDate)}</span>}
              </td>
              <td className="hidden sm:table-cell">
                {invoice.periodStart && invoice.periodEnd
                  ? `${formatDay(invoice.periodStart)} – ${formatDay(invoice.periodEnd)}`
                  : text.common.none}
              </td>
              <td className="number">
                <Amount money={invoice.net} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
