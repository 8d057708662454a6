import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { url } from "./installation";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGE = "@sparticuz/chromium";

/** A Chromium of the system, else one that came as an npm package; nothing is downloaded for it. */
export async function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  const installed = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (installed) {
    return chromium.launch({ executablePath: installed, args: root ? ["--no-sandbox"] : [] });
  }
  const packaged = (await import(PACKAGE)).default as { executablePath(): Promise<string>; args: string[] };
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
}

/** A page that keeps count of what must not happen. */
export interface Watched {
  page: Page;
  /** Console errors, uncaught errors and requests to anywhere but the application and its object store. */
  complaints: string[];
}

export async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", baseURL: url, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set([new URL(url).origin]);
  page.on("response", (response) => {
    // The one other origin is the object store, and the policy names it.
    const policy = response.headers()["content-security-policy"] ?? "";
    const connect = /connect-src 'self'([^;]*)/.exec(policy)?.[1] ?? "";
    connect.split(" ").filter(Boolean).forEach((origin) => origins.add(origin));
  });
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (!["data:", "blob:"].includes(target.protocol) && !origins.has(target.origin)) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, complaints };
}

const PASSWORD = "four plain words here";

/** Signs up a person with a team of their own and returns how to sign in again and the address it forwards to. */
export async function signUp(page: Page, name: string): Promise<{ email: string; address: string }> {
  const email = `${name.toLowerCase()}.${crypto.randomUUID()}@example.com`;
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Company or team").fill(`${name} GmbH`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create an account" }).click();
  const address = page.locator("code");
  await address.waitFor();
  return { email, address: (await address.innerText()).trim() };
}

/** Signs in somebody who signed up before. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
}
