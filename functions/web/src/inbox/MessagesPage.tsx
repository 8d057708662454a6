import { api, body } from "../api/client";
import { useList } from "../api/lists";
import { ButtonLink } from "../design/Button";
import { SelectField } from "../design/Fields";
import { useFilters } from "../design/filters";
import { Listing } from "../design/Listing";
import { Empty, Page } from "../design/Page";
import { text } from "../text/en";
import { MessageTable } from "./MessageTable";

const STATUSES = ["PROCESSED", "QUARANTINED", "REFUSED"] as const;
const REFRESH_MILLIS = 5_000;

export function MessagesPage() {
  const filters = useFilters("status");
  const list = useList(
    ["messages", filters.values],
    (cursor) =>
      body(api.GET("/api/v1/inbound-messages", { params: { query: { ...filters.values, ...(cursor ? { cursor } : {}) } } })),
    { refreshMillis: REFRESH_MILLIS },
  );
  return (
    <Page title={text.messages.title} hint={text.messages.hint}>
      <div className="max-w-44">
        <SelectField
          label={text.messages.status}
          value={filters.values.status ?? ""}
          onChange={(event) => filters.set("status", event.target.value)}
          options={[["", text.common.all], ...STATUSES.map((status) => [status, text.messages.statuses[status] ?? status] as const)]}
        />
      </div>
      <Listing
        list={list}
        empty={
          filters.any ? (
            <Empty title={text.messages.emptyFiltered} />
          ) : (
            <Empty title={text.messages.empty}>
              <p>{text.start.firstRunWhy}</p>
              <ButtonLink to="/">{text.start.firstRun}</ButtonLink>
            </Empty>
          )
        }
      >
        {(items) => (
          <div className="card">
            <MessageTable messages={items} />
          </div>
        )}
      </Listing>
    </Page>
  );
}
