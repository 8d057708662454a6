import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, open, signIn, signUp } from "./browser";
import { furnish, OUTSIDE, visit, type Place } from "./pages";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) => [360, 1440].map((width) => ({ colorScheme, width })));

/** Where pictures of every page are written; nowhere when not set. */
const PICTURES = process.env["OFFICEWATCH_SCREENSHOTS"];

let browser: Browser;
let email: string;
let places: Place[];

beforeAll(async () => {
  browser = await launch();
  const { page } = await open(browser);
  ({ email, places } = await furnish(page));
  await page.context().close();
});

afterAll(() => browser?.close());

test.each(LOOKS)("every page is accessible and quiet, $colorScheme at $width px", async ({ colorScheme, width }) => {
  const look = { colorScheme, viewport: { width, height: 900 } };
  const outside = await open(browser, look);
  const found: string[] = [];
  for (const place of OUTSIDE) {
    found.push(...(await examine(outside.page, place, `${colorScheme}-${width}`)));
  }
  await signUp(outside.page, "Emma");
  found.push(...(await examine(outside.page, { name: "first-run", path: "/" }, `${colorScheme}-${width}`)));
  const inside = await open(browser, look);
  await signIn(inside.page, email);
  for (const place of places) {
    found.push(...(await examine(inside.page, place, `${colorScheme}-${width}`)));
  }
  expect([...found, ...outside.complaints, ...inside.complaints]).toEqual([]);
  await outside.page.context().close();
  await inside.page.context().close();
});

async function examine(page: Page, place: Place, look: string): Promise<string[]> {
  await visit(page, place);
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${place.name}-${look}.png`), fullPage: true });
  }
  // Evaluated by the debugger, for the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...violations, ...(overflow ? ["wider than the window"] : [])].map((fault) => `${place.name} (${look}): ${fault}`);
}
