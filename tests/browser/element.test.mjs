// The custom element on pages of others: what it takes, what scripts have of it, and what it leaves alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { DIST, journey } from "./fixture.mjs";
import { serve } from "./server.mjs";

const HOSTS = fileURLToPath(new URL("hosts", import.meta.url));
const USUAL = "hosts/element.html";
const SITE = { site: { hosts: HOSTS } };
const KERAS = JSON.parse(await readFile(new URL("../reference/keras.json", import.meta.url))).cases.find(({ name }) => name === "notebook-regression-unshuffled");

/** Opens a page of another; the usual one with all of its elements and what comes after them. */
async function host(open, path = USUAL, wishes = {}) {
  const page = await open({ path, mounted: false, ...wishes });
  await page.evaluate(() => customElements.whenDefined("backprop-playground"));
  if (path !== USUAL) return page;
  await page.waitForFunction(() =>
    [...document.querySelectorAll("backprop-playground")].every(({ shadowRoot }) => shadowRoot?.querySelector(".playground") && !shadowRoot.querySelector("[data-coming]")),
  );
  return page;
}

journey(
  "the element opens with its attributes, and reports those that are misspelt",
  async ({ open }) => {
    const page = await host(open);
    await page.evaluate(() => Promise.all([...document.querySelectorAll("backprop-playground")].map((element) => element.ready)));
    const one = await page.evaluate(() => document.getElementById("one").experiment);
    assert.equal(one.epochs, 40);
    assert.equal(one.layers.length, 2);
    assert.equal(await page.locator("#one .playground").getAttribute("data-theme"), "dark");
    assert.deepEqual(
      await page.locator("#one .plots .plot-card canvas").evaluateAll((all) => all.map((canvas) => canvas.dataset.plot)),
      ["loss"],
    );
    const said = await page.locator("#two .notice").innerText();
    assert.match(said, /A playground has no attribute “epoks”\. Did you mean “epochs”\?/);
    assert.match(said, /The attribute phase: .*Did you mean “backward”/);
    await page.evaluate(() => {
      document.getElementById("one").setAttribute("epochs", "7");
      document.getElementById("one").setAttribute("panels", "weights");
      document.getElementById("one").setAttribute("lr", "<img src=x onerror=alert(1)>");
    });
    assert.equal(await page.evaluate(() => document.getElementById("one").experiment.epochs), 7);
    await page.locator("#one canvas[data-plot=weights]").waitFor();
    assert.equal(await page.locator("#one .center").count(), 0);
    assert.match(await page.locator("#one .notice").innerText(), /lr: Enter a number such as 0\.5, not “<img src=x/);
    assert.equal(await page.locator("#one img").count(), 0);
  },
  SITE,
);

journey(
  "scripts have the numbers of Keras",
  async ({ open }) => {
    const page = await host(open);
    const { loss, weights, predictions } = KERAS.float64;
    const end = weights.find(({ epoch }) => epoch === 75);
    const got = await page.evaluate(async () => {
      const element = document.getElementById("two");
      await element.ready;
      const history = await element.history();
      element.playhead = { epoch: 75, batch: 4, phase: "update" };
      return { history, start: element.weights(0), end: element.weights(75), predictions: element.predict([[8, 8], [7, 9], [6, 10], [5, 12]]), trace: element.trace(), playhead: element.playhead };
    });
    const near = (found, expected) => assert.ok(Math.abs(found - expected) <= 1e-9 * Math.abs(expected) + 1e-12, `${found} is not ${expected}`);
    assert.equal(got.history.epochs, 75);
    assert.equal(got.history.diverged, null);
    assert.equal(got.history.loss.length, 75);
    got.history.loss.forEach((found, epoch) => near(found, loss[epoch]));
    assert.deepEqual(got.start, KERAS.initial_weights);
    assert.deepEqual([got.end.flat(2).length, got.predictions.flat().length], [9, 4]);
    got.end.flat(2).forEach((found, index) => near(found, end.values.flat(2)[index]));
    got.predictions.flat().forEach((found, index) => near(found, predictions.flat()[index]));
    assert.deepEqual(got.playhead, { epoch: 75, batch: 4, phase: "update" });
    assert.deepEqual([got.trace.epoch, got.trace.batch, got.trace.rows], [75, 4, [3]]);
  },
  SITE,
);

