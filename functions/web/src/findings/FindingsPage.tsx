import { api, body } from "../api/client";
import { useList } from "../api/lists";
import { SelectField } from "../design/Fields";
import { useFilters } from "../design/filters";
import { Listing } from "../design/Listing";
import { Empty, Page } from "../design/Page";
import { text } from "../text/en";
import { FindingTable } from "./FindingTable";

const STATES = ["OPEN", "ADOPTED", "LINKED", "TOLERATED", "IGNORED", "RESOLVED"] as const;
const ANY = "ANY";
const REFRESH_MILLIS = 5_000;

/** The findings; those that wait for a decision unless another state is asked for. */
export function FindingsPage() {
  const filters = useFilters("state");
  const chosen = filters.values.state ?? "OPEN";
  const list = useList(
    ["findings", chosen],
    (cursor) =>
      body(
        api.GET("/api/v1/findings", {
          params: { query: { ...(chosen === ANY ? {} : { state: chosen }), ...(cursor ? { cursor } : {}) } },
        }),
      ),
    { refreshMillis: REFRESH_MILLIS },
  );
  return (
    <Page title={text.findings.title} hint={text.findings.hint}>
      <div className="max-w-44">
        <SelectField
          label={text.findings.state}
          value={chosen}
          onChange={(event) => filters.set("state", event.target.value)}
          options={[[ANY, text.common.all], ...STATES.map((state) => [state, text.findings.states[state] ?? state] as const)]}
        />
      </div>
      <Listing
        list={list}
        empty={
          <Empty title={chosen === "OPEN" ? text.findings.emptyOpen : text.findings.empty}>
            <p>{text.findings.emptyWhy}</p>
          </Empty>
        }
      >
        {(items) => (
          <div className="card">
            <FindingTable findings={items} />
          </div>
        )}
      </Listing>
    </Page>
  );
}
