import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../design/Loaded";
import { Page } from "../design/Page";
import { useMe, useModerator } from "../identity/me";
import { allSubscriptions } from "../ledger/queries";
import { text } from "../text/en";
import { Deadlines } from "./Deadlines";
import { FirstRun } from "./FirstRun";
import { OpenFindings, RecentMail } from "./Lists";
import { newestInvoice, openFindings, recentMail, toReview } from "./queries";
import { Tiles } from "./Tiles";

const REFRESH_MILLIS = 5_000;

/** What matters now, from the findings, the ledger and the mail; a first step while there is nothing. */
export function StartPage() {
  const moderator = useModerator();
  const me = useMe();
  return (
    <Page title={text.start.title}>
      <Loaded query={me}>{() => (moderator ? <ModeratorStart /> : <MemberStart />)}</Loaded>
    </Page>
  );
}

function ModeratorStart() {
  const refetchInterval = REFRESH_MILLIS;
  const newest = useQuery({ ...newestInvoice, refetchInterval });
  const mail = useQuery({ ...recentMail, refetchInterval });
  const findings = useQuery({ ...openFindings, refetchInterval });
  const review = useQuery(toReview);
  const subscriptions = useQuery(allSubscriptions);
  const nothingYet = newest.data?.items.length === 0 && mail.data?.items.length === 0 && subscriptions.data?.items.length === 0;
  if (nothingYet) {
    return <FirstRun />;
  }
  return (
    <>
      <Tiles findings={findings} subscriptions={subscriptions} review={review} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <OpenFindings findings={findings} />
        <Deadlines subscriptions={subscriptions} />
      </div>
      <RecentMail mail={mail} />
    </>
  );
}

function MemberStart() {
  const subscriptions = useQuery(allSubscriptions);
  return <Deadlines subscriptions={subscriptions} />;
}
