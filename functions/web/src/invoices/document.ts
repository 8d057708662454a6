import { useQuery } from "@tanstack/react-query";
import { toApiError } from "../api/errors";
import { authorizedFetch } from "../api/session";

/** The stored original. The API leads to a short-lived address, which the browser follows. */
export function useDocument(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["document", id],
    enabled,
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: async () => {
      const response = await authorizedFetch(new Request(`/api/v1/invoices/${id}/document`));
      if (!response.ok) {
        throw toApiError(response, await response.json().catch(() => null));
      }
      return response.blob();
    },
  });
}

/** Saves a document under its own name; it is never opened inside the application. */
export function save(document: Blob, fileName: string): void {
  const link = globalThis.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([document], { type: "application/octet-stream" }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
