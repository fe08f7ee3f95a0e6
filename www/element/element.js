// The element: a playground in a shadow root, whose attributes are the parameters of an address. Nothing is made of it before it is
// defined, so that it can be imported where there is no browser.
import { GivenError, experimentIn, experimentOf, filesOf, namesFile } from "./given.js";
import { load, scripted } from "./playground.js";
import { PATIENCE, explain, say, watchPolicy } from "./trouble.js";
import { words } from "./words.js";

/** Its name on a page. */
const NAME = "backprop-playground";

/** What the pages that an element may be on are told: its keys are no shortcuts of Jupyter, and who drags in it turns no slide of reveal.js. */
const MANNERS = ["data-lm-suppress-shortcuts", "data-prevent-swipe"];

/** The attribute that says where the page is which opens an element alone. */
const PAGE = "page";

/** The attributes that the program doesn't get to see. */
const OURS = [PAGE, ...MANNERS];

/** What an element looks like before there is anything in it. */
const WAITING = `
  :host { display: block }
  :host([hidden]) { display: none }
  .waiting { min-height: 480px }
  .trouble { border: 1px solid; border-radius: 7px; padding: 0 1em; font: 14px/1.4 system-ui, sans-serif; overflow-wrap: anywhere }
  .trouble a { color: inherit }
`;

/**
 * Makes every element of a name a playground with what a source has, such as that of beside.js. Where the page has another version under
 * that name, it stays, and this one says so. Gives the class; where there are no elements, as on a server, nothing.
 */
export function define(source, name = NAME) {
  if (typeof customElements !== "object") return undefined;
  const there = customElements.get(name);
  if (there) {
    if (there.version !== source.version) console.warn(words.element.otherVersion({ name, there: there.version ?? "?", version: source.version }));
    return there;
  }
  watchPolicy();
  const made = elementOf(source);
  customElements.define(name, made);
  return made;
}

