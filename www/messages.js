// The page in a frame: how high it is, and answers to the page around it where the address has ?api. See host.js.
const TYPE = "backprop-playground";

/** What can be asked for, and with how many arguments. */
const METHODS = {
  connect: (playground) => listen(playground),
  getExperiment: (playground) => playground.experiment,
  setExperiment: (playground, experiment) => void (playground.experiment = experiment),
  getPlayhead: (playground) => playground.playhead,
  setPlayhead: (playground, playhead) => void (playground.playhead = playhead),
  history: (playground) => playground.history(),
  weights: (playground, epoch) => playground.weights(epoch),
  predict: (playground, rows) => playground.predict(rows),
  trace: (playground) => playground.trace(),
  play: (playground) => playground.play(),
  pause: (playground) => playground.pause(),
};

const post = (message) => window.parent.postMessage({ type: TYPE, ...message }, "*");

/** Hears what the page around this one says, and nobody else. */
function hear(act) {
  if (window.parent === window) return;
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data?.type === TYPE) act(data);
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
    if (scheme) playground.handle.scheme = String(scheme);
  });
}

/** Answers the page around this one, and nobody else. */
export function answer(playground) {
  hear(async ({ id, method, args }) => {
    if (!["number", "string"].includes(typeof id)) return;
    try {
      post({ id, value: await call(playground, method, args) });
    } catch (error) {
      post({ id, error: String(error.message ?? error) });
    }
  });
  post({ ready: true });
}

function call(playground, method, args) {
  if (typeof method !== "string" || !Object.hasOwn(METHODS, method)) {
    throw new TypeError(`method: expected ${Object.keys(METHODS).join(", ")}; found ${JSON.stringify(method)}`);
  }
  const most = METHODS[method].length - 1;
  if (!Array.isArray(args) || args.length > most) throw new TypeError(`args: expected a list of at most ${most}`);
  return METHODS[method](playground, ...args);
}

let listening = false;

/** Passes the playground's events on, once for all connections. */
function listen(playground) {
  if (listening) return;
  listening = true;
  for (const event of ["experimentchange", "playheadchange", "runend"]) {
    playground.addEventListener(event, ({ detail }) => post({ event, detail }));
  }
}
