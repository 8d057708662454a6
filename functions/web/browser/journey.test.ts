import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, open, signUp } from "./browser";
import { forward, sampleMails, samplePdf, url } from "./installation";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

test("from sign-up over a forwarded invoice to the ledger, seen by its own organisation only", async () => {
  const { page, complaints } = await open(browser);
  const { address } = await signUp(page, "Ada");
  expect(await page.getByRole("heading", { name: "Forward a first invoice" }).isVisible()).toBe(true);

  await forward(sampleMails()[0]!, address);
  // The first step gives way to the figures by itself when the mail has been read.
  await page.getByRole("heading", { name: "Recent mail" }).waitFor();
  await page.getByRole("link", { name: /^Fwd: Your/ }).click();
  await page.getByText("What became of each part").waitFor();
  await page.getByRole("link", { name: "Open invoice" }).first().click();

  const invoice = page.url();
  await page.getByRole("button", { name: /^Total/ }).click();
  await page.getByText(/^Rule /).waitFor();
  const mark = page.locator("[data-evidence]");
  await mark.waitFor();
  const box = (await mark.boundingBox())!;
  const paper = (await page.locator("canvas").boundingBox())!;
  expect(box.width).toBeGreaterThan(4);
  expect(box.x).toBeGreaterThanOrEqual(paper.x);
  expect(box.y + box.height).toBeLessThanOrEqual(paper.y + paper.height);
  expect(await inked(page, box)).toBe(true);
  await page.getByRole("button", { name: "Text as read" }).click();
  await page.locator("mark").waitFor();

  await page.getByRole("link", { name: "Findings" }).click();
  await page.locator("tbody").getByRole("link").first().click();
  await page.getByRole("button", { name: "Adopt" }).click();
  await page.getByRole("link", { name: "Open ledger entry" }).click();
  await page.getByRole("heading", { name: "Terms" }).waitFor();
  await page.getByRole("link", { name: "Ledger", exact: true }).click();
  await page.locator("tbody tr").first().waitFor();
  expect(await page.locator("tbody tr").count()).toBe(1);

  const other = await open(browser);
  await signUp(other.page, "Eve");
  for (const [place, nothing] of [
    ["/invoices", "No invoices yet"],
    ["/messages", "No mail yet"],
    ["/findings", "Nothing waits for a decision."],
    ["/subscriptions", "The ledger is empty"],
  ] as const) {
    await other.page.goto(place);
    await other.page.getByRole("heading", { name: nothing }).waitFor();
  }
  expect(other.complaints).toEqual([]);
  await other.page.goto(new URL(invoice).pathname);
  await other.page.getByRole("heading", { name: "There is nothing here" }).waitFor();
  expect(complaints).toEqual([]);
});

test("an uploaded document is read, its terms are edited, and a stale edit is explained", async () => {
  const { page, complaints } = await open(browser);
  await signUp(page, "Grace");
  await page.locator("input[type=file]").setInputFiles(samplePdf());
  await page.getByText("Read", { exact: true }).first().waitFor();
  await page.locator("canvas").waitFor();

  await page.goto("/subscriptions/new");
  await page.getByLabel("Vendor").fill("Example Tools");
  await page.getByLabel("Price per cycle").fill("1200,50");
  await page.getByLabel("Billed").selectOption("ANNUAL");
  await page.getByLabel("Started on").fill("2026-01-15");
  await page.getByLabel("Notice period").fill("2");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("1,200.50").first().waitFor();

  const elsewhere = await page.context().newPage();
  // A second tab has a session of its own; this one is handed the first one's.
  const stored = await page.evaluate(() => sessionStorage.getItem("officewatch.session"));
  await elsewhere.goto("/sign-in");
  await elsewhere.evaluate((tokens) => sessionStorage.setItem("officewatch.session", tokens!), stored);
  await elsewhere.goto(page.url());
  await page.getByRole("button", { name: "Edit" }).click();
  await elsewhere.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Department").fill("Finance");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Finance").waitFor();
  expect(complaints).toEqual([]);
  await elsewhere.getByLabel("Department").fill("Sales");
  await elsewhere.getByRole("button", { name: "Save" }).click();
  await elsewhere.getByText("Somebody changed this").waitFor();
  await elsewhere.getByRole("button", { name: "Load what is there now" }).click();
  await elsewhere.getByText("Finance").waitFor();
});

test("an access token that is over is renewed once, whatever waits for it", async () => {
  const { page } = await open(browser);
  await signUp(page, "Linus");
  await page.evaluate(() => {
    const stored = JSON.parse(sessionStorage.getItem("officewatch.session")!);
    sessionStorage.setItem("officewatch.session", JSON.stringify({ ...stored, expiresAt: 0 }));
  });
  let refreshes = 0;
  page.on("request", (request) => {
    refreshes += request.url().endsWith("/auth/refresh") ? 1 : 0;
  });
  await page.goto("/");
  await page.locator("code").waitFor();
  expect(refreshes).toBe(1);
});

test("what strangers write is only ever text", async () => {
  const { page, complaints } = await open(browser);
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const { address } = await signUp(page, "Mallory");
  await forward(HOSTILE_MAIL, address);

  await page.goto("/messages");
  await page.getByRole("link", { name: "<img src=x onerror=alert(1)>" }).click();
  await page.getByText("What became of each part").waitFor();
  await page.getByText("<svg onload=alert(2)>.html").waitFor();
  await page.goto("/invoices");
  await page.getByText("<svg onload=alert(2)>.html").waitFor();
  await page.locator("tbody").getByRole("link").first().click();
  await page.getByRole("heading", { name: "Document" }).waitFor();
  await page.waitForLoadState("networkidle");

  expect(await page.locator("main img, main svg, main script, main iframe").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("signing out leaves nothing behind", async () => {
  const { page, complaints } = await open(browser);
  await signUp(page, "Joan");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
  await page.goto(`${url}/invoices`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
});

const HOSTILE_MAIL = [
  "From: \"<script>alert(3)</script>\" <billing@evil.example>",
  "Subject: <img src=x onerror=alert(1)>",
  "Message-ID: <hostile@evil.example>",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  "<script>alert(4)</script>",
  "--b",
  'Content-Type: text/html; name="<svg onload=alert(2)>.html"',
  'Content-Disposition: attachment; filename="<svg onload=alert(2)>.html"',
  "",
  "<html><body onload=alert(5)><img src='https://tracker.example/x.png'><h1>Invoice 4711</h1>",
  "<p>Evil Tools Ltd</p><p>Date: 2026-10-01</p><p>Total: 100.00 EUR</p><script>alert(6)</script></body></html>",
  "--b--",
  "",
].join("\r\n");

/** Whether there is print on the page where the evidence's box is. */
async function inked(page: Page, box: { x: number; y: number; width: number; height: number }) {
  return page.evaluate(({ x, y, width, height }) => {
    const canvas = document.querySelector("canvas")!;
    const paper = canvas.getBoundingClientRect();
    const scale = canvas.width / paper.width;
    const pixels = canvas
      .getContext("2d")!
      .getImageData((x - paper.x) * scale, (y - paper.y) * scale, width * scale, height * scale).data;
    return pixels.some((value, index) => index % 4 !== 3 && value < 128);
  }, box);
}
