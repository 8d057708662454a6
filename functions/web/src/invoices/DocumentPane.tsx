import { lazy, Suspense, useState } from "react";
import type { Schemas } from "../api/client";
import { Button } from "../design/Button";
import { Failure, Skeleton } from "../design/Feedback";
import { Section } from "../design/Page";
import { text } from "../text/en";
import { CanonicalText } from "./CanonicalText";
import { save, useDocument } from "./document";
import type { Invoice } from "./InvoicePage";
import { isUnderWay } from "./status";

export type Evidence = Schemas["FieldReading.EvidenceReading"];

const PdfPages = lazy(() => import("./PdfPages"));

/** The document as it arrived, or the text that was read from it, with the evidence marked. */
export function DocumentPane({ invoice, evidence }: { invoice: Invoice; evidence: Evidence | null }) {
  const pdf = invoice.mediaType === "application/pdf";
  const [asText, setAsText] = useState(!pdf);
  const original = useDocument(invoice.id, !isUnderWay(invoice.status));
  // What stands in an XML inside a PDF has no place on its pages.
  const textOnly = asText || (evidence !== null && !evidence.box);
  return (
    <Section
      title={text.invoices.document}
      hint={invoice.fileName}
      aside={
        <span className="flex flex-wrap gap-2">
          {pdf && (
            <Button look="quiet" aria-pressed={asText} onClick={() => setAsText(!asText)}>
              {asText ? text.invoices.original : text.invoices.canonical}
            </Button>
          )}
          <Button look="quiet" disabled={!original.data} onClick={() => original.data && save(original.data, invoice.fileName)}>
            {text.invoices.download}
          </Button>
        </span>
      }
    >
      {textOnly ? (
        <CanonicalText texts={invoice.texts} evidence={evidence} />
      ) : original.data ? (
        <Suspense fallback={<Skeleton />}>
          <PdfPages document={original.data} evidence={evidence} />
        </Suspense>
      ) : original.error ? (
        <div className="p-4">
          <Failure error={original.error} onRetry={original.refetch} />
        </div>
      ) : (
        <Skeleton />
      )}
    </Section>
  );
}
