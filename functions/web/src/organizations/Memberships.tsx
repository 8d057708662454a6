import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { api, body, onceOnly } from "../api/client";
import { Badge } from "../design/Badge";
import { Button } from "../design/Button";
import { Failure } from "../design/Feedback";
import { TextField } from "../design/Fields";
import { Section } from "../design/Page";
import type { Me } from "../identity/me";
import { text } from "../text/en";
import { useSwitch } from "./switching";

/** Where the person belongs, the way over there, and the founding of a team. */
export function Memberships({ me }: { me: Me }) {
  const change = useSwitch();
  const ownsTeam = me.memberships.some((membership) => membership.owner && membership.kind === "TEAM");
  return (
    <Section title={text.settings.memberships}>
      <ul className="divide-y divide-line">
        {me.memberships.map((membership) => (
          <li key={membership.organizationId} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2.5">
            <span className="min-w-0">
              <span className="block truncate font-medium">{membership.name}</span>
              <span className="text-xs text-soft">
                {[
                  text.settings.role[membership.role],
                  membership.owner ? text.settings.owner : null,
                  membership.kind === "SOLO" ? text.settings.solo : null,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </span>
            {membership.organizationId === me.organization.id ? (
              <Badge tone="accent">{text.settings.current}</Badge>
            ) : (
              <Button
                aria-label={`${text.settings.switch}: ${membership.name}`}
                disabled={change.isPending}
                onClick={() => change.mutate(membership.organizationId)}
              >
                {text.settings.switch}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Failure error={change.error} />
      {!ownsTeam && <FoundTeam />}
    </Section>
  );
}

function FoundTeam() {
  const queries = useQueryClient();
  const found = useMutation({
    mutationFn: (name: string) => body(api.POST("/api/v1/organizations", { params: onceOnly(), body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["me"] }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    found.mutate(String(new FormData(event.currentTarget).get("name")));
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line p-4">
      <TextField label={text.settings.newTeamName} hint={text.settings.newTeamHint} name="name" required maxLength={120} />
      <Failure error={found.error} />
      <div>
        <Button type="submit" disabled={found.isPending}>
          {text.settings.newTeam}
        </Button>
      </div>
    </form>
  );
}