journey(
  "what is wrong is a TypeError that names the place, and changes nothing",
  async ({ open }) => {
    const page = await host(open);
    const found = await page.evaluate(async () => {
      const element = document.getElementById("two");
      await element.ready;
      const before = JSON.stringify(element.experiment);
      const good = () => element.experiment;
      const says = (act) => {
        try {
          act();
          return "nothing";
        } catch (error) {
          return `${error instanceof TypeError ? "TypeError" : error.name}: ${error.message}`;
        }
      };
      const cyclic = good();
      cyclic.data.rows = [cyclic];
      const set = (change) => says(() => (element.experiment = change(good()) ?? null));
      return {
        same: before === JSON.stringify(element.experiment),
        units: set((e) => ((e.layers[0].units = 0), e)),
        cell: set((e) => ((e.data.rows[1][0] = NaN), e)),
        key: set((e) => ((e.optimizer.learning_rte = 1), e)),
        list: set((e) => ((e.layers[0] = [2, "linear"]), e)),
        type: set((e) => ((e.epochs = "many"), e)),
        missing: set((e) => (delete e.loss, e)),
        nothing: set(() => undefined),
        cyclic: says(() => (element.experiment = cyclic)),
        epoch: says(() => (element.playhead = { epoch: 80 })),
        phase: says(() => (element.playhead = { epoch: 2, phase: "later" })),
        weights: says(() => element.weights(76)),
        rows: says(() => element.predict([[1, 2], [3]])),
        after: before === JSON.stringify(element.experiment),
      };
    });
    assert.match(found.units, /^TypeError: experiment\.layers\[0\]\.units: Expected 1 to 256/);
    assert.match(found.cell, /^TypeError: experiment\.data\.rows\[1\]\[0\]: Expected a finite number, found NaN/);
    assert.match(found.key, /^TypeError: experiment\.optimizer\b.*: “learning_rte” is not a key here\. Expected: .*learning_rate/);
    assert.match(found.list, /^TypeError: experiment\.layers\[0\]: Expected an object with units and activation/);
    assert.match(found.type, /^TypeError: experiment\.epochs: /);
    assert.match(found.missing, /^TypeError: experiment: The key “loss” is missing/);
    assert.match(found.nothing, /^TypeError: experiment: /);
    assert.match(found.cyclic, /^TypeError: experiment\.data\.rows\[0\]/);
    assert.match(found.epoch, /^TypeError: playhead\.epoch: Expected 1 to 75, found 80/);
    assert.match(found.phase, /^TypeError: playhead\.phase: /);
    assert.match(found.weights, /^TypeError: epoch: Expected 0 to 75, found 76/);
    assert.match(found.rows, /^TypeError: rows\[1\]: Expected 2 numbers, one for each feature, found 1/);
    assert.ok(found.same && found.after, "nothing changed");
  },
  SITE,
);

journey(
  "changes are told as events, and text is only ever text",
  async ({ open }) => {
    const page = await host(open);
    const heard = await page.evaluate(async () => {
      const element = document.getElementById("one");
      await element.ready;
      await element.history();
      await new Promise((task) => setTimeout(task));
      window.heard.length = 0;
      const experiment = element.experiment;
      experiment.epochs = 3;
      experiment.data.columns[0] = "<img src=x onerror=alert(1)>";
      element.experiment = experiment;
      element.playhead = { epoch: 2, batch: 1, phase: "backward" };
      await new Promise((task) => setTimeout(task));
      return window.heard;
    });
    assert.deepEqual(heard.map(({ type, id }) => `${type} ${id}`), ["experimentchange one", "runend one", "playheadchange one"]);
    assert.equal(heard[0].detail.epochs, 3);
    assert.equal(heard[1].detail.loss.length, 3);
    assert.deepEqual(heard[2].detail, { epoch: 2, batch: 1, phase: "backward" });
    assert.equal(await page.locator("#one img").count(), 0);
    assert.match(await page.locator("#one .network-drawing").innerHTML(), /&lt;img/);
  },
  SITE,
);

