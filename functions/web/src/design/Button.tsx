import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link } from "react-router";

const LOOKS = {
  primary: "bg-accent text-accent-ink hover:opacity-90 border-transparent",
  plain: "bg-surface text-ink border-line hover:bg-raised",
  quiet: "bg-transparent text-ink border-transparent hover:bg-raised",
  danger: "bg-surface text-bad border-line hover:bg-bad-wash",
};

const SHAPE =
  "inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border px-3 py-1.5 text-sm font-medium " +
  "no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: keyof typeof LOOKS;
}

export function Button({ look = "plain", className = "", type = "button", ...rest }: Props) {
  return <button type={type} className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />;
}

export function ButtonLink({ to, look = "plain", children }: { to: string; look?: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <Link to={to} className={`${SHAPE} ${LOOKS[look]}`}>
      {children}
    </Link>
  );
}
