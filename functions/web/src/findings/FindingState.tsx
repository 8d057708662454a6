import { Badge, type Tone } from "../design/Badge";
import { text } from "../text/en";

const TONES: Record<string, Tone> = { OPEN: "warn", ADOPTED: "good", LINKED: "good" };

export function FindingState({ state }: { state: string }) {
  return <Badge tone={TONES[state] ?? "neutral"}>{text.findings.states[state] ?? state}</Badge>;
}
