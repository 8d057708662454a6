import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, body, type Schemas } from "../api/client";
import { Badge, type Tone } from "../design/Badge";
import { Loaded } from "../design/Loaded";
import { Facts, Page, Section } from "../design/Page";
import { formatMoment } from "../format/dates";
import { formatBytes } from "../format/sizes";
import { text } from "../text/en";
import { MessageStatus } from "./MessageStatus";
import { senderInFull } from "./sender";

type Detail = Schemas["GetInboundMessage.InboundMessageDetail"];
type Part = Schemas["GetInboundMessage.InboundPartView"];

const VERDICT_TONES: Record<string, Tone> = { PASS: "good", FAIL: "bad", GRAY: "warn" };

export function MessagePage() {
  const { id = "" } = useParams();
  const message = useQuery({
    queryKey: ["message", id],
    queryFn: () => body(api.GET("/api/v1/inbound-messages/{id}", { params: { path: { id } } })),
  });
  return <Loaded query={message}>{(found) => <Shown detail={found} />}</Loaded>;
}

function Shown({ detail: { message, parts } }: { detail: Detail }) {
  return (
    <Page
      title={message.subject || text.messages.noSubject}
      back={{ to: "/messages", label: text.messages.title }}
      badge={<MessageStatus status={message.status} />}
      hint={[message.reason, text.messages.statusMeaning[message.status]].filter(Boolean).join(" ")}
    >
      <div className="grid gap-5 lg:grid-cols-2">
        <Section title={text.messages.message}>
          <Facts
            facts={[
              [text.messages.from, senderInFull(message.from)],
              ...(message.originalFrom ? [[text.messages.firstSentBy, senderInFull(message.originalFrom)] as const] : []),
              [text.messages.recipient, message.recipient],
              [text.messages.received, formatMoment(message.receivedAt)],
              [text.messages.size, formatBytes(message.size)],
              [text.messages.deliveries, text.messages.deliveriesOnce(message.deliveries)],
            ]}
          />
        </Section>
        <Section title={text.messages.verdicts}>
          <Facts
            facts={Object.entries(text.messages.verdictNames).map(([check, name]) => {
              const verdict = message.verdicts[check as keyof typeof message.verdicts];
              return [
                name,
                <Badge key={check} tone={VERDICT_TONES[verdict] ?? "neutral"}>
                  {text.messages.verdictValues[verdict] ?? verdict}
                </Badge>,
              ] as const;
            })}
          />
        </Section>
      </div>
      <Section title={text.messages.parts}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.messages.part}</th>
              <th scope="col">{text.messages.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartLine key={part.path} part={part} />
            ))}
          </tbody>
        </table>
      </Section>
    </Page>
  );
}

function PartLine({ part }: { part: Part }) {
  return (
    <tr>
      <td className="break-all">
        {part.fileName || text.messages.unnamed}
        <span className="block text-xs text-soft">
          {part.mediaType}, {formatBytes(part.size)}
        </span>
      </td>
      <td>
        <Badge tone={part.outcome === "DOCUMENT" ? "good" : "neutral"}>{text.messages.outcomes[part.outcome] ?? part.outcome}</Badge>
        {part.reason && <span className="mt-1 block text-xs text-soft">{part.reason}</span>}
        {part.invoiceId && (
          <Link className="link mt-1 block" to={`/invoices/${part.invoiceId}`}>
            {text.messages.openInvoice}
          </Link>
        )}
      </td>
    </tr>
  );
}
