// <backprop-playground preset="xor" panels="network,loss">: a playground as an element of any page. Its attributes are the
// parameters of an address, and link, the fragment of one; backprop-playground.d.ts has what scripts can do with it.
import { load, scripted, sorry } from "./playground.js";

/** The page's own stylesheets, in the order of index.html. */
const STYLES = ["base", "zones", "overlays", "controls", "table", "network", "maps", "chain", "share", "plots", "lens", "curves", "transport", "part", "lesson", "low"];

const HERE = new URL("./", import.meta.url);

/** What an element looks like before there is anything in it. */
const waiting = new CSSStyleSheet();
waiting.replaceSync(":host { display: block } :host([hidden]) { display: none } .waiting { min-height: 480px }");

class BackpropPlayground extends scripted(HTMLElement) {
  static observedAttributes = [
    "link", "preset", "layers", "lr", "momentum", "nesterov", "batch_size", "epochs", "loss", "weights", "seed", "shuffle", "standardise",
    "epoch", "update", "phase", "row", "select", "scale", "lens", "axes", "held", "threshold", "notebook", "tour", "step",
    "panels", "theme", "keys", "lang", "embed", "api",
  ];

  /** Nothing is loaded for an element that is far from the window. */
  static #near = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => target.ready.catch(() => {})),
    { rootMargin: "50%" },
  );

  #place = document.createElement("div");
  #ready;
  #link;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [waiting];
    this.#place.className = "waiting";
    // What the page has in the element is shown until the playground is.
    this.#place.append(document.createElement("slot"));
    this.shadowRoot.append(this.#place);
  }

  connectedCallback() {
    if (Object.hasOwn(this, "experiment")) {
      // It was set before there was this class.
      const { experiment } = this;
      delete this.experiment;
      this.experiment = experiment;
    }
    if (!this.mounted) BackpropPlayground.#near.observe(this);
  }

  disconnectedCallback() {
    BackpropPlayground.#near.unobserve(this);
    // An element that is only moved is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected || !this.mounted) return;
      this.#link = this.unmount();
      this.#ready = undefined;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (this.mounted && before !== now) this.handle.followAttribute(name, this.#attributes());
  }

  /** Fulfilled when the playground is there, which asking for it makes happen. */
  get ready() {
    this.#ready ??= this.#open().catch((error) => {
      this.#ready = undefined;
      this.#place.textContent = sorry(error);
      this.#place.setAttribute("role", "alert");
      throw error;
    });
    return this.#ready;
  }

  /** The losses, once the run is whole: of an element far from the window as well. */
  async history() {
    await this.ready;
    return super.history();
  }

  async #open() {
    BackpropPlayground.#near.unobserve(this);
    const [web] = await Promise.all([load(), this.#styled()]);
    const place = document.createElement("div");
    this.#place.replaceWith(place);
    this.mount(web, place, { attributes: this.#attributes(), address: new URL("./", HERE).href, link: this.#link });
    this.#place = place;
    return this;
  }

  #attributes() {
    return [...this.attributes].map(({ name, value }) => [name, value]);
  }

  /** Puts the stylesheets into the shadow root; fulfilled when they are there, so that nothing is shown without them. */
  #styled() {
    if (this.shadowRoot.querySelector("link")) return undefined;
    const links = STYLES.map((name) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL(`${name}.css`, HERE).href;
      return link;
    });
    const loaded = links.map((link) => new Promise((done, failed) => {
      link.addEventListener("load", done);
      link.addEventListener("error", () => failed(new Error(`${link.href} is missing`)));
    }));
    this.shadowRoot.prepend(...links);
    return Promise.all(loaded);
  }
}

if (!customElements.get("backprop-playground")) customElements.define("backprop-playground", BackpropPlayground);
