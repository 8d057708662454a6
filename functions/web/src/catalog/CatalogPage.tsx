import { Link } from "react-router";
import { api, body } from "../api/client";
import { useList } from "../api/lists";
import { Failure, Skeleton } from "../design/Feedback";
import { useFilters } from "../design/filters";
import { More } from "../design/More";
import { Empty, Page } from "../design/Page";
import { SearchField } from "../design/SearchField";
import { text } from "../text/en";
import { words } from "./words";

export function CatalogPage() {
  const filters = useFilters("q", "category");
  const list = useList(["catalog", filters.values], (cursor) =>
    body(api.GET("/api/v1/catalog", { params: { query: { ...filters.values, ...(cursor ? { cursor } : {}) } } })),
  );
  return (
    <Page title={text.catalog.title} hint={text.catalog.hint}>
      <div className="max-w-md">
        <SearchField
          label={text.common.search}
          placeholder={text.catalog.search}
          value={filters.values.q ?? ""}
          onSearch={(q) => filters.set("q", q)}
        />
      </div>
      <Failure error={list.error} onRetry={list.refetch} />
      {list.isPending ? (
        <Skeleton />
      ) : list.items.length > 0 ? (
        <>
          <div className="card">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{text.catalog.vendor}</th>
                  <th scope="col">{text.catalog.category}</th>
                  <th scope="col" className="hidden sm:table-cell">
                    {text.catalog.domains}
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.items.map((vendor) => (
                  <tr key={vendor.key}>
                    <td>
                      <Link to={`/catalog/${vendor.key}`} className="font-medium hover:underline">
                        {vendor.name}
                      </Link>
                    </td>
                    <td>{words(vendor.category)}</td>
                    <td className="hidden text-soft sm:table-cell">{vendor.domains.join(", ")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <More list={list} />
        </>
      ) : (
        <Empty title={text.catalog.empty} />
      )}
    </Page>
  );
}
