// What a playground offers to scripts, on its page and as an element, and the program that all of them on a page share.
import { learn } from "./language.js";
import { reportOf, sayStopped } from "./stopped.js";
import { needsTrustedTypes } from "./trouble.js";
import { words } from "./words.js";

let program;
let loaded;
/** How often the program has stopped by a fault of its own. */
let stops = 0;
/** The playgrounds that it runs. */
const running = new Set();

/** The program of a source, loaded once; it speaks the language that it was asked for first. */
export function load(source, language) {
  program ??= fetchProgram(source, language);
  program.catch(() => (program = undefined)); // The next one tries again.
  return program;
}

async function fetchProgram(source, language) {
  if (needsTrustedTypes()) throw new Error(words.trouble.trustedTypes());
  const start = async () => {
    const web = await source.glue(stops);
    await web.default({ module_or_path: await source.program() });
    return web;
  };
  const [learned, web] = await Promise.all([learn(source, language), start()]);
  if (learned) web.speak(learned.language, learned.program);
  loaded = web;
  return web;
}

/** The program has stopped, and with it all playgrounds: what it holds may be half changed, so the next one is another. */
function stop(why) {
  program = loaded = undefined;
  stops += 1;
  for (const playground of running) playground.halt(why);
  running.clear();
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
    /** What was set before there was a playground to have it. */
    #before = {};
    /** What it goes on with when it is mounted again. */
    #visit;
    /** Whether anything was done that is kept since it was mounted. */
    #kept = false;
    /** Whether the program has stopped while it ran this. */
    stopped = false;

    /** Mounts a playground in an element; what else is asked is of it. */
    mount(web, element, options) {
      this.check(web);
      web.whenStopped(stop);
      running.add(this);
      [this.stopped, this.#kept] = [false, false];
      this.#handle = web.mount(element, { ...options, visit: this.#visit }, (type) => queueMicrotask(() => this.#tell(type)));
      try {
        // The place is one of the experiment's run.
        for (const name of ["experiment", "playhead"]) if (name in this.#before) this.#handle[name] = this.#before[name];
      } catch (error) {
        this.unmount();
        throw error;
      }
      this.#before = {};
    }

    /** The program has stopped: what was kept last is there to go on with, or to be left where it can't be shown. */
    halt(why) {
      this.#handle = undefined;
      this.stopped = true;
      const goOn = () => this.again();
      const startOver = () => {
        this.#visit = "";
        this.again();
      };
      const ways = [[words.stopped.goOn(), goOn], ...(this.#kept ? [] : [[words.stopped.startOver(), startOver]])];
      const report = reportOf(why, this.#visit);
      // Nothing of the program is left on the stack by then.
      setTimeout(() => sayStopped(this.place, report, ways));
    }

    /** Throws the TypeError of an experiment that was set and is none. */
    check(web) {
      if ("experiment" in this.#before) web.checkExperiment(this.#before.experiment);
    }

    /** A property was set before there is a playground. */
    taken() {}

    /** Takes it away; gives the link to what was shown. */
    unmount() {
      const link = this.#handle?.link;
      if (this.#handle) this.#visit = this.#handle.visit;
      running.delete(this);
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
      if (type === "kept") {
        [this.#visit, this.#kept] = [handle.visit, true];
        return;
      }
      this.dispatchEvent(new Change(type, () => handle[DETAILS[type]]));
    }

    get handle() {
      if (this.#handle) return this.#handle;
      throw new DOMException(words.element.notReady(), "InvalidStateError");
    }

    get experiment() {
      return this.mounted ? this.handle.experiment : this.#before.experiment;
    }

    set experiment(experiment) {
      this.#set("experiment", experiment, words.element.notAnExperiment, loaded?.checkExperiment);
    }

    get playhead() {
      return this.mounted ? this.handle.playhead : this.#before.playhead;
    }

    set playhead(playhead) {
      this.#set("playhead", playhead, words.element.notAPlayhead);
    }

    /** Sets it now, or once it is mounted: then it is checked as far as it can be by now. */
    #set(name, value, isNone, check) {
      if (this.mounted) {
        this.handle[name] = value;
        return;
      }
      object(value, isNone);
      check?.(value);
      this.#before[name] = structuredClone(value);
      this.taken();
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

/** Throws where a value can't be what is expected, as far as that can be told without the program. */
function object(value, problem) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return;
  const found = typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : Array.isArray(value) ? words.element.list() : String(value);
  throw new TypeError(problem({ found }));
}
