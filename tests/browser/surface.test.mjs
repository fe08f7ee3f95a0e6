// The third chart of the run: the loss surface, its start to drag, and the maps of predictions.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";

const card = (page) => page.locator(".plot-card").filter({ has: page.locator("[data-lens]") });
const map = (page) => card(page).locator("canvas");
const start = (page) => page.locator("[data-handle=start]");
const words = (page) => map(page).getAttribute("aria-label");
const undo = (page) => page.locator("[data-action=undo]");

journey("the start is dragged on the loss surface, the run bends, and one undo takes it back", async ({ open }) => {
  const page = await open();
  const [before, label] = [await words(page), await start(page).getAttribute("aria-label")];
  assert.match(before, /mean loss over all rows, over cgpa→h1 and profile_score→h1/);
  assert.match(label, /cgpa→h1 0\.1 and profile_score→h1 0\.1/);
  await start(page).scrollIntoViewIfNeeded();
  const box = await start(page).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++) await page.mouse.move(x + 8 * step, y - 4 * step);
  await page.mouse.up();
  const after = await words(page);
  assert.notEqual(after, before);
  assert.notEqual(await start(page).getAttribute("aria-label"), label);
  const moved = await start(page).boundingBox();
  assert.ok(moved.x > box.x, "it stays where the hand has put it");
  assert.equal(await undo(page).getAttribute("aria-disabled"), "false");
  await undo(page).click();
  assert.equal(await start(page).getAttribute("aria-label"), label);
  assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
});

journey("the arrow keys move the start, Escape gives it up", async ({ open }) => {
  const page = await open();
  const label = await start(page).getAttribute("aria-label");
  const epoch = await page.locator("#headline").innerText();
  await start(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  assert.match(await start(page).getAttribute("aria-label"), /cgpa→h1 0\.1\d and profile_score→h1 0\.1\d/);
  await page.keyboard.press("Escape");
  assert.equal(await start(page).getAttribute("aria-label"), label);
  await page.keyboard.press("Shift+ArrowRight");
  assert.notEqual(await start(page).getAttribute("aria-label"), label);
  assert.equal((await page.locator("#headline").innerText()).slice(0, 30), epoch.slice(0, 30), "the playhead stays");
  await page.keyboard.press("Control+z");
  assert.equal(await start(page).getAttribute("aria-label"), label);
});

journey("the weights of the surface are chosen, and what the others are held at", async ({ open }) => {
  const page = await open();
  await card(page).getByRole("button", { name: "choose" }).click();
  const across = card(page).locator('[data-axis="0"]');
  await across.selectOption("kernel2[0][0]");
  assert.match(await words(page), /over h1→out and h2→out/);
  await across.selectOption("");
  assert.match(await words(page), /over cgpa→h1 and/);
  assert.match(await words(page), /as they are at the playhead/);
  await card(page).getByRole("button", { name: "end" }).click();
  assert.match(await words(page), /as they are at the end of the run/);
});

journey("both steps are named, and what they should do to the loss stands beside what they do", async ({ open }) => {
  const page = await open({ path: "?epoch=3&update=2&phase=backward" });
  const said = await words(page);
  for (const [kind, name] of [["gradient", "−η·gradient"], ["step", "step"]]) {
    const cells = card(page).locator(`[data-fall=${kind}]`).locator("th, td");
    const [label, predicted, real] = await cells.allInnerTexts();
    assert.equal(label, name);
    const sizes = [predicted, real].map((change) => change.replace(/^−/, ""));
    for (const text of [label, ...sizes]) assert.ok(said.includes(text), `${text}: ${said}`);
    assert.ok(Math.abs(sizes[0] / sizes[1] - 1) < 0.1, `${predicted} predicted, ${real} real`);
  }
  const line = card(page).locator(".map-line");
  assert.ok(await line.evaluate((line) => line.scrollHeight <= line.clientHeight), "nothing of it is cut off");
});

journey("the pointer reads the loss, and a click goes to the nearest place of the run", async ({ open }) => {
  const page = await open();
  const line = card(page).locator(".map-line");
  assert.match(await line.innerText(), /^All 4 rows, evaluated: 26\.79, other weights as at the playhead/);
  await map(page).hover({ position: { x: 120, y: 60 } });
  assert.match(await line.innerText(), /^cgpa→h1 [−\d.]+, profile_score→h1 [−\d.]+: loss [\d.]+$/);
  await page.mouse.down();
  await page.mouse.up();
  assert.doesNotMatch(await page.locator("#headline").innerText(), /Epoch 1 of/);
});

journey("axe finds nothing to complain of in the third chart", async ({ open }) => {
  const page = await open();
  await card(page).locator(".plot-table-toggle").click();
  await clean(page, "the surface as a table", ".plots");
});

const lens = (page) => page.locator("select[data-lens]");
const accuracy = (page) => page.locator("[data-accuracy]");

journey("the lens is chosen by keyboard and keeps the focus", async ({ open }) => {
  const page = await open();
  await lens(page).focus();
  for (const [label, plot] of [["Prediction map", "boundary"], ["Predictions", "lens"], ["Gradient norms", "lens"], ["Loss surface", "surface"]]) {
    await lens(page).selectOption({ label });
    await card(page).locator(`canvas[data-plot=${plot}]`).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-lens")), true);
  }
});

journey("a threshold decides which rows are right", async ({ open }) => {
  const page = await open();
  await page.locator("[data-task=classification]").click();
  await lens(page).selectOption({ label: "Decision boundary" });
  assert.equal(await accuracy(page).innerText(), "2 of 4 right");
  assert.match(await words(page), /At a threshold of 0\.5, 2 of 4 right \(true positives: 2, false positives: 2/);
  const slider = page.locator("[data-slider=threshold]");
  await slider.focus();
  await page.keyboard.press("End");
  assert.match(await words(page), /At a threshold of 0\.95, 2 of 4 right \(true positives: 0, false positives: 0, false negatives: 2/);
  await page.keyboard.press("Home");
  assert.match(await words(page), /At a threshold of 0\.05/);
  assert.equal(await undo(page).getAttribute("title").then((title) => /threshold/.test(title ?? "")), false);
  await page.locator("[data-menu=examples] summary").click();
  await page.locator("[data-preset=xor]").click();
  await page.keyboard.press("End");
  await page.locator("body").press("End");
  await slider.fill("0.5");
  assert.equal(await accuracy(page).innerText(), "4 of 4 right");
  await clean(page, "the decision boundary", ".plots");
});

journey("a click on a dot shows its row", async ({ open }) => {
  const page = await open();
  await lens(page).selectOption({ label: "Prediction map" });
  const canvas = map(page);
  await canvas.scrollIntoViewIfNeeded();
  const { width, height } = await canvas.boundingBox();
  await canvas.click({ position: { x: 0.22 * width, y: 0.25 * height } });
  assert.match(await page.locator("#headline").innerText(), /row 4 of 4/, "cgpa 5, profile_score 12: the upper left one");
});
