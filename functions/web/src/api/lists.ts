import { useInfiniteQuery, type QueryKey } from "@tanstack/react-query";

export interface ListPart<T> {
  items: T[];
  nextCursor?: string | null;
}

/** A list that grows by its cursor. */
export function useList<T>(
  queryKey: QueryKey,
  load: (cursor: string | undefined) => Promise<ListPart<T>>,
  options: { refreshMillis?: number } = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ListPart<T>) => last.nextCursor ?? undefined,
    refetchInterval: options.refreshMillis ?? false,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** The whole of a list that is known to be small, at most {@link MAX_PARTS} parts of it. */
export async function all<T>(load: (cursor: string | undefined) => Promise<ListPart<T>>): Promise<Whole<T>> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let part = 0; part < MAX_PARTS; part++) {
    const answer = await load(cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor ?? undefined;
    if (!cursor) {
      return { items, complete: true };
    }
  }
  return { items, complete: false };
}

export interface Whole<T> {
  items: T[];
  /** Whether there is no more; sums are shown of complete lists only. */
  complete: boolean;
}

const MAX_PARTS = 10;
