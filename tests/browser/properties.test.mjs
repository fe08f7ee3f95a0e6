// What scripts and frameworks set on an element: before it is defined, before it is mounted, and on one that is taken away.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };
const plain = (open, wishes) => open({ path: "hosts/plain.html", mounted: false, ...wishes });

/** An experiment that isn't the notebook's. */
const EXPERIMENT = {
  format: 1,
  data: { columns: ["a", "b"], targets: ["b"], rows: [[1, 2], [2, 4], [3, 6]] },
  layers: [{ units: 1, activation: "linear" }],
  weights: { initializer: "zeros" },
  loss: "mean_squared_error",
  optimizer: { name: "SGD", learning_rate: 0.01, momentum: 0, nesterov: false },
  batch_size: 1,
  epochs: 9,
  shuffle: false,
};

journey(
  "all that was set before the element was defined is taken up",
  async ({ open }) => {
    const page = await plain(open);
    const got = await page.evaluate(async (experiment) => {
      const element = document.createElement("backprop-playground");
      element.playhead = { epoch: 4, batch: 2, phase: "loss" };
      element.experiment = experiment;
      document.body.append(element);
      await import("/backprop-playground.js");
      const before = [element.experiment.epochs, element.playhead.epoch];
      await element.ready;
      return [before, element.experiment.data.columns, element.playhead];
    }, EXPERIMENT);
    assert.deepEqual(got, [[9, 4], ["a", "b"], { epoch: 4, batch: 2, phase: "loss" }]);
  },
  SITE,
);

