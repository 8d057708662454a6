import { api, body } from "../api/client";
import { useList } from "../api/lists";
import { Button, ButtonLink } from "../design/Button";
import { SelectField, TextField } from "../design/Fields";
import { useFilters } from "../design/filters";
import { Listing } from "../design/Listing";
import { Empty, Page } from "../design/Page";
import { SearchField } from "../design/SearchField";
import { text } from "../text/en";
import { InvoiceTable } from "./InvoiceTable";
import { STATUSES } from "./status";
import { UploadArea } from "./UploadArea";

const REFRESH_MILLIS = 5_000;

export function InvoicesPage() {
  const filters = useFilters("q", "status", "month", "vendorId");
  const list = useList(
    ["invoices", filters.values],
    (cursor) =>
      body(api.GET("/api/v1/invoices", { params: { query: { ...filters.values, ...(cursor ? { cursor } : {}) } } })),
    { refreshMillis: REFRESH_MILLIS },
  );
  return (
    <Page title={text.invoices.title}>
      <UploadArea />
      <div className="grid items-end gap-3 sm:flex sm:*:first:grow">
        <SearchField
          label={text.common.search}
          placeholder={text.invoices.search}
          value={filters.values.q ?? ""}
          onSearch={(q) => filters.set("q", q)}
        />
        <SelectField
          label={text.invoices.status}
          value={filters.values.status ?? ""}
          onChange={(event) => filters.set("status", event.target.value)}
          options={[["", text.common.all], ...STATUSES.map((status) => [status, text.invoices.statuses[status] ?? status] as const)]}
        />
        <TextField
          label={text.invoices.month}
          type="month"
          value={filters.values.month ?? ""}
          onChange={(event) => filters.set("month", event.target.value)}
        />
        {filters.any && <Button onClick={filters.clear}>{text.common.clear}</Button>}
      </div>
      <Listing
        list={list}
        empty={
          filters.any ? (
            <Empty title={text.invoices.emptyFiltered} />
          ) : (
            <Empty title={text.invoices.empty}>
              <p>{text.start.firstRunWhy}</p>
              <ButtonLink to="/">{text.start.firstRun}</ButtonLink>
            </Empty>
          )
        }
      >
        {(items) => <InvoiceTable invoices={items} />}
      </Listing>
    </Page>
  );
}
