// Opens the page once its program is there, or says in the page why it could not.
import { answer, greet, report } from "./messages.js";
import { FILES, scripted } from "./playground.js";
import { explain, say } from "./trouble.js";

/** The playground of the page. */
class Page extends scripted(EventTarget) {
  #load;
  #files;
  #options;

  constructor(load, files, options) {
    super();
    [this.#load, this.#files, this.#options] = [load, files, options];
  }

  get place() {
    document.getElementById("first-paint")?.remove();
    return document.getElementById("app");
  }

  async begin() {
    const web = await this.#load();
    const app = document.getElementById("app");
    app.replaceChildren();
    this.mount(web, app, this.#options);
  }

  /** Goes on after the program has stopped. */
  async again() {
    try {
      await this.begin();
    } catch (error) {
      if (!this.stopped) await sayWhyNot(this.place, error, this.#files);
    }
  }
}

export async function open(load, { files = FILES, ...options } = {}) {
  greet();
  const playground = new Page(load, files, options);
  try {
    await playground.begin();
    document.getElementById("first-paint").remove();
    window.backpropPlayground = playground;
    if (playground.handle.embed) report(document.getElementById("app"), playground);
    const asker = playground.handle.api;
    if (asker) answer(playground, asker);
  } catch (error) {
    if (playground.stopped) return;
    const status = document.getElementById("load-status");
    if (!status) return console.error(error);
    await sayWhyNot(status, error, files);
    document.getElementById("load-trouble").remove();
  }
}

async function sayWhyNot(element, error, files) {
  console.error(error);
  say(element, "alert", `The playground can't start here. ${await explain(error, files)}`, window === window.parent ? "" : location.href);
}
