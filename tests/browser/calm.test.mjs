// How much stands there at first: what a newcomer has to look past.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

/** The controls in the window with a border around them, by what they say. */
const bordered = (page) =>
  page.evaluate(() => {
    const sides = ["Top", "Right", "Bottom", "Left"];
    const seen = (element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      return width > 0 && left < innerWidth && right > 0 && top < innerHeight && bottom > 0 && element.checkVisibility({ opacityProperty: true });
    };
    const hasFrame = (element) => {
      const style = getComputedStyle(element);
      return sides.every((side) => parseFloat(style[`border${side}Width`]) > 0 && !/, 0\)$|^transparent$/.test(style[`border${side}Color`]));
    };
    const controls = [...document.querySelectorAll("button, summary, input:not([type=checkbox], [type=range]), select, textarea")];
    return controls.filter((control) => seen(control) && hasFrame(control)).map((control) => control.dataset.action ?? control.dataset.field ?? control.textContent.trim());
  });

journey("a first screen has at most 20 controls with a border", async ({ open }) => {
  const page = await open({ viewport: { width: 1440, height: 900 } });
  const found = await bordered(page);
  assert.ok(found.length > 8, `the count counts: ${found}`);
  assert.ok(found.length <= 20, `${found.length}: ${found.join(", ")}`);
});

journey("a first visit folds the card and the third chart, until they are asked for", async ({ open }) => {
  const unfolded = async (page) => [await page.locator(".chain-product").isVisible(), await page.locator(".plot-card:last-child canvas").first().isVisible()];
  const page = await open({ fresh: true });
  assert.deepEqual(await unfolded(page), [false, false]);
  assert.equal(await page.locator("#chain-question").innerText(), "Why does cgpa→h1 change?");
  const shows = page.locator("[data-action=unfold]");
  assert.deepEqual(await shows.evaluateAll((all) => all.map((one) => one.ariaLabelledByElements.map((part) => part.textContent.trim())[0])), ["show", "show"]);
  await shows.last().press("Enter");
  assert.deepEqual(await unfolded(page), [false, true]);
  await page.locator("[data-select='kernel2[0][0]']").click();
  assert.deepEqual(await unfolded(page), [true, true], "another weight is asked about");
  const [card, network] = [await page.locator(".chain").boundingBox(), await page.locator(".network-drawing").boundingBox()];
  assert.ok(card.y >= network.y + network.height - 1);
  const skips = await open({ fresh: true });
  const before = await skips.locator(".network-drawing").boundingBox();
  await skips.locator("[data-action=skip-first]").click();
  await skips.locator(".playground:not([data-first])").waitFor();
  assert.deepEqual(await unfolded(skips), [false, false], "folded until it is asked for");
  assert.equal((await skips.locator(".network-drawing").boundingBox()).height, before.height);
  await skips.locator("[data-action=unfold]").first().click();
  assert.deepEqual(await unfolded(skips), [true, false]);
  await skips.locator("[data-action=unfold]").first().click();
  assert.deepEqual(await unfolded(skips), [false, false]);
  await skips.reload();
  await skips.locator(".chain-product").waitFor();
  assert.deepEqual(await unfolded(skips), [true, true], "a returning visitor finds all of it");
});

journey("in a first visit the row shown reaches into each input, and what to try is said until it is tried", async ({ open }) => {
  const page = await open({ fresh: true, reducedMotion: "reduce" });
  const ends = () =>
    page.evaluate(() => {
      const at = (part) => document.querySelector(part).getBoundingClientRect();
      const row = at("tr.shown");
      const lines = [...document.querySelectorAll(".into-network path")].map((line) => line.getBoundingClientRect());
      return lines.map((line, input) => {
        const circle = at(`[data-select="input[${input}]"] .node`);
        return [line.top - (row.top + row.bottom) / 2, circle.left - line.right, Math.abs(line.bottom - (circle.top + circle.bottom) / 2)].map((distance) => Math.abs(Math.round(distance)));
      });
    });
  const hint = page.getByText("You can change every number here");
  await page.waitForFunction(() => document.querySelectorAll(".into-network path").length === 2);
  for (const [fromRow, beforeCircle, below] of await ends()) {
    assert.equal(fromRow, 0);
    assert.ok(beforeCircle >= 2 && beforeCircle <= 4, `${beforeCircle}`);
    assert.ok(below <= 5, `${below}`);
  }
  assert.ok(await hint.isVisible());
  await page.locator("[data-action=watch]").click();
  await page.locator(".playground[data-first=forward]").waitFor();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.waitForFunction(() => innerWidth === 1280);
  await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(() => frame()))));
  assert.deepEqual((await ends()).map(([fromRow]) => fromRow), [0, 0]);
  await page.locator("[data-action=skip-first]").click();
  await page.locator(".into-network").waitFor({ state: "detached" });
  assert.ok(await hint.isVisible());
  await page.locator('[data-field="cell-0-0"]').click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await hint.waitFor({ state: "detached" });
});

