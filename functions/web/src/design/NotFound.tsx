import { text } from "../text/en";
import { ButtonLink } from "./Button";
import { Page } from "./Page";

export function NotFound() {
  return (
    <Page title={text.errors.notFound} hint={text.errors.notFoundWhy}>
      <div>
        <ButtonLink to="/">{text.errors.home}</ButtonLink>
      </div>
    </Page>
  );
}
