import type { Schemas } from "../api/client";
import { text } from "../text/en";

/** A sender as the message names it. */
export function senderName(sender: Schemas["InboundMessageView.SenderView"] | null | undefined): string {
  return sender?.name || sender?.address || text.messages.noSender;
}

export function senderInFull(sender: Schemas["InboundMessageView.SenderView"] | null | undefined): string {
  return sender?.name && sender.address ? `${sender.name} <${sender.address}>` : senderName(sender);
}
