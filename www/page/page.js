// Opens the page once its program is there, or says in the page why it could not.
import { learn } from "./language.js";
import { answer, greet, report } from "./messages.js";
import { load, scripted } from "./playground.js";
import { explain, say, watchPolicy } from "./trouble.js";
import { words } from "./words.js";

/** The playground of the page. */
class Page extends scripted(EventTarget) {
  #source;
  #language;
  #options;

  constructor(source, language, options) {
    super();
    [this.#source, this.#language, this.#options] = [source, language, options];
  }

  get place() {
    document.getElementById("first-paint")?.remove();
    return document.getElementById("app");
  }

  async begin() {
    const web = await load(this.#source, this.#language);
    const app = document.getElementById("app");
    app.replaceChildren();
    this.mount(web, app, this.#options);
  }

  /** Goes on after the program has stopped. */
  async again() {
    try {
      await this.begin();
    } catch (error) {
      if (!this.stopped) await sayWhyNot(this.place, error, this.#source);
    }
  }
}

/** Opens the page with what a source has, such as that of beside.js. */
export async function open(source, { language, ...options } = {}) {
  watchPolicy();
  greet();
  if (language) speakFirst(source, language);
  const playground = new Page(source, language, options);
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
    await sayWhyNot(status, error, source);
    document.getElementById("load-trouble").remove();
  }
}

/** Says in another language what is read before the program is there. */
async function speakFirst(source, language) {
  const learned = await learn(source, language);
  if (!learned) return;
  document.documentElement.lang = learned.language;
  for (const element of document.querySelectorAll("[data-word]")) {
    const text = words.firstPaint[element.dataset.word]();
    if (element.localName === "meta") element.content = text;
    else element.textContent = text;
  }
}

async function sayWhyNot(element, error, source) {
  console.error(error);
  await learn(source);
  say(element, "alert", `${words.trouble.cantStart()} ${await explain(error, source.files())}`, window === window.parent ? "" : location.href);
}
