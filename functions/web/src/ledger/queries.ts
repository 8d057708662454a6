import { queryOptions } from "@tanstack/react-query";
import { api, body, type Schemas } from "../api/client";
import { all } from "../api/lists";
import { text } from "../text/en";

export type Subscription = Schemas["Subscription"];

/** Everything in the ledger that is not archived. */
export const allSubscriptions = queryOptions({
  queryKey: ["subscriptions", "all"],
  queryFn: () =>
    all((cursor) => body(api.GET("/api/v1/subscriptions", { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } }))),
});

/** How often something is billed, in words. */
export function cycleText(cycle: string): string {
  return text.ledger.cycles[cycle] ?? text.ledger.everyMonths(cycle.replace("MONTHS:", ""));
}
