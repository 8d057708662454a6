import { api, body } from "../api/client";
import { useList } from "../api/lists";
import { Button, ButtonLink } from "../design/Button";
import { SelectField } from "../design/Fields";
import { useFilters } from "../design/filters";
import { Listing } from "../design/Listing";
import { Empty, Page } from "../design/Page";
import { SearchField } from "../design/SearchField";
import { useModerator } from "../identity/me";
import { text } from "../text/en";
import { SubscriptionTable } from "./SubscriptionTable";

const STATUSES = ["ACTIVE", "TRIAL", "PAUSED", "ARCHIVED"] as const;

export function SubscriptionsPage() {
  const moderator = useModerator();
  const filters = useFilters("q", "status", "vendorId");
  const list = useList(["subscriptions", filters.values], (cursor) =>
    body(api.GET("/api/v1/subscriptions", { params: { query: { ...filters.values, ...(cursor ? { cursor } : {}) } } })),
  );
  const add = moderator && (
    <ButtonLink to="/subscriptions/new" look="primary">
      {text.ledger.add}
    </ButtonLink>
  );
  return (
    <Page title={text.ledger.title} hint={text.ledger.hint} actions={add}>
      <div className="grid items-end gap-3 sm:flex sm:*:first:grow">
        <SearchField
          label={text.common.search}
          placeholder={text.ledger.search}
          value={filters.values.q ?? ""}
          onSearch={(q) => filters.set("q", q)}
        />
        <SelectField
          label={text.ledger.status}
          value={filters.values.status ?? ""}
          onChange={(event) => filters.set("status", event.target.value)}
          options={[["", text.ledger.current], ...STATUSES.map((status) => [status, text.ledger.states[status] ?? status] as const)]}
        />
        {filters.any && <Button onClick={filters.clear}>{text.common.clear}</Button>}
      </div>
      <Listing
        list={list}
        empty={
          filters.any ? (
            <Empty title={text.ledger.emptyFiltered} />
          ) : (
            <Empty title={text.ledger.empty}>
              <p>{text.ledger.emptyWhy}</p>
              {moderator && <ButtonLink to="/findings">{text.nav.findings}</ButtonLink>}
            </Empty>
          )
        }
      >
        {(items) => <SubscriptionTable subscriptions={items} />}
      </Listing>
    </Page>
  );
}
