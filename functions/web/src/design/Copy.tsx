import { useState } from "react";
import { text } from "../text/en";
import { Button } from "./Button";

/** A text to take away. */
export function Copy({ value, label }: { value: string; label: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }
  return (
    <div className="flex w-full max-w-xl flex-wrap items-stretch gap-2">
      <code className="control grow basis-56 self-center font-mono text-xs leading-6 break-all select-all">{value}</code>
      <Button look="primary" onClick={copy} aria-label={`${text.common.copy}: ${label}`}>
        {text.common.copy}
      </Button>
      <span role="status" className="self-center text-xs text-good">
        {copied ? text.common.copied : ""}
      </span>
    </div>
  );
}
