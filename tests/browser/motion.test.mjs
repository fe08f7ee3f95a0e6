// Motion that is true: the numbers that travel are those of the run, a key ends them at once, and what they leave is the page without motion.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { toPhase } from "./places.mjs";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };
const PHASES = ["forward", "loss", "backward", "update"];
const MOVING = { reducedMotion: "no-preference" };

/** A number as the page writes it: four significant digits, or as it was typed. */
const minus = (text) => text.replace("-", "−");
const exact = (x) => minus(String(x));
function short(x) {
  if (x === 0) return "0";
  const [mantissa, power] = x.toExponential(3).split("e").map(Number);
  return minus(power >= -4 && power < 6 ? x.toFixed(Math.max(0, 3 - power)) : `${mantissa}e${power}`);
}
const bracketed = (text) => (text.startsWith("−") ? `(${text})` : text);

/** An element in another page, whose scripts have the numbers of the run. */
async function element(open, change, wishes = {}) {
  const page = await open({ path: "hosts/element.html", mounted: false, ...MOVING, ...wishes });
  await page.evaluate(async (change) => {
    await customElements.whenDefined("backprop-playground");
    const element = document.getElementById("two");
    await element.history();
    element.experiment = { ...element.experiment, ...change };
    await element.history();
  }, change);
  await page.locator("#two .gauge-output").first().waitFor();
  await page.locator("#two .motion").first().waitFor({ state: "attached" });
  return page;
}

/** Goes to a phase, and stops all that moves at its start: what each number reads, one thing after the other, and how it is animated. */
const frozen = (page, phase, within = "#two") =>
  page.evaluate(
    async ([within, phase]) => {
      const host = document.querySelector(within);
      const root = host.querySelector(".network-drawing") ? host : host.shadowRoot;
      root.querySelector(`[data-phase=${phase}]`).click();
      await new Promise((done) => setTimeout(done));
      const box = root.querySelector(".network-box");
      const animations = box.getAnimations({ subtree: true });
      animations.forEach((one) => one.pause());
      const read = (one) => [...one.children].map((face) => face.textContent);
      const of = (one) => [...one.firstElementChild.classList].find((name) => ["forward", "back", "target", "plain"].includes(name));
      const numbers = [...box.querySelectorAll(".motion-number")].map((one) => ({ look: one.className, of: of(one), read: read(one) }));
      const moved = animations.flatMap((one) => one.effect.getKeyframes()).flatMap((frame) => Object.keys(frame));
      const hidden = box.querySelector(".motion").closest("[aria-hidden=true]") !== null;
      const { trace, experiment } = host.trace ? { trace: host.trace(), experiment: host.experiment } : {};
      return { numbers, moved: [...new Set(moved)], hidden, trace, experiment };
    },
    [within, phase],
  );

/** What is in sight of the numbers, so many milliseconds after the start. */
const at = (page, milliseconds, within = "#two") =>
  page.evaluate(
    ([within, milliseconds]) => {
      const host = document.querySelector(within);
      const root = host.querySelector(".network-drawing") ? host : host.shadowRoot;
      const box = root.querySelector(".network-box");
      box.getAnimations({ subtree: true }).forEach((one) => (one.currentTime = milliseconds));
      const faces = [...box.querySelectorAll(".motion-face")].filter((face) => getComputedStyle(face).opacity > 0.9 && face.textContent);
      return faces.map((face) => ({ text: face.textContent, x: Math.round(face.getBoundingClientRect().x) }));
    },
    [within, milliseconds],
  );

