import { Link } from "react-router";
import { api, body, type Schemas } from "../api/client";
import { useList } from "../api/lists";
import { useFilters } from "../design/filters";
import { Listing } from "../design/Listing";
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
      <Listing list={list} empty={<Empty title={text.catalog.empty} />}>
        {(items) => <CatalogTable vendors={items} />}
      </Listing>
    </Page>
  );
}

function CatalogTable({ vendors }: { vendors: Schemas["CatalogVendor"][] }) {
  return (
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
          {vendors.map((vendor) => (
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
  );
}
