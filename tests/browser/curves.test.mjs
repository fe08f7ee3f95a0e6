// Standardized inputs, and runs that are pinned to compare.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";
import { allSettings, openSheet } from "./places.mjs";

const field = (page, name) => page.locator(`[data-field="${name}"]`);
const loss = (page) => page.locator('canvas[data-plot="loss"]').getAttribute("aria-label");

journey("standardized inputs change x and the loss, and are taken back", async ({ open }) => {
  const page = await open();
  const input = page.locator(".network-drawing .unit.input").first();
  const before = [await input.textContent(), await loss(page)];
  await allSettings(page);
  await field(page, "scale_inputs").selectOption("standardize");
  assert.match(await input.textContent(), /1\.342.*\(8 − 6\.5\)\/1\.118/);
  assert.notEqual(await loss(page), before[1]);
  await page.locator(".scale summary").press("Enter");
  assert.match(await page.locator(".scaling").innerText(), /cgpa\s+6\.500\s+1\.118/);
  await page.reload();
  await page.locator("#app main").waitFor();
  assert.equal(await field(page, "scale_inputs").inputValue(), "standardize");
  await field(page, "scale_inputs").selectOption("off");
  assert.deepEqual([await input.textContent(), await loss(page)], before);
  await page.locator("[data-action=undo]").click();
  assert.equal(await field(page, "scale_inputs").inputValue(), "standardize");
});

journey("a scaled target is learned scaled and predicted in its own units, in the table and in the picture of the loss", async ({ open }) => {
  const page = await open({ path: "?scale_inputs=min_max" });
  await allSettings(page);
  await field(page, "scale_targets").selectOption("max");
  const [own] = (await page.locator(".network-drawing").textContent()).match(/(?<=→ )[\d.]+/);
  const predicted = page.locator(".data-table td.prediction").first();
  assert.equal((await predicted.innerText()).trim(), own);
  assert.equal(await page.locator(".gauge-label.prediction").textContent(), own);
  assert.match(await page.locator(".gauge-label.target").textContent(), /^(target )?4$/);
  await page.locator(".scale summary").click();
  assert.match(await page.locator(".scaling").innerText(), /cgpa\s+5\.000\s+3\.000[^]*lpa\s+0\s+7\.000/);
  await page.reload();
  assert.equal(await field(page, "scale_targets").inputValue(), "max");
});

const setRate = async (page, value) => {
  await field(page, "learning-rate").fill(value);
  await field(page, "learning-rate").press("Enter");
};
const pin = (page) => page.locator("[data-action=pin]");
const differences = (page) => page.locator(".pins .plot-table");

journey("a run is pinned, compared, named and restored, by keyboard alone", async ({ open }) => {
  const page = await open();
  assert.equal(await differences(page).count(), 0);
  await pin(page).focus();
  await page.keyboard.press("Enter");
  assert.equal(await pin(page).getAttribute("aria-disabled"), "true");
  await setRate(page, "0.003");
  const name = page.locator(".pin input");
  assert.equal(await name.inputValue(), "learning rate 0.001");
  assert.match(await differences(page).innerText(), /learning rate\s+0\.003\s+0\.001/);
  assert.match(await loss(page), /Pinned: A learning rate 0\.001 ends at 0\.1837\.$/);
  await name.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("slow");
  await page.keyboard.press("Tab");
  assert.match(await loss(page), /Pinned: A slow ends/);
  assert.match(await page.evaluate(() => document.activeElement.ariaLabel), /^Go back to A slow$/);
  await page.keyboard.press("Enter");
  assert.equal(await field(page, "learning-rate").inputValue(), "0.001");
  await page.locator("[data-action=undo]").click();
  assert.equal(await field(page, "learning-rate").inputValue(), "0.003");
  await page.getByRole("button", { name: "Unpin A slow" }).press("Enter");
  assert.equal(await page.locator(".pin").count(), 0);
  assert.doesNotMatch(await loss(page), /Pinned/);
});

journey("axe finds nothing to complain of with three pinned runs", async ({ open }) => {
  const page = await open({ reducedMotion: "reduce", viewport: { width: 390, height: 844 } });
  for (const rate of ["0.002", "0.003", "0.02"]) {
    await openSheet(page, "charts");
    await pin(page).click();
    await openSheet(page, "settings");
    await setRate(page, rate);
  }
  await allSettings(page);
  await field(page, "scale_inputs").selectOption("standardize");
  await page.locator(".scale summary").click();
  await openSheet(page, "charts");
  assert.equal(await page.locator(".pin").count(), 3);
  await clean(page, "the pins");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0);
});

journey("the third chart shows the predictions and the gradient norms", async ({ open }) => {
  const page = await open();
  const lens = page.locator("[data-lens]");
  const words = () => page.locator('canvas[data-plot="lens"]').getAttribute("aria-label");
  await lens.selectOption({ label: "Predictions" });
  assert.match(await words(), /the predictions of lpa go: row 1, y = 4 from 0\.4400 to /);
  const card = page.locator(".plot-card").filter({ has: lens });
  assert.match(await card.innerText(), /targets \(dotted\)/);
  await card.getByRole("button", { name: "table" }).press("Enter");
  assert.match(await card.locator("thead").innerText(), /epoch\s+row 1, y = 4\s+row 2, y = 5/);
  await lens.selectOption({ label: "Gradient norms" });
  assert.match(await words(), /hidden from [\d.]+ to [\d.]+; output from /);
  await setRate(page, "0.02");
  assert.match(await words(), /output from [\d.]+ to [\d.e]+/);
  await page.locator("[data-action=add-layer]").click();
  assert.match(await words(), /hidden 1 from .* hidden 2 from .* output from/);
});

journey("where classes are predicted the third chart shows the accuracy of every epoch, which scripts are given as well", async ({ open }) => {
  const page = await open({ path: "?preset=xor" });
  const lens = page.locator("[data-lens]");
  await lens.selectOption({ label: "Accuracy" });
  const { accuracy, epochs } = await page.evaluate(() => window.backpropPlayground.history());
  assert.equal(accuracy.length, epochs);
  const [first, last] = [accuracy[0], accuracy.at(-1)].map((part) => part.toPrecision(4));
  const words = await page.locator('canvas[data-plot="lens"]').getAttribute("aria-label");
  assert.ok(words.startsWith(`The accuracy goes from ${first} in epoch 1 to ${last} in epoch ${epochs}.`), words);
  await page.goto(new URL("?preset=notebook", page.url()).href);
  await lens.waitFor();
  assert.doesNotMatch(await lens.innerText(), /Accuracy/);
});