/** What numbers a phase should carry, by the trace of the run: of the row that is shown. */
const carried = {
  forward({ layers }) {
    return layers.flatMap(({ input: [x], kernel }, layer) => {
      const write = layer === 0 ? exact : short;
      return x.flatMap((x, i) => kernel.before[i].map((w) => [write(x), `${write(x)} × ${bracketed(short(w))}`, short(x * w)]));
    });
  },
  loss: ({ layers }) => layers.at(-1).a[0].map((a) => [short(a)]),
  backward({ layers, targets: [targets] }, { loss }) {
    const { a: [a], d_loss_d_a: [by_a], delta: [delta], activation, z: [z] } = layers.at(-1);
    const slope = activation === "sigmoid" ? a[0] * (1 - a[0]) : 1;
    const first = loss === "mean_squared_error" ? `2 × (${short(a[0])} − ${bracketed(exact(targets[0]))})` : short(by_a[0]);
    const times = activation === "sigmoid" ? [`${short(by_a[0])} × ${bracketed(short(slope))}`] : [];
    assert.equal(z.length, 1, "one output");
    const lines = layers.flatMap(({ input: [x], kernel, delta: [delta] }, layer) =>
      x.flatMap((x, i) =>
        kernel.before[i].flatMap((w, j) => {
          const [d, write] = [short(delta[j]), layer === 0 ? exact : short];
          const gradient = [d, `${d} × ${bracketed(write(x))}`, short(delta[j] * x)];
          return layer === 0 ? [gradient] : [gradient, [d, `${d} × ${bracketed(short(w))}`, short(delta[j] * w)]];
        }),
      ),
    );
    const [{ input, delta: deltas }] = layers;
    const others = input.slice(1).map((x, row) => [short(deltas[row + 1][0] * x[0])]);
    return [[first, ...times, short(delta[0])], ...lines, ...others];
  },
  update({ layers }, { optimizer }) {
    const arrays = layers.flatMap(({ kernel, bias }) => [kernel, bias]);
    const flat = arrays.flatMap(({ before, gradient, after }) => {
      const [from, slope, to] = [before, gradient, after].map((array) => array.flat());
      return from.map((w, index) => [slope[index], to[index] - w]);
    });
    return flat.map(([slope, by]) => [short(slope), `× ${exact(-optimizer.learning_rate)}`, `${by > 0 ? "▲ " : by < 0 ? "▼ " : ""}${short(Math.abs(by))}`]);
  },
};

const two = (activation) => ({ units: 2, activation });
const SETUPS = {
  "the notebook": {},
  sigmoid: {
    data: { columns: ["cgpa", "profile_score", "lpa"], targets: ["lpa"], rows: [[8, 8, 1], [7, 9, 0], [6, 10, 1], [5, 12, 0]] },
    layers: [two("sigmoid"), { units: 1, activation: "sigmoid" }],
    loss: "binary_crossentropy",
  },
  "three layers": { layers: [two("tanh"), two("relu"), { units: 1, activation: "linear" }], weights: { initializer: "glorot_uniform", seed: 7 } },
  "a batch of two": { batch_size: 2 },
};

for (const [name, change] of Object.entries(SETUPS)) {
  journey(
    `${name}: the numbers that travel are the run's`,
    async ({ open }) => {
      const page = await element(open, change);
      for (const phase of PHASES) {
        const { numbers, moved, hidden, trace, experiment } = await frozen(page, phase);
        assert.ok(hidden, "not for a screen reader");
        assert.deepEqual(moved.filter((of) => !["offset", "computedOffset", "easing", "composite", "transform", "opacity"].includes(of)), [], "only transform and opacity move");
        const on_lines = ({ look, of }) => look === "motion-number" && of !== "target";
        const steps = numbers.filter(({ look, of }) => (phase === "update" ? look.includes("motion-label") : on_lines({ look, of })));
        const inputs = phase === "forward" ? steps.filter(({ read }) => read.length < 3).length : 0;
        assert.deepEqual(steps.slice(inputs).map(({ read }) => read.join(" ")).toSorted(), carried[phase](trace, experiment).map((read) => read.join(" ")).toSorted(), phase);
        assert.ok(numbers.filter(on_lines).length <= 40);
        if (phase === "forward") {
          const sums = numbers.filter(({ look }) => look.includes("motion-value")).map(({ read }) => read);
          const units = trace.layers.flatMap(({ bias, z: [z], input: [x], kernel }) => z.map((z, j) => [short(bias.before[j]), short(bias.before[j] + x[0] * kernel.before[0][j]), `z ${short(z)}`]));
          assert.deepEqual(sums, units, "each unit starts from its bias and ends at z");
        }
      }
    },
    SITE,
  );
}

