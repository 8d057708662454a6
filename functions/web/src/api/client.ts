import createClient from "openapi-fetch";
import type { components, paths } from "../../target/generated/api";
import { ApiError, toApiError } from "./errors";
import { authorizedFetch } from "./session";

export type Schemas = components["schemas"];

/** The API, typed from its own OpenAPI document. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? "http://localhost",
  fetch: authorizedFetch,
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; anything else is thrown as {@link ApiError}. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await unreachable(answer);
  if (!response.ok) {
    throw toApiError(response, error);
  }
  return data as T;
}

/** Names one attempt, so that a second click or a repeated request acts once. */
export function onceOnly(): { header: { "Idempotency-Key": string } } {
  return { header: { "Idempotency-Key": crypto.randomUUID() } };
}

/** Says which version a change is based on. */
export function basedOn(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}

async function unreachable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (failure) {
    throw failure instanceof ApiError ? failure : ApiError.unreachable();
  }
}
