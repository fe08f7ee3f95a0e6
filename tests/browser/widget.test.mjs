// The Python package: its own tests, its widget in a page as a notebook mounts it, and the page that it writes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { ROOT } from "./packed.mjs";
import { serve } from "./server.mjs";

const PYTHON = process.env.PYTHON ?? join(ROOT, "target/python/bin/python");
/** The package that `cargo xtask dist` makes. */
const PACKAGE = join(ROOT, "target/python-package");
const OUT = join(ROOT, "target/apps/widget");
const KERAS = JSON.parse(readFileSync(join(ROOT, "tests/reference/keras.json"))).cases.find(({ name }) => name === "notebook-regression-unshuffled");
const browser = launch();
after(async () => (await browser).close());

/** Where its wheel is installed, as somebody does who has nothing else of it. */
const INSTALLED = join(OUT, "installed");
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const python = (args, input = "") => execFileSync(PYTHON, args, { cwd: PACKAGE, input, encoding: "utf8", env: { ...process.env, PYTHONPATH: INSTALLED } });
python(["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", OUT, "."]);
python(["-m", "pip", "install", "--quiet", "--no-deps", "--target", INSTALLED, ...readdirSync(OUT).filter((name) => name.endsWith(".whl")).map((name) => join(OUT, name))]);
const state = (...changes) => JSON.parse(python(["tests/state.py", join(OUT, "week3.html")], changes.map((change) => JSON.stringify(change)).join("\n")));

test("tables and arguments become experiments, or are refused by name", { timeout: 60_000 }, () => {
  python(["-m", "unittest", "discover", "-q", "-s", "tests"]);
});

/** Two views of one model, as a notebook has it; `window.model` is the model. */
async function mount(page, state) {
  await page.evaluate(async (state) => {
    const listeners = new Map();
    const saved = [];
    const model = {
      saved,
      get: (name) => state[name],
      set(name, value) {
        state[name] = JSON.parse(JSON.stringify(value));
        for (const act of [...(listeners.get(`change:${name}`) ?? [])]) act();
      },
      save_changes: () => saved.push(JSON.parse(JSON.stringify(state))),
      on: (event, act) => listeners.set(event, [...(listeners.get(event) ?? []), act]),
      off: (event, act) => listeners.set(event, (listeners.get(event) ?? []).filter((other) => other !== act)),
      heard: () => [...listeners.values()].flat().length,
    };
    window.model = model;
    const { default: widget } = await import("/widget.mjs");
    window.leave = ["one", "two"].map((id) => {
      const el = document.body.appendChild(Object.assign(document.createElement("div"), { id }));
      return widget.render({ model, el });
    });
    await Promise.all([...document.querySelectorAll("backprop-playground")].map((element) => element.ready));
  }, state);
}

async function visit(walk) {
  const headers = { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:" };
  const instead = (path) => (path === "/" ? { type: ".html", body: "<!DOCTYPE html><title>A notebook</title><link rel=icon href=data:,>" } : undefined);
  const site = await serve(join(INSTALLED, "backprop_playground"), { headers, instead });
  const page = await (await browser).newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  try {
    await page.goto(site.url);
    await walk(page);
    assert.deepEqual(wrong, []);
  } finally {
    await page.close();
    await site.close();
  }
}

test("the widget shows a DataFrame's network, and an edit on either side reaches the other", { timeout: 90_000 }, () =>
  visit(async (page) => {
    await mount(page, state());
    const loss = await page.evaluate(() => document.querySelector("backprop-playground").history().then(({ loss }) => loss));
    loss.forEach((found, epoch) => assert.ok(Math.abs(found - KERAS.float64.loss[epoch]) <= 1e-9 * KERAS.float64.loss[epoch]));
    const [change, views] = await page.evaluate(async () => {
      const [one, two] = document.querySelectorAll("backprop-playground");
      one.experiment = { ...one.experiment, epochs: 9 };
      one.playhead = { epoch: 3, phase: "backward" };
      await new Promise((task) => setTimeout(task, 300));
      return [window.model.saved.at(-1), [two.experiment.epochs, two.playhead, window.model.saved.length]];
    });
    assert.deepEqual(views.slice(0, 2), [9, { epoch: 3, batch: 1, phase: "backward" }], "the other view follows");
    assert.ok(views[2] <= 6, `the views don't fight: ${views[2]} saves`);
    const after = state({ experiment: change.experiment, playhead: change.playhead });
    assert.deepEqual([after.experiment.epochs, after.playhead.epoch], [9, 3], "Python has it");
    const shown = await page.evaluate(async () => {
      const epochs = () => [...document.querySelectorAll("backprop-playground")].map((element) => element.experiment.epochs);
      window.model.set("experiment", { ...window.model.get("experiment"), epochs: 20 });
      await new Promise((task) => setTimeout(task, 100));
      const set = epochs();
      window.model.set("experiment", { ...window.model.get("experiment"), epochs: 0 });
      const problem = window.model.get("problem");
      window.leave.forEach((leave) => leave());
      return [set, problem, epochs(), window.model.heard()];
    });
    assert.deepEqual(shown[0], [20, 20], "what Python sets is shown");
    assert.match(shown[1], /experiment\.epochs: Expected 1 to/);
    assert.deepEqual(shown.slice(2), [[], 0], "a view that is closed leaves nothing");
  }),
);

test("to_html writes one page that opens from a disk", { timeout: 60_000 }, async () => {
  state();
  const page = await (await browser).newPage();
  try {
    await page.goto(pathToFileURL(join(OUT, "week3.html")).href);
    const element = page.locator("backprop-playground");
    await element.locator("#headline").waitFor();
    assert.equal(await element.evaluate((element) => element.history().then(({ loss }) => loss.length)), 75);
  } finally {
    await page.close();
  }
});