journey(
  "neither page nor element takes over the other's styles",
  async ({ open }) => {
    const page = await host(open);
    await page.evaluate(() => document.getElementById("one").ready);
    const looks = await page.evaluate(() => {
      const style = (element) => {
        const { color, fontSize, letterSpacing, textTransform, display } = getComputedStyle(element);
        return { color, fontSize, letterSpacing, textTransform, display };
      };
      const inside = document.getElementById("one").shadowRoot;
      return { text: style(inside.querySelector(".playground")), heading: style(inside.querySelector("h1")), button: style(inside.querySelector("button.play")), before: style(document.getElementById("before")), course: style(document.getElementById("of-course")) };
    });
    assert.deepEqual(looks.text, { color: "rgb(236, 238, 242)", fontSize: "14px", letterSpacing: "normal", textTransform: "none", display: "block" });
    assert.notEqual(looks.button.display, "none");
    assert.ok(parseFloat(looks.heading.fontSize) <= 16);
    assert.deepEqual(looks.before, { color: "rgb(255, 0, 0)", fontSize: "40px", letterSpacing: "3px", textTransform: "uppercase", display: "block" });
    assert.equal(looks.course.display, "none");
  },
  SITE,
);

journey(
  "keys are the element's while the focus is in it, and nothing is stored",
  async ({ open }) => {
    const page = await host(open, undefined, { fresh: true });
    await page.evaluate(() => document.getElementById("one").ready.then(() => {}));
    const playhead = () => page.evaluate(() => document.getElementById("one").playhead.phase);
    await page.locator("#before").click();
    await page.keyboard.press("ArrowRight");
    assert.equal(await playhead(), "forward");
    await page.locator("#one .timeline").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await playhead(), "loss");
    await page.locator('#one [data-field="learning-rate"]').fill("0.25");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.getElementById("one").experiment.optimizer.learning_rate), 0.25);
    assert.equal(await page.evaluate(() => document.getElementById("two").experiment?.optimizer.learning_rate ?? 0.001), 0.001);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
  },
  SITE,
);

journey(
  "help and the notebook open inside the element, and give the focus back",
  async ({ open }) => {
    const page = await host(open);
    await page.evaluate(() => document.getElementById("one").ready.then(() => document.getElementById("one").setAttribute("notebook", "on")));
    const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.outerHTML ?? "nothing");
    const drawer = page.locator("#one .notebook");
    await drawer.waitFor();
    assert.match(await focused(), /notebook-title/);
    assert.match(await drawer.locator("[data-notebook=summary]").innerText(), /Trainable params/);
    const [inside, around] = [await drawer.boundingBox(), await page.locator("#one").boundingBox()];
    assert.ok(inside.y >= around.y && inside.y + inside.height <= around.y + around.height, "the drawer is inside");
    await page.keyboard.press("Escape");
    assert.equal(await drawer.count(), 0);
    assert.match(await focused(), /data-action="open"/);
    await page.locator("#one .timeline").focus();
    await page.keyboard.press("?");
    assert.ok(await page.locator("#one dialog.help").evaluate((dialog) => dialog.open));
    assert.ok(!(await page.locator("#two dialog.help").evaluateAll((dialogs) => dialogs.some((dialog) => dialog.open))));
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.getElementById("one").playhead.phase), "forward");
    await page.keyboard.press("Escape");
    assert.match(await focused(), /class="timeline"/);
  },
  SITE,
);

journey(
  "a file dropped on an element is that element's",
  async ({ open }) => {
    const page = await host(open);
    await page.evaluate(async () => {
      const [one, two] = ["one", "two"].map((id) => document.getElementById(id));
      await Promise.all([one.ready, two.ready]);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["a,b,<img src=x>\n1,2,3\n4,5,6\n"], "table.csv", { type: "text/csv" }));
      const told = new Promise((resolve) => one.addEventListener("experimentchange", resolve, { once: true }));
      one.shadowRoot.querySelector(".page").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
      globalThis.told = told;
    });
    // Its targets are beyond what this element's model can reach, so the preview says what becomes of that first.
    await page.locator('#one [data-action="accept"]').click();
    await page.evaluate(() => globalThis.told);
    const tables = await page.evaluate(() => ["one", "two"].map((id) => document.getElementById(id).experiment.data.columns));
    assert.deepEqual(tables, [["a", "b", "<img src=x>"], ["cgpa", "profile_score", "lpa"]]);
    assert.equal(await page.locator("#one img").count(), 0);
  },
  SITE,
);

