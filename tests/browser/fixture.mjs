// A journey is what one person does on the page, from opening it to what they see at the end:
//
//   import assert from "node:assert/strict";
//   import { journey } from "./fixture.mjs";
//
//   journey("a changed cell changes the headline", async ({ open }) => {
//     const page = await open();
//     const before = await page.locator("#headline").textContent();
//     await page.locator('[data-field="cell-0-2"]').fill("9");
//     assert.notEqual(await page.locator("#headline").textContent(), before);
//   });
//
// `open` gives a fresh page of the built site once the program has mounted. Each page is watched: an error in its console,
// an uncaught error, or a request to another origin fails the journey at its end. `open` takes what Playwright's `newContext`
// takes (viewport, colorScheme, reducedMotion, ...), and of ours:
//   path      what comes after the site's address: "?a=b#c"
//   expected  patterns of the console errors that the journey provokes on purpose
//   mounted   false: do not wait for the program
//   fresh     true: as on a first visit, which all other journeys have behind them
//   prepare   async (page) => ...: called before the page is opened, to block a file or set the clock
// The journeys run over DIST, or dist/ where it is not set: `cargo xtask test` builds it. To run one file by hand:
//   node --test tests/browser/first-paint.test.mjs
// In another browser than Chromium (firefox, webkit), ENGINE names it. A journey that asks for what is out of reach there is left out.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, mounted as hasMounted, visited } from "./browser.mjs";
import { Cant, start } from "./engines/page.mjs";
import { serve } from "./server.mjs";

/** The built page's directory. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

const { ENGINE } = process.env;
/** How long a journey may take: longer where each of its steps goes over a wire. */
const TIMEOUT = ENGINE ? 240_000 : 90_000;
let browser;
after(async () => (await browser)?.close());

/**
 * Adds a test named `name`; `site` is passed on to `serve`: `{ under: "/a/path/" }`. What is `measured` to a share of the window is measured
 * in Chromium alone: the fonts of other browsers are some pixels higher.
 */
export function journey(name, walk, { site: options = {}, timeout = TIMEOUT, measured = false } = {}) {
  test(name, { timeout, skip: Boolean(ENGINE) && measured }, async (test) => {
    browser ??= ENGINE ? start(ENGINE) : launch();
    const site = await serve(DIST, options);
    const visits = [];
    try {
      await walk({ site, open: (wishes) => open(site, visits, wishes) });
    } catch (error) {
      if (!(error instanceof Cant)) throw error;
      test.skip(`${ENGINE} can't be asked for ${error.message}`);
    } finally {
      for (const visit of visits) await visit.context.close();
      await site.close();
    }
    for (const visit of visits) assert.deepEqual(visit.complaints, [], "the page complained");
  });
}

async function open(site, visits, { path = "", expected = [], mounted = true, fresh = false, prepare, ...wishes } = {}) {
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 }, ...wishes });
  const complaints = [];
  visits.push({ context, complaints });
  const page = await context.newPage(site);
  page.setDefaultTimeout(15_000);
  watch(page, new URL(site.url).origin, (complaint) => {
    if (!expected.some((pattern) => pattern.test(complaint))) complaints.push(complaint);
  });
  if (!fresh) await page.addInitScript(visited);
  await prepare?.(page);
  await page.goto(new URL(path, site.url).href);
  if (mounted) {
    await hasMounted(page).catch((error) => {
      throw new Error(`the page did not start: ${complaints.join("\n") || error.message}`);
    });
  }
  return page;
}

function watch(page, origin, complain) {
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complain(`uncaught: ${error.stack ?? error}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) complain(`request to another origin: ${url.href}`);
  });
}
