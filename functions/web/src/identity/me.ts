import { useQuery } from "@tanstack/react-query";
import { api, body, type Schemas } from "../api/client";

export type Me = Schemas["GetMe.MeView"];

/** Who is signed in, where, and what else they belong to. */
export function useMe() {
  return useQuery({ queryKey: ["me"], queryFn: () => body(api.GET("/api/v1/me")) });
}

/** Whether the person runs the ledger, the invoices and the findings here. */
export function useModerator(): boolean {
  const role = useMe().data?.role;
  return role === "MODERATOR" || role === "ADMIN";
}

export function useAdmin(): boolean {
  return useMe().data?.role === "ADMIN";
}
