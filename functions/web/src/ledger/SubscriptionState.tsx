import { Badge, type Tone } from "../design/Badge";
import { text } from "../text/en";

const TONES: Record<string, Tone> = { ACTIVE: "good", TRIAL: "accent", UPCOMING: "accent" };

export function SubscriptionState({ state }: { state: string }) {
  return <Badge tone={TONES[state] ?? "neutral"}>{text.ledger.states[state] ?? state}</Badge>;
}
