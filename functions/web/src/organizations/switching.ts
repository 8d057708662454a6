import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api, body } from "../api/client";
import { session } from "../api/session";

/** Goes over to another of one's organisations; nothing of the present one stays on the screen. */
export function useSwitch() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (organizationId: string) => body(api.POST("/api/v1/auth/switch", { body: { organizationId } })),
    onSuccess: async (tokens) => {
      await queries.cancelQueries();
      session.begin(tokens);
      void navigate("/");
      queries.clear();
    },
  });
}
