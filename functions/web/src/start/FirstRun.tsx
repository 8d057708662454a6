import { useNavigate } from "react-router";
import { Copy } from "../design/Copy";
import { Loaded } from "../design/Loaded";
import { UploadArea } from "../invoices/UploadArea";
import { useForwardingAddress } from "../organizations/ForwardingAddress";
import { text } from "../text/en";

/** The first step, while nothing has arrived. */
export function FirstRun() {
  const address = useForwardingAddress();
  const navigate = useNavigate();
  return (
    <div className="grid gap-5">
      <section className="card grid gap-4 p-6 sm:p-8">
        <h2 className="text-lg font-semibold tracking-tight">{text.start.firstRun}</h2>
        <p className="max-w-2xl text-soft">{text.start.firstRunWhy}</p>
        <Loaded query={address}>{(found) => <Copy value={found.address} label={text.settings.forwarding} />}</Loaded>
        <p className="text-xs text-soft">{text.start.firstRunNext}</p>
      </section>
      <section className="grid gap-2">
        <h2 className="font-semibold">{text.start.orUpload}</h2>
        <UploadArea onSent={(invoiceId) => navigate(`/invoices/${invoiceId}`)} />
      </section>
    </div>
  );
}
