import { useEffect, useRef, useState } from "react";
import { NavLink, Outlet, useLocation } from "react-router";
import { Button } from "./design/Button";
import { Crash } from "./design/Crash";
import { chooseTheme, useTheme } from "./design/theme";
import { useMe } from "./identity/me";
import { useSignOut } from "./identity/signOut";
import { OrganizationSwitch } from "./organizations/OrganizationSwitch";
import { text } from "./text/en";

const PLACES = [
  { to: "/", label: text.nav.start, moderator: false },
  { to: "/findings", label: text.nav.findings, moderator: true },
  { to: "/invoices", label: text.nav.invoices, moderator: false },
  { to: "/messages", label: text.nav.messages, moderator: true },
  { to: "/subscriptions", label: text.nav.subscriptions, moderator: false },
  { to: "/catalog", label: text.nav.catalog, moderator: false },
  { to: "/settings", label: text.nav.settings, moderator: false },
];

/** What surrounds every page: where one is, where one can go, and the way out. */
export function Shell() {
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    setMenu(false);
    // A new page begins at its top, for the keyboard and for screen readers too.
    if (!first.current) {
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    first.current = false;
  }, [pathname]);

  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-2">
        {text.nav.skip}
      </a>
      <header className="flex items-center justify-between border-b border-line bg-surface px-4 py-2 lg:hidden">
        <Brand />
        <Button look="quiet" aria-expanded={menu} aria-controls="side" onClick={() => setMenu(!menu)}>
          {text.nav.menu}
        </Button>
      </header>
      <aside
        id="side"
        aria-label={text.nav.side}
        className={`${menu ? "flex" : "hidden"} flex-col gap-5 border-b border-line bg-surface p-4 lg:sticky lg:top-0 lg:flex lg:h-screen lg:border-r lg:border-b-0`}
      >
        <div className="hidden lg:block">
          <Brand />
        </div>
        <OrganizationSwitch />
        <Places />
        <Foot />
      </aside>
      <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none sm:px-6 lg:px-8">
        <Crash key={pathname}>
          <Outlet />
        </Crash>
      </main>
    </div>
  );
}

function Brand() {
  return (
    <span className="flex items-center gap-2 font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" className="size-6" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#0f5c56" />
        <path d="M9 8h10l4 4v12H9z" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
        <circle cx="16" cy="17" r="3.2" fill="none" stroke="#8fe0d2" strokeWidth="2" />
      </svg>
      {text.product}
    </span>
  );
}

function Places() {
  const moderator = useMe().data?.role !== "MEMBER";
  return (
    <nav aria-label={text.nav.label}>
      <ul className="grid gap-0.5">
        {PLACES.filter((place) => moderator || !place.moderator).map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === "/"}
              className={({ isActive }) =>
                `block rounded-md px-3 py-1.5 ${isActive ? "bg-accent-wash font-medium text-accent" : "text-ink hover:bg-raised"}`
              }
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot() {
  const me = useMe();
  const signOut = useSignOut();
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <div className="mt-auto grid gap-1 border-t border-line pt-3 text-xs">
      <p className="truncate px-3 text-soft" title={me.data?.email}>
        {me.data?.email}
      </p>
      <Button look="quiet" className="justify-start" onClick={() => chooseTheme(other)}>
        {text.nav.theme[other]}
      </Button>
      <Button look="quiet" className="justify-start" onClick={signOut}>
        {text.nav.signOut}
      </Button>
    </div>
  );
}
