import type { FormEvent } from "react";
import { ApiError } from "../api/errors";
import { Button } from "../design/Button";
import { Failure } from "../design/Feedback";
import { SelectField, TextField } from "../design/Fields";
import { text } from "../text/en";
import type { Subscription } from "./queries";

const STATUSES = ["ACTIVE", "TRIAL", "PAUSED"] as const;

interface Props {
  now?: Subscription;
  vendor?: string;
  currency: string;
  busy: boolean;
  error: unknown;
  onSave: (form: FormData) => void;
  onCancel: () => void;
  onReload?: () => void;
}

/** The terms of a subscription, new or known. */
export function SubscriptionForm({ now, vendor, currency, busy, error, onSave, onCancel, onReload }: Props) {
  const refusal = error instanceof ApiError ? error : null;
  const cycles = { ...text.ledger.cycles, ...(now && !(now.cycle in text.ledger.cycles) ? { [now.cycle]: text.ledger.everyMonths(now.cycle.slice(7)) } : {}) };
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSave(new FormData(event.currentTarget));
  }
  return (
    <form onSubmit={submit} className="card grid max-w-3xl gap-5 p-5">
      <div className="grid gap-4 sm:grid-cols-2">
        {!now && (
          <TextField
            label={text.ledger.vendor}
            hint={text.ledger.vendorHint}
            name="vendor"
            defaultValue={vendor}
            required
            maxLength={200}
            error={refusal?.field("/vendor")}
          />
        )}
        <TextField label={text.ledger.plan} name="plan" optional maxLength={200} defaultValue={now?.plan ?? ""} error={refusal?.field("/plan")} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={text.ledger.amount}
          hint={text.ledger.amountHint}
          name="amount"
          inputMode="decimal"
          required
          defaultValue={now?.amount.amount}
          error={refusal?.field("/amount")}
        />
        <TextField
          label={text.ledger.currency}
          name="currency"
          required
          pattern="[A-Za-z]{3}"
          maxLength={3}
          defaultValue={now?.amount.currency ?? currency}
        />
        <SelectField
          label={text.ledger.cycle}
          name="cycle"
          defaultValue={now?.cycle ?? "MONTHLY"}
          options={Object.entries(cycles)}
          error={refusal?.field("/cycle")}
        />
        <TextField label={text.ledger.seats} name="seats" type="number" min={0} optional defaultValue={now?.seats ?? ""} error={refusal?.field("/seats")} />
        <TextField
          label={text.ledger.department}
          name="department"
          optional
          maxLength={120}
          defaultValue={now?.department ?? ""}
          error={refusal?.field("/department")}
        />
        <SelectField
          label={text.ledger.status}
          name="status"
          defaultValue={now?.status ?? "ACTIVE"}
          options={STATUSES.map((status) => [status, text.ledger.states[status] ?? status] as const)}
        />
      </div>
      <Dates now={now} refusal={refusal} />
      <Failure error={error} {...(onReload ? { onReload } : {})} />
      <div className="flex gap-2">
        <Button look="primary" type="submit" disabled={busy}>
          {text.common.save}
        </Button>
        <Button onClick={onCancel}>{text.common.cancel}</Button>
      </div>
    </form>
  );
}

function Dates({ now, refusal }: { now: Subscription | undefined; refusal: ApiError | null }) {
  return (
    <fieldset className="grid gap-4 border-t border-line pt-4 sm:grid-cols-3">
      <legend className="sr-only">{text.ledger.dates}</legend>
      <TextField
        label={text.ledger.startedOn}
        name="startedOn"
        type="date"
        optional
        defaultValue={now?.startedOn ?? ""}
        error={refusal?.field("/startedOn")}
      />
      <TextField
        label={text.ledger.initialTerm}
        hint={text.ledger.termHint}
        name="initialTermMonths"
        type="number"
        min={1}
        optional
        defaultValue={now?.initialTermMonths ?? ""}
      />
      <TextField
        label={text.ledger.renewalTerm}
        name="renewalTermMonths"
        type="number"
        min={1}
        optional
        defaultValue={now?.renewalTermMonths ?? ""}
      />
      <TextField
        label={text.ledger.notice}
        name="noticeNumber"
        type="number"
        min={0}
        optional
        defaultValue={now?.notice?.number ?? ""}
        error={refusal?.field("/notice")}
      />
      <SelectField
        label={text.ledger.noticeUnit}
        name="noticeUnit"
        defaultValue={now?.notice?.unit ?? "MONTHS"}
        options={Object.entries(text.ledger.noticeUnits)}
      />
      <SelectField
        label={text.ledger.noticeWording}
        name="noticeWording"
        defaultValue={now?.notice?.wording ?? "UNKNOWN"}
        options={Object.entries(text.ledger.wordings)}
      />
      <label className="flex items-center gap-2">
        <input type="checkbox" name="autoRenew" defaultChecked={now?.autoRenew ?? true} className="size-4 accent-accent" />
        {text.ledger.autoRenew}
      </label>
    </fieldset>
  );
}
