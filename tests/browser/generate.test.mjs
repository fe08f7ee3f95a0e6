// Generated points, in the place of the table.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

journey("a circle is generated, with noise and another feature, and one undo takes a step back", async ({ open }) => {
  const page = await open();
  const columns = () => page.locator(".data-table thead").innerText();
  await page.locator("[data-action=generate]").click();
  await page.locator("[data-pattern=circle]").click();
  assert.equal(await page.locator("[data-pattern=circle]").getAttribute("aria-pressed"), "true");
  assert.match(await page.locator("#prediction-note").innerText(), /200 rows .* the last 40 rows are held out/);
  assert.match(await page.locator('[data-field="loss"]').inputValue(), /binary_crossentropy/);
  const row = () => page.locator('[data-field="cell-0-0"]').inputValue();
  const before = await row();
  await page.locator("[data-action=other-points]").click();
  assert.notEqual(await row(), before);
  await page.locator('[data-feature="x1²"]').check();
  assert.equal(await page.locator('[data-field="column-2"]').inputValue(), "x1²");
  await page.locator("[data-slider=points]").fill("300");
  assert.match(await page.locator("#prediction-note").innerText(), /300 rows/);
  await page.locator("[data-action=undo]").click();
  assert.match(await page.locator("#prediction-note").innerText(), /200 rows/);
  await page.locator("[data-pattern=plane]").click();
  assert.equal(await page.locator('[data-field="loss"]').inputValue(), "mean_squared_error");
});
