import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api } from "../api/client";
import { session } from "../api/session";

/** Ends the session, here whatever the server says: nothing of it stays in the tab. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await api.POST("/api/v1/auth/logout").catch(() => undefined);
    session.end();
    queries.clear();
    void navigate("/sign-in");
  };
}
