// What is said to those who listen: whole sentences, in one polite region, and one for all of a drag.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const region = "[data-announcement]";
const said = (page, pattern) =>
  page.waitForFunction(([region, pattern]) => new RegExp(pattern).test(document.querySelector(region).textContent), [region, pattern.source]);

journey("edits, undo, selection, play, pins and layers are said", async ({ open }) => {
  const page = await open();
  assert.equal(await page.locator(region).getAttribute("aria-live"), "polite");
  const rate = page.locator('[data-field="learning-rate"]');
  await rate.fill("0.002");
  await rate.press("Enter");
  await said(page, /^Learning rate is 0\.002\. The loss ends at \S+; before, it ended at 0\.1837\.$/);
  await page.locator("[data-action=undo]").click();
  await said(page, /^Undone: learning rate\. The loss ends at 0\.1837/);
  await page.locator(".network-drawing [data-select='loss']").press("Enter");
  await said(page, /loss.+\.$/);
  await page.locator("[data-action=play]").click();
  await said(page, /^Playing\.$/);
  await page.locator("[data-action=play]").click();
  await said(page, /^Paused\. Update \d of 300: \w+\. Epoch 1 of 75, row \d of 4\. .+\.$/);
  await page.locator("[data-action=pin]").click();
  await said(page, /^This run is pinned as A\.$/);
  await page.getByRole("button", { name: "Add layer" }).click();
  await said(page, /^Layer added\. The network has 3 layers now\. The loss ends at /);
});

journey("a drag through the run is said once", async ({ open }) => {
  const page = await open();
  await page.evaluate((region) => {
    window.told = [];
    let moved = -Infinity;
    window.addEventListener("pointermove", () => (moved = performance.now()), true);
    const observer = new MutationObserver(() => window.told.push(performance.now() - moved));
    observer.observe(document.querySelector(region), { childList: true, characterData: true, subtree: true });
  }, region);
  const { x, y, width } = await page.locator("[data-timeline]").boundingBox();
  await page.mouse.move(x, y + 10);
  await page.mouse.down();
  for (let step = 1; step <= 40; step++) await page.mouse.move(x + (width * step) / 50, y + 10);
  await page.mouse.up();
  await said(page, /^Update 2[4-7]\d of 300: /);
  // A machine that is busy may rest in the middle of the drag, and is told then.
  const rested = await page.evaluate(() => window.told);
  assert.ok(rested.length >= 1 && rested.every((time) => time >= 245), `said this long after the last move: ${rested}`);
});
