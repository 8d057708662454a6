import { Loaded } from "../design/Loaded";
import { Facts, Page, Section } from "../design/Page";
import { useMe, useModerator } from "../identity/me";
import { text } from "../text/en";
import { ForwardingAddress } from "./ForwardingAddress";
import { Memberships } from "./Memberships";
import { OrganizationForm } from "./OrganizationForm";

export function SettingsPage() {
  const me = useMe();
  const moderator = useModerator();
  return (
    <Page title={text.settings.title}>
      <Loaded query={me}>
        {(person) => (
          <div className="grid gap-5 lg:grid-cols-2">
            <OrganizationForm />
            <div className="grid min-w-0 content-start gap-5">
              {moderator && <ForwardingAddress />}
              <Memberships me={person} />
              <Section title={text.settings.account}>
                <Facts
                  facts={[
                    [text.identity.name, person.name],
                    [text.identity.email, person.email],
                  ]}
                />
              </Section>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
