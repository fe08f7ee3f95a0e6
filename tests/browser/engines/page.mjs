// What the journeys use of Playwright's page, for the browsers that Playwright can't drive: Debian's Firefox and WebKit. A browser gives
// a port with what differs: `goto`, `reload`, `url`, `evaluate` (the source of an expression), `act` (real input, one move or key after the other),
// `downloads` (the directory), `close`, and `first`, functions that run in each page before all else.
import { mkdtemp, readdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { choose, find, seen, target, upload, watch, write } from "./in-page.mjs";

/** Something that a journey asks for and this engine can't do: the journey is left out, and says why. */
export class Cant extends Error {}

const POLL = 15;
const sleep = (ms) => new Promise((wake) => setTimeout(wake, ms));
const text = (wanted) => (wanted instanceof RegExp ? { source: wanted.source, flags: wanted.flags } : wanted);
const said = (value) => (value === undefined ? "undefined" : JSON.stringify(value));

/** Calls `attempt` until it gives something other than `null`, `undefined` and `false`. */
async function until(attempt, what, timeout = 15_000) {
  for (const end = Date.now() + timeout; ; await sleep(POLL)) {
    const value = await attempt();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`not in ${timeout} ms: ${what}`);
  }
}

/** The ways to name elements, from the page and from a locator. */
class Scope {
  locator(css, options = {}) {
    return this.step(["css", css]).filter(options);
  }

  getByRole(role, { name } = {}) {
    return this.step(["role", role, text(name)]);
  }

  getByText(wanted) {
    return this.step(["text", text(wanted)]);
  }

  getByLabel(wanted) {
    return this.step(["label", text(wanted)]);
  }
}

/** Some frames, in milliseconds. */
const FRAMES = 50;

class Locator extends Scope {
  constructor(page, steps) {
    super();
    this.page = page;
    this.steps = steps;
  }

  step(step) {
    return new Locator(this.page, [...this.steps, step]);
  }

  filter({ hasText, has }) {
    const wanted = hasText === undefined ? this : this.step(["hasText", text(hasText)]);
    return has === undefined ? wanted : wanted.step(["has", has.steps]);
  }

  nth(index) {
    return this.step(["nth", index]);
  }

  first() {
    return this.nth(0);
  }

  /** Runs a function of the page over the elements that are there now. */
  evaluateAll(run, argument) {
    return this.page.run(`(${run})(find(${JSON.stringify(this.steps)}), ${said(argument)})`);
  }

  /** Runs a function of the page over the first element, once it is there. */
  async evaluate(run, argument) {
    await this.waitFor({ state: "attached" });
    return this.evaluateAll(`([element], argument) => (${run})(element, argument)`, argument);
  }

  async waitFor({ state = "visible", timeout } = {}) {
    const reached = { attached: (seen) => seen !== undefined, visible: (seen) => seen, hidden: (seen) => !seen, detached: (seen) => seen === undefined }[state];
    await until(async () => reached(await this.evaluateAll(seen)), `${JSON.stringify(this.steps)} ${state}`, timeout);
  }

  count = () => this.evaluateAll((found) => found.length);
  isVisible = async () => Boolean(await this.evaluateAll(seen));
  textContent = () => this.evaluate((element) => element.textContent);
  innerText = () => this.evaluate((element) => element.innerText);
  innerHTML = () => this.evaluate((element) => element.innerHTML);
  inputValue = () => this.evaluate((element) => element.value);
  getAttribute = (name) => this.evaluate((element, name) => element.getAttribute(name), name);
  allInnerTexts = () => this.evaluateAll((found) => found.map((element) => element.innerText));
  allTextContents = () => this.evaluateAll((found) => found.map((element) => element.textContent));
  all = async () => Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  focus = () => this.evaluate((element) => element.focus());

