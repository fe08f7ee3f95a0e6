// The card of the chain rule: the numbers of Keras in every phase, the paths on the drawing, and for whom it works.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { journey } from "./fixture.mjs";
import { toPhase as phase } from "./places.mjs";

const { cases } = JSON.parse(readFileSync(new URL("../reference/keras.json", import.meta.url)));
const keras = (name) => cases.find((one) => one.name === name);

/** The parameters of arrays as `get_weights` orders them: [["kernel1[0][0]", 0.1], …]. */
const parameters = (arrays) =>
  arrays.flatMap((array, index) => {
    const layer = 1 + (index >> 1);
    if (index % 2) return array.map((value, unit) => [`bias${layer}[${unit}]`, value]);
    return array.flatMap((row, input) => row.map((value, unit) => [`kernel${layer}[${input}][${unit}]`, value]));
  });

/** The same parameters in the words of the page, where inputs are called x1, …, or as given, and several outputs y1, …. */
const names = (arrays, inputs) =>
  arrays.flatMap((array, index) => {
    const [layer, last] = [index >> 1, arrays.length / 2 - 1];
    const hidden = (layer, unit) => (last === 1 ? `h${unit + 1}` : `h${layer + 1}.${unit + 1}`);
    const to = (unit) => (layer < last ? hidden(layer, unit) : arrays.at(-1).length === 1 ? "out" : `y${unit + 1}`);
    const from = (input) => (layer ? hidden(layer - 1, input) : inputs?.[input] ?? `x${input + 1}`);
    if (index % 2) return array.map((_, unit) => `b ${to(unit)}`);
    return array.flatMap((row, input) => row.map((_, unit) => `${from(input)}→${to(unit)}`));
  });

/** What Keras's experiment is in the words of the page. */
const experiment = ({ data, sizes, activations, initial_weights, learning_rate, epochs, batch_size, loss, momentum, nesterov }) => {
  const name = (from) => (_, index) => `${from}${index + 1}`;
  const targets = data.y[0].map(name("y"));
  return JSON.stringify({
    format: 1,
    data: { columns: [...data.x[0].map(name("x")), ...targets], targets, rows: data.x.map((x, row) => [...x, ...data.y[row]]) },
    layers: sizes.slice(1).map((units, layer) => ({ units, activation: activations[layer] })),
    weights: { values: initial_weights },
    loss,
    optimizer: { name: "SGD", learning_rate, momentum, nesterov },
    batch_size,
    epochs,
    shuffle: false,
  });
};
const stored = (text) => (page) => page.addInitScript((text) => localStorage.setItem("backprop-playground", text), text);

const number = (text) => Number(text.trim().replaceAll("−", "-"));
const shown = (value) => (value === 0 ? 0 : Number(value.toPrecision(4)));
const select = (page, parameter) => page.locator(`.network-drawing [data-select="${parameter}"]`).click();
const part = (page, name) => page.locator(`[data-chain=${name}]`);
const product = (page) => part(page, "product").locator(".result .number").innerText();
const factors = async (page) => (await part(page, "product").locator(".factor:not(.result) > .number").allInnerTexts()).map(number);
const update = async (page) => (await part(page, "update").locator(".equation math").allTextContents()).map((text) => text.replace(/\s/g, ""));

journey("all gradients are whole in a window of 1280 by 720", async ({ open }) => {
  const page = await open({ path: "?phase=update", viewport: { width: 1280, height: 720 } });
  await page.getByRole("button", { name: "all 9 gradients" }).click();
  const { room, needed } = await page.locator(".gradients").evaluate((of) => ({ room: of.clientWidth, needed: of.scrollWidth }));
  assert.ok(needed <= room, `${needed} in ${room}`);
});

journey("each of the nine parameters, in each phase of the first update, has the gradient of Keras", async ({ open }) => {
  const { initial_weights, learning_rate, float64 } = keras("notebook-regression-unshuffled");
  const gradients = new Map(parameters(float64.first_batch.gradients));
  const page = await open();
  assert.equal(gradients.size, 9);
  const called = names(initial_weights, ["cgpa", "profile_score"]);
  for (const [index, [parameter, weight]] of parameters(initial_weights).entries()) {
    const gradient = gradients.get(parameter);
    const heights = [];
    await phase(page, "forward");
    await select(page, parameter);
    for (const name of ["forward", "loss", "backward", "update"]) {
      await phase(page, name);
      const line = await update(page);
      const known = ["backward", "update"].includes(name);
      assert.equal(await page.locator("#chain-question").innerText(), `Why does ${called[index]} change?`);
      assert.ok(line[1].startsWith(`=${weight}−${learning_rate}·`), line[1]);
      if (known) {
        assert.equal(number(await product(page)), shown(gradient), `${parameter} in ${name}`);
        const multiplied = (await factors(page)).reduce((a, b) => a * b);
        assert.equal(shown(multiplied), shown(gradient), "the factors shown multiply to it");
        assert.match(await part(page, "check").innerText(), /^✓ A finite difference agrees to \d+ digits\./);
      } else {
        assert.equal(await product(page), "?");
      }
      const after = shown(weight - learning_rate * gradient);
      if (name === "update") assert.equal(number(line[2].slice(1)), after, parameter);
      else assert.equal(line[2], "=?");
      // Firefox reads a height to some 0.00002 pixels.
      heights.push((await page.locator(".chain").boundingBox()).height.toFixed(3));
    }
    assert.equal(new Set(heights).size, 1, `nothing jumps: ${heights}`);
  }
});

