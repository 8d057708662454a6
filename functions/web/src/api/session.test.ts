import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { authorizedFetch, session } from "./session";

const API = "http://localhost/api/v1/invoices";
let calls: { path: string; authorization: string | null }[];
let refreshStatus: number;
let accepted: string;

beforeEach(() => {
  calls = [];
  refreshStatus = 200;
  accepted = "access-2";
  vi.stubGlobal("fetch", answer);
});

afterEach(() => {
  session.end();
  vi.unstubAllGlobals();
});

test("requests that find the token over wait for one refresh", async () => {
  session.begin({ accessToken: "access-1", refreshToken: "refresh-1", expiresIn: 0 });

  const answers = await Promise.all([1, 2, 3].map(() => authorizedFetch(new Request(API))));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(calls.filter(({ path }) => path.endsWith("/auth/refresh"))).toHaveLength(1);
  expect(calls.filter(({ path }) => path === API).map(({ authorization }) => authorization)).toEqual([
    "Bearer access-2",
    "Bearer access-2",
    "Bearer access-2",
  ]);
});

test("a request refused with a token that looked good is sent again with its body", async () => {
  session.begin({ accessToken: "access-1", refreshToken: "refresh-1", expiresIn: 600 });

  const response = await authorizedFetch(new Request(API, { method: "POST", body: "{}" }));

  expect(response.status).toBe(200);
  expect(calls.map(({ authorization }) => authorization)).toEqual(["Bearer access-1", null, "Bearer access-2"]);
});

test("a refused refresh signs out, and nothing goes round in circles", async () => {
  refreshStatus = 401;
  accepted = "none";
  session.begin({ accessToken: "access-1", refreshToken: "refresh-1", expiresIn: 600 });

  const response = await authorizedFetch(new Request(API));

  expect(response.status).toBe(401);
  expect(session.signedIn()).toBe(false);
  expect(sessionStorage.length).toBe(0);
  expect(calls).toHaveLength(2);
});

test("a server in trouble does not sign out", async () => {
  refreshStatus = 503;
  accepted = "none";
  session.begin({ accessToken: "access-1", refreshToken: "refresh-1", expiresIn: 600 });

  await authorizedFetch(new Request(API));

  expect(session.signedIn()).toBe(true);
});

async function answer(input: Request | string): Promise<Response> {
  if (typeof input === "string") {
    calls.push({ path: input, authorization: null });
    return Response.json(
      { accessToken: "access-2", refreshToken: "refresh-2", expiresIn: 600 },
      { status: refreshStatus },
    );
  }
  const authorization = input.headers.get("Authorization");
  calls.push({ path: input.url, authorization });
  return new Response(null, { status: authorization === `Bearer ${accepted}` ? 200 : 401 });
}
