// The model, the initial weights and the training, as a person sets them.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";
import { allSettings, openWeights } from "./places.mjs";

const field = (page, name) => page.locator(`.settings [data-field="${name}"]`);
const undo = (page) => page.locator('[data-action="undo"]');
const layers = (page) => page.locator(".layers > li");
const waitForValue = (page, name, value) =>
  page.waitForFunction(([name, value]) => document.querySelector(`.settings [data-field="${name}"]`)?.value === value, [name, value]);

journey("weights are pasted as the notebook prints them", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  await page.locator('[data-action="weights-text"]').click();
  assert.match(await field(page, "weights-text").inputValue(), /^\[array\(\[\[0\.1, 0\.1\]/);
  await field(page, "weights-text").fill(
    "[array([[-0.914, -0.265], [0.5, 0.25]], dtype=float32), array([0., 0.], dtype=float32),\n array([[1.], [−2.]]), np.array([0.125])]",
  );
  await page.locator('[data-action="weights-text"]').click();
  await waitForValue(page, "weight-0", "−0.914");
  await waitForValue(page, "weight-8", "0.125");
  await undo(page).click();
  await waitForValue(page, "weight-0", "0.1");
});

journey("weights that don't fit keep their text and say why", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  await page.locator('[data-action="weights-text"]').click();
  await field(page, "weights-text").fill("[[1, 2], [3]]");
  await page.locator("#problem-weights-text").waitFor();
  assert.equal(await field(page, "weights-text").inputValue(), "[[1, 2], [3]]");
  assert.equal(await field(page, "weights-text").getAttribute("aria-invalid"), "true");
});

journey("weights start from where a button says", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  await page.getByRole("button", { name: "zeros" }).click();
  await waitForValue(page, "weight-0", "0");
  await page.getByRole("button", { name: "random", exact: true }).click();
  await waitForValue(page, "initial-seed", "1");
  const first = await field(page, "weight-0").inputValue();
  await field(page, "initial-seed").fill("2");
  await page.waitForFunction((first) => document.querySelector('.settings [data-field="weight-0"]').value !== first, first);
  const tenth = page.getByRole("button", { name: "0.1", exact: true });
  await tenth.click();
  await waitForValue(page, "weight-8", "0.1");
  assert.equal(await tenth.getAttribute("aria-pressed"), "true");
  await field(page, "initial-constant").fill("0.5");
  await waitForValue(page, "weight-8", "0.5");
  assert.equal(await tenth.getAttribute("aria-pressed"), "false");
  await page.locator('[data-action="end"]').click();
  await page.locator('[data-action="start-from-playhead"]').click();
  await page.waitForFunction(() => document.querySelector('.settings [data-field="weight-0"]').value !== "0.5");
});

journey("a random start is drawn as Keras's initializer of its name says", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  assert.equal(await field(page, "initializer").count(), 0, "only where the start is random");
  await page.getByRole("button", { name: "ones", exact: true }).click();
  await waitForValue(page, "weight-0", "1");
  await waitForValue(page, "weight-4", "0");
  await page.getByRole("button", { name: "random", exact: true }).click();
  await waitForValue(page, "initial-seed", "1");
  assert.equal(await field(page, "initializer").inputValue(), "glorot_uniform");
  const first = await field(page, "weight-0").inputValue();
  await field(page, "initializer").selectOption("he_normal");
  await page.waitForFunction((first) => document.querySelector('.settings [data-field="weight-0"]').value !== first, first);
  assert.equal(await field(page, "initial-seed").inputValue(), "1", "another kind, the same seed");
  await page.getByRole("button", { name: "random", exact: true }).click();
  await waitForValue(page, "initial-seed", "2");
  assert.equal(await field(page, "initializer").inputValue(), "he_normal", "another seed, the same kind");
  const weights = () => page.evaluate(() => window.backpropPlayground.experiment.weights);
  assert.deepEqual(await weights(), { initializer: "he_normal", seed: 2 });
  await page.locator("[data-action=undo]").click();
  await waitForValue(page, "initial-seed", "1");
  await page.reload();
  await page.waitForFunction(() => window.backpropPlayground?.experiment);
  assert.deepEqual(await weights(), { initializer: "he_normal", seed: 1 });
});

journey("a drag of the learning-rate slider is one undo", async ({ open }) => {
  const page = await open();
  const box = await page.locator('input[data-slider="learning-rate"]').boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 3, y);
  await page.mouse.down();
  const seen = new Set();
  for (let x = box.width / 3; x < box.width / 2; x += 6) {
    await page.mouse.move(box.x + x, y);
    seen.add(await field(page, "learning-rate").inputValue());
  }
  await page.mouse.up();
  assert.ok(seen.size > 3, "the learning rate follows the hand");
  await undo(page).click();
  await waitForValue(page, "learning-rate", "0.001");
});

journey("the slider goes on with every arrow key", async ({ open }) => {
  const page = await open();
  const slider = page.locator('input[data-slider="learning-rate"]');
  await slider.focus();
  const seen = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("ArrowRight");
    seen.push(Number(await field(page, "learning-rate").inputValue()));
  }
  assert.ok(seen.at(-1) > 2 * 0.001, String(seen));
});