journey("a setting that isn't as usual comes forward by itself, and all of them at a click", async ({ open }) => {
  const page = await open();
  const field = (name) => page.locator(`[data-field="${name}"]`);
  for (const rare of ["optimizer", "momentum", "nesterov", "shuffle", "scale_inputs"]) assert.ok(!(await field(rare).isVisible()), rare);
  const more = page.locator("[data-action=more-settings]");
  await more.click();
  assert.equal(await more.getAttribute("aria-expanded"), "true");
  for (const rare of ["optimizer", "momentum", "nesterov", "shuffle", "scale_inputs"]) assert.ok(await field(rare).isVisible(), rare);
  await field("momentum").fill("0.9");
  await field("momentum").press("Enter");
  await more.click();
  assert.ok((await field("momentum").isVisible()) && !(await field("nesterov").isVisible()));
  // One that becomes usual again stays while the focus is in it.
  await field("momentum").fill("0");
  await field("momentum").press("Enter");
  assert.ok(await field("momentum").isVisible());
  await page.keyboard.press("Tab");
  assert.ok(!(await field("momentum").isVisible()));
  const linked = await open({ path: "?optimizer=Adam&shuffle=3&standardize" });
  for (const rare of ["optimizer", "shuffle", "shuffle_seed", "scale_inputs"]) {
    const there = linked.locator(`[data-field="${rare}"]`);
    if (await there.count()) assert.ok(await there.isVisible(), rare);
  }
  assert.ok(!(await linked.locator('[data-field="beta_1"]').isVisible()));
});

journey("where the weights start is a line, and a click opens their fields", async ({ open }) => {
  const page = await open();
  const line = page.locator("[data-action=initial-weights]");
  assert.equal(await line.innerText(), "All weights start at 0.1");
  assert.ok(!(await page.locator(".starts").isVisible()));
  await line.press("Enter");
  assert.equal(await line.getAttribute("aria-expanded"), "true");
  await page.locator(".starts button", { hasText: "zeros" }).click();
  assert.equal(await line.innerText(), "All weights start at 0");
});

journey("what is rare is in one menu, and the focus comes back to it", async ({ open }) => {
  const page = await open();
  const more = page.locator("[data-menu=more] > summary");
  assert.equal(await more.getAttribute("aria-label"), "More");
  await more.press("Enter");
  await page.locator("[data-action=help]").press("Enter");
  assert.ok(await page.locator("dialog.help").evaluate((dialog) => dialog.open));
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.dataset.menu), "more");
  await more.press("Enter");
  await page.locator("[data-action=notebook]").press("Enter");
  await page.locator("#notebook-title").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.parentElement.dataset.menu === "more");
});

journey("a phone's bar has at most six controls, and each phase, speed and step is a touch further", async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const inBar = () => page.locator(".transport :is(button, select, input, [role=slider])").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.innerText || one.ariaLabel));
  const found = await inBar();
  assert.ok(found.length >= 5 && found.length <= 6, `${found.length}: ${found.join(", ")}`);
  const phases = page.locator("[data-fold=phases] > button");
  await phases.tap();
  assert.equal(await phases.getAttribute("aria-expanded"), "true");
  await page.locator("[data-phase=backward]").tap();
  assert.equal(await phases.innerText(), "3 Backward");
  assert.match(await page.locator("#headline").innerText(), /backward/);
  assert.equal(await phases.getAttribute("aria-expanded"), "false");
  const pace = page.locator("[data-fold=pace] > button");
  await pace.tap();
  await page.getByLabel("Speed").selectOption("16×");
  assert.equal(await pace.innerText(), "16×");
  await page.getByLabel("Step by").selectOption("update");
  await page.locator(".network-drawing").tap({ position: { x: 10, y: 10 } });
  await page.keyboard.press("Escape");
  await page.locator("[data-action=step-forward]").tap();
  assert.match(await page.locator("#headline").innerText(), /^Update 2 of 300: backward/);
  assert.deepEqual((await inBar()).length, found.length);
});
