// For a page with playgrounds in frames: gives each frame the height that is asked for, and speaks with those that may.
//
//   <iframe src="…/?embed&api" title="Backprop Playground"></iframe>
//   <script type="module" src="…/host.js"></script>
//
//   import { connect } from "…/host.js";
//   const playground = await connect(document.querySelector("iframe"));
//   console.log((await playground.history()).loss);
const TYPE = "backprop-playground";
const METHODS = ["getExperiment", "setExperiment", "getPlayhead", "setPlayhead", "history", "weights", "predict", "trace", "play", "pause"];

const frameOf = (source) => [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);

window.addEventListener("message", ({ source, data }) => {
  if (data?.type !== TYPE || !Number.isFinite(data.height)) return;
  const frame = frameOf(source);
  if (frame) frame.style.height = `${data.height}px`;
});

/** A playground in a frame: each method of it is a promise. */
class Playground extends EventTarget {
  #frame;
  #asked = new Map();
  #last = 0;

  constructor(frame) {
    super();
    this.#frame = frame;
    window.addEventListener("message", ({ source, data }) => {
      if (source === frame.contentWindow && data?.type === TYPE) this.#hear(data);
    });
    for (const method of METHODS) this[method] = (...args) => this.#ask(method, args);
  }

  /** Fulfilled when the frame answers, now or once it is loaded. */
  async connected() {
    const first = this.#ask("connect", []);
    const later = new Promise((ready) => this.addEventListener("ready", ready, { once: true }));
    await Promise.race([first, later.then(() => this.#ask("connect", []))]);
    return this;
  }

  #ask(method, args) {
    const id = ++this.#last;
    return new Promise((fulfil, reject) => {
      this.#asked.set(id, { fulfil, reject });
      this.#frame.contentWindow.postMessage({ type: TYPE, id, method, args }, "*");
    });
  }

  #hear({ id, value, error, event, detail, ready }) {
    if (ready) this.dispatchEvent(new Event("ready"));
    if (event) this.dispatchEvent(new CustomEvent(event, { detail }));
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (typeof error === "string") asked?.reject(new TypeError(error));
    else asked?.fulfil(value);
  }
}

/** The playground of a frame whose address has ?api. */
export async function connect(frame) {
  if (!new URL(frame.src, document.baseURI).searchParams.has("api")) {
    throw new TypeError("the address of the frame needs ?api: without it the page in it answers nobody");
  }
  return new Playground(frame).connected();
}
