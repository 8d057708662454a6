import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "../api/client";
import type { Whole } from "../api/lists";
import { Amount } from "../design/Amount";
import type { Money } from "../format/money";
import type { Subscription } from "../ledger/queries";
import { text } from "../text/en";
import { runRate, yearlyAtStake } from "./figures";

interface Props {
  findings: UseQueryResult<Whole<Schemas["FindingView"]>>;
  subscriptions: UseQueryResult<Whole<Subscription>>;
  review: UseQueryResult<Whole<unknown>>;
}

/** The headline figures, each with what it means. */
export function Tiles({ findings, subscriptions, review }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Tile title={text.start.openFindings} meaning={text.start.openFindingsMeaning} to="/findings">
        {findings.data && <Count whole={findings.data} />}
      </Tile>
      <Tile title={text.start.atStake} meaning={text.start.atStakeMeaning} to="/findings">
        {findings.data && <Sums sums={yearlyAtStake(findings.data)} />}
      </Tile>
      <Tile title={text.start.runRate} meaning={text.start.runRateMeaning} to="/subscriptions">
        {subscriptions.data && <Sums sums={runRate(subscriptions.data)} />}
      </Tile>
      <Tile title={text.start.review} meaning={text.start.reviewMeaning} to="/invoices?status=NEEDS_REVIEW">
        {review.data && <Count whole={review.data} />}
      </Tile>
    </div>
  );
}

function Tile({ title, meaning, to, children }: { title: string; meaning: string; to: string; children: ReactNode }) {
  return (
    <section className="card flex flex-col gap-1 p-4">
      <h2 className="text-xs font-medium text-soft">
        <Link to={to} className="hover:text-ink hover:underline">
          {title}
        </Link>
      </h2>
      <div className="min-h-8 text-2xl leading-8 font-semibold tracking-tight">
        {children || <div className="h-8 w-24 animate-pulse rounded bg-raised" />}
      </div>
      <p className="text-xs text-soft">{meaning}</p>
    </section>
  );
}

function Count({ whole }: { whole: Whole<unknown> }) {
  return <p className="tabular-nums">{`${whole.items.length}${whole.complete ? "" : "+"}`}</p>;
}

function Sums({ sums }: { sums: Money[] | null }) {
  if (sums === null) {
    return <p className="text-sm font-normal">{text.start.incomplete}</p>;
  }
  if (sums.length === 0) {
    return <p>{text.start.nothing}</p>;
  }
  return sums.map((sum) => (
    <p key={sum.currency}>
      <Amount money={sum} />
    </p>
  ));
}
