// What a playground offers to scripts, on its page and as an element, and the program that all of them on a page share.
let program;

/** The program, loaded once. */
export function load() {
  program ??= fetchProgram();
  program.catch(() => (program = undefined)); // The next one tries again.
  return program;
}

async function fetchProgram() {
  const web = await import("./web.js");
  await web.default({ module_or_path: new URL("./web_bg.wasm", import.meta.url) });
  return web;
}

/** Why a playground isn't there. */
export function sorry(error) {
  return typeof WebAssembly === "object"
    ? `The playground could not be loaded (${error.message ?? error}). Reload the page to try again.`
    : "The playground could not be started: this browser has no WebAssembly.";
}

/** What each event has for its detail. */
const DETAILS = { experimentchange: "experiment", playheadchange: "playhead", runend: "result" };

/** The detail of an event is made when it is read: that of an experiment may be large. */
class Change extends CustomEvent {
  #read;

  constructor(type, read) {
    super(type, { bubbles: true, composed: true });
    this.#read = read;
  }

  get detail() {
    return this.#read();
  }
}

/** A class of event targets with the properties, methods and events of a playground: backprop-playground.d.ts. */
export const scripted = (Base) =>
  class extends Base {
    #handle;
    #before;

    /** Mounts a playground in an element; what else is asked is of it. */
    mount(web, element, options) {
      const before = this.#before && { experiment: JSON.stringify(this.#before) };
      this.#handle = web.mount(element, { ...options, ...before }, (type) => queueMicrotask(() => this.#tell(type)));
      this.#before = undefined;
    }

    /** Takes it away; gives the link to what was shown. */
    unmount() {
      const link = this.#handle?.link;
      this.#handle?.unmount();
      this.#handle?.free();
      this.#handle = undefined;
      return link;
    }

    get mounted() {
      return this.#handle !== undefined;
    }

    #tell(type) {
      const handle = this.#handle;
      if (!handle) return;
      this.dispatchEvent(new Change(type, () => handle[DETAILS[type]]));
    }

    get handle() {
      if (this.#handle) return this.#handle;
      throw new DOMException("The playground isn't there yet: await its property ready first.", "InvalidStateError");
    }

    get experiment() {
      return this.#handle ? this.#handle.experiment : this.#before;
    }

    set experiment(experiment) {
      if (this.#handle) this.#handle.experiment = experiment;
      else this.#before = experiment;
    }

    get playhead() {
      return this.#handle?.playhead;
    }

    set playhead(playhead) {
      this.handle.playhead = playhead;
    }

    history() {
      return this.handle.history();
    }

    weights(epoch) {
      return this.handle.weights(epoch);
    }

    predict(rows) {
      return this.handle.predict(rows);
    }

    trace() {
      return this.handle.trace();
    }

    play() {
      this.handle.play();
    }

    pause() {
      this.handle.pause();
    }
  };
