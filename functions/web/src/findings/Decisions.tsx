import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Link } from "react-router";
import { api, body, onceOnly } from "../api/client";
import { Button } from "../design/Button";
import { Failure } from "../design/Feedback";
import { TextField } from "../design/Fields";
import { Facts, Section } from "../design/Page";
import { formatMoment } from "../format/dates";
import { text } from "../text/en";
import type { Finding } from "./FindingPage";
import { LinkForm } from "./LinkForm";

type Way = "adopt" | "link" | "tolerate" | "ignore" | "reopen";

export type Decision =
  | { way: "adopt" | "reopen" }
  | { way: "link"; subscriptionId: string }
  | { way: "tolerate" | "ignore"; reason: string };

/** What was decided, and what can be. */
export function Decisions({ finding }: { finding: Finding }) {
  const [way, setWay] = useState<Way | null>(null);
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: Decision) => send(finding.id, decision),
    onSuccess: (decided) => {
      setWay(null);
      queries.setQueryData(["finding", finding.id], decided);
      void queries.invalidateQueries({ queryKey: ["findings"] });
      void queries.invalidateQueries({ queryKey: ["subscriptions"] });
    },
  });
  const ways: Way[] = finding.state === "OPEN" ? answers(finding.kind) : finding.state === "RESOLVED" ? [] : ["reopen"];
  return (
    <Section title={finding.state === "OPEN" ? text.findings.decide : text.findings.decided}>
      {finding.state !== "OPEN" && <Decided finding={finding} />}
      <div className="grid gap-3 p-4">
        {ways.map((each) => (
          <div key={each} className="grid gap-2">
            <Choice
              way={each}
              busy={decide.isPending}
              open={way === each}
              onChoose={() => (each === "adopt" || each === "reopen" ? decide.mutate({ way: each }) : setWay(way === each ? null : each))}
            />
            {way === each && each === "link" && <LinkForm busy={decide.isPending} onLink={decide.mutate} />}
            {way === each && (each === "tolerate" || each === "ignore") && (
              <ReasonForm label={text.findings[each]} busy={decide.isPending} onReason={(reason) => decide.mutate({ way: each, reason })} />
            )}
          </div>
        ))}
        <Failure error={decide.error} onReload={() => queries.invalidateQueries({ queryKey: ["finding", finding.id] })} />
      </div>
    </Section>
  );
}

/** A subscription in the ledger answers only what is about a missing one. */
function answers(kind: string): Way[] {
  return kind === "UNMANAGED_SUBSCRIPTION" || kind === "NEW_ACCOUNT" ? ["adopt", "link", "tolerate", "ignore"] : ["tolerate", "ignore"];
}

function Choice({ way, busy, open, onChoose }: { way: Way; busy: boolean; open: boolean; onChoose: () => void }) {
  const why: Record<Way, string> = {
    adopt: text.findings.adoptWhy,
    link: text.findings.linkWhy,
    tolerate: text.findings.tolerateWhy,
    ignore: text.findings.ignoreWhy,
    reopen: text.findings.reopenWhy,
  };
  return (
    <div className="flex items-center gap-3">
      <Button
        look={way === "adopt" ? "primary" : "plain"}
        className="w-24 shrink-0"
        disabled={busy}
        {...(way === "adopt" || way === "reopen" ? {} : { "aria-expanded": open })}
        onClick={onChoose}
      >
        {text.findings[way]}
      </Button>
      <span className="text-xs text-soft">{why[way]}</span>
    </div>
  );
}

function Decided({ finding }: { finding: Finding }) {
  return (
    <div className="border-b border-line">
      <Facts
        facts={[
          [text.findings.state, text.findings.states[finding.state] ?? finding.state],
          ...(finding.decidedAt ? [[text.findings.decided, formatMoment(finding.decidedAt)] as const] : []),
          ...(finding.decisionReason ? [[text.findings.reason, finding.decisionReason] as const] : []),
        ]}
      />
      {finding.subscriptionId && (
        <p className="px-4 pb-3">
          <Link className="link" to={`/subscriptions/${finding.subscriptionId}`}>
            {text.findings.openLedger}
          </Link>
        </p>
      )}
    </div>
  );
}

function ReasonForm({ label, busy, onReason }: { label: string; busy: boolean; onReason: (reason: string) => void }) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onReason(String(new FormData(event.currentTarget).get("reason")));
  }
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-md bg-raised p-3">
      <TextField label={text.findings.reason} hint={text.findings.reasonHint} name="reason" required maxLength={500} autoFocus />
      <div>
        <Button look="primary" type="submit" disabled={busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}

function send(id: string, decision: Decision): Promise<Finding> {
  const params = { path: { id }, ...onceOnly() };
  switch (decision.way) {
    case "adopt":
      return body(api.POST("/api/v1/findings/{id}/adopt", { params, body: {} }));
    case "link":
      return body(api.POST("/api/v1/findings/{id}/link", { params, body: { subscriptionId: decision.subscriptionId } }));
    case "tolerate":
      return body(api.POST("/api/v1/findings/{id}/tolerate", { params, body: { reason: decision.reason } }));
    case "ignore":
      return body(api.POST("/api/v1/findings/{id}/ignore", { params, body: { reason: decision.reason } }));
    case "reopen":
      return body(api.POST("/api/v1/findings/{id}/reopen", { params }));
  }
}
