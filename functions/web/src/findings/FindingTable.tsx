import { Link } from "react-router";
import type { Schemas } from "../api/client";
import { Amount } from "../design/Amount";
import { text } from "../text/en";
import { FindingState } from "./FindingState";

export function FindingTable({ findings }: { findings: Schemas["FindingView"][] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{text.ledger.vendor}</th>
          <th scope="col" className="number">
            {text.findings.yearly}
          </th>
          <th scope="col" className="number hidden sm:table-cell">
            {text.findings.certainty}
          </th>
          <th scope="col" className="hidden sm:table-cell">
            {text.findings.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.id}>
            <td>
              <Link to={`/findings/${finding.id}`} className="font-medium hover:underline">
                {finding.vendor.name}
              </Link>
              <span className="block text-xs text-soft">{text.findings.kinds[finding.kind] ?? finding.kind}</span>
              <span className="mt-1 block sm:hidden">
                <FindingState state={finding.state} />
              </span>
            </td>
            <td className="number">
              {finding.yearlyAtStake ? <Amount money={finding.yearlyAtStake} /> : <span className="text-soft">{text.findings.unknownYearly}</span>}
            </td>
            <td className="number hidden sm:table-cell">{Math.floor(finding.confidence * 100)} %</td>
            <td className="hidden sm:table-cell">
              <FindingState state={finding.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
