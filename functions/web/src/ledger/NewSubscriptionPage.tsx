import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { api, body, onceOnly } from "../api/client";
import { Loaded } from "../design/Loaded";
import { Page } from "../design/Page";
import { useMe } from "../identity/me";
import { text } from "../text/en";
import { SubscriptionForm } from "./SubscriptionForm";
import { termsOf } from "./terms";

export function NewSubscriptionPage() {
  const me = useMe();
  const [parameters] = useSearchParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: (form: FormData) =>
      body(
        api.POST("/api/v1/subscriptions", {
          params: onceOnly(),
          body: { ...termsOf(form), vendor: String(form.get("vendor")).trim() },
        }),
      ),
    onSuccess: (created) => {
      void queries.invalidateQueries({ queryKey: ["subscriptions"] });
      void navigate(`/subscriptions/${created.id}`);
    },
  });
  return (
    <Page title={text.ledger.add} back={{ to: "/subscriptions", label: text.ledger.title }}>
      <Loaded query={me}>
        {(person) => (
          <SubscriptionForm
            vendor={parameters.get("vendor") ?? ""}
            currency={person.organization.baseCurrency}
            busy={create.isPending}
            error={create.error}
            onSave={create.mutate}
            onCancel={() => navigate("/subscriptions")}
          />
        )}
      </Loaded>
    </Page>
  );
}
