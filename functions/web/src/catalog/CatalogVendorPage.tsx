import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, body } from "../api/client";
import { ButtonLink } from "../design/Button";
import { Loaded } from "../design/Loaded";
import { Facts, Page, Section } from "../design/Page";
import { useModerator } from "../identity/me";
import { text } from "../text/en";
import { words } from "./words";

export function CatalogVendorPage() {
  const { vendorKey = "" } = useParams();
  const moderator = useModerator();
  const vendor = useQuery({
    queryKey: ["catalog-vendor", vendorKey],
    queryFn: () => body(api.GET("/api/v1/catalog/{vendorKey}", { params: { path: { vendorKey } } })),
  });
  return (
    <Loaded query={vendor}>
      {(known) => (
        <Page
          title={known.name}
          back={{ to: "/catalog", label: text.catalog.title }}
          actions={
            moderator && (
              <ButtonLink to={`/subscriptions/new?vendor=${encodeURIComponent(known.key)}`}>{text.catalog.enter}</ButtonLink>
            )
          }
        >
          <Section title={text.catalog.vendor}>
            <Facts
              facts={[
                [text.catalog.category, words(known.category)],
                [text.catalog.bills, known.cycle ? words(known.cycle) : text.catalog.varies],
                [text.catalog.domains, known.domains.join(", ")],
                [text.catalog.key, known.key],
                [text.catalog.cancel, known.cancelHint],
                [text.catalog.notice, known.noticeHint],
                [text.catalog.alternatives, <Alternatives key="alternatives" keys={known.alternatives} />],
              ]}
            />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function Alternatives({ keys }: { keys: string[] }) {
  if (keys.length === 0) {
    return text.catalog.noAlternatives;
  }
  return (
    <ul className="flex flex-wrap gap-x-3">
      {keys.map((key) => (
        <li key={key}>
          <Link className="link" to={`/catalog/${key}`}>
            {key}
          </Link>
        </li>
      ))}
    </ul>
  );
}
