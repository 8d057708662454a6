import { ApiError } from "../api/errors";
import { text } from "../text/en";
import { Button } from "./Button";

/** What went wrong and what to do; nothing when nothing did. */
export function Failure({ error, onRetry, onReload }: { error: unknown; onRetry?: () => void; onReload?: () => void }) {
  if (!error) {
    return null;
  }
  const known = error instanceof ApiError ? error : null;
  return (
    <div role="alert" className="grid justify-items-start gap-2 rounded-md border border-bad/40 bg-bad-wash px-3 py-2.5 text-bad">
      <p>{known?.stale ? text.errors.stale : (known?.detail ?? text.errors.crashed)}</p>
      {known && known.fields.length > 0 && (
        <ul className="list-disc pl-5">
          {known.fields.map((field) => (
            <li key={field.pointer + field.message}>
              <span className="font-mono text-xs">{field.pointer}</span> {field.message}
            </li>
          ))}
        </ul>
      )}
      {known?.requestId && known.status >= 500 && <p className="font-mono text-xs">{text.errors.request(known.requestId)}</p>}
      {known?.stale && onReload && <Button onClick={onReload}>{text.errors.reload}</Button>}
      {!known?.stale && onRetry && <Button onClick={onRetry}>{text.common.retry}</Button>}
    </div>
  );
}

/** The shape of what is to come. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status" aria-label={text.common.loading} className="card grid gap-3 p-4">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex animate-pulse gap-4">
          <div className="h-4 grow rounded bg-raised" />
          <div className="h-4 w-20 rounded bg-raised" />
        </div>
      ))}
    </div>
  );
}
