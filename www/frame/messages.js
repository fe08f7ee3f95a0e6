// The page in a frame: how high it is, and answers to the page around it where the address has ?api. See host.js.
import { words } from "./words.js";

const TYPE = "backprop-playground";

/** What can be asked for beside a connection, and with how many arguments. */
const METHODS = {
  getExperiment: (playground) => playground.experiment,
  setExperiment: (playground, experiment) => void (playground.experiment = experiment),
  getPlayhead: (playground) => playground.playhead,
  setPlayhead: (playground, playhead) => void (playground.playhead = playhead),
  getPlaying: (playground) => playground.playing,
  setPlaying: (playground, playing) => void (playground.playing = playing),
  getSpeed: (playground) => playground.speed,
  setSpeed: (playground, speed) => void (playground.speed = speed),
  getSelect: (playground) => playground.select,
  setSelect: (playground, select) => void (playground.select = select),
  setWeights: (playground, values) => playground.setWeights(values),
  history: (playground) => playground.history(),
  weights: (playground, epoch) => playground.weights(epoch),
  predict: (playground, rows) => playground.predict(rows),
  trace: (playground) => playground.trace(),
  play: (playground) => playground.play(),
  pause: (playground) => playground.pause(),
};

/** What is told where there is a connection. */
const EVENTS = ["experimentchange", "playheadchange", "playingchange", "speedchange", "selectchange", "runend"];

/** What stands for each origin. */
const ANY = "*";
/** The most characters of a method's name that are quoted, or of a question's id that is answered. */
const MOST = 100;

const post = (message, origin = ANY) => window.parent.postMessage({ type: TYPE, ...message }, origin);

/** Hears what the page around this one says, where it is of an origin, and nobody else. */
function hear(act, wanted = ANY) {
  if (window.parent === window) return;
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source === window.parent && data?.type === TYPE && [ANY, origin].includes(wanted)) act(data);
  });
}

/** Tells the page around this one, now and when it asks, that there is something here. */
export function greet() {
  hear(({ hello }) => hello && post({ here: true }));
  post({ here: true });
}

/** Says how high an element is whenever that changes and when it is asked for, and follows the scheme of the page around. */
export function report(element, playground) {
  const tell = () => post({ height: element.scrollHeight });
  new ResizeObserver(tell).observe(element);
  hear(({ hello, scheme }) => {
    if (hello) tell();
    if (scheme && playground.mounted) playground.handle.scheme = String(scheme);
  });
}

/** Answers the page around this one where it is of the origin `asker`, and nobody else. */
export function answer(playground, asker) {
  const reply = (message) => post(message, asker);
  const methods = { connect: () => listen(playground, reply), ...METHODS };
  hear(async ({ id, method, args }) => {
    if (!["number", "string"].includes(typeof id) || String(id).length > MOST) return;
    try {
      reply({ id, value: await call(methods, playground, method, args) });
    } catch (error) {
      reply({ id, error: String(error.message ?? error) });
    }
  }, asker);
  reply({ ready: true });
}

function call(methods, playground, method, args) {
  if (typeof method !== "string" || !Object.hasOwn(methods, method)) {
    const found = typeof method === "string" ? JSON.stringify(method.slice(0, MOST)) : typeof method;
    throw new TypeError(words.frame.noMethod({ methods: Object.keys(methods).join(", "), found }));
  }
  const most = Math.max(methods[method].length - 1, 0);
  if (!Array.isArray(args) || args.length > most) throw new TypeError(words.frame.noArguments({ most }));
  return methods[method](playground, ...args);
}

let listening = false;

/** Passes the playground's events on, once for all connections. */
function listen(playground, reply) {
  if (listening) return;
  listening = true;
  for (const event of EVENTS) {
    playground.addEventListener(event, ({ detail }) => reply({ event, detail }));
  }
}
