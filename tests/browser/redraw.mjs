// How long the scripts of the page take for an edit: node tests/browser/redraw.mjs
import { fileURLToPath } from "node:url";
import { launch, mounted, visited } from "./browser.mjs";
import { serve } from "./server.mjs";

const EDITS = 100;

const site = await serve(process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)));
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
await page.addInitScript(visited);
await page.goto(site.url);
await mounted(page);
const devtools = await page.context().newCDPSession(page);
await devtools.send("Performance.enable");

async function scriptMilliseconds() {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "ScriptDuration").value;
}

/** What the page's scripts take for each of the edits, until the frame after it is drawn. */
async function measure(name, selector, value) {
  const times = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const before = await scriptMilliseconds();
    await page.evaluate(
      async ([selector, value]) => {
        const field = document.querySelector(selector);
        field.focus();
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      },
      [selector, value(edit)],
    );
    times.push((await scriptMilliseconds()) - before);
  }
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.ceil(part * EDITS) - 1].toFixed(2).padStart(8);
  console.log(`${name.padEnd(28)} ${at(0.5)} ${at(0.95)} ${at(1)}`);
}

console.log(`${`script ms of ${EDITS} edits`.padEnd(28)}   median      p95      max`);
await measure("a cell", '[data-field="cell-0-0"]', (edit) => String(8 + (edit % 7) / 10));
await measure("the learning-rate slider", '[data-slider="learning-rate"]', (edit) => String(0.2 + edit * 0.002));
await browser.close();
await site.close();
