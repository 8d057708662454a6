import { Section } from "../design/Page";
import { formatDay } from "../format/dates";
import { text } from "../text/en";
import type { Reading } from "./InvoicePage";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SURE = 0.9;
const DOUBTFUL = 0.6;

interface Props {
  fields: Record<string, Reading>;
  chosen: string | null;
  onChoose: (name: string | null) => void;
}

/** The values, each with how sure the reading is; the chosen one with its grounds. */
export function FieldList({ fields, chosen, onChoose }: Props) {
  const names = Object.keys(text.invoices.fieldNames).filter((name) => name in fields);
  return (
    <Section title={text.invoices.fields} hint={text.invoices.fieldsHint}>
      {names.length === 0 ? (
        <p className="px-4 py-3 text-soft">{text.invoices.noFields}</p>
      ) : (
        <ul className="divide-y divide-line">
          {names.map((name) => (
            <li key={name}>
              <FieldLine
                name={name}
                reading={fields[name]!}
                open={chosen === name}
                onToggle={() => onChoose(chosen === name ? null : name)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function FieldLine({ name, reading, open, onToggle }: { name: string; reading: Reading; open: boolean; onToggle: () => void }) {
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className={`grid w-full grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 px-4 py-2 sm:grid-cols-[8rem_minmax(0,1fr)_auto] text-left hover:bg-raised ${open ? "bg-accent-wash" : ""}`}
      >
        <span className="text-xs text-soft max-sm:col-span-2 sm:text-sm">{text.invoices.fieldNames[name]}</span>
        <span className="font-medium break-words tabular-nums">{DAY.test(reading.value) ? formatDay(reading.value) : reading.value}</span>
        <Confidence value={reading.confidence} />
      </button>
      {open && <Grounds reading={reading} />}
    </>
  );
}

function Confidence({ value }: { value: number }) {
  const tone = value >= SURE ? "text-good" : value >= DOUBTFUL ? "text-warn" : "text-bad";
  return <span className={`text-xs tabular-nums ${tone}`}>{text.invoices.confidence(Math.floor(value * 100))}</span>;
}

function Grounds({ reading }: { reading: Reading }) {
  const { evidence, rivals } = reading;
  return (
    <div className="grid gap-1.5 bg-accent-wash px-4 pt-1 pb-3 text-xs">
      <p>
        <span className="text-soft">{text.invoices.evidence}: </span>
        <q className="font-mono break-words">{evidence.text}</q>, {text.invoices.onPage(evidence.page)}
      </p>
      <p className="text-soft">{text.invoices.rule(evidence.rule, evidence.ruleVersion)}</p>
      {rivals.length > 0 && (
        <details>
          <summary className="text-soft">{text.invoices.rivals}</summary>
          <ul className="mt-1 grid gap-1">
            {rivals.map((rival) => (
              <li key={rival.value + rival.reason}>
                <span className="font-mono">{rival.value}</span> ({text.invoices.confidence(Math.floor(rival.confidence * 100))}):{" "}
                {rival.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
