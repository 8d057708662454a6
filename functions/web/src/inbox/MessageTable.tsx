import { Link } from "react-router";
import type { Schemas } from "../api/client";
import { formatMoment } from "../format/dates";
import { text } from "../text/en";
import { MessageStatus } from "./MessageStatus";
import { senderName } from "./sender";

export function MessageTable({ messages }: { messages: Schemas["InboundMessageView"][] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{text.messages.title}</th>
          <th scope="col" className="hidden sm:table-cell">
            {text.messages.received}
          </th>
          <th scope="col">{text.messages.status}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id}>
            <td className="break-words">
              <Link to={`/messages/${message.id}`} className="font-medium hover:underline">
                {message.subject || text.messages.noSubject}
              </Link>
              <span className="block text-xs text-soft">
                {senderName(message.from)}
                {message.originalFrom && `, ${text.messages.originally(senderName(message.originalFrom))}`}
              </span>
              <span className="block text-xs text-soft sm:hidden">{formatMoment(message.receivedAt)}</span>
            </td>
            <td className="hidden whitespace-nowrap sm:table-cell">{formatMoment(message.receivedAt)}</td>
            <td>
              <MessageStatus status={message.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
