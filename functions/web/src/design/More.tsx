import { text } from "../text/en";
import { Button } from "./Button";

/** Continues a list. */
export function More({ list }: { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  if (!list.hasNextPage) {
    return null;
  }
  return (
    <div className="flex justify-center">
      <Button disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {list.isFetchingNextPage ? text.common.loading : text.common.more}
      </Button>
    </div>
  );
}