journey("the new weights after the first epoch are those of Keras", async ({ open }) => {
  const page = await open();
  for (let row = 0; row < 3; row++) await page.keyboard.press("Shift+ArrowRight");
  await phase(page, "update");
  const [first] = keras("notebook-regression-unshuffled").float64.weights;
  assert.equal(first.epoch, 1);
  for (const [parameter, after] of parameters(first.values)) {
    await select(page, parameter);
    assert.equal(number((await update(page))[2].slice(1)), shown(after), parameter);
  }
});

for (const name of ["classification-bce", "notebook-regression-batch-2", "relu-3-layers", "nesterov", "two-outputs"]) {
  journey(`all gradients are those of Keras, and copied with all their digits: ${name}`, async ({ open }) => {
    const { float64, ...setup } = keras(name);
    const page = await open({ prepare: stored(experiment(setup)), permissions: ["clipboard-read", "clipboard-write"] });
    await phase(page, "backward");
    await page.locator("[data-action=gradients]").click();
    const expected = parameters(float64.first_batch.gradients);
    const rows = await page.locator(".gradients tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
    assert.deepEqual(rows.map(([weight]) => weight), names(float64.first_batch.gradients));
    await page.getByRole("button", { name: "Copy the gradients" }).click();
    await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text.startsWith("parameter\t")));
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").slice(1).map((line) => line.split("\t"));
    expected.forEach(([parameter, gradient], index) => {
      const close = (value) => Math.abs(value - gradient) <= 1e-9 * Math.max(1e-3, Math.abs(gradient));
      assert.equal(copied[index][0], parameter);
      assert.ok(close(Number(copied[index][2])), `${parameter}: ${copied[index][2]} and ${gradient}`);
      assert.ok(Math.abs(number(rows[index][2]) - gradient) <= 1e-3 * Math.abs(gradient) + 1e-12, `${parameter}: ${rows[index][2]}`);
    });
    // The card of a parameter below the last layer: its mean over the rows is the gradient too.
    const shares = part(page, "shares");
    const mean = (await shares.count()) ? shares.locator(".number.backward") : part(page, "product").locator(".result .number");
    const [, gradient] = expected[0];
    assert.ok(Math.abs(number(await mean.innerText()) - gradient) <= 1e-3 * Math.abs(gradient) + 1e-12);
  });
}

journey("the table sorts by a column, and its rows select", async ({ open }) => {
  const page = await open();
  await phase(page, "backward");
  await page.locator("[data-action=gradients]").click();
  const heading = page.locator(".gradients th", { hasText: /^gradient/ });
  const gradients = async () => (await page.locator(".gradients tbody td:nth-child(3)").allInnerTexts()).map(number);
  await heading.locator("button").click();
  assert.equal(await heading.getAttribute("aria-sort"), "ascending");
  const up = await gradients();
  assert.deepEqual(up, up.toSorted((a, b) => a - b));
  await heading.locator("button").press("Enter");
  assert.equal(await heading.getAttribute("aria-sort"), "descending");
  assert.deepEqual(await gradients(), up.toReversed());
  await page.locator(".gradients tbody button", { hasText: "b out" }).click();
  assert.equal(await page.locator("#chain-question").innerText(), "Why does b out change?");
  await page.locator("[data-action=gradients]").click();
  assert.equal(await page.locator(".gradients").count(), 0);
});

for (const name of ["notebook-regression-unshuffled", "momentum", "nesterov"]) {
  journey(`the table holds the whole update of every parameter: ${name}`, async ({ open }) => {
    const { float64, ...setup } = keras(name);
    const page = await open({ prepare: stored(experiment(setup)), permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("[data-action=gradients]").click();
    await phase(page, "update");
    const head = (await page.locator(".gradients thead th").allInnerTexts()).map((text) => text.replace("↑", "").trim());
    const momentum = setup.momentum > 0;
    assert.deepEqual(head, ["parameter", "weight", "gradient", ...(momentum ? ["velocity"] : []), "learning rate × gradient", "new weight", "digits checked"]);
    await page.getByRole("button", { name: "Copy the gradients" }).click();
    await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text.startsWith("parameter\t")));
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").slice(1).map((line) => line.split("\t"));
    const gradients = parameters(float64.first_batch.gradients);
    parameters(setup.initial_weights).forEach(([parameter, weight], index) => {
      const row = Object.fromEntries(head.map((name, column) => [name, lines[index][column]]));
      const step = setup.learning_rate * gradients[index][1];
      // The first update: the velocity was 0 before it.
      const velocity = -step;
      const after = !momentum ? weight - step : setup.nesterov ? weight + setup.momentum * velocity - step : weight + velocity;
      assert.equal(row.parameter, parameter);
      const near = (name, value) => assert.ok(Math.abs(Number(row[name]) - value) <= 1e-9 * Math.max(1e-3, Math.abs(value)), `${parameter} ${name}: ${row[name]} and ${value}`);
      near("weight", weight);
      near("gradient", gradients[index][1]);
      near("learning rate × gradient", step);
      near("new weight", after);
      if (momentum) near("velocity", velocity);
    });
  });
}

