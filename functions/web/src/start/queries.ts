import { queryOptions } from "@tanstack/react-query";
import { api, body } from "../api/client";
import { all } from "../api/lists";

/** Everything that waits for a decision. */
export const openFindings = queryOptions({
  queryKey: ["findings", "open", "all"],
  queryFn: () =>
    all((cursor) =>
      body(api.GET("/api/v1/findings", { params: { query: { state: "OPEN", limit: 200, ...(cursor ? { cursor } : {}) } } })),
    ),
});

export const toReview = queryOptions({
  queryKey: ["invoices", "review", "all"],
  queryFn: () =>
    all((cursor) =>
      body(api.GET("/api/v1/invoices", { params: { query: { status: "NEEDS_REVIEW", limit: 200, ...(cursor ? { cursor } : {}) } } })),
    ),
});

export const newestInvoice = queryOptions({
  queryKey: ["invoices", "newest"],
  queryFn: () => body(api.GET("/api/v1/invoices", { params: { query: { limit: 1 } } })),
});

export const recentMail = queryOptions({
  queryKey: ["messages", "recent"],
  queryFn: () => body(api.GET("/api/v1/inbound-messages", { params: { query: { limit: 5 } } })),
});
