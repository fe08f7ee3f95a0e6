// Opens the page once its program is there, or says in the page why it could not.
import { learn } from "./language.js";
import { answer, greet, report } from "./messages.js";
import { FILES, scripted } from "./playground.js";
import { explain, say } from "./trouble.js";
import { words } from "./words.js";

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

export async function open(load, { files = FILES, language, ...options } = {}) {
  greet();
  if (language) speakFirst(language);
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

/** Says in another language what is read before the program is there. */
async function speakFirst(language) {
  const learned = await learn(language);
  if (!learned) return;
  document.documentElement.lang = learned.language;
  for (const element of document.querySelectorAll("[data-word]")) {
    const text = words.firstPaint[element.dataset.word]();
    if (element.localName === "meta") element.content = text;
    else element.textContent = text;
  }
}

async function sayWhyNot(element, error, files) {
  console.error(error);
  await learn();
  say(element, "alert", `${words.trouble.cantStart()} ${await explain(error, files)}`, window === window.parent ? "" : location.href);
}
