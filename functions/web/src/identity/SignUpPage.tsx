import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Link } from "react-router";
import { api, body } from "../api/client";
import { ApiError } from "../api/errors";
import { session } from "../api/session";
import { Button } from "../design/Button";
import { Failure } from "../design/Feedback";
import { TextField } from "../design/Fields";
import { text } from "../text/en";
import { Door } from "./Door";

export function SignUpPage() {
  const queries = useQueryClient();
  const signUp = useMutation({
    mutationFn: (form: FormData) => {
      const organizationName = String(form.get("organizationName")).trim();
      return body(
        api.POST("/api/v1/auth/register", {
          body: {
            email: String(form.get("email")),
            password: String(form.get("password")),
            name: String(form.get("name")),
            ...(organizationName ? { organizationName } : {}),
          },
        }),
      );
    },
    onSuccess: (tokens) => {
      queries.clear();
      session.begin(tokens);
    },
  });
  const refusal = signUp.error instanceof ApiError ? signUp.error : null;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    signUp.mutate(new FormData(event.currentTarget));
  }
  return (
    <Door title={text.identity.signUp}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={text.identity.name}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          error={refusal?.field("/name")}
        />
        <TextField
          label={text.identity.organizationName}
          hint={text.identity.organizationHint}
          name="organizationName"
          autoComplete="organization"
          optional
          maxLength={120}
          error={refusal?.field("/organizationName")}
        />
        <TextField
          label={text.identity.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          error={refusal?.field("/email")}
        />
        <TextField
          label={text.identity.password}
          hint={text.identity.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={128}
          error={refusal?.field("/password")}
        />
        <Failure error={signUp.error} />
        <Button look="primary" type="submit" disabled={signUp.isPending}>
          {text.identity.signUp}
        </Button>
      </form>
      <p className="text-center text-soft">
        {text.identity.haveAccount}{" "}
        <Link to="/sign-in" className="link">
          {text.identity.signIn}
        </Link>
      </p>
    </Door>
  );
}
