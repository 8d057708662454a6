import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, onceOnly } from "../api/client";
import { Confirm } from "../design/Confirm";
import { Copy } from "../design/Copy";
import { Failure } from "../design/Feedback";
import { Loaded } from "../design/Loaded";
import { Section } from "../design/Page";
import { formatMoment } from "../format/dates";
import { useAdmin } from "../identity/me";
import { text } from "../text/en";

export function useForwardingAddress(enabled = true) {
  return useQuery({ queryKey: ["inbound-address"], queryFn: () => body(api.GET("/api/v1/inbound-address")), enabled });
}

/** Where invoices are forwarded to, and its replacement when it became known outside. */
export function ForwardingAddress() {
  const address = useForwardingAddress();
  const admin = useAdmin();
  const queries = useQueryClient();
  const rotate = useMutation({
    mutationFn: () => body(api.POST("/api/v1/inbound-address/rotate", { params: onceOnly() })),
    onSuccess: (now) => queries.setQueryData(["inbound-address"], now),
  });
  return (
    <Section title={text.settings.forwarding} hint={text.settings.forwardingHint}>
      <div className="grid gap-3 p-4">
        <Loaded query={address}>
          {(now) => (
            <>
              <Copy value={now.address} label={text.settings.forwarding} />
              <p className="text-xs text-soft">{text.settings.since(formatMoment(now.createdAt))}</p>
            </>
          )}
        </Loaded>
        <Failure error={rotate.error} />
        {rotate.isSuccess && (
          <p role="status" className="text-good">
            {text.settings.rotated}
          </p>
        )}
        {admin && (
          <div>
            <Confirm
              label={text.settings.rotate}
              question={text.settings.rotateSure}
              disabled={rotate.isPending}
              onConfirm={() => rotate.mutate()}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