journey("a number is stepped with the arrow keys and dragged with the pointer", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  await field(page, "epochs").focus();
  await page.keyboard.press("ArrowUp");
  await waitForValue(page, "epochs", "76");
  await page.keyboard.press("Shift+ArrowDown");
  await waitForValue(page, "epochs", "66");
  await page.keyboard.press("Escape");
  await waitForValue(page, "epochs", "75");
  const box = await field(page, "weight-4").boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 10, { steps: 5 });
  await page.mouse.move(box.x + 50, box.y + 10, { steps: 5 });
  await waitForValue(page, "weight-4", "0.2");
  await page.mouse.up();
  await undo(page).click();
  await waitForValue(page, "weight-4", "0.1");
});

journey("what is typed stays as it is typed until the field is left", async ({ open }) => {
  const page = await open();
  await field(page, "learning-rate").click();
  await page.keyboard.type("0.010");
  assert.equal(await field(page, "learning-rate").inputValue(), "0.010");
  await page.keyboard.type("x");
  await page.locator("#problem-learning-rate").waitFor();
  await page.keyboard.press("Backspace");
  await page.locator("#problem-learning-rate").waitFor({ state: "detached" });
  await field(page, "epochs").focus();
  assert.equal(await field(page, "learning-rate").inputValue(), "0.01");
  await undo(page).click();
  await waitForValue(page, "learning-rate", "0.001");
});

journey("layers come, go and change", async ({ open }) => {
  const page = await open();
  await page.locator('[data-action="add-layer"]').click();
  await layers(page).nth(2).waitFor();
  await field(page, "units-1").fill("3");
  await field(page, "activation-1").selectOption("tanh");
  await page.getByRole("button", { name: "Move layer 2 up" }).click();
  await waitForValue(page, "units-0", "3");
  assert.equal(await field(page, "activation-0").inputValue(), "tanh");
  assert.notEqual(await field(page, "units-2").getAttribute("readonly"), null);
  await page.getByRole("button", { name: "Remove layer 1" }).click();
  assert.equal(await layers(page).count(), 2);
  await waitForValue(page, "units-0", "2");
});

journey("loss, momentum, batches and the order of rows are set", async ({ open }) => {
  const page = await open();
  await allSettings(page);
  await field(page, "momentum").fill("2");
  assert.match(await page.locator("#problem-momentum").textContent(), /^Enter a number from 0 to 1, not “2”\.$/);
  await field(page, "momentum").fill("0.9");
  await field(page, "nesterov").check();
  await field(page, "batch-size").fill("4");
  await field(page, "shuffle").check();
  await field(page, "shuffle-seed").fill("3");
  await page.keyboard.press("Enter");
  await field(page, "loss").selectOption("binary_crossentropy");
  await page.locator(".settings .notice").filter({ hasText: "cross-entropy" }).waitFor();
  for (let i = 0; i < 6; i++) await undo(page).click();
  await waitForValue(page, "momentum", "0");
  assert.equal(await field(page, "shuffle").isChecked(), false);
});

journey("typing never loses the focus", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  for (const name of ["cell-0-0", "column-0", "units-0", "weight-3", "learning-rate", "epochs"]) {
    const text = name === "column-0" ? "abc" : name === "epochs" || name === "units-0" ? "12" : "0.25";
    await field(page, name).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.field), name);
    assert.equal(await field(page, name).inputValue(), text);
  }
});

journey("a refused text says what to write, and Escape brings the value back, also once the field was left", async ({ open }) => {
  const page = await open();
  await allSettings(page);
  await openWeights(page);
  for (const [name, text, value, problem] of [
    ["epochs", "1,5", "75", "Enter a whole number from 1 to 100,000, not “1,5”."],
    ["batch-size", "1,5", "1", "Enter a whole number from 1 to 10,000, not “1,5”."],
    ["units-0", "1,5", "2", "Enter a whole number from 1 to 256, not “1,5”."],
    ["learning-rate", "2,600", "0.001", "Enter 2.6 or 2600: “2,600” could mean either."],
    ["weight-3", "x", "0.1", "Enter a number such as 0.5, not “x”."],
    ["cell-1-0", "1,234", "7", "Row 2, cgpa: Enter 1.234 or 1234: “1,234” could mean either."],
    ["column-0", "lpa", "cgpa", "Name of column 1: Another column is already called “lpa”. Enter a different name."],
  ]) {
    await field(page, name).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.locator('[data-field="shuffle"]').focus();
    assert.equal(await field(page, name).inputValue(), text, name);
    assert.equal(await page.locator(`#problem-${name}`).innerText(), problem);
    await field(page, name).focus();
    await page.keyboard.press("Escape");
    assert.equal(await field(page, name).inputValue(), value, name);
    assert.equal(await page.locator(`#problem-${name}`).count(), 0, name);
  }
  assert.equal(await undo(page).isDisabled(), true, "no part of a refused text was taken");
});

journey("no field takes the minus or the e from the keyboard of a phone", async ({ open }) => {
  const page = await open();
  assert.equal(await page.locator("input[inputmode]").count(), 0);
});

