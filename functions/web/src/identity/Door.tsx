import { useEffect, type ReactNode } from "react";
import { text } from "../text/en";

/** What somebody sees who is not signed in. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title]);
  return (
    <main className="grid min-h-screen place-items-center px-4 py-10">
      <div className="grid w-full max-w-sm gap-6">
        <div className="grid gap-1 text-center">
          <p className="text-2xl font-semibold tracking-tight">{text.product}</p>
          <p className="text-soft">{text.identity.tagline}</p>
        </div>
        <div className="card grid gap-4 p-6">
          <h1 className="text-base font-semibold">{title}</h1>
          {children}
        </div>
      </div>
    </main>
  );
}