journey(
  "they go from where they come from to where they land, which is empty until then",
  async ({ open }) => {
    const page = await element(open, {});
    const value = () => page.locator("#two [data-select='unit1[0]'] .value").evaluate((value) => [value.textContent, Number(getComputedStyle(value).opacity)]);
    await frozen(page, "loss");
    await frozen(page, "forward");
    const [soon, later] = [await at(page, 720 / 2.6), await at(page, 1150 / 2.6)];
    assert.ok(soon.some(({ text }) => text === "8"), JSON.stringify(soon));
    const product = later.filter(({ text }) => text === "8 × 0.1000");
    assert.equal(product.length, 4);
    assert.deepEqual(await value(), ["1.700", 0], "the text is there at once, and only out of sight");
    await at(page, 2900 / 2.6);
    assert.deepEqual(await value(), ["1.700", 1]);
    await frozen(page, "backward");
    const gradient = () => page.locator("#two [data-select='kernel1[0][0]'] .gradient").evaluate((text) => [text.textContent, Number(getComputedStyle(text).opacity)]);
    await at(page, 3000 / 2.6);
    assert.deepEqual(await gradient(), ["−5.696", 0]);
    await at(page, 3900 / 2.6);
    assert.deepEqual(await gradient(), ["−5.696", 1]);
  },
  SITE,
);

/** All texts of the drawing with how much of each is seen and where it is. */
const texts = (page) =>
  page.locator(".network-drawing").evaluate((drawing) =>
    [...drawing.querySelectorAll("text, path, circle")].map((part) => {
      const { opacity, transform } = getComputedStyle(part);
      return `${part.getAttribute("class")} ${part.textContent} ${opacity} ${transform} ${part.getAttribute("d") ?? ""}`;
    }),
  );
const moving = (page) => page.evaluate(() => [document.querySelector(".network-box").getAnimations({ subtree: true }).length, document.querySelectorAll(".motion > *").length]);
const settled = (page) => page.waitForFunction(() => document.querySelector(".network-box").getAnimations({ subtree: true }).length === 0);

journey("what is left is the page without motion, whether it ends by itself or is cut short", async ({ open }) => {
  const still = await open({ reducedMotion: "reduce" });
  const page = await open(MOVING);
  for (const phase of ["loss", "backward", "update", "forward"]) {
    await toPhase(still, phase);
    assert.deepEqual(await moving(still), [0, 0], "nothing moves for those who want less of it");
    const without = await texts(still);
    await toPhase(page, phase);
    assert.ok((await moving(page))[0] > 0, phase);
    await settled(page);
    assert.deepEqual(await texts(page), without, `${phase}, at its end`);
    await toPhase(page, phase);
    assert.ok((await moving(page))[1] > 0, phase);
    await page.keyboard.press("Shift");
    assert.deepEqual(await moving(page), [0, 0], "cut short");
    assert.deepEqual(await texts(page), without, `${phase}, cut short`);
  }
});

journey("a second key ends it at once and is not made to wait", async ({ open }) => {
  const page = await open(MOVING);
  const number = () => page.evaluate(() => document.querySelector(".motion > .motion-number, .motion > .motion-wave"));
  const first = await page.evaluate(async () => {
    const key = (name) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
    const turn = () => new Promise((done) => setTimeout(done));
    const now = () => ({ phase: document.querySelector("[data-phase][aria-current]").dataset.phase, numbers: [...document.querySelectorAll(".motion-number")] });
    const seen = [];
    for (let press = 0; press < 3; press++) {
      key("ArrowRight");
      await turn();
      seen.push(now());
    }
    const kept = seen.slice(0, 2).flatMap(({ numbers }) => numbers).filter((one) => one.isConnected).length;
    const phases = seen.map(({ phase }) => phase);
    key("Home");
    await turn();
    return { phases, counts: seen.map(({ numbers }) => numbers.length), kept, left: document.querySelector(".network-box").getAnimations({ subtree: true }).length };
  });
  assert.deepEqual(first.phases, ["loss", "backward", "update"]);
  assert.ok(first.counts.every((count) => count > 0), `${first.counts}`);
  assert.equal(first.kept, 0, "no number of a phase before");
  assert.equal(first.left, 0);
  assert.equal(await number(), null);
});