/** A style sheet of a text. */
function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The class of the elements with what a source has. */
function elementOf(source) {
  const waiting = sheetOf(WAITING);
  let styles;

  /** The style sheet of all elements, read once; where that has failed, once more. */
  const styled = () => {
    styles ??= source.styles().then(sheetOf);
    styles.catch(() => (styles = undefined));
    return styles;
  };

  return class BackpropPlayground extends scripted(HTMLElement) {
    static version = source.version;

    /** Nothing is loaded for an element that is far from the window. */
    static #near = new IntersectionObserver(
      (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => target.ready.catch(() => {})),
      { rootMargin: "50%" },
    );

    #place = document.createElement("div");
    #ready;
    #link;
    /** Why what a script has set, or the page gives, can't be shown. */
    #wrong;
    /** The experiment that the page gives, as JSON. */
    #given;
    /** Ends the wait of an element that is removed. */
    #leave;
    #attributesChanged = new MutationObserver((changes) => this.#follow(changes));

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [waiting];
      this.shadowRoot.append(this.#place);
      this.#wait();
      // What was set before there was this class hides its properties.
      for (const name of Object.keys(this).filter((name) => name in BackpropPlayground.prototype)) {
        const value = this[name];
        delete this[name];
        try {
          this[name] = value;
        } catch (error) {
          this.#wrong = error;
        }
      }
    }

    connectedCallback() {
      MANNERS.forEach((name) => this.toggleAttribute(name, true));
      if (!this.mounted) BackpropPlayground.#near.observe(this);
    }

    disconnectedCallback() {
      BackpropPlayground.#near.unobserve(this);
      // An element that is only moved is connected again by then.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#leave?.(new DOMException(words.element.removed(), "AbortError"));
        if (!this.mounted) return;
        this.#attributesChanged.disconnect();
        this.#link = this.unmount();
        this.#ready = undefined;
        this.#wait();
      });
    }

    /** Fulfilled when the playground is there, which asking for it makes happen. */
    get ready() {
      this.#ready ??= this.#open().catch((error) => {
        this.#ready = undefined;
        if (this.isConnected) this.#fail(error);
        throw error;
      });
      return this.#ready;
    }

    get handle() {
      this.#follow(this.#attributesChanged.takeRecords());
      return super.handle;
    }

    /** The losses, once the run is whole: of an element far from the window as well. */
    async history() {
      await this.ready;
      return super.history();
    }

    async #open() {
      // It may be put into the page after it was asked for.
      await undefined;
      if (!this.isConnected) throw new DOMException(words.element.inNoPage(), "InvalidStateError");
      BackpropPlayground.#near.unobserve(this);
      if (this.#wrong) throw this.#wrong;
      const late = setTimeout(() => this.#say(words.trouble.stillLoading(), "status"), PATIENCE);
      try {
        const removed = new Promise((_, reject) => (this.#leave = reject));
        const [web, sheet, files] = await Promise.race([Promise.all([load(source, this.#language), styled(), filesOf(this)]), removed]);
        this.shadowRoot.adoptedStyleSheets = [sheet, waiting];
        this.#check(web);
        this.#given = await Promise.race([this.#read(web, files), removed]);
        this.#fill(web);
        this.#attributesChanged.observe(this, { attributes: true, attributeOldValue: true });
        return this;
      } finally {
        clearTimeout(late);
        this.#leave = undefined;
      }
    }

    /** Puts the playground in the place of what is shown until it is there. */
    #fill(web) {
      const place = document.createElement("div");
      this.#place.before(place);
      try {
        this.mount(web, place, { attributes: this.#attributes(), address: this.#page });
      } catch (error) {
        place.remove();
        if (error instanceof TypeError) this.#wrong = error;
        throw error;
      }
      this.#place.remove();
      this.#place = place;
    }

    /** The language of the text that the element is in. */
    get #language() {
      return this.closest("[lang]")?.lang;
    }

    /** A property was set before there is a playground: an experiment is checked as soon as the program is there. */
    taken(name) {
      this.#wrong = undefined;
      if (this.isConnected) BackpropPlayground.#near.observe(this);
      if (name !== "experiment") return;
      load(source, this.#language).then((web) => this.mounted || this.#check(web)).catch((error) => error === this.#wrong && this.#fail(error));
    }

    #check(web) {
      try {
        this.check(web);
      } catch (error) {
        this.#wrong = error;
        throw error;
      }
    }

    /** What the page has in the element is shown until the playground is. */
    #wait() {
      this.#place.className = "waiting";
      this.#place.removeAttribute("role");
      this.#place.replaceChildren(document.createElement("slot"));
    }

    /** Where it is said that the program has stopped. */
    get place() {
      return this.#place;
    }

    /** Goes on after that. */
    again() {
      this.ready.catch(() => {});
    }

    halt(why) {
      this.#attributesChanged.disconnect();
      this.#ready = undefined;
      super.halt(why);
    }

    async #fail(error) {
      if (this.stopped) return;
      const isSet = error === this.#wrong;
      this.dispatchEvent(new ErrorEvent("error", { error, message: error.message }));
      const reason = error.message;
      const sentence = async () => {
        if (error instanceof GivenError) return words.trouble.wrongFile({ reason });
        return isSet ? words.trouble.wrongValue({ reason }) : `${words.trouble.cantStart()} ${await explain(error, source.files())}`;
      };
      const said = await sentence();
      // What is shown stays.
      if (this.mounted) console.warn(said);
      else this.#say(said, "alert");
    }

    #say(sentence, role) {
      this.#place.className = "trouble";
      const parameters = this.#attributes().filter(([name]) => !["class", "style", "id", "link", "experiment"].includes(name));
      say(this.#place, role, sentence, this.#address(parameters));
    }

    /** The address of the page that opens this alone, in a tab of its own; empty where there is none. */
    get #page() {
      return this.getAttribute(PAGE) ?? source.page();
    }

    #address(parameters) {
      return this.#page && `${this.#page}?${new URLSearchParams(parameters)}#${this.#link ?? this.getAttribute("link") ?? ""}`;
    }

    #attributes() {
      return this.#withExperiment(this.#given ?? this.getAttribute("experiment") ?? experimentIn(this));
    }

    #withExperiment(experiment) {
      const named = [...this.attributes].filter(({ name, value }) => ![...OURS, "experiment"].includes(name) && !namesFile(name, value));
      const all = named.map(({ name, value }) => [name, value]);
      return experiment === undefined ? all : [...all, ["experiment", experiment]];
    }

    /** The experiment of files that the page gives, as JSON. */
    #read(web, files) {
      return experimentOf(web, this.#withExperiment(this.getAttribute("experiment") ?? experimentIn(this)), files);
    }

    /** The page gives other files. */
    async #giveAnew() {
      try {
        const [web, files] = await Promise.all([load(source, this.#language), filesOf(this)]);
        this.#given = await this.#read(web, files);
        if (this.mounted) super.handle.followAttribute("experiment", this.#attributes());
      } catch (error) {
        this.#fail(error);
      }
    }

    #follow(changes) {
      // Of several changes of one the first knows what it was.
      const before = new Map(changes.reverse().map(({ attributeName, oldValue }) => [attributeName, oldValue]));
      for (const [name, value] of before) {
        const now = this.getAttribute(name);
        if (OURS.includes(name) || value === now) continue;
        if (namesFile(name, value) || namesFile(name, now)) this.#giveAnew();
        else super.handle.followAttribute(name, this.#attributes());
      }
    }
  };
}
