// The drawing of the network: what it says in each phase, and the hands on it.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const drawing = ".network-drawing";
const label = (parameter) => `${drawing} [data-parameter="${parameter}"]`;

/** The notebook's data in a network of other layers. */
const experiment = (units, activation = "tanh", learningRate = 0.001) =>
  JSON.stringify({
    format: 1,
    data: { columns: ["cgpa", "profile_score", "lpa"], targets: ["lpa"], rows: [[8, 8, 4], [7, 9, 5], [6, 10, 6], [5, 12, 7]] },
    layers: [...units.map((units) => ({ units, activation })), { units: 1, activation: "linear" }],
    weights: { initializer: "glorot_uniform", seed: 7 },
    loss: "mean_squared_error",
    optimizer: { name: "SGD", learning_rate: learningRate, momentum: 0, nesterov: false },
    batch_size: 1,
    epochs: 75,
    shuffle: false,
  });
const stored = (text) => (page) => page.addInitScript((text) => localStorage.setItem("backprop-playground", text), text);

const toTheSketch = async (page) => {
  for (let row = 0; row < 9; row++) await page.keyboard.press("Shift+ArrowRight");
};

journey("each phase shows what is known by then", async ({ open }) => {
  const page = await open();
  await toTheSketch(page);
  const weight = page.locator(label("kernel1[0][0]"));
  const loss = page.locator(`${drawing} .loss`);
  assert.equal(await weight.locator("text").allTextContents().then((texts) => texts.join("|")), "0.1826|");
  assert.match(await loss.innerHTML(), />\?</);

  await page.locator("[data-phase=loss]").click();
  assert.match(await loss.getAttribute("aria-label"), /8\.114/);

  await page.locator("[data-phase=backward]").click();
  assert.equal(await weight.locator("text").allTextContents().then((texts) => texts.join("|")), "0.1826|−11.33");
  assert.equal(await weight.getAttribute("aria-label"), "kernel1[0][0], cgpa to hidden 1: weight 0.1826, gradient −11.33");
  assert.match(await page.locator(drawing).innerHTML(), /δ −5\.697/);
  assert.match(await page.locator(drawing).innerHTML(), /gradients flow from the loss back to every weight/);

  await page.locator("[data-phase=update]").click();
  assert.equal(await weight.locator("text").allTextContents().then((texts) => texts.join("|")), "0.1826|→ 0.1939");
  assert.match(await weight.getAttribute("aria-label"), /gradient −11\.33, new weight 0\.1939$/);
});

journey("a parameter is selected by pointer, and by keyboard alone", async ({ open }) => {
  const page = await open();
  const pressed = () => page.locator(`${drawing} [aria-pressed=true]`).getAttribute("data-parameter");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-parameter"));
  assert.equal(await pressed(), "kernel1[0][0]");
  await page.locator(label("kernel2[1][0]")).click();
  assert.equal(await pressed(), "kernel2[1][0]");
  await page.locator(label("bias1[0]")).click();
  assert.equal(await pressed(), "bias1[0]");
  assert.equal(await page.locator(`${drawing} [tabindex="0"]`).count(), 1, "one stop for Tab");

  const place = await page.locator("#headline").innerText();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await focused(), "kernel1[0][0]");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "kernel1[0][1]");
  assert.equal(await pressed(), "bias1[0]", "moving selects nothing");
  await page.keyboard.press("Enter");
  assert.equal(await pressed(), "kernel1[0][1]");
  assert.equal(await page.locator("#headline").innerText(), place, "the playhead stays");
});

journey("no label covers another or a unit", async ({ open }) => {
  for (const units of [[2], [3], [4, 3], [6, 2]]) {
    const page = await open({ prepare: stored(experiment(units)) });
    for (const phase of ["backward", "update"]) {
      await page.locator(`[data-phase=${phase}]`).click();
      const covered = await page.evaluate((drawing) => {
        const boxes = (selector) => [...document.querySelectorAll(`${drawing} ${selector}`)].map((element) => element.getBoundingClientRect());
        const labels = boxes(".edge-label:not(.quiet) rect");
        const covers = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        const others = [...labels, ...boxes(".node")];
        return labels.flatMap((label, i) => others.filter((other, j) => j > i && covers(label, other))).length;
      }, drawing);
      assert.equal(covered, 0, `${units} in ${phase}`);
    }
  }
});

journey("text is at least eleven pixels high at every width, and the box scrolls by itself", async ({ open }) => {
  for (const width of [1440, 1280, 820, 320]) {
    const page = await open({ viewport: { width, height: 720 } });
    const sizes = await page.evaluate((drawing) => {
      const svg = document.querySelector(drawing);
      const scale = svg.getScreenCTM().a;
      return [...svg.querySelectorAll("text")].filter((text) => text.textContent).map((text) => scale * parseFloat(getComputedStyle(text).fontSize));
    }, drawing);
    assert.ok(Math.min(...sizes) >= 10.95, `${Math.min(...sizes)} at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `no sideways scroll at ${width}`);
  }
});

journey("of many edges those of one unit are named, and a large layer says how many more there are", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([6, 20])) });
  const named = (from) => page.locator(`${drawing} .edge-label:not(.quiet)[data-parameter^="${from}"]`);
  assert.equal(await named("kernel2").count(), 0);
  await page.locator(`${drawing} .unit`, { hasText: "hidden 2.1" }).first().hover();
  assert.equal(await named("kernel2").count(), 6);
  assert.match(await page.locator(drawing).innerHTML(), /15 more/);
});

journey("numbers that ran out are words", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([2], "linear", 5)) });
  await page.keyboard.press("End");
  assert.doesNotMatch(await page.locator(drawing).innerHTML(), /NaN|inf/);
});

journey("nothing travels for those who want less motion", async ({ open }) => {
  const animations = (page) => page.evaluate((drawing) => document.querySelector(drawing).getAnimations({ subtree: true }).length, drawing);
  const still = await open({ reducedMotion: "reduce" });
  await still.locator("[data-phase=backward]").click();
  assert.equal(await animations(still), 0);
  const moving = await open({ reducedMotion: "no-preference" });
  await moving.locator("[data-phase=backward]").click();
  assert.ok((await animations(moving)) > 0);
});
