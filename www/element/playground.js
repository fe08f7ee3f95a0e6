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
const DETAILS = {
  experimentchange: (handle) => handle.experiment,
  playheadchange: (handle) => handle.playhead,
  playingchange: (handle) => handle.playing,
  speedchange: (handle) => speedOf(handle),
  selectchange: (handle) => handle.select,
  runend: (handle) => handle.result,
};

/** The properties that can be set, in the order in which they are: each holds for the experiment before it. */
const SET = ["experiment", "playhead", "speed", "select", "playing"];

/** How a handle is given what is set. */
const give = (handle, name, value) => {
  if (name === "playing") value ? handle.play() : handle.pause();
  else handle[name] = ["speed", "select"].includes(name) ? String(value) : value;
};

/** The speed as scripts have it: slow, or a number. */
const speedOf = ({ speed }) => (speed === "slow" ? speed : Number(speed));

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
        for (const name of SET) if (name in this.#before) give(this.#handle, name, this.#before[name]);
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
      this.dispatchEvent(new Change(type, () => DETAILS[type](handle)));
    }

    get handle() {
      if (this.#handle) return this.#handle;
      throw new DOMException(words.element.notReady(), "InvalidStateError");
    }

    get experiment() {
      return this.mounted ? this.handle.experiment : this.#before.experiment;
    }

    set experiment(experiment) {
      if (!this.mounted) {
        object(experiment, words.element.notAnExperiment);
        loaded?.checkExperiment(experiment);
      }
      this.#set("experiment", experiment);
    }

    get playhead() {
      return this.mounted ? this.handle.playhead : this.#before.playhead;
    }

    set playhead(playhead) {
      if (!this.mounted) object(playhead, words.element.notAPlayhead);
      this.#set("playhead", playhead);
    }

    get playing() {
      return this.mounted ? this.handle.playing : (this.#before.playing ?? false);
    }

    set playing(playing) {
      this.#set("playing", Boolean(playing));
    }

    get speed() {
      return this.mounted ? speedOf(this.handle) : this.#before.speed;
    }

    set speed(speed) {
      this.#set("speed", speed);
    }

    get select() {
      return this.mounted ? this.handle.select : this.#before.select;
    }

    set select(select) {
      this.#set("select", select);
    }

    /** Has the run begin with these weights, as set_weights takes them. */
    setWeights(values) {
      this.experiment = { ...this.handle.experiment, weights: { values } };
    }

    /** Sets it now, or once it is mounted; undefined is what frameworks set where nothing is wanted. */
    #set(name, value) {
      if (value === undefined) return;
      if (this.mounted) {
        give(this.handle, name, value);
        return;
      }
      this.#before[name] = structuredClone(value);
      this.taken(name);
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
