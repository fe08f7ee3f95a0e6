// A phone: the network is in sight, and rows, settings and charts are sheets over the lower half.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const sheet = (page, name) => page.locator(`[data-sheet=${name}]`);
const active = (page) => page.evaluate(() => ({ ...document.activeElement.dataset }));

journey("a phone's first screen has all of the network, and nothing to scroll to it", async ({ open }) => {
  const page = await open(PHONE);
  const { drawing, foot, wide } = await page.evaluate(() => ({
    drawing: document.querySelector(".network-drawing").getBoundingClientRect().toJSON(),
    foot: document.querySelector(".transport").getBoundingClientRect().top,
    wide: document.documentElement.scrollWidth,
  }));
  assert.ok(drawing.bottom <= foot, `${drawing.bottom} of ${foot}`);
  assert.equal(wide, 390);
  assert.equal(await sheet(page, "rows").innerText(), "Row 1: 8, 8 → 4");
  for (const field of ['[data-field="learning-rate"]', '[data-field="cell-0-0"]', '[data-plot="loss"]']) assert.ok(!(await page.locator(field).isVisible()), field);
});

journey("a phone says in the strip what is still ahead, as far as there is room", async ({ open }) => {
  for (const viewport of [PHONE.viewport, { width: 320, height: 640 }]) {
    const page = await open({ ...PHONE, viewport });
    const words = page.locator(".timeline-words");
    assert.equal(await words.innerText(), "still ahead");
    const { right, ahead } = await words.evaluate((of) => {
      const { left, right } = of.getBoundingClientRect();
      return { right, ahead: left > document.querySelector(".timeline-here").getBoundingClientRect().right };
    });
    assert.ok(ahead && right <= viewport.width);
    await page.keyboard.press("End");
    await words.waitFor({ state: "hidden" });
  }
  const wide = await open();
  assert.equal(await wide.locator(".timeline-words").isVisible(), false, "there the charts say it");
});

journey("a change in a sheet bends the run under the network that stays in sight", async ({ open }) => {
  const page = await open(PHONE);
  const line = () => page.locator(".timeline .ahead polyline").getAttribute("points");
  const before = await line();
  await sheet(page, "settings").tap();
  await page.waitForFunction(() => document.activeElement.dataset.sheetHead === "settings");
  const rate = page.locator('[data-field="learning-rate"]');
  await rate.fill("0.002");
  await page.waitForFunction((before) => document.querySelector(".timeline .ahead polyline").getAttribute("points") !== before, before);
  const { top, bottom, middle } = await page.evaluate(() => {
    const { top, bottom } = document.querySelector(".settings").getBoundingClientRect();
    return { top, bottom, middle: innerHeight / 2 };
  });
  assert.ok(top >= middle - 61 && bottom <= 844, `${top} to ${bottom}`);
  assert.ok(await page.locator(".network-drawing").isVisible());
  await sheet(page, "rows").tap();
  assert.ok(!(await rate.isVisible()));
  assert.ok(await page.locator('[data-field="cell-0-0"]').isVisible());
  await sheet(page, "charts").tap();
  await page.locator('[data-plot="loss"]').waitFor();
  await page.locator("[data-action=close-sheet]").tap();
  await page.waitForFunction(() => document.activeElement.dataset.sheet === "charts");
  assert.ok(!(await page.locator('[data-plot="loss"]').isVisible()));
});

journey("why a weight changes is a sheet too, and stands below the network while that is closed", async ({ open }) => {
  const page = await open({ ...PHONE, path: "?phase=backward&select=kernel1[0][0]" });
  const top = () => page.locator(".chain").evaluate((chain) => chain.getBoundingClientRect().top);
  assert.ok((await top()) > 600, `${await top()}`);
  await sheet(page, "why").tap();
  await page.waitForFunction(() => document.activeElement.dataset.sheetHead === "why");
  assert.ok((await top()) > 360 && (await top()) < 500, `${await top()}`);
  assert.match(await page.locator(".chain-product").innerText(), /−5\.696/);
  await page.locator("[data-action=close-sheet]").tap();
  await page.waitForFunction(() => document.activeElement.dataset.sheet === "why");
  assert.ok((await top()) > 600);
});

journey("Escape closes a sheet and gives the focus back to its pill", async ({ open }) => {
  const page = await open(PHONE);
  await sheet(page, "settings").press("Enter");
  await page.waitForFunction(() => document.activeElement.dataset.sheetHead === "settings");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.dataset.sheet === "settings");
  assert.deepEqual(await active(page), { sheet: "settings" });
  assert.equal(await sheet(page, "settings").getAttribute("aria-expanded"), "false");
});

journey("a run that ends too soon says so with its sheet closed", async ({ open }) => {
  const page = await open({ ...PHONE, path: "?lr=1e3" });
  const said = page.locator(".notice", { hasText: "The run ends at update" });
  await said.waitFor();
  assert.ok(await said.isVisible());
  assert.equal(await said.count(), 1);
});

journey("axe finds nothing to complain of in the sheets", async ({ open }) => {
  const page = await open({ ...PHONE, reducedMotion: "reduce" });
  for (const name of ["rows", "settings", "charts"]) {
    await sheet(page, name).tap();
    await page.locator(`[data-sheet-head=${name}]`).waitFor();
    await clean(page, name);
  }
});

journey("in a wide window there are no pills, and all is in its place", async ({ open }) => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  assert.ok(!(await sheet(page, "rows").isVisible()));
  for (const field of ['[data-field="learning-rate"]', '[data-plot="loss"]']) assert.ok(await page.locator(field).isVisible(), field);
});
