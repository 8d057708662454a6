import type { ReactNode } from "react";
import type { useList } from "../api/lists";
import { Failure, Skeleton } from "./Feedback";
import { More } from "./More";

interface Props<T> {
  list: ReturnType<typeof useList<T>>;
  /** What stands there when there is nothing to list. */
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** A list: while it loads, when it failed, when it is empty, and as far as it was loaded. */
export function Listing<T>({ list, empty, children }: Props<T>) {
  return (
    <>
      <Failure error={list.error} onRetry={list.refetch} />
      {list.isPending ? <Skeleton /> : list.items.length > 0 ? children(list.items) : list.error ? null : empty}
      <More list={list} />
    </>
  );
}
