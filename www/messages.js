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

/** Says how high an element is whenever that changes. */
export function report(element) {
  new ResizeObserver(() => post({ height: element.scrollHeight })).observe(element);
}

/** Answers the page around this one, and nobody else. */
export function answer(playground) {
  window.addEventListener("message", async ({ source, data }) => {
    if (source !== window.parent || source === window || data?.type !== TYPE) return;
    const { id, method, args } = data;
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
