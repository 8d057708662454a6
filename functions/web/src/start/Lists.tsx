import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas } from "../api/client";
import type { ListPart, Whole } from "../api/lists";
import { Amount } from "../design/Amount";
import { Loaded } from "../design/Loaded";
import { Section } from "../design/Page";
import { MessageTable } from "../inbox/MessageTable";
import { text } from "../text/en";
import { largestFirst } from "./figures";

const SHOWN = 6;

type Finding = Schemas["FindingView"];

/** The open findings that cost most; what they cost is compared within a currency only. */
export function OpenFindings({ findings }: { findings: UseQueryResult<Whole<Finding>> }) {
  return (
    <Section title={text.start.topFindings} aside={<SeeAll to="/findings" />}>
      <Loaded query={findings}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-4 py-6 text-soft">{text.start.noFindings}</p>
          ) : (
            <ul className="divide-y divide-line">
              {largestFirst(items)
                .slice(0, SHOWN)
                .map((finding) => (
                  <li key={finding.id} className="flex items-baseline justify-between gap-3 px-4 py-2.5">
                    <Link to={`/findings/${finding.id}`} className="min-w-0 font-medium break-words hover:underline">
                      {finding.vendor.name}
                    </Link>
                    {finding.yearlyAtStake ? (
                      <Amount money={finding.yearlyAtStake} />
                    ) : (
                      <span className="text-soft">{text.findings.unknownYearly}</span>
                    )}
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

export function RecentMail({ mail }: { mail: UseQueryResult<ListPart<Schemas["InboundMessageView"]>> }) {
  return (
    <Section title={text.start.recentMail} aside={<SeeAll to="/messages" />}>
      <Loaded query={mail}>
        {({ items }) =>
          items.length === 0 ? <p className="px-4 py-6 text-soft">{text.start.noMail}</p> : <MessageTable messages={items} />
        }
      </Loaded>
    </Section>
  );
}

function SeeAll({ to }: { to: string }) {
  return (
    <Link to={to} className="link text-xs">
      {text.common.all}
    </Link>
  );
}
