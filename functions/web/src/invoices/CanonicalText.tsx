import { useEffect, useRef } from "react";
import type { Schemas } from "../api/client";
import { text } from "../text/en";
import type { Evidence } from "./DocumentPane";

/** The texts the reading worked on, as plain text whatever they once were. */
export function CanonicalText({ texts, evidence }: { texts: Schemas["InvoiceDetailView.TextView"][]; evidence: Evidence | null }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: "nearest" });
  }, [evidence]);
  if (texts.length === 0) {
    return <p className="px-4 py-3 text-soft">{text.invoices.noText}</p>;
  }
  return (
    <div tabIndex={0} role="region" aria-label={text.invoices.canonical} className="max-h-[70vh] overflow-auto">
      {texts.map((page) => {
        const here = evidence?.part === page.part && evidence.page === page.page ? evidence : null;
        return (
          <pre key={`${page.part}#${page.page}`} className="border-b border-line px-4 py-3 font-mono text-xs whitespace-pre-wrap last:border-0">
            {here ? (
              <>
                {page.text.slice(0, here.start)}
                <mark ref={mark} className="rounded-sm bg-mark text-ink">
                  {page.text.slice(here.start, here.end)}
                </mark>
                {page.text.slice(here.end)}
              </>
            ) : (
              page.text
            )}
          </pre>
        );
      })}
    </div>
  );
}