for (const colorScheme of ["light", "dark"]) {
  journey(
    `axe finds nothing to complain of in elements: ${colorScheme}`,
    async ({ open }) => {
      // axe copies the styles of a shadow root into style elements, which the page's policy refuses.
      const page = await host(open, undefined, { colorScheme, reducedMotion: "reduce", expected: [/Applying inline style/] });
      await page.evaluate(() => Promise.all([...document.querySelectorAll("backprop-playground")].map((element) => element.ready)));
      await page.locator("#two .network-drawing").waitFor();
      // That everything is in a landmark, and one is the main one, is for the page around to see to.
      const { violations } = await new AxeBuilder({ page }).disableRules(["region", "landmark-one-main"]).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`), []);
    },
    SITE,
  );
}

journey(
  "a long run has its losses out of sight, before the element was mounted and after",
  async ({ open }) => {
    const page = await host(open, "hosts/many.html");
    const lengths = await page.evaluate(async () => {
      const far = document.getElementById("p12");
      far.setAttribute("epochs", "100000");
      const first = (await far.history()).loss.length;
      const { experiment } = far;
      far.experiment = { ...experiment, optimizer: { ...experiment.optimizer, learning_rate: 0.0005 } };
      return { first, second: (await far.history()).loss.length, seen: far.getBoundingClientRect().top < innerHeight };
    });
    assert.deepEqual(lengths, { first: 100000, second: 100000, seen: false });
  },
  SITE,
);

journey(
  "a moved element stays as it is, one taken away comes back as it was",
  async ({ open }) => {
    const page = await host(open);
    const found = await page.evaluate(async () => {
      const element = document.getElementById("one");
      await element.ready;
      const experiment = element.experiment;
      experiment.optimizer.learning_rate = 0.125;
      element.experiment = experiment;
      const root = element.shadowRoot.querySelector(".playground");
      document.body.append(element);
      await new Promise((task) => setTimeout(task));
      const moved = root.isConnected && root === element.shadowRoot.querySelector(".playground");
      element.remove();
      await new Promise((task) => setTimeout(task));
      const gone = element.shadowRoot.querySelector(".playground") === null;
      document.body.append(element);
      await element.ready;
      return { moved, gone, rate: element.experiment.optimizer.learning_rate };
    });
    assert.deepEqual(found, { moved: true, gone: true, rate: 0.125 });
  },
  SITE,
);

journey(
  "of many on a page only those that are seen cost something",
  async ({ open, site }) => {
    const page = await host(open, "hosts/many.html");
    const there = () => page.evaluate(() => [...document.querySelectorAll("backprop-playground")].filter((element) => element.mounted).map(({ id }) => id));
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    assert.deepEqual(await there(), []);
    assert.ok(!site.requests.some((path) => path.endsWith(".wasm")), "no program before there is anything to see");
    await page.evaluate(() => document.getElementById("p3").scrollIntoView());
    await page.locator("#p3 .center").waitFor();
    assert.deepEqual(await there(), ["p3"]);
    await page.evaluate(() => document.getElementById("p4").scrollIntoView());
    await page.locator("#p4 .center").waitFor();
    const programs = site.requests.filter((path) => path.endsWith(".wasm"));
    assert.deepEqual(programs, [...new Set(programs)], "each program once");
    // p3 plays out of sight: it stays where it is, and goes on when it is seen again.
    const place = () => page.evaluate(() => JSON.stringify(document.getElementById("p3").playhead));
    await page.evaluate(() => document.getElementById("p3").play());
    const before = await place();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 150; frame++) await new Promise((next) => requestAnimationFrame(next));
    });
    assert.equal(await place(), before);
    await page.evaluate(() => document.getElementById("p3").scrollIntoView());
    await page.waitForFunction((before) => JSON.stringify(document.getElementById("p3").playhead) !== before, before);
  },
  SITE,
);

journey(
  "a page of another origin may have the element",
  async ({ open, site }) => {
    const elsewhere = await serve(HOSTS, {
      headers: { "content-security-policy": `default-src 'none'; script-src 'self' ${site.url} 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src ${site.url}` },
    });
    try {
      const page = await open({ path: `${elsewhere.url}element.html?from=${encodeURIComponent(site.url)}`, mounted: false, expected: [/request to another origin/] });
      await page.locator("#one .center").waitFor();
      assert.equal(await page.evaluate(() => document.getElementById("one").experiment.epochs), 40);
      assert.ok((await page.locator("#one [data-action=open]").getAttribute("href")).startsWith(site.url));
    } finally {
      await elsewhere.close();
    }
  },
  { site: { hosts: HOSTS, headers: { "access-control-allow-origin": "*" } } },
);
