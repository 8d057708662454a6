import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { api, body, type Schemas } from "../api/client";
import { Loaded } from "../design/Loaded";
import { Facts, Page, Section } from "../design/Page";
import { formatMoment } from "../format/dates";
import { text } from "../text/en";
import { ChargeLines } from "./ChargeLines";
import { DocumentPane } from "./DocumentPane";
import { FieldList } from "./FieldList";
import { InvoiceStatus } from "./InvoiceStatus";
import { isUnderWay } from "./status";

export type Invoice = Schemas["InvoiceDetailView"];
export type Reading = Schemas["FieldReading"];

const REFRESH_MILLIS = 2_000;

export function InvoicePage() {
  const { id = "" } = useParams();
  const invoice = useQuery({
    queryKey: ["invoice", id],
    queryFn: () => body(api.GET("/api/v1/invoices/{id}", { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data.status) ? REFRESH_MILLIS : false),
  });
  return <Loaded query={invoice}>{(found) => <Shown key={found.id} invoice={found} />}</Loaded>;
}

function Shown({ invoice }: { invoice: Invoice }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const reading = chosen ? (invoice.fields[chosen] ?? null) : null;
  return (
    <Page
      title={[invoice.vendor?.name ?? text.invoices.unknownVendor, invoice.number].filter(Boolean).join(" · ")}
      back={{ to: "/invoices", label: text.invoices.title }}
      badge={<InvoiceStatus status={invoice.status} />}
      {...(invoice.reason ? { hint: invoice.reason } : {})}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <DocumentPane invoice={invoice} evidence={reading?.evidence ?? null} />
        <div className="grid min-w-0 gap-5">
          {invoice.warnings.length > 0 && <Sentences title={text.invoices.warnings} sentences={invoice.warnings} />}
          <FieldList fields={invoice.fields} chosen={chosen} onChoose={setChosen} />
          {invoice.vendorReasons.length > 0 && (
            <Sentences title={text.invoices.vendorReasons} sentences={invoice.vendorReasons} />
          )}
          <History invoice={invoice} />
        </div>
      </div>
      {invoice.lines.length > 0 && <ChargeLines lines={invoice.lines} />}
    </Page>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  return (
    <Section title={title}>
      <ul className="grid list-disc gap-1 py-3 pr-4 pl-8">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

function History({ invoice }: { invoice: Invoice }) {
  return (
    <Section title={text.invoices.history}>
      <Facts
        facts={[
          ...invoice.history.map(
            (entry) =>
              [formatMoment(entry.at), [text.invoices.statuses[entry.status] ?? entry.status, entry.reason].filter(Boolean).join(": ")] as const,
          ),
        ]}
      />
      {(invoice.messageId || invoice.duplicateOf) && (
        <p className="flex flex-wrap gap-4 border-t border-line px-4 py-2.5">
          {invoice.messageId && (
            <Link className="link" to={`/messages/${invoice.messageId}`}>
              {text.invoices.message}
            </Link>
          )}
          {invoice.duplicateOf && (
            <Link className="link" to={`/invoices/${invoice.duplicateOf}`}>
              {text.invoices.duplicateOf}
            </Link>
          )}
        </p>
      )}
    </Section>
  );
}
