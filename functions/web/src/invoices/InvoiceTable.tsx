import { Link } from "react-router";
import type { Schemas } from "../api/client";
import { Amount } from "../design/Amount";
import { formatDay, formatMoment } from "../format/dates";
import { text } from "../text/en";
import { InvoiceStatus } from "./InvoiceStatus";

export function InvoiceTable({ invoices }: { invoices: Schemas["InvoiceView"][] }) {
  return (
    <div className="card">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.invoices.vendor}</th>
            <th scope="col" className="hidden md:table-cell">
              {text.invoices.number}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {text.invoices.date}
            </th>
            <th scope="col" className="number">
              {text.invoices.total}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {text.invoices.status}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <tr key={invoice.id}>
              <td>
                <Link to={`/invoices/${invoice.id}`} className="font-medium hover:underline">
                  {invoice.vendor?.name ?? text.invoices.unknownVendor}
                </Link>
                <span className="block text-xs break-all text-soft">{invoice.fileName}</span>
                <span className="mt-1 flex flex-wrap gap-2 text-xs text-soft sm:hidden">
                  <InvoiceStatus status={invoice.status} />
                  {invoice.issueDate && formatDay(invoice.issueDate)}
                </span>
                {invoice.reason && <span className="mt-1 block text-xs text-soft">{invoice.reason}</span>}
              </td>
              <td className="hidden md:table-cell">{invoice.number ?? text.common.none}</td>
              <td className="hidden whitespace-nowrap sm:table-cell">
                {invoice.issueDate ? formatDay(invoice.issueDate) : <span className="text-soft">{formatMoment(invoice.createdAt)}</span>}
              </td>
              <td className="number">
                <Amount money={invoice.total} />
              </td>
              <td className="hidden sm:table-cell">
                <InvoiceStatus status={invoice.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
