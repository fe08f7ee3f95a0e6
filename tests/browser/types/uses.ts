// What a page does with a playground: compiled by types.test.mjs, never run. Each line after @ts-expect-error must be refused.
import type { BackpropPlayground, Experiment, Playground } from "../../../www/element/backprop-playground.js";
import { connect } from "../../../www/frame/host.js";

const experiment: Experiment = {
  format: 1,
  data: { columns: ["cgpa", "profile_score", "lpa"], targets: ["lpa"], rows: [[8, 8, 4]] },
  layers: [{ units: 2, activation: "leaky_relu", negative_slope: 0.2 }, { units: 1, activation: "linear" }],
  weights: { values: [[[0.1, 0.1], [0.1, 0.1]], [0.1, 0.1], [[0.1], [0.1]], [0.1]] },
  loss: "mean_squared_error",
  optimizer: { name: "Adam", learning_rate: 0.001, beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7 },
  batch_size: 1,
  epochs: 75,
  shuffle: { seed: 1 },
};

async function inAnElement(): Promise<void> {
  const element: BackpropPlayground = document.createElement("backprop-playground");
  document.body.append(element);
  const ready: BackpropPlayground = await element.ready;
  ready.experiment = experiment;
  ready.experiment = { ...ready.experiment, epochs: 9 };
  ready.playhead = { epoch: 3 };
  const phase: "forward" | "loss" | "backward" | "update" = ready.playhead.phase;
  ready.addEventListener("playheadchange", (event) => console.log(event.detail.epoch, phase));
  ready.addEventListener("runend", ({ detail }) => console.log(detail.loss.at(-1)?.toFixed(4), detail.diverged?.epoch));
  const { loss } = await ready.history();
  const [kernel] = ready.weights(loss.length);
  const [prediction] = ready.predict([[8, 8]]);
  console.log(kernel, prediction[0].toFixed(2), ready.trace().layers[0].kernel.gradient[0][0]);
  ready.addEventListener("click", (event) => console.log(event.clientX));
  ready.play();
  ready.pause();
  ready.playing = !ready.playing;
  ready.speed = ready.speed === "slow" ? 4 : "slow";
  ready.select = "kernel1[0][1]";
  ready.setWeights(ready.weights(loss.length));
  ready.addEventListener("playingchange", ({ detail }) => console.log(detail ? "plays" : "rests"));
  ready.addEventListener("selectchange", ({ detail }) => console.log(detail.startsWith("kernel")));
  // @ts-expect-error a speed is one of five
  ready.speed = 2;
  // @ts-expect-error an element has no such property
  ready.epochs = 9;
  // @ts-expect-error a phase is one of four
  ready.playhead = { epoch: 1, phase: "sideways" };
  // @ts-expect-error a row is an array
  ready.predict([8, 8]);
}

async function inAFrame(frame: HTMLIFrameElement): Promise<void> {
  const framed = await connect(frame);
  const { learning_rate } = (await framed.getExperiment()).optimizer;
  await framed.setExperiment({ ...experiment, optimizer: { name: "SGD", learning_rate, momentum: 0, nesterov: false } });
  await framed.setPlayhead({ epoch: 2, batch: 1 });
  await framed.setSpeed(16);
  const selected: string = await framed.getSelect();
  framed.addEventListener("speedchange", ({ detail }) => console.log(detail === "slow", selected));
  framed.addEventListener("runend", ({ detail }) => console.log(detail.epochs));
  // @ts-expect-error what a frame is asked for comes later
  framed.weights(1).length;
}

function onItsPage(): Playground | undefined {
  return window.backpropPlayground;
}

// @ts-expect-error Adam has a beta_1
const half: Experiment = { ...experiment, optimizer: { name: "Adam", learning_rate: 0.1 } };
// @ts-expect-error there is no such loss
const other: Experiment = { ...experiment, loss: "mean_error" };
// @ts-expect-error there is no such activation
const another: Experiment = { ...experiment, layers: [{ units: 1, activation: "step" }] };

export { another, half, inAFrame, inAnElement, onItsPage, other };
