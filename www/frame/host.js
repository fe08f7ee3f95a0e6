// For a page with playgrounds in frames: gives each frame the height that is asked for and the scheme
// of the page, says why one stays empty, and speaks with those that may.
//
//   <iframe src="…/?embed&api" title="Backprop Playground"></iframe>
//   <script type="module" src="…/host.js"></script>
//
//   import { connect } from "…/host.js";
//   const playground = await connect(document.querySelector("iframe"));
//   console.log((await playground.history()).loss);
import { PATIENCE, say, watchPolicy, whySilent } from "./trouble.js";
import { words } from "./words.js";

const TYPE = "backprop-playground";
/** The title that our snippets give a frame. */
const TITLE = "Backprop Playground";
const METHODS = ["getExperiment", "setExperiment", "getPlayhead", "setPlayhead", "getPlaying", "setPlaying", "getSpeed", "setSpeed", "getSelect", "setSelect", "setWeights", "history", "weights", "predict", "trace", "play", "pause"];

/** The folder that the playground lies in, as this script does. */
const FOLDER = import.meta.url.slice(0, import.meta.url.lastIndexOf("/") + 1);

/** The frame that each window is in, of those that have spoken. */
const frames = new WeakMap();
/** What each frame was told of the scheme of its page. */
const told = new WeakMap();
/** What is said of each frame that doesn't answer. */
const notes = new WeakMap();
/** The frames that follow the scheme of their page. */
const followers = new Set();

/** All frames under a node, those in open shadow trees as well. */
function* framesUnder(node) {
  if (node.localName === "iframe") yield node;
  if (node.shadowRoot) yield* framesUnder(node.shadowRoot);
  for (const child of node.children ?? []) yield* framesUnder(child);
}

function frameOf(source) {
  const known = frames.get(source);
  if (known?.contentWindow === source) return known;
  for (const frame of framesUnder(document)) {
    if (frame.contentWindow !== source) continue;
    frames.set(source, frame);
    return frame;
  }
  return undefined;
}

/** A frame has said something. */
function hear({ source, data }) {
  if (data?.type !== TYPE) return;
  const frame = frameOf(source);
  if (!frame) return;
  notes.get(frame)?.remove();
  notes.set(frame, undefined);
  if (data.here) told.delete(frame);
  if (!Number.isFinite(data.height)) return;
  frame.style.height = `${data.height}px`;
  followers.add(frame);
  tellScheme(frame);
}

/** What the reader's system prefers. */
let dark;
/** Hears which frames are in sight. */
let seen;

/** Whether the page is light or dark where a frame is: around it, where its own scheme is "normal", as Docusaurus sets it on every frame. */
function schemeOf(frame) {
  const around = frame.parentElement ?? frame.getRootNode().host ?? document.documentElement;
  const set = [frame, around].map((element) => getComputedStyle(element).colorScheme).find((scheme) => scheme !== "normal");
  const schemes = set ?? document.querySelector("meta[name=color-scheme]")?.content ?? "";
  const [isLight, isDark] = ["light", "dark"].map((word) => schemes.split(/\s+/).includes(word));
  return isDark && (!isLight || dark.matches) ? "dark" : "light";
}

function tellScheme(frame) {
  const scheme = schemeOf(frame);
  if (told.get(frame) === scheme) return;
  told.set(frame, scheme);
  frame.contentWindow.postMessage({ type: TYPE, scheme }, "*");
}

function tellAll() {
  for (const frame of followers) {
    if (frame.contentWindow) tellScheme(frame);
    else followers.delete(frame);
  }
}

/** Says of frames that have been in sight for a while why there is nothing in them. */
function see(entries) {
  for (const { target } of entries.filter(({ target, isIntersecting }) => isIntersecting && isPlayground(target))) {
    seen.unobserve(target);
    setTimeout(() => doubt(target), PATIENCE);
  }
}

/** Whether a frame should have a playground in it: also one whose path is wrong, by the title that our snippets have. */
const isPlayground = ({ src, title }) => src.startsWith(FOLDER) || /\/backprop-playground\.html(?:[?#]|$)/.test(src) || (src && title === TITLE);

async function doubt(frame) {
  const silent = () => frame.isConnected && !notes.has(frame);
  if (!silent()) return;
  const sentence = `${words.trouble.cantBeShown()} ${await whySilent(frame)}`;
  if (!silent()) return;
  const note = document.createElement("div");
  say(note, "alert", sentence, frame.src);
  notes.set(frame, note);
  frame.before(note);
}

/** Asks each new frame for its height: it may have said it before there was anybody to hear it. */
function meet(node) {
  for (const frame of framesUnder(node)) {
    frame.contentWindow?.postMessage({ type: TYPE, hello: true }, "*");
    seen.observe(frame);
  }
}

/** Looks after the frames of the page, those to come as well. */
function begin() {
  watchPolicy();
  window.addEventListener("message", hear);
  dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", tellAll);
  // Where a page keeps its scheme, as Material, pydata and Docusaurus do.
  for (const element of [document.documentElement, document.body]) {
    if (element) new MutationObserver(tellAll).observe(element, { attributes: true });
  }
  seen = new IntersectionObserver(see);
  meet(document);
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(meet))).observe(document, { childList: true, subtree: true });
}

// Where pages are made on a server, there are no frames.
if (typeof window === "object") begin();

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
    return new Promise((fulfill, reject) => {
      this.#asked.set(id, { fulfill, reject });
      this.#frame.contentWindow.postMessage({ type: TYPE, id, method, args }, "*");
    });
  }

  #hear({ id, value, error, event, detail, ready }) {
    if (ready) this.dispatchEvent(new Event("ready"));
    if (event) this.dispatchEvent(new CustomEvent(event, { detail }));
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (typeof error === "string") asked?.reject(new TypeError(error));
    else asked?.fulfill(value);
  }
}

/** The playground of a frame whose address has ?api. */
export async function connect(frame) {
  const asker = new URL(frame.src, document.baseURI).searchParams.get("api");
  if (asker === null) throw new TypeError(words.frame.needsApi());
  if (asker.includes("://") && URL.canParse(asker) && new URL(asker).origin !== window.origin) {
    throw new TypeError(words.frame.otherOrigin({ allowed: asker, here: window.origin }));
  }
  return new Playground(frame).connected();
}
