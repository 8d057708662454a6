import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { api, basedOn, body, type Schemas } from "../api/client";
import { ApiError } from "../api/errors";
import { Button } from "../design/Button";
import { Failure } from "../design/Feedback";
import { SelectField, TextField } from "../design/Fields";
import { Loaded } from "../design/Loaded";
import { Section } from "../design/Page";
import { useAdmin } from "../identity/me";
import { text } from "../text/en";

type Organization = Schemas["OrganizationView"];

const MONTHS = Array.from(
  { length: 12 },
  (_, month) =>
    [
      String(month + 1),
      new Intl.DateTimeFormat(undefined, { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, month, 1))),
    ] as const,
);

export function OrganizationForm() {
  const organization = useQuery({ queryKey: ["organization"], queryFn: () => body(api.GET("/api/v1/organization")) });
  return (
    <Section title={text.settings.organization}>
      <Loaded query={organization}>{(now) => <Form key={now.version} now={now} onReload={organization.refetch} />}</Loaded>
    </Section>
  );
}

function Form({ now, onReload }: { now: Organization; onReload: () => unknown }) {
  const admin = useAdmin();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (form: FormData) =>
      body(
        api.PATCH("/api/v1/organization", {
          params: { header: basedOn(now.version) },
          body: {
            name: String(form.get("name")),
            slug: String(form.get("slug")),
            baseCurrency: String(form.get("baseCurrency")).toUpperCase(),
            timeZone: String(form.get("timeZone")),
            fiscalYearStartMonth: Number(form.get("fiscalYearStartMonth")),
          },
        }),
      ),
    onSuccess: (changed) => {
      queries.setQueryData(["organization"], changed);
      void queries.invalidateQueries({ queryKey: ["me"] });
    },
  });
  const refusal = change.error instanceof ApiError ? change.error : null;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    change.mutate(new FormData(event.currentTarget));
  }
  return (
    <form onSubmit={submit} className="p-4">
      <fieldset disabled={!admin} className="grid gap-4">
        <TextField label={text.settings.name} name="name" defaultValue={now.name} required error={refusal?.field("/name")} />
        <TextField
          label={text.settings.slug}
          hint={text.settings.slugHint}
          name="slug"
          defaultValue={now.slug}
          required
          error={refusal?.field("/slug")}
        />
        <TextField
          label={text.settings.baseCurrency}
          name="baseCurrency"
          defaultValue={now.baseCurrency}
          required
          pattern="[A-Za-z]{3}"
          maxLength={3}
          error={refusal?.field("/baseCurrency")}
        />
        <TextField
          label={text.settings.timeZone}
          hint={text.settings.timeZoneHint}
          name="timeZone"
          defaultValue={now.timeZone}
          required
          error={refusal?.field("/timeZone")}
        />
        <SelectField
          label={text.settings.fiscalYear}
          name="fiscalYearStartMonth"
          defaultValue={String(now.fiscalYearStartMonth)}
          options={MONTHS}
        />
        <Failure error={change.error} onReload={onReload} />
        {admin ? (
          <div>
            <Button look="primary" type="submit" disabled={change.isPending}>
              {text.common.save}
            </Button>
          </div>
        ) : (
          <p className="text-soft">{text.settings.adminsOnly}</p>
        )}
      </fieldset>
    </form>
  );
}
