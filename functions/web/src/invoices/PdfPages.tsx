import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { Skeleton } from "../design/Feedback";
import { text } from "../text/en";
import type { Evidence } from "./DocumentPane";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Drawn at twice the size of points, so that small print can be read. */
const SCALE = 2;

/** The pages of a PDF, drawn without running anything in it, with the evidence's box on top. */
export default function PdfPages({ document, evidence }: { document: Blob; evidence: Evidence | null }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [number, setNumber] = useState(1);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    let opened: PDFDocumentProxy | undefined;
    async function open() {
      try {
        const task = getDocument({
          data: await document.arrayBuffer(),
          isEvalSupported: false,
          enableXfa: false,
          useSystemFonts: true,
          verbosity: 0,
        });
        opened = await task.promise;
        if (gone) {
          void opened.destroy();
        } else {
          setPdf(opened);
        }
      } catch {
        setFailed(true);
      }
    }
    void open();
    return () => {
      gone = true;
      void opened?.destroy();
    };
  }, [document]);

  useEffect(() => {
    if (evidence) {
      setNumber(evidence.page);
    }
  }, [evidence]);

  if (failed) {
    return <p className="px-4 py-3 text-soft">{text.invoices.noDocument}</p>;
  }
  if (!pdf) {
    return <Skeleton />;
  }
  const shown = Math.min(number, pdf.numPages);
  return (
    <>
      <PdfPage pdf={pdf} number={shown} box={evidence?.page === shown ? evidence.box : null} />
      {pdf.numPages > 1 && (
        <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2">
          <Button look="quiet" disabled={shown === 1} onClick={() => setNumber(shown - 1)}>
            {text.invoices.previous}
          </Button>
          <span className="text-xs text-soft">{text.invoices.page(shown, pdf.numPages)}</span>
          <Button look="quiet" disabled={shown === pdf.numPages} onClick={() => setNumber(shown + 1)}>
            {text.invoices.next}
          </Button>
        </div>
      )}
    </>
  );
}

type Box = NonNullable<Evidence["box"]>;

function PdfPage({ pdf, number, box }: { pdf: PDFDocumentProxy; number: number; box: Box | null | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);

  useEffect(() => {
    let drawing: ReturnType<PDFPageProxy["render"]> | undefined;
    let gone = false;
    async function draw() {
      const page = await pdf.getPage(number);
      if (gone || !canvas.current) {
        return;
      }
      const viewport = page.getViewport({ scale: SCALE });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      setSize({ width: viewport.width / SCALE, height: viewport.height / SCALE });
      drawing = page.render({ canvas: canvas.current, viewport });
      await drawing.promise.catch(() => undefined);
    }
    void draw();
    return () => {
      gone = true;
      drawing?.cancel();
    };
  }, [pdf, number]);

  return (
    <div className="relative bg-white">
      <canvas ref={canvas} role="img" aria-label={text.invoices.page(number, pdf.numPages)} className="block h-auto w-full" />
      {box && size && <Highlight box={box} page={size} />}
    </div>
  );
}

const MARGIN = 2;

function Highlight({ box, page }: { box: Box; page: { width: number; height: number } }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: "nearest" });
  }, [box]);
  return (
    <div
      ref={mark}
      data-evidence
      className="absolute rounded-sm bg-amber-300/40 outline-2 outline-amber-600"
      style={{
        left: `${(100 * (box.x - MARGIN)) / page.width}%`,
        top: `${(100 * (box.y - MARGIN)) / page.height}%`,
        width: `${(100 * (box.width + 2 * MARGIN)) / page.width}%`,
        height: `${(100 * (box.height + 2 * MARGIN)) / page.height}%`,
      }}
    />
  );
}
