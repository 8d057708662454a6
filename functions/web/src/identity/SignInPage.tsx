import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Link } from "react-router";
import { api, body } from "../api/client";
import { session } from "../api/session";
import { Button } from "../design/Button";
import { Failure } from "../design/Feedback";
import { TextField } from "../design/Fields";
import { text } from "../text/en";
import { Door } from "./Door";

export function SignInPage() {
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      body(
        api.POST("/api/v1/auth/login", {
          body: { email: String(form.get("email")), password: String(form.get("password")) },
        }),
      ),
    onSuccess: (tokens) => {
      queries.clear();
      session.begin(tokens);
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    signIn.mutate(new FormData(event.currentTarget));
  }
  return (
    <Door title={text.identity.signIn}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField label={text.identity.email} name="email" type="email" autoComplete="username" required />
        <TextField label={text.identity.password} name="password" type="password" autoComplete="current-password" required />
        <Failure error={signIn.error} />
        <Button look="primary" type="submit" disabled={signIn.isPending}>
          {text.identity.signIn}
        </Button>
      </form>
      <p className="text-center text-soft">
        {text.identity.noAccount}{" "}
        <Link to="/sign-up" className="link">
          {text.identity.signUp}
        </Link>
      </p>
    </Door>
  );
}
