// Moving in the run: keys, buttons, the timeline, play.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const place = (page) => page.locator("[data-timeline]").getAttribute("aria-valuetext");
const phase = (page) => page.locator("[aria-current=step]").getAttribute("data-phase");

journey("keys step by phase, update and epoch, both ways", async ({ open }) => {
  const page = await open();
  const walk = [
    ["ArrowRight", "Update 1 of 300, epoch 1 of 75: loss"],
    ["ArrowRight", "Update 1 of 300, epoch 1 of 75: backward"],
    ["Shift+ArrowRight", "Update 2 of 300, epoch 1 of 75: backward"],
    ["Alt+ArrowRight", "Update 6 of 300, epoch 2 of 75: backward"],
    ["ArrowLeft", "Update 6 of 300, epoch 2 of 75: loss"],
    ["Alt+ArrowLeft", "Update 2 of 300, epoch 1 of 75: loss"],
    ["Shift+ArrowLeft", "Update 1 of 300, epoch 1 of 75: loss"],
    ["End", "Update 300 of 300, epoch 75 of 75: new weights"],
    ["ArrowRight", "Update 300 of 300, epoch 75 of 75: new weights"],
    ["Home", "Update 1 of 300, epoch 1 of 75: forward"],
    ["ArrowLeft", "Update 1 of 300, epoch 1 of 75: forward"],
  ];
  for (const [key, expected] of walk) {
    await page.keyboard.press(key);
    assert.equal(await place(page), expected, key);
  }
});

journey("keys are left to a field that has the focus", async ({ open }) => {
  const page = await open();
  const field = page.locator('[data-field="learning-rate"]');
  await field.focus();
  for (const key of ["ArrowLeft", "Home", "End", "Space"]) await page.keyboard.press(key);
  assert.equal(await place(page), "Update 1 of 300, epoch 1 of 75: forward");
  assert.equal(await page.locator("[data-action=play]").getAttribute("aria-label"), "Play");
});

journey("buttons step by what is chosen beside them", async ({ open }) => {
  const page = await open();
  await page.locator("[data-action=step-forward]").click();
  assert.equal(await phase(page), "loss");
  await page.getByLabel("Step by").selectOption("epoch");
  await page.locator("[data-action=step-forward]").click();
  assert.equal(await place(page), "Update 5 of 300, epoch 2 of 75: loss");
  await page.locator("[data-action=step-back]").click();
  await page.locator("[data-action=end]").click();
  assert.equal(await place(page), "Update 300 of 300, epoch 75 of 75: new weights");
  await page.locator("[data-action=start]").click();
  assert.equal(await place(page), "Update 1 of 300, epoch 1 of 75: forward");
  for (const name of ["backward", "loss", "update", "forward"]) {
    await page.locator(`[data-phase=${name}]`).click();
    assert.equal(await phase(page), name);
  }
});

journey("the timeline is dragged to a place", async ({ open }) => {
  const page = await open();
  const box = await page.locator("[data-timeline]").boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 5 });
  assert.match(await place(page), /epoch 38 of 75/);
  await page.mouse.move(box.x + box.width + 200, y + 300);
  assert.match(await place(page), /^Update 300 of 300, epoch 75 of 75/);
  await page.mouse.up();
  await page.mouse.move(box.x, y);
  assert.match(await place(page), /epoch 75/, "let go");
});

journey("Space plays and pauses, and the end stops it", async ({ open }) => {
  const page = await open();
  const play = page.locator("[data-action=play]");
  await page.getByLabel("Speed").selectOption("64×");
  await page.locator("body").click({ position: { x: 700, y: 640 } });
  await page.keyboard.press("Space");
  assert.equal(await play.getAttribute("aria-label"), "Pause");
  await page.waitForFunction(() => /, epoch (?!1 )/.test(document.querySelector("[data-timeline]").getAttribute("aria-valuetext")));
  await page.keyboard.press("Space");
  assert.equal(await play.getAttribute("aria-label"), "Play");
  const here = await place(page);
  await page.waitForTimeout(200);
  assert.equal(await place(page), here);
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelector("[data-action=play]").getAttribute("aria-label") === "Play");
  assert.equal(await place(page), "Update 300 of 300, epoch 75 of 75: new weights");
});

journey("a long run shows how far it is, stops and goes on", async ({ open }) => {
  const long = JSON.stringify({
    format: 1,
    data: { columns: ["x", "y"], targets: ["y"], rows: [[1, 2], [2, 4], [3, 6], [4, 8]] },
    layers: [{ units: 64, activation: "tanh" }, { units: 64, activation: "tanh" }, { units: 1, activation: "linear" }],
    weights: { initializer: "glorot_uniform", seed: 7 },
    loss: "mean_squared_error",
    optimizer: { name: "SGD", learning_rate: 0.001, momentum: 0, nesterov: false },
    batch_size: 1,
    epochs: 100_000,
    shuffle: false,
  });
  const page = await open({ prepare: (page) => page.addInitScript((text) => localStorage.setItem("backprop-playground", text), long) });
  const stop = page.locator("[data-action=stop]");
  const far = () => page.locator("progress").evaluate((progress) => progress.value);
  const before = await far();
  await page.waitForFunction((before) => document.querySelector("progress").value > before, before);
  await stop.click();
  await page.getByRole("button", { name: "Go on" }).waitFor();
  const stopped = await far();
  await page.waitForTimeout(200);
  assert.equal(await far(), stopped);
  await page.keyboard.press("Shift+ArrowRight");
  assert.match(await place(page), /^Update [\d,]*2 of /, "what is there can be walked");
  await stop.click();
  await page.waitForFunction((stopped) => document.querySelector("progress").value > stopped, stopped);
});