journey("a number is dragged as far as it has to go within a window", async ({ open }) => {
  const page = await open();
  const box = await field(page, "epochs").boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 14, box.y + 10);
  await waitForValue(page, "epochs", "76");
  await page.mouse.move(box.x + 610, box.y + 10, { steps: 150 });
  await page.mouse.up();
  const epochs = Number(await field(page, "epochs").inputValue());
  assert.ok(epochs >= 1000 && epochs <= 10_000, `${epochs}`);
  await undo(page).click();
  await waitForValue(page, "epochs", "75");
});

journey("a layer loses its biases, and gets them again", async ({ open }) => {
  const page = await open();
  const biases = () => page.locator("#network .bias, .network-drawing .bias").count();
  assert.equal(await biases(), 3);
  assert.ok(!(await field(page, "use-bias-0").isVisible()), "what is as usual is out of sight");
  await page.locator('[data-action="layer-more"]').first().click();
  await field(page, "use-bias-0").uncheck();
  await page.locator('[data-select="bias1[0]"]').waitFor({ state: "detached" });
  assert.equal(await biases(), 1);
  await page.locator('[data-select="unit1[0]"]').first().click();
  // 8 · 0.1 + 8 · 0.1, and no bias.
  assert.match(await page.locator(".chain").textContent(), /1\.600/);
  await page.locator('[data-action="layer-more"]').first().click();
  assert.ok(await field(page, "use-bias-0").isVisible(), "what isn't as usual stays in sight");
  await page.locator('[data-action="undo"]').click();
  await page.locator('[data-select="bias1[0]"]').waitFor();
  assert.equal(await biases(), 3);
});

journey("a frozen layer stays, and its card says so", async ({ open }) => {
  const page = await open();
  await page.locator('[data-action="layer-more"]').first().click();
  await field(page, "trainable-0").uncheck();
  await page.locator('[data-phase="update"]').click();
  const card = page.locator(".chain");
  await page.waitForFunction(() => /The weight is frozen, so it stays/.test(document.querySelector(".chain")?.textContent));
  assert.match(await card.textContent(), /not change/);
  await page.locator('[data-select="kernel2[0][0]"]').first().click();
  await page.waitForFunction(() => !/is frozen/.test(document.querySelector(".chain")?.textContent));
  // The bias alone: the weight moves again.
  await field(page, "trainable-0").check();
  await field(page, "bias-trainable-0").uncheck();
  await page.locator('[data-select="kernel1[0][0]"]').first().click();
  await page.waitForFunction(() => /rises from/.test(document.querySelector(".chain")?.textContent));
  await page.locator('[data-select="bias1[0]"]').first().click();
  await page.waitForFunction(() => /The bias is frozen, so it stays/.test(document.querySelector(".chain")?.textContent));
  assert.match(await page.evaluate(() => JSON.stringify(window.backpropPlayground.experiment.layers[0])), /"bias_trainable":false/);
});

journey("a layer gets a penalty, whose part in the gradient stands apart, and loses it again", async ({ open }) => {
  const page = await open();
  const l2 = field(page, "l2-0");
  assert.ok(!(await l2.isVisible()), "what is as usual is out of sight");
  const more = page.locator('[data-action="layer-more"]').first();
  await more.click();
  assert.equal(await more.getAttribute("aria-expanded"), "true");
  await l2.fill("0.5");
  await l2.press("Enter");
  await more.click();
  assert.ok(await l2.isVisible(), "what isn't as usual stays in sight");
  assert.ok(!(await field(page, "l2-1").isVisible()), "of the other layer it is as usual");
  await page.locator('[data-phase="backward"]').click();
  const penalty = page.locator('[data-chain="penalty"]');
  await penalty.waitFor();
  // 2 · (0.44 − 4) · 0.1 · 8 of the row, and 2 · 0.5 · 0.1 of the penalty.
  assert.match(await penalty.textContent(), /−5\.696.*0\.5.*0\.1.*−5\.596/s);
  await page.locator('[data-action="undo"]').click();
  await penalty.waitFor({ state: "detached" });
  assert.ok(!(await l2.isVisible()));
});

journey("rows are held out, and their loss is a second curve", async ({ open }) => {
  const page = await open();
  const split = field(page, "validation-split");
  assert.ok(!(await split.isVisible()), "what is as usual is out of sight");
  await allSettings(page);
  await split.fill("0.25");
  await split.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("tr.held-out").length === 1);
  assert.match(await page.locator("#data, .settings").first().textContent(), /the last row is held out/);
  const history = await page.evaluate(() => window.backpropPlayground.history());
  assert.equal(history.val_loss.length, history.loss.length);
  assert.match(await page.locator("#headline").locator("xpath=..").textContent(), /row 1 of 3/);
  assert.match(await page.locator("body").innerHTML(), /Over the rows held out it goes from/);
  await split.fill("0.9");
  await page.locator('[data-field="validation-split"][aria-invalid="true"]').waitFor();
  await page.locator('[data-action="undo"]').click();
  await page.waitForFunction(() => !document.querySelector("tr.held-out"));
});
