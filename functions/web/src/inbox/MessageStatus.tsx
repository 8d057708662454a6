import { Badge, type Tone } from "../design/Badge";
import { text } from "../text/en";

const TONES: Record<string, Tone> = { PROCESSED: "good", QUARANTINED: "warn", REFUSED: "bad" };

export function MessageStatus({ status }: { status: string }) {
  return <Badge tone={TONES[status] ?? "neutral"}>{text.messages.statuses[status] ?? status}</Badge>;
}
