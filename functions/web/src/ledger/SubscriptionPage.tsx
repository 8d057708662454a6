import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { api, basedOn, body } from "../api/client";
import { Amount } from "../design/Amount";
import { Button } from "../design/Button";
import { Confirm } from "../design/Confirm";
import { Failure } from "../design/Feedback";
import { Loaded } from "../design/Loaded";
import { Facts, Page, Section } from "../design/Page";
import { formatDay } from "../format/dates";
import { useAdmin, useModerator } from "../identity/me";
import { text } from "../text/en";
import { cycleText, type Subscription } from "./queries";
import { SubscriptionForm } from "./SubscriptionForm";
import { SubscriptionState } from "./SubscriptionState";
import { termsOf } from "./terms";

export function SubscriptionPage() {
  const { id = "" } = useParams();
  const subscription = useQuery({
    queryKey: ["subscription", id],
    queryFn: () => body(api.GET("/api/v1/subscriptions/{id}", { params: { path: { id } } })),
  });
  return (
    <Loaded query={subscription}>{(found) => <Shown key={found.version} now={found} onReload={subscription.refetch} />}</Loaded>
  );
}

function Shown({ now, onReload }: { now: Subscription; onReload: () => void }) {
  const [editing, setEditing] = useState(false);
  const moderator = useModerator();
  const admin = useAdmin();
  const change = useChange(now);
  const archive = useArchive(now);
  const archived = now.status === "ARCHIVED";
  return (
    <Page
      title={[now.vendor.name, now.plan].filter(Boolean).join(" · ")}
      back={{ to: "/subscriptions", label: text.ledger.title }}
      badge={<SubscriptionState state={now.state} />}
      actions={
        !archived &&
        !editing && (
          <>
            {moderator && <Button onClick={() => setEditing(true)}>{text.ledger.edit}</Button>}
            {admin && (
              <Confirm
                label={text.ledger.archive}
                question={text.ledger.archiveSure}
                disabled={archive.isPending}
                onConfirm={() => archive.mutate()}
              />
            )}
          </>
        )
      }
    >
      <Failure error={archive.error} onReload={onReload} />
      {editing ? (
        <SubscriptionForm
          now={now}
          currency={now.amount.currency}
          busy={change.isPending}
          error={change.error}
          onSave={change.mutate}
          onCancel={() => setEditing(false)}
          onReload={onReload}
        />
      ) : (
        <Terms now={now} />
      )}
    </Page>
  );
}

function Terms({ now }: { now: Subscription }) {
  const attributes = Object.entries(now.attributes);
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Section title={text.ledger.terms}>
        <Facts
          facts={[
            [text.ledger.amount, <Amount key="amount" money={now.amount} />],
            [text.ledger.cycle, cycleText(now.cycle)],
            [text.ledger.monthly, <Amount key="monthly" money={now.monthlyAmount} />],
            [text.ledger.seats, now.seats],
            [text.ledger.department, now.department],
          ]}
        />
      </Section>
      <Section title={text.ledger.dates}>
        <Facts
          facts={[
            [text.ledger.startedOn, now.startedOn && formatDay(now.startedOn)],
            [text.ledger.renewal, now.renewalDate && formatDay(now.renewalDate)],
            [
              text.ledger.notice,
              now.notice && text.ledger.noticeText(now.notice.number, text.ledger.noticeUnits[now.notice.unit] ?? now.notice.unit),
            ],
            [text.ledger.deadline, now.noticeDeadline && formatDay(now.noticeDeadline)],
            [text.ledger.autoRenew, now.autoRenew ? text.ledger.yes : text.ledger.no],
          ]}
        />
        <p className="border-t border-line px-4 py-2.5 text-xs text-soft">{text.ledger.deadlineMeaning}</p>
      </Section>
      {attributes.length > 0 && (
        <Section title={text.ledger.attributes}>
          <Facts facts={attributes} />
        </Section>
      )}
      <p className="flex flex-wrap gap-4 lg:col-span-2">
        <Link className="link" to={`/invoices?vendorId=${now.vendor.id}`}>
          {text.ledger.invoices}
        </Link>
        {now.vendor.catalogKey && (
          <Link className="link" to={`/catalog/${now.vendor.catalogKey}`}>
            {text.ledger.cancelHelp}
          </Link>
        )}
      </p>
    </div>
  );
}

function useChange(now: Subscription) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: FormData) =>
      body(
        api.PATCH("/api/v1/subscriptions/{id}", {
          params: { path: { id: now.id }, header: basedOn(now.version) },
          body: termsOf(form),
        }),
      ),
    onSuccess: (changed) => {
      queries.setQueryData(["subscription", now.id], changed);
      void queries.invalidateQueries({ queryKey: ["subscriptions"] });
    },
  });
}

function useArchive(now: Subscription) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      body(api.DELETE("/api/v1/subscriptions/{id}", { params: { path: { id: now.id }, header: basedOn(now.version) } })),
    onSuccess: (changed) => {
      queries.setQueryData(["subscription", now.id], changed);
      void queries.invalidateQueries({ queryKey: ["subscriptions"] });
    },
  });
}
