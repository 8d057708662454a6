import type { Page } from "playwright-core";
import { signUp } from "./browser";
import { forward, sampleMails } from "./installation";

/** A page to look at, by name, and how to get there. */
export interface Place {
  name: string;
  path: string;
  prepare?: (page: Page) => Promise<void>;
}

export const OUTSIDE: Place[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "sign-up", path: "/sign-up" },
];

/** An organisation of some size: mails arrived, two findings decided, deadlines in the ledger. */
export async function furnish(page: Page): Promise<{ email: string; places: Place[] }> {
  const { email, address } = await signUp(page, "Nora");
  const session = await page.evaluate(() => sessionStorage.getItem("officewatch.session")!);
  const mails = sampleMails();
  for (const mail of mails) {
    await forward(mail, address);
  }
  const call = caller(page, session);
  await until(async () => {
    const invoices: { status: string }[] = (await call("GET", "/invoices?limit=200")).items;
    return invoices.filter((invoice) => invoice.status !== "QUEUED").length >= mails.length * 0.8;
  });
  const findings = (await call("GET", "/findings?state=OPEN&kind=UNMANAGED_SUBSCRIPTION")).items;
  const adopted = await call("POST", `/findings/${findings[0].id}/adopt`, {});
  await call("POST", `/findings/${findings[1].id}/tolerate`, { reason: "Trial of the design team" });
  for (const [vendor, amount, months] of [
    ["Figma", "5400.00", 12],
    ["Slack", "262.50", 1],
    ["Personio", "8940.00", 12],
  ] as const) {
    await call("POST", "/subscriptions", {
      vendor,
      plan: "Business",
      department: "Operations",
      amount: { amount, currency: "EUR" },
      cycle: months === 12 ? "ANNUAL" : "MONTHLY",
      startedOn: "2024-03-01",
      notice: { number: 1, unit: "MONTHS" },
    });
  }
  const invoice = (await call("GET", "/invoices?status=SCANNED&limit=1")).items[0];
  const message = (await call("GET", "/inbound-messages?limit=1")).items[0];
  const catalog = (await call("GET", "/catalog?q=slack&limit=1")).items[0];
  const places: Place[] = [
    { name: "overview", path: "/" },
    { name: "findings", path: "/findings" },
    { name: "finding", path: `/findings/${findings[2].id}`, prepare: (it) => it.getByRole("button", { name: "Ignore" }).click() },
    { name: "finding-decided", path: `/findings/${findings[0].id}` },
    { name: "invoices", path: "/invoices" },
    {
      name: "invoice",
      path: `/invoices/${invoice.id}`,
      prepare: async (it) => {
        await it.locator("canvas").waitFor();
        await it.getByRole("button", { name: /^Total/ }).click();
        await it.locator("[data-evidence]").waitFor();
      },
    },
    {
      name: "invoice-text",
      path: `/invoices/${invoice.id}`,
      prepare: async (it) => {
        await it.getByRole("button", { name: /^Total/ }).click();
        await it.getByRole("button", { name: "Text as read" }).click();
        await it.locator("mark").waitFor();
      },
    },
    { name: "messages", path: "/messages" },
    { name: "message", path: `/messages/${message.id}` },
    { name: "ledger", path: "/subscriptions" },
    { name: "subscription", path: `/subscriptions/${adopted.subscriptionId}` },
    { name: "subscription-new", path: "/subscriptions/new" },
    { name: "catalogue", path: "/catalog" },
    { name: "catalogue-vendor", path: `/catalog/${catalog.key}` },
    { name: "settings", path: "/settings" },
    { name: "not-found", path: "/nowhere" },
  ];
  return { email, places };
}

/** Goes to a place and waits until it stands still. */
export async function visit(page: Page, place: Place): Promise<void> {
  await page.goto(place.path);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  await place.prepare?.(page);
  await page.waitForFunction(() => document.querySelector(".animate-pulse") === null);
}

function caller(page: Page, session: string) {
  const token = (JSON.parse(session) as { accessToken: string }).accessToken;
  return async (method: string, path: string, data?: unknown): Promise<any> => {
    const response = await page.request.fetch(`/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(data === undefined ? {} : { data }),
    });
    if (!response.ok()) {
      throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    }
    return response.json();
  };
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await done()) {
      return;
    }
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error("The sample mails were not read in two minutes.");
}
