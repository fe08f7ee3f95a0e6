// The drawing of the network: what it says in each phase, and the hands on it.
import assert from "node:assert/strict";
import { toPhase } from "./places.mjs";
import { journey } from "./fixture.mjs";

const drawing = ".network-drawing";
const label = (parameter) => `${drawing} [data-select="${parameter}"]`;

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
  assert.equal(await page.locator(label("loss")).getAttribute("aria-label"), "loss: (ŷ − 5)² = (2.1515 − 5)² = 8.114, target 5");
  assert.match(await loss.innerHTML(), />\(2\.1515 − 5\)²</);

  await toPhase(page, "backward");
  assert.equal(await weight.locator("text").allTextContents().then((texts) => texts.join("|")), "0.1826|−11.33");
  assert.equal(await weight.getAttribute("aria-label"), "cgpa→h1, in Keras kernel1[0][0]: weight 0.1826, gradient −11.33");
  assert.match(await page.locator(drawing).innerHTML(), /δ −5\.697/);
  assert.match(await page.locator(drawing).innerHTML(), /gradients flow from the loss back to every weight/);

  await page.locator("[data-phase=update]").click();
  assert.equal(await weight.locator("text").allTextContents().then((texts) => texts.join("|")), "0.1826|→ 0.1939");
  assert.match(await weight.getAttribute("aria-label"), /gradient −11\.33, new weight 0\.1939$/);
});

journey("a weight, a bias, a unit and the loss are selected by pointer, and by keyboard alone", async ({ open }) => {
  const page = await open();
  const pressed = () => page.locator(`${drawing} [aria-pressed=true]`).getAttribute("data-select");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-select"));
  assert.equal(await pressed(), "kernel1[0][0]");
  for (const one of ["kernel2[1][0]", "unit1[1]", "input[0]", "loss", "bias1[0]"]) {
    await page.locator(label(one)).click();
    assert.equal(await pressed(), one);
  }
  assert.equal(await page.locator(`${drawing} [tabindex="0"]`).count(), 1, "one stop for Tab");

  const place = await page.locator("#headline p").innerText();
  for (const [key, one] of [["ArrowUp", "unit1[0]"], ["ArrowLeft", "kernel1[0][0]"], ["ArrowDown", "kernel1[0][1]"]]) {
    await page.keyboard.press(key);
    assert.equal(await focused(), one);
  }
  assert.equal(await pressed(), "bias1[0]", "moving selects nothing");
  await page.keyboard.press("Enter");
  assert.equal(await pressed(), "kernel1[0][1]");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.press(" ");
  assert.equal(await pressed(), "loss");
  assert.equal(await page.locator("#headline p").innerText(), place, "the playhead stays");
});

journey("a tap selects, and a finger that goes sideways drags the weight", async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.locator(label("unit1[1]")).tap();
  assert.equal(await page.locator(`${drawing} [aria-pressed=true]`).getAttribute("data-select"), "unit1[1]");
  await page.locator(label("kernel1[1][1]")).tap();
  assert.equal(await page.locator(`${drawing} [aria-pressed=true]`).getAttribute("data-select"), "kernel1[1][1]");
  const box = await page.locator(label("kernel1[1][1]")).boundingBox();
  const touch = (type, x, y) =>
    page.locator(label("kernel1[1][1]")).evaluate((label, [type, x, y]) => label.dispatchEvent(new PointerEvent(type, { pointerType: "touch", isPrimary: true, button: 0, clientX: x, clientY: y, bubbles: true })), [type, x, y]);
  await touch("pointerdown", box.x + 10, box.y + 10);
  await touch("pointermove", box.x + 10, box.y + 90);
  assert.equal(await page.locator('[data-field="weight-3"]').inputValue(), "0.1", "up and down scrolls");
  await touch("pointermove", box.x + 30, box.y + 90);
  await touch("pointerup", box.x + 30, box.y + 90);
  assert.equal(await page.locator('[data-field="weight-3"]').inputValue(), "0.15", "sideways drags");
});

journey("the sum of a selected unit is written out, and its delta from the backward phase on", async ({ open }) => {
  const page = await open({ path: "?epoch=3&update=2&select=unit1[0]" });
  const values = async () => (await page.locator("[data-chain=values] .equation").allTextContents()).map((text) => text.replace(/\s/g, ""));
  assert.deepEqual(await values(), ["z=7·0.1826+9·0.2315+0.1131=3.475", "a=z=3.475", "δhidden 1=f′(z)·∑w·δ=?·(0.28408·?)=?".replaceAll(" ", "")]);
  assert.equal(await page.locator("#chain-question").innerText(), "What does hidden 1 compute?");
  await toPhase(page, "backward");
  assert.match((await values())[2], /=1·\(0\.28408·\(−5\.6970\)\)=−1\.618$/);
  await page.locator(label("loss")).click();
  assert.deepEqual((await values())[0], "L=(ŷ−y)2=(2.1515−5)2=8.114");
  assert.equal(await page.locator("[data-chain=values] math").count(), 5, "as MathML");
  await page.locator(label("input[1]")).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await values(), ["x=9"]);
  assert.equal(await page.locator("[data-chain=update]").count(), 0);
});

