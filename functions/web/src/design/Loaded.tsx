import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "../api/errors";
import { Failure, Skeleton } from "./Feedback";
import { NotFound } from "./NotFound";

/** One thing: while it loads, when it is not there, and when it is. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    const absent = query.error instanceof ApiError && (query.error.status === 404 || query.error.status === 400);
    return absent ? <NotFound /> : <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Skeleton />;
}