journey("a path that is pointed at, or has the focus, is drawn on the network", async ({ open }) => {
  const page = await open();
  await phase(page, "backward");
  const drawn = () => page.locator(".network-drawing .path-overlay").getAttribute("d");
  const path = part(page, "paths").locator("button").first();
  assert.equal(await drawn(), null);
  await path.hover();
  const line = await drawn();
  const edges = await page.locator(".network-drawing .edge-line").evaluateAll((lines) => lines.map((line) => line.getAttribute("d")));
  const corners = line.match(/[\d.]+ [\d.]+/g);
  assert.equal(corners.length, 6, "two edges and the way to the loss");
  assert.ok(edges.includes(`M${corners[0]}L${corners[1]}`) && edges.includes(`M${corners[2]}L${corners[3]}`), "it runs along edges");
  await page.mouse.move(0, 0);
  assert.equal(await drawn(), null);
  await path.focus();
  assert.equal(await drawn(), line);
  await page.keyboard.press("ArrowRight");
  assert.equal(await path.evaluate((path) => path === document.activeElement), true, "a step keeps the focus");
  assert.equal(await drawn(), line);
});

journey("delta unfolds layer by layer, by keyboard", async ({ open }) => {
  const { float64, ...setup } = keras("relu-3-layers");
  const page = await open({ prepare: stored(experiment(setup)) });
  await phase(page, "backward");
  const summaries = page.locator("[data-chain=unfold] > summary:visible");
  for (let layer = 0; layer < 3; layer++) {
    assert.equal(await summaries.count(), layer + 1);
    await summaries.nth(layer).press("Enter");
  }
  assert.ok((await page.locator("[data-chain=unfold] .equation:visible").count()) >= 5);
  assert.equal(await part(page, "paths").locator("button").count(), 3, "three paths through the second layer");
});

journey("a row of a batch shows its own share", async ({ open }) => {
  const { float64, ...setup } = keras("notebook-regression-full-batch");
  const page = await open({ prepare: stored(experiment(setup)) });
  await phase(page, "backward");
  const rows = part(page, "shares").locator("button");
  assert.equal(await rows.count(), 4);
  const values = (await rows.locator(".number").allInnerTexts()).map(number);
  const [[, gradient]] = parameters(float64.first_batch.gradients);
  assert.equal(shown(values.reduce((a, b) => a + b) / 4), shown(gradient));
  await rows.nth(2).click();
  assert.equal(await rows.nth(2).getAttribute("aria-pressed"), "true");
  assert.equal(number(await product(page)), shown(values[2]));
});

/** Opens every box of the card. */
async function openAll(page) {
  const opened = await page.locator(".chain details").evaluateAll((boxes) => boxes.map((box) => (box.open = true)));
  assert.ok(opened.length > 0);
}

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing to complain of with all of the card open: ${colorScheme}`, async ({ open }) => {
    const { float64, ...setup } = keras("two-outputs");
    const page = await open({ colorScheme, reducedMotion: "reduce", prepare: stored(experiment(setup)) });
    await page.locator("[data-action=gradients]").click();
    for (const name of ["forward", "update"]) {
      await phase(page, name);
      await openAll(page);
      const { violations } = await new AxeBuilder({ page }).include(".chain").analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`)}`), [], name);
    }
    const words = await part(page, "product").getAttribute("aria-label");
    assert.match(words, /^∂L\/∂w is the product of ∂L\/∂a h1, sum over 2 paths: .+ It is /);
  });
}

journey("a window of 320 pixels needs no sideways scroll, with all of the card open", async ({ open }) => {
  const { float64, ...setup } = keras("two-outputs");
  const page = await open({ viewport: { width: 320, height: 640 }, prepare: stored(experiment(setup)) });
  await phase(page, "update");
  await page.locator("[data-action=gradients]").click();
  await openAll(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const clipped = await page.evaluate(() => {
    const right = document.querySelector(".chain").getBoundingClientRect().right;
    return [...document.querySelectorAll(".chain math, .factor, .chain button")].filter((one) => !one.closest(".equation, .gradients") && one.getBoundingClientRect().right > right + 1).length;
  });
  assert.equal(clipped, 0, "nothing stands out of the card");
});
