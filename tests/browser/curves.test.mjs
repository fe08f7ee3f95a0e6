// Standardised inputs, and runs that are pinned to compare.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const field = (page, name) => page.locator(`[data-field="${name}"]`);
const loss = (page) => page.locator('canvas[data-plot="loss"]').getAttribute("aria-label");

journey("standardised inputs change x and the loss, and are taken back", async ({ open }) => {
  const page = await open();
  const input = page.locator(".network-drawing .unit.input").first();
  const before = [await input.textContent(), await loss(page)];
  await field(page, "standardise").focus();
  await page.keyboard.press("Space");
  assert.match(await input.textContent(), /1\.342.*x = \(8 − 6\.5\) \/ 1\.118/);
  assert.notEqual(await loss(page), before[1]);
  await page.locator(".standardise summary").press("Enter");
  assert.match(await page.locator(".scaling").innerText(), /cgpa\s+6\.500\s+1\.118/);
  await page.reload();
  await page.locator("#app main").waitFor();
  assert.equal(await field(page, "standardise").isChecked(), true);
  await field(page, "standardise").uncheck();
  assert.deepEqual([await input.textContent(), await loss(page)], before);
  await page.locator("[data-action=undo]").click();
  assert.equal(await field(page, "standardise").isChecked(), true);
});
