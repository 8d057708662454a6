/**
 * The tokens of this tab. They live in memory and in the tab's session storage, so that a reload does
 * not sign out; closing the tab forgets them.
 */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

interface TokenAnswer {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

const KEY = "officewatch.session";
const EARLY_MILLIS = 30_000;

let tokens: Tokens | null = stored();
let refreshing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

// A duplicated tab starts with a copy of the tokens; a refresh in one of them must not end the other.
const others = "BroadcastChannel" in globalThis ? new BroadcastChannel(KEY) : null;
others?.addEventListener("message", (event: MessageEvent<{ old: string; now: Tokens }>) => {
  if (tokens?.refreshToken === event.data.old) {
    keep(event.data.now);
  }
});

export const session = {
  signedIn: (): boolean => tokens !== null,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  begin(answer: TokenAnswer): void {
    keep(toTokens(answer));
  },

  end(): void {
    tokens = null;
    sessionStorage.removeItem(KEY);
    listeners.forEach((listener) => listener());
  },
};

/** Fetches with the access token, refreshing it once when it is over. */
export async function authorizedFetch(request: Request): Promise<Response> {
  if (tokens && tokens.expiresAt - EARLY_MILLIS < Date.now()) {
    await refresh();
  }
  const again = request.clone();
  const response = await send(request);
  if (response.status === 401 && tokens && (await refresh())) {
    return send(again);
  }
  return response;
}

function send(request: Request): Promise<Response> {
  if (tokens) {
    request.headers.set("Authorization", `Bearer ${tokens.accessToken}`);
  }
  return fetch(request);
}

/** One at a time: a refresh token works once. */
function refresh(): Promise<boolean> {
  refreshing ??= exchange().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function exchange(): Promise<boolean> {
  const old = tokens?.refreshToken;
  if (!old) {
    return false;
  }
  const response = await fetch("/api/v1/auth/refresh", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ refreshToken: old }),
  });
  if (response.ok) {
    const now = toTokens((await response.json()) as TokenAnswer);
    keep(now);
    others?.postMessage({ old, now });
    return true;
  }
  // Anything but a refusal may pass: the person stays signed in and the request says what is wrong.
  if (response.status === 401 && tokens?.refreshToken === old) {
    session.end();
  }
  return false;
}

function toTokens(answer: TokenAnswer): Tokens {
  return {
    accessToken: answer.accessToken,
    refreshToken: answer.refreshToken,
    expiresAt: Date.now() + answer.expiresIn * 1000,
  };
}

function keep(now: Tokens): void {
  tokens = now;
  sessionStorage.setItem(KEY, JSON.stringify(now));
  listeners.forEach((listener) => listener());
}

function stored(): Tokens | null {
  const json = globalThis.sessionStorage?.getItem(KEY);
  return json ? (JSON.parse(json) as Tokens) : null;
}
