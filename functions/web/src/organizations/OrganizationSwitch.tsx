import { useMe } from "../identity/me";
import { text } from "../text/en";
import { useSwitch } from "./switching";

/** Where one is; a choice when one belongs to several. */
export function OrganizationSwitch() {
  const me = useMe().data;
  const change = useSwitch();
  if (!me) {
    return <div className="h-9 animate-pulse rounded-md bg-raised" />;
  }
  if (me.memberships.length < 2) {
    return <p className="truncate px-3 font-medium">{me.organization.name}</p>;
  }
  return (
    <label className="grid gap-1">
      <span className="sr-only">{text.nav.organization}</span>
      <select
        className="control font-medium"
        value={me.organization.id}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.target.value)}
      >
        {me.memberships.map((membership) => (
          <option key={membership.organizationId} value={membership.organizationId}>
            {membership.name}
            {membership.kind === "SOLO" ? ` (${text.settings.solo})` : ""}
          </option>
        ))}
      </select>
    </label>
  );
}
