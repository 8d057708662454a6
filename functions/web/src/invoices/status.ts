import type { Tone } from "../design/Badge";

export const STATUSES = ["SCANNED", "NEEDS_REVIEW", "QUEUED", "AWAITING_UPLOAD", "NOT_AN_INVOICE", "DUPLICATE", "REFUSED"] as const;

const TONES: Record<string, Tone> = { SCANNED: "good", NEEDS_REVIEW: "warn", REFUSED: "bad", QUEUED: "accent", AWAITING_UPLOAD: "accent" };

export function toneOf(status: string): Tone {
  return TONES[status] ?? "neutral";
}

/** Whether the machine is not done with it. */
export function isUnderWay(status: string): boolean {
  return status === "QUEUED" || status === "AWAITING_UPLOAD";
}
