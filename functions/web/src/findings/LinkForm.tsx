import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Button } from "../design/Button";
import { SelectField } from "../design/Fields";
import { Loaded } from "../design/Loaded";
import { formatMoney } from "../format/money";
import { allSubscriptions } from "../ledger/queries";
import { text } from "../text/en";
import type { Decision } from "./Decisions";

/** Which entry of the ledger a finding belongs to. */
export function LinkForm({ busy, onLink }: { busy: boolean; onLink: (decision: Decision) => void }) {
  const subscriptions = useQuery(allSubscriptions);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onLink({ way: "link", subscriptionId: String(new FormData(event.currentTarget).get("subscriptionId")) });
  }
  return (
    <Loaded query={subscriptions}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="rounded-md bg-raised p-3 text-soft">{text.findings.linkNone}</p>
        ) : (
          <form onSubmit={submit} className="grid gap-3 rounded-md bg-raised p-3">
            <SelectField
              label={text.findings.linkTo}
              name="subscriptionId"
              required
              options={[
                ["", text.findings.linkChoose],
                ...items.map(
                  (entry) =>
                    [entry.id, [entry.vendor.name, entry.plan, formatMoney(entry.amount)].filter(Boolean).join(", ")] as const,
                ),
              ]}
            />
            <div>
              <Button look="primary" type="submit" disabled={busy}>
                {text.findings.link}
              </Button>
            </div>
          </form>
        )
      }
    </Loaded>
  );
}
