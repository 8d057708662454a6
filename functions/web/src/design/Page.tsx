import { useEffect, type ReactNode } from "react";
import { Link } from "react-router";
import { text } from "../text/en";

interface Props {
  title: string;
  hint?: string;
  back?: { to: string; label: string };
  badge?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page under its heading. */
export function Page({ title, hint, back, badge, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-1">
        {back && (
          <Link to={back.to} className="text-xs text-soft hover:text-ink">
            ← {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-xl leading-7 font-semibold tracking-tight break-words">{title}</h1>
            {badge}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
        {hint && <p className="max-w-2xl text-soft">{hint}</p>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page with its own heading. */
export function Section({ title, hint, aside, children }: { title: string; hint?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="card min-w-0 self-start">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line px-4 py-2.5">
        <div>
          <h2 className="font-semibold">{title}</h2>
          {hint && <p className="text-xs text-soft">{hint}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Names and their values, side by side. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-4 gap-y-2 px-4 py-3">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value ?? text.common.none}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card grid justify-items-center gap-2 px-6 py-12 text-center">
      <h2 className="text-base font-semibold">{title}</h2>
      {children && <div className="grid max-w-md justify-items-center gap-3 text-soft">{children}</div>}
    </div>
  );
}