journey(
  "what is no experiment is refused at once, or as soon as the program can tell, and said in the element",
  async ({ open }) => {
    const page = await plain(open);
    const got = await page.evaluate(async (experiment) => {
      await import("/backprop-playground.js");
      const says = (act) => {
        try {
          act();
          return "nothing";
        } catch (error) {
          return `${error.name}: ${error.message}`;
        }
      };
      const element = document.createElement("backprop-playground");
      element.style.marginTop = "9000px";
      document.body.append(element);
      const text = says(() => (element.experiment = "[object Object]"));
      const nothing = says(() => (element.experiment = undefined));
      const failed = new Promise((resolve) => element.addEventListener("error", ({ message }) => resolve(message), { once: true }));
      element.experiment = { ...experiment, epochs: 0 };
      const event = await failed;
      const ready = await element.ready.then(() => "fulfilled", (error) => `${error.name}: ${error.message}`);
      await new Promise((task) => setTimeout(task, 100));
      const said = element.shadowRoot.querySelector("[role=alert]").innerText;
      const other = document.createElement("backprop-playground");
      const loaded = says(() => (other.experiment = { ...experiment, batch_size: "two" }));
      element.experiment = experiment;
      await element.ready;
      return { text, nothing, event, ready, said, loaded, after: element.experiment.epochs, alerts: element.shadowRoot.querySelectorAll(".trouble").length };
    }, EXPERIMENT);
    assert.match(got.text, /^TypeError: experiment: Expected an object with format, data, layers and the other keys, found (the text )?"\[object Object\]"\.$/);
    assert.match(got.nothing, /^TypeError: experiment: .*found undefined\.$/);
    assert.match(got.event, /^experiment\.epochs: Expected 1 to/);
    assert.match(got.ready, /^TypeError: experiment\.epochs: Expected 1 to/);
    assert.match(got.said, /What a script has set can't be shown: experiment\.epochs/);
    assert.match(got.loaded, /^TypeError: experiment\.batch_size/, "once the program is there at once");
    assert.deepEqual([got.after, got.alerts], [9, 0]);
  },
  SITE,
);

journey(
  "an experiment that a framework writes as an attribute is read, or the way to set it is said",
  async ({ open }) => {
    const page = await plain(open);
    const epochs = await page.evaluate(async (experiment) => {
      document.body.innerHTML = "<backprop-playground></backprop-playground><backprop-playground experiment='[object Object]'></backprop-playground>";
      const [right] = document.querySelectorAll("backprop-playground");
      right.setAttribute("experiment", JSON.stringify(experiment));
      await import("/backprop-playground.js");
      await right.ready;
      const first = right.experiment.epochs;
      right.playhead = { epoch: 5 };
      right.setAttribute("experiment", JSON.stringify({ ...experiment, epochs: 7 }));
      return [first, right.experiment.epochs, right.playhead.epoch];
    }, EXPERIMENT);
    assert.deepEqual(epochs, [9, 7, 5]);
    const notice = page.locator("backprop-playground").nth(1).locator(".notice").first();
    assert.match(await notice.innerText(), /“\[object Object\]”.*Set the element's property experiment/);
    await page.evaluate((experiment) => document.querySelectorAll("backprop-playground")[1].setAttribute("experiment", JSON.stringify(experiment)), EXPERIMENT);
    await notice.waitFor({ state: "detached" });
  },
  SITE,
);

journey(
  "ready settles for an element that is in no page, or is taken away while it waits",
  async ({ open }) => {
    const page = await plain(open);
    const got = await page.evaluate(async () => {
      await import("/backprop-playground.js");
      const outcome = (promise) => promise.then(() => "fulfilled", (error) => `${error.constructor.name} ${error.name}`);
      const alone = document.createElement("backprop-playground");
      const detached = await outcome(alone.ready);
      const soon = document.createElement("backprop-playground");
      const inTime = soon.ready;
      document.body.append(soon);
      const gone = document.createElement("backprop-playground");
      document.body.append(gone);
      const removed = outcome(gone.ready);
      await undefined;
      gone.remove();
      const first = [detached, await removed, await outcome(inTime)];
      document.body.append(alone, gone);
      return [...first, await outcome(alone.ready), await outcome(gone.ready)];
    });
    assert.deepEqual(got, ["DOMException InvalidStateError", "DOMException AbortError", "fulfilled", "fulfilled", "fulfilled"]);
  },
  SITE,
);

journey(
  "a notice about a misspelt attribute goes with it",
  async ({ open }) => {
    const page = await open({ path: "hosts/element.html", mounted: false });
    const notice = page.locator("#two .notice", { hasText: "epoks" });
    await notice.waitFor();
    await page.evaluate(() => document.getElementById("two").setAttribute("phase", "loss"));
    await page.locator("#two .notice", { hasText: "bakward" }).waitFor({ state: "detached" });
    assert.ok(await notice.isVisible(), "its own cause is still there");
    await page.evaluate(() => document.getElementById("two").removeAttribute("epoks"));
    await notice.waitFor({ state: "detached" });
  },
  SITE,
);

journey(
  "how it plays and what is selected are properties with events, and setWeights is set_weights",
  async ({ open }) => {
    const page = await open({ path: "hosts/plain.html", mounted: false });
    const got = await page.evaluate(async () => {
      await import("/backprop-playground.js");
      const element = document.createElement("backprop-playground");
      Object.assign(element, { select: "bias2[0]", speed: 4 });
      const before = [element.select, element.speed, element.playing];
      document.body.append(element);
      await element.ready;
      const heard = [];
      for (const type of ["playingchange", "speedchange", "selectchange"]) element.addEventListener(type, ({ detail }) => heard.push([type, detail]));
      const told = () => new Promise((task) => setTimeout(task));
      const mounted = [element.select, element.speed, element.playing];
      element.select = "kernel1[0][1]";
      element.select = "kernel1[0][1]";
      element.speed = "slow";
      element.playing = true;
      await told();
      element.playing = false;
      await told();
      const says = (act) => {
        try {
          act();
          return "nothing";
        } catch (error) {
          return `${error.name}: ${error.message}`;
        }
      };
      const wrong = [() => (element.select = "kernel9[0][0]"), () => (element.speed = 3), () => element.setWeights([[1, 2]])].map(says);
      const values = element.weights(75);
      element.setWeights(values);
      return { before, mounted, heard, wrong, same: JSON.stringify(element.weights(0)) === JSON.stringify(values), select: element.select, speed: element.speed };
    });
    assert.deepEqual(got.before, ["bias2[0]", 4, false]);
    assert.deepEqual(got.mounted, ["bias2[0]", 4, false]);
    assert.deepEqual(got.heard, [["selectchange", "kernel1[0][1]"], ["speedchange", "slow"], ["playingchange", true], ["playingchange", false]]);
    assert.match(got.wrong[0], /^TypeError: select: The network has no kernel9\[0\]\[0\]/);
    assert.match(got.wrong[1], /^TypeError: speed: Expected slow, 1, 4, 16, 64, found “3”/);
    assert.match(got.wrong[2], /^TypeError: experiment\.weights/);
    assert.ok(got.same);
    assert.deepEqual([got.select, got.speed], ["kernel1[0][1]", "slow"]);
  },
  SITE,
);
