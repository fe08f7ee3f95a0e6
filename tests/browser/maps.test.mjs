// A network with a layer of more than six units: heat maps, on which every weight can be selected.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";
import { toPhase as phase } from "./places.mjs";

const experiment = (units, inputs = 3) => {
  const names = [...Array(inputs).keys()].map((input) => `x${input + 1}`);
  const row = (row) => [...names.map((_, input) => Math.round(100 * Math.sin(1.7 * (row + 1) * (input + 1))) / 100), row % 2];
  return JSON.stringify({
    format: 1,
    data: { columns: [...names, "y"], targets: ["y"], rows: [0, 1, 2, 3].map(row) },
    layers: [...units.map((units) => ({ units, activation: "tanh" })), { units: 1, activation: "linear" }],
    weights: { initializer: "glorot_uniform", seed: 7 },
    loss: "mean_squared_error",
    optimizer: { name: "SGD", learning_rate: 0.05, momentum: 0, nesterov: false },
    batch_size: 1,
    epochs: 20,
    shuffle: false,
  });
};
const stored = (text) => (page) => page.addInitScript((text) => localStorage.setItem("backprop-playground", text), text);
const readout = (page) => page.locator("[data-readout]").innerText();

/** Clicks the middle of a cell. */
const click = async (page, map, [row, column]) => {
  const canvas = page.locator(`[data-map="${map}"]`);
  const [{ width, height }, rows, columns] = [await canvas.boundingBox(), await canvas.getAttribute("height"), await canvas.getAttribute("width")];
  await canvas.click({ position: { x: ((column + 0.5) / columns) * width, y: ((row + 0.5) / rows) * height } });
};
const pixel = (page, map, [row, column]) =>
  page.locator(`[data-map="${map}"]`).evaluate((canvas, [x, y]) => [...canvas.getContext("2d").getImageData(x, y, 1, 1).data], [column, row]);

journey("a click on a map selects, and its numbers are those of the table of gradients", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([9, 8])) });
  assert.equal(await page.locator(".network-drawing").count(), 0);
  assert.equal(await page.locator("[data-map]").count(), 12);
  await phase(page, "backward");
  await page.locator("[data-action=gradients]").click();
  for (const [map, cell, parameter] of [["kernel2", [3, 7], "h1.4→h2.8, in Keras kernel2[3][7]"], ["kernel1", [2, 0], "x3→h1.1, in Keras kernel1[2][0]"], ["bias2", [0, 5], "b h2.6, in Keras bias2[5]"], ["kernel3", [6, 0], "h2.7→out, in Keras kernel3[6][0]"]]) {
    await click(page, map, cell);
    const row = page.locator(".gradients tr.selected");
    assert.equal(await row.locator("th").innerText(), parameter.split(",")[0]);
    const [weight, gradient] = await row.locator("td").allInnerTexts();
    assert.match(await readout(page), new RegExp(`^${parameter.replaceAll(/[[\]]/g, "\\$&")}: (weight|bias) ${weight}, gradient ${gradient}$`));
    // Orange above 0 has more green than blue, purple below more blue.
    const [, green, blue, alpha] = await pixel(page, map, cell);
    assert.ok(alpha > 0, parameter);
    assert.equal(blue > green, gradient.startsWith("−"), `${parameter} ${gradient}: ${green} ${blue}`);
    assert.equal(await page.locator(".heat-mark.selected").count(), 1);
  }
  await click(page, "unit2", [0, 4]);
  assert.match(await readout(page), /^hidden 2\.5: z .+, a .+, δ /);
  assert.equal(await page.locator("#chain-question").innerText(), "How does the loss depend on hidden 2.5?");
  assert.equal(await page.locator(".heat-mark.selected").count(), 2, "as what goes out of a layer and into the next");
});

journey("the maps follow the phase", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([9])) });
  const legend = () => page.locator(".map-legend").first().innerText();
  for (const [name, quantity] of [["forward", "weight"], ["loss", "weight"], ["backward", "gradient"], ["update", "change"]]) {
    await phase(page, name);
    assert.match(await legend(), new RegExp(`^${quantity}`));
  }
  assert.match(await readout(page), /, new weight /);
});

journey("arrow keys go over all maps of a layer", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([9, 8])) });
  await click(page, "kernel2", [3, 5]);
  const place = await page.locator("#headline").innerText();
  for (const [key, word] of [["ArrowRight", "h1.4→h2.7"], ["Control+ArrowRight", "h1.4→h2.8"], ["Control+ArrowUp", "h1.1→h2.8"], ["Control+ArrowLeft", "hidden 1.1"], ["ArrowDown", "hidden 1.2"], ["ArrowRight", "h1.2→h2.1"], ["Control+ArrowDown", "hidden 2.1"], ["ArrowUp", "b h2.1"], ["ArrowUp", "h1.9→h2.1"]]) {
    await page.keyboard.press(key);
    assert.ok((await readout(page)).startsWith(word), `${key}: ${await readout(page)}`);
  }
  assert.equal(await page.locator("#headline").innerText(), place);
});

journey("where the selected weight starts is typed beside the maps, and the run bends", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([9, 8])) });
  await click(page, "kernel1", [0, 3]);
  const field = page.getByLabel("initial x1→h1.4");
  await field.fill("1.5");
  assert.match(await readout(page), /weight 1\.500/);
  await field.fill("1.5x");
  assert.match(await page.locator(".maps .problem").innerText(), /^Enter a number/);
  assert.doesNotMatch(await readout(page), /weight 1\.500/, "no part of a refused text is taken");
  await field.press("Escape");
  assert.doesNotMatch(await readout(page), /weight 1\.500/);
});

journey("a path that is pointed at is marked on the maps", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([9, 8])) });
  await click(page, "kernel1", [0, 3]);
  const path = page.locator("[data-chain=paths] button").nth(2);
  await path.hover();
  assert.equal(await page.locator(".heat-mark:not(.selected)").count(), 3, "one weight in each kernel");
});

journey("256 units in two layers: every weight can be selected, and a step stays quick", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([256, 256])) });
  await click(page, "kernel2", [200, 255]);
  assert.match(await readout(page), /^h1.201→h2.256,/);
  const longest = await page.evaluate(async () => {
    const times = [];
    for (let step = 0; step < 8; step++) {
      const start = performance.now();
      document.querySelector(`[data-phase=${["forward", "loss", "backward", "update"][step % 4]}]`).click();
      times.push(performance.now() - start);
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    }
    return Math.max(...times);
  });
  console.log(`longest step: ${longest.toFixed(1)} ms`);
  assert.ok(longest < 500, `${longest} ms`);
});

journey("axe finds nothing on the maps", async ({ open }) => {
  const page = await open({ reducedMotion: "reduce", prepare: stored(experiment([9, 8])) });
  await phase(page, "backward");
  await clean(page, "the maps", ".maps");
});

journey("a window of 320 pixels needs no sideways scroll for the maps", async ({ open }) => {
  const page = await open({ viewport: { width: 320, height: 640 }, prepare: stored(experiment([256, 30], 12)) });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