journey("an edit ends it, and a weight can be dragged from under it", async ({ open }) => {
  const page = await open(MOVING);
  await toPhase(page, "backward");
  await page.evaluate(() => {
    const field = document.querySelector('[data-field="learning-rate"]');
    field.value = "0.002";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await settled(page);
  await toPhase(page, "forward");
  const { x, y, width, height } = await page.locator("[data-select='kernel1[0][0]']").boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 30, y + height / 2);
  assert.deepEqual(await moving(page), [0, 0]);
  await page.mouse.up();
  assert.notEqual(await page.locator("[data-select='kernel1[0][0]'] text").first().textContent(), "0.1000");
});

journey("it plays at 1× with numbers, at 4× as waves and faster with neither", async ({ open }) => {
  const page = await open(MOVING);
  const kinds = async (speed) => {
    await page.locator("[data-action=speed]").selectOption(String(speed));
    await page.locator("[data-action=play]").click();
    const seen = await page.evaluate(async () => {
      const seen = { numbers: 0, waves: 0 };
      for (let frame = 0; frame < 70; frame++) {
        await new Promise((done) => requestAnimationFrame(done));
        seen.numbers = Math.max(seen.numbers, document.querySelectorAll(".motion-number").length);
        seen.waves = Math.max(seen.waves, document.querySelectorAll(".motion-wave").length);
      }
      return seen;
    });
    await page.locator("[data-action=play]").click();
    assert.deepEqual(await moving(page), [0, 0], "paused, nothing moves");
    return seen;
  };
  const [usual, faster, fast] = [await kinds(1), await kinds(2), await kinds(3)];
  assert.ok(usual.numbers > 0 && usual.waves === 0, JSON.stringify(usual));
  assert.ok(faster.numbers === 0 && faster.waves > 0, JSON.stringify(faster));
  assert.deepEqual(fast, { numbers: 0, waves: 0 });
});

journey("of many lines forty numbers travel at most, the chosen weight's among them, and waves go along the others", async ({ open }) => {
  const page = await open({ path: "?layers=6:tanh,6:tanh,1:linear&seed=7", ...MOVING });
  for (const phase of ["forward", "backward"]) {
    const { numbers } = await frozen(page, phase, "body");
    const travel = numbers.filter(({ look }) => look === "motion-number");
    assert.ok(travel.length > 0 && travel.length <= 40, `${travel.length} in ${phase}`);
    assert.ok((await page.locator(".motion-wave").count()) > 0);
  }
});

journey("in a first visit it begins when the sentence has been read, or on the way on, and then the way on goes on", async ({ open }) => {
  const page = await open({ fresh: true, ...MOVING });
  const on = () => page.locator("[data-action=watch], [data-action=next-first]").click();
  const step = () => page.locator(".playground").getAttribute("data-first");
  // At once, as a slow computer would need longer than the sentence.
  const early = await page.evaluate(async () => {
    const turn = () => new Promise((done) => setTimeout(done, 20));
    const press = () => document.querySelector("[data-action=watch], [data-action=next-first]").click();
    const now = () => ({
      step: document.querySelector(".playground").dataset.first,
      faces: [...document.querySelectorAll(".motion-face")].filter((face) => getComputedStyle(face).opacity > 0).length,
      value: getComputedStyle(document.querySelector("[data-select='unit1[0]'] .value")).opacity,
    });
    press();
    await turn();
    const waiting = now();
    press();
    await turn();
    return { waiting, then: now() };
  });
  assert.deepEqual(early.waiting, { step: "forward", faces: 0, value: "0" }, "it waits, and nothing is given away");
  assert.equal(early.then.step, "forward", "who goes on early sees it");
  await page.waitForFunction(() => [...document.querySelectorAll(".motion-face")].some((face) => getComputedStyle(face).opacity > 0.5));
  await on();
  assert.equal(await step(), "loss", "and who goes on then goes on");
  await page.waitForFunction(() => [...document.querySelectorAll(".motion-face")].some((face) => getComputedStyle(face).opacity > 0.5));
  await on();
  assert.equal(await step(), "guess", "so does who has read it");
  await page.locator("[data-action=skip-first]").click();
  assert.deepEqual(await moving(page), [0, 0]);
});

journey("a key sets it in motion, as a button does", async ({ open }) => {
  const page = await open({ path: "?phase=forward", ...MOVING });
  await page.locator(".motion").first().waitFor({ state: "attached" });
  for (const [phase, carries] of [["loss", /^0\.4400$/], ["backward", /−7\.120/], ["update", /−0\.001/]]) {
    await page.keyboard.press("ArrowRight");
    await page.locator(".motion-number").first().waitFor({ state: "attached" });
    const faces = await page.locator(".motion-face").allTextContents();
    assert.ok(faces.some((face) => carries.test(face)), `${phase}: ${faces}`);
  }
});