  boundingBox() {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async hover({ force = false } = {}) {
    const at = await until(() => this.evaluateAll(target, force), `a free place to point at ${JSON.stringify(this.steps)}`);
    await this.page.mouse.move(...at);
  }

  async click(options) {
    await this.hover(options);
    await this.page.act([["mouseDown"], ["mouseUp"]]);
  }

  async press(key) {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  async fill(value) {
    await this.waitFor();
    await this.evaluateAll(write, value);
  }

  async selectOption(value) {
    await this.waitFor();
    await this.evaluateAll(choose, value);
  }

  async setInputFiles({ name, mimeType, buffer }) {
    await this.waitFor({ state: "attached" });
    await this.evaluateAll(upload, { name, mimeType, base64: buffer.toString("base64") });
  }
}

class Page extends Scope {
  constructor(port, site, viewport) {
    super();
    this.port = port;
    this.viewport = viewport;
    this.site = site;
    this.first = [watch, ...(port.first ?? [])].map((run) => `(${run})();`);
    this.listeners = [];
  }

  keyboard = {
    press: (keys) => {
      const parts = keys.split("+");
      return this.act([...parts.map((key) => ["keyDown", key]), ...parts.toReversed().map((key) => ["keyUp", key])]);
    },
    type: (text) => this.act([...text].flatMap((key) => [["keyDown", key], ["keyUp", key]])),
  };

  mouse = {
    move: (x, y) => this.act([["mouseMove", x, y]]),
    down: () => this.act([["mouseDown"]]),
    up: () => this.act([["mouseUp"]]),
  };

  step(step) {
    return new Locator(this, [step]);
  }

  /** Calls `listener` with each error of the page: of Playwright's events, all that goes wrong comes as this one. */
  on(event, listener) {
    if (event === "pageerror") this.listeners.push(listener);
  }

  setDefaultTimeout() {}

  viewportSize() {
    return this.viewport;
  }

  addInitScript(run, argument) {
    this.first.push(`(${run})(${said(argument)});`);
  }

  async goto(url) {
    await this.report();
    this.site.first = this.first.join("\n");
    await this.port.goto(url);
  }

  async reload() {
    await this.report();
    this.site.first = this.first.join("\n");
    await this.port.reload();
  }

  url() {
    return this.port.url();
  }

  /** Tells the listeners what went wrong since they were told last. */
  async report() {
    const complaints = await this.evaluate(() => window.complaints?.splice(0) ?? []);
    for (const complaint of complaints) for (const listener of this.listeners) listener(complaint);
  }

  /** Real input, and the frames in which the page draws what comes of it. */
  async act(moves) {
    await this.port.act(moves);
    await new Promise((drawn) => setTimeout(drawn, FRAMES));
  }

  /** Evaluates an expression that may use `find`. */
  run(expression) {
    return this.port.evaluate(`(() => { ${find}; return ${expression}; })()`);
  }

  async evaluate(run, argument) {
    if (typeof run === "string") throw new Cant("what comes as text, like axe");
    return this.run(`(${run})(${said(argument)})`);
  }

  async waitForFunction(run, argument) {
    await until(() => this.run(`Promise.resolve((${run})(${said(argument)})).then(Boolean)`), `${run}`);
  }

  waitForTimeout(ms) {
    return sleep(ms);
  }

  /** Waits for a file that the browser saves. */
  async waitForEvent(event) {
    if (event !== "download") throw new Cant(`wait for ${event}`);
    const directory = this.port.downloads;
    const complete = async () => {
      const names = await readdir(directory);
      const [name] = names.filter((name) => !/\.(part|wkdownload)$|^saved-/.test(name) && !names.includes(`${name}.part`));
      // Firefox tries a name that it takes away again at once: an empty file, or by now none.
      const size = name && (await stat(join(directory, name)).catch(() => ({ size: 0 }))).size;
      return size > 0 && name;
    };
    const name = await until(complete, "a download");
    // Within the folder that goes with the browser.
    const path = join(await mkdtemp(join(directory, "saved-")), name);
    await rename(join(directory, name), path);
    return { suggestedFilename: () => name, path: async () => path };
  }

  async close() {
    await this.report();
    await this.port.close();
  }
}

/** What a journey may ask of a context here. */
const CAN = { viewport: () => true, permissions: () => true, colorScheme: (scheme) => scheme === "light", reducedMotion: (motion) => motion === "reduce" };

/** Starts a browser by the name of its file here, with what the journeys use of Playwright's. */
export async function start(name) {
  const browser = await (await import(`./${name}.mjs`)).launch();
  return {
    close: () => browser.close(),
    async newContext(wishes) {
      const cant = Object.keys(wishes).find((wish) => !CAN[wish]?.(wishes[wish]));
      if (cant) throw new Cant(`${cant}: ${wishes[cant]}`);
      const context = await browser.context();
      const pages = [];
      return {
        async newPage(site) {
          pages.push(new Page(await context.port(wishes.viewport), site, wishes.viewport));
          return pages.at(-1);
        },
        async close() {
          for (const page of pages) await page.close();
          await context.close();
        },
      };
    },
  };
}
