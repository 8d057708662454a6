import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type DragEvent } from "react";
import { Link } from "react-router";
import { ApiError } from "../api/errors";
import { Button } from "../design/Button";
import { text } from "../text/en";
import { ACCEPTED, objection, upload } from "./upload";

interface Sending {
  key: number;
  name: string;
  percent: number;
  invoiceId?: string;
  failure?: string;
}

/** Takes documents by choice or by dropping, and says how far each has come. */
export function UploadArea({ onSent }: { onSent?: (invoiceId: string) => void }) {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const next = useRef(0);
  const [over, setOver] = useState(false);
  const [sendings, setSendings] = useState<Sending[]>([]);

  function update(key: number, change: Partial<Sending>) {
    setSendings((all) => all.map((sending) => (sending.key === key ? { ...sending, ...change } : sending)));
  }

  async function send(file: File) {
    const key = next.current++;
    const failure = objection(file);
    setSendings((all) => [{ key, name: file.name, percent: 0, ...(failure ? { failure } : {}) }, ...all]);
    if (failure) {
      return;
    }
    try {
      const invoiceId = await upload(file, (percent) => update(key, { percent }));
      update(key, { percent: 100, invoiceId });
      onSent?.(invoiceId);
    } catch (error) {
      update(key, { failure: `${file.name}: ${error instanceof ApiError ? error.detail : text.errors.unreachable}` });
    }
    void queries.invalidateQueries({ queryKey: ["invoices"] });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    [...event.dataTransfer.files].forEach(send);
  }

  return (
    <div
      className={`rounded-lg border border-dashed px-4 py-3 ${over ? "border-accent bg-accent-wash" : "border-soft/50"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{text.invoices.uploadDrop}</span>
        <Button onClick={() => input.current?.click()}>{text.invoices.uploadChoose}</Button>
        <span className="text-xs text-soft">{text.invoices.uploadHint}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={text.invoices.upload}
          onChange={(event) => {
            [...(event.target.files ?? [])].forEach(send);
            event.target.value = "";
          }}
        />
      </div>
      <div role="status">
        {sendings.length > 0 && (
          <ul className="mt-3 grid gap-2">
            {sendings.map((sending) => (
              <SendingLine key={sending.key} sending={sending} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function SendingLine({ sending }: { sending: Sending }) {
  if (sending.failure) {
    return <li className="text-bad">{sending.failure}</li>;
  }
  if (sending.invoiceId) {
    return (
      <li>
        <Link className="link" to={`/invoices/${sending.invoiceId}`}>
          {text.invoices.uploaded(sending.name)}
        </Link>
      </li>
    );
  }
  return (
    <li className="grid gap-1">
      <span>{text.invoices.uploading(sending.name, sending.percent)}</span>
      <progress className="h-1.5 w-full accent-accent" max={100} value={sending.percent} aria-label={sending.name} />
    </li>
  );
}