journey("a weight is dragged where it stands, and the run bends; it is one undo", async ({ open }) => {
  const page = await open({ path: "?epoch=3&update=2&phase=backward" });
  const weight = page.locator(label("bias1[1]"));
  const initial = page.locator('[data-field="weight-5"]');
  const [run, loss] = [page.locator("#headline"), page.locator(label("loss"))];
  const before = [await run.innerText(), await loss.getAttribute("aria-label")];
  const box = await weight.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + 4 * step, y);
  assert.equal(await page.locator(`${drawing} .tip`).textContent(), "starts at 0.1 → 0.2");
  assert.equal(await initial.inputValue(), "0.2");
  assert.notEqual(await loss.getAttribute("aria-label"), before[1]);
  await page.mouse.up();
  assert.equal(await page.locator(`${drawing} .tip`).count(), 0);
  await page.waitForFunction(() => /^b h2 starts at 0\.2\. The loss ends at /.test(document.querySelector("[data-announcement]").textContent));
  assert.equal(await weight.getAttribute("aria-pressed"), "true");
  await page.keyboard.press("Control+z");
  assert.deepEqual([await run.innerText(), await loss.getAttribute("aria-label")], before, "one undo");
  assert.equal(await initial.inputValue(), "0.1");

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y);
  assert.equal(await initial.inputValue(), "0.3");
  await page.keyboard.press("Escape");
  assert.equal(await initial.inputValue(), "0.1", "Escape gives the drag up");
  await page.mouse.move(x + 120, y);
  await page.mouse.up();
  assert.equal(await initial.inputValue(), "0.1");
});

journey("a weight is typed where it stands, and a bad one keeps its text", async ({ open }) => {
  const page = await open();
  const weight = page.locator(label("kernel1[0][0]"));
  const field = page.locator(`${drawing} [data-weight]`);
  await weight.dblclick();
  assert.equal(await page.getByLabel("initial cgpa→h1").inputValue(), "0.1");
  await page.waitForFunction(() => document.activeElement.matches("[data-weight]"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("-0.5");
  assert.match(await weight.getAttribute("aria-label"), /weight −0\.5000/, "it bends while it is typed");
  await page.keyboard.press("Enter");
  assert.equal(await field.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("data-select")), "kernel1[0][0]");

  await page.keyboard.press("F2");
  await field.fill("x");
  await page.keyboard.press("Enter");
  assert.equal(await field.inputValue(), "x");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const problem = page.locator(`${drawing} .problem`);
  assert.match(await problem.innerText(), /Enter a number such as 0\.5, not “x”/);
  assert.equal(await field.getAttribute("aria-describedby"), await problem.getAttribute("id"));
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length, "no id stands twice");
  assert.match(await weight.getAttribute("aria-label"), /weight −0\.5000/, "the last good run stays");
  await field.fill("3");
  await page.keyboard.press("Escape");
  assert.equal(await field.count(), 0);
  assert.match(await weight.getAttribute("aria-label"), /weight −0\.5000/, "Escape gives it up");
  await page.keyboard.press("Control+z");
  assert.match(await weight.getAttribute("aria-label"), /weight 0\.1000/);
});

