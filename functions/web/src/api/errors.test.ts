import { expect, test } from "vitest";
import { toApiError } from "./errors";

test("a problem names its fields, and those below them", () => {
  const error = toApiError(new Response(null, { status: 400, headers: { "X-Request-Id": "r-1" } }), {
    code: "invalid",
    detail: "Some fields are not valid.",
    errors: [{ pointer: "/amount/currency", message: "must be an ISO 4217 code" }],
  });

  expect(error.detail).toBe("Some fields are not valid.");
  expect(error.field("/amount")).toBe("must be an ISO 4217 code");
  expect(error.field("/plan")).toBeUndefined();
  expect(error.requestId).toBe("r-1");
});

test("what is no problem of the API is still an error a person can read", () => {
  const error = toApiError(new Response(null, { status: 502 }), "<html>bad gateway</html>");

  expect(error.code).toBe("unknown");
  expect(error.detail).toContain("502");
});

test("a stale change is known as one", () => {
  expect(toApiError(new Response(null, { status: 412 }), { code: "stale", detail: "Changed." }).stale).toBe(true);
});