journey("no label covers another or a unit", async ({ open }) => {
  for (const units of [[2], [3], [4, 3], [6, 2]]) {
    const page = await open({ prepare: stored(experiment(units)) });
    for (const phase of ["backward", "update"]) {
      await toPhase(page, phase);
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
  for (const width of [1440, 1280, 820, 390, 320]) {
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

const PHASES = ["forward", "loss", "backward", "update"];
const LAYERS = "layers=2:linear,2:linear,1:linear";
const WHOLE = {
  notebook: "?preset=notebook",
  classification: "?preset=classification",
  xor: "?preset=xor",
  "three layers": `?tour=notebook&step=10&${LAYERS}`,
  "2-3-3-1": "?preset=notebook&layers=3:tanh,3:tanh,1:linear&seed=7",
};

journey("nothing of a small network is out of sight sideways, on a desktop, a tablet and a phone", async ({ open }) => {
  for (const [width, height] of [[1440, 900], [1280, 720], [820, 1180], [390, 844], [320, 640]]) {
    for (const [name, path] of Object.entries(WHOLE)) {
      const page = await open({ path, viewport: { width, height } });
      const [inside, room, least] = await page.locator(".network-box").evaluate((box) => {
        const scale = box.firstElementChild.getScreenCTM().a;
        const sizes = [...box.querySelectorAll("text")].filter((text) => text.textContent).map((text) => scale * parseFloat(getComputedStyle(text).fontSize));
        return [box.scrollWidth, box.clientWidth, Math.min(...sizes)];
      });
      assert.ok(inside <= room, `${name} at ${width}: ${inside} in ${room}`);
      assert.ok(least >= 10.95, `${name} at ${width}: text of ${least}`);
      await page.context().close();
    }
  }
}, { timeout: 240_000 });

journey("no text covers another in any phase, on a desktop and on a phone", async ({ open }) => {
  for (const [width, height] of [[1280, 720], [390, 844]]) {
    for (const path of [WHOLE.notebook, WHOLE.classification]) {
      const page = await open({ path: `${path}&epoch=3&update=2`, viewport: { width, height } });
      const sizes = new Set();
      for (const phase of PHASES) {
        await toPhase(page, phase);
        const covered = await page.locator(drawing).evaluate((svg) => {
          const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim()).map((text) => [text.textContent, text.getBoundingClientRect(), text]);
          const labels = [...svg.querySelectorAll(".edge-label:not(.quiet) rect")].map((rect) => ["a label", rect.getBoundingClientRect(), rect.parentElement]);
          const nodes = [...svg.querySelectorAll(".node")].map((rect) => ["a unit", rect.getBoundingClientRect(), rect.parentElement]);
          // A line of text has some room above and below its letters.
          const covers = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
          const pairs = (list, others) => list.flatMap((one, i) => others.slice(list === others ? i + 1 : 0).filter((other) => covers(one[1], other[1])).map((other) => [one, other]));
          const outside = (of) => pairs(of, texts).filter(([box, text]) => !box[2].contains(text[2]));
          return [...pairs(texts, texts), ...outside(labels), ...pairs(labels, nodes)].map(([one, other]) => `${one[0]} and ${other[0]}`);
        });
        assert.deepEqual(covered, [], `${path} at ${width} in ${phase}`);
        sizes.add(await page.locator(drawing).getAttribute("viewBox"));
      }
      assert.equal(sizes.size, 1, "the drawing keeps its size from phase to phase");
    }
  }
});

journey("on a phone the layers stand below each other, and arrow keys go where they point", async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-select"));
  await page.locator(label("input[0]")).focus();
  for (const [key, one] of [["ArrowRight", "input[1]"], ["ArrowDown", "kernel1[1][1]"], ["ArrowDown", "unit1[1]"], ["ArrowLeft", "bias1[0]"]]) {
    await page.keyboard.press(key);
    assert.equal(await focused(), one);
  }
});

journey("of a drawing that is too wide, what the phase is about and what is selected come into sight", async ({ open }) => {
  const page = await open({ path: "?layers=6:tanh,1:linear&seed=7", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  const inSight = (of) =>
    page.locator(label(of)).evaluate((one) => {
      const [{ left, right }, box] = [one.getBoundingClientRect(), one.closest(".network-box").getBoundingClientRect()];
      return left >= box.left - 1 && right <= box.right + 1;
    });
  assert.ok(await page.locator(".network-box").evaluate((box) => box.scrollWidth > box.clientWidth));
  for (const [phase, ...all] of [["loss", "loss"], ["forward", "input[0]", "kernel1[0][0]"], ["backward", "kernel1[0][0]"], ["update", "kernel1[0][0]"]]) {
    await toPhase(page, phase);
    for (const one of all) assert.ok(await inSight(one), `${one} in ${phase}`);
  }
});

journey("of many edges those of one unit are named", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([6, 6])) });
  const named = (from) => page.locator(`${drawing} .edge-label:not(.quiet)[data-select^="${from}"]`);
  assert.equal(await named("kernel2").count(), 0);
  await page.locator(`${drawing} .unit`, { hasText: "hidden 2.1" }).first().hover();
  assert.equal(await named("kernel2").count(), 6);
});

journey("numbers that ran out are words", async ({ open }) => {
  const page = await open({ prepare: stored(experiment([2], "linear", 5)) });
  await page.keyboard.press("End");
  assert.doesNotMatch(await page.locator(drawing).innerHTML(), /NaN|inf/);
});

journey("a network of sixteen layers is drawn to its end, on a phone too", async ({ open }) => {
  const path = `?layers=${Array(15).fill("2:tanh").join(",")},1:linear&weights=glorot_normal&seed=3&phase=backward`;
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const page = await open({ path, viewport });
    assert.equal(await page.locator(".network-drawing .node").count(), 2 + 30 + 1 + 1, "with the loss");
    const out = await page.evaluate(() => {
      const edge = document.querySelector(".network-box").getBoundingClientRect();
      const parts = [...document.querySelectorAll(".network-drawing :is(.node, .edge-label)")].map((part) => part.getBoundingClientRect());
      return parts.filter((at) => at.left < edge.left - 1 || at.right > edge.right + 1 || at.bottom > edge.bottom + 1).length;
    });
    assert.equal(out, 0, "nothing stands outside its box");
    await page.locator('[data-select="kernel16[1][0]"]').first().scrollIntoViewIfNeeded();
    await page.locator('[data-select="kernel16[1][0]"]').first().click();
    assert.match(await page.locator("#chain-question").textContent(), /h15\.2→out/);
  }
});
