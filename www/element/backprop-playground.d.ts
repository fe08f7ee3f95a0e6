// What scripts can do with <backprop-playground>, with window.backpropPlayground on the page, and, by host.js, with the page in
// a frame. The numbers are float64, in the shapes and the order of Keras.

/** An array of get_weights: a kernel, shape (inputs, units), or a bias, shape (units,). */
export type WeightArray = number[][] | number[];

// By cargo xtask generate:
export type Activation = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "relu6" | "elu" | "selu" | "gelu" | "silu" | "softplus" | "softsign" | "exponential" | "hard_sigmoid" | "softmax";
export type Loss = "mean_squared_error" | "mean_absolute_error" | "huber" | "binary_crossentropy" | "categorical_crossentropy" | "sparse_categorical_crossentropy";
export type Layer = { units: number; activation: Activation; negative_slope?: number; use_bias?: boolean; trainable?: boolean; kernel_trainable?: boolean; bias_trainable?: boolean; kernel_regularizer?: { l1?: number; l2?: number } };
export type Optimizer =
  | { name: "SGD"; learning_rate: number; momentum: number; nesterov: boolean }
  | { name: "Adam"; learning_rate: number; beta_1: number; beta_2: number; epsilon: number }
  | { name: "RMSprop"; learning_rate: number; rho: number; momentum: number; epsilon: number }
  | { name: "Adagrad"; learning_rate: number; initial_accumulator_value: number; epsilon: number }
  | { name: "AdamW"; learning_rate: number; weight_decay: number; beta_1: number; beta_2: number; epsilon: number };
export type RandomStart = "glorot_uniform" | "glorot_normal" | "he_uniform" | "he_normal" | "lecun_uniform" | "lecun_normal" | "random_uniform" | "random_normal" | "truncated_normal";
// To here.

/** By mean and standard deviation, with n or n − 1; from the least value to the greatest; by the greatest. */
export type ColumnScale = "standardize" | "standardize_n_minus_1" | "min_max" | "max";

/** Everything a person can set: format 1, or 2 where format 1 has no words for what is set, as the page saves it. */
export interface Experiment {
  format: 1 | 2;
  data: { columns: string[]; targets: string[]; rows: number[][] };
  /** That the inputs are standardized and nothing else is scaled. */
  standardize?: boolean;
  /** How inputs and targets are scaled, where that is something else. */
  scaling?: { inputs?: ColumnScale; targets?: ColumnScale };
  layers: Layer[];
  weights:
    | { values: WeightArray[] }
    | { initializer: "zeros" | "ones" }
    | { initializer: "constant"; value: number }
    | { initializer: RandomStart; seed: number };
  loss: Loss;
  optimizer: Optimizer;
  batch_size: number;
  epochs: number;
  shuffle: false | { seed: number } | { orders: number[][] };
  /** The part of the rows, the last ones, that no update sees. */
  validation_split?: number;
}

/** A place in the run: a phase of one update. Epoch and batch count from 1. */
export interface Playhead {
  epoch: number;
  batch: number;
  phase: "forward" | "loss" | "backward" | "update";
}

/** A playhead to go to: without batch and phase to the first. */
export type PlayheadWish = Pick<Playhead, "epoch"> & Partial<Playhead>;

/** How fast it plays, as many times as 1×. */
export type Speed = "slow" | 1 | 4 | 16 | 64;

/** What became of a run. */
export interface RunHistory {
  /** The loss of each epoch that came to its end. */
  loss: number[];
  /** The loss over the rows held out after each epoch, where there are any. */
  val_loss?: number[];
  /** The part of the rows of each epoch predicted correctly, each before its update, where classes are predicted. */
  accuracy?: number[];
  /** The part of the rows held out predicted correctly after each epoch, where there are any and classes are predicted. */
  val_accuracy?: number[];
  /** The epochs that the experiment asks for. */
  epochs: number;
  /** The update that was not finite, if there was one: the run ends there. */
  diverged: null | { epoch: number; batch: number };
}

/** What becomes of an array in one update; the velocities are null without momentum. */
export interface Change<A extends WeightArray> {
  before: A;
  gradient: A;
  velocity_before: A | null;
  velocity_after: A | null;
  /** What the optimizer remembers of it, by name: `velocity`. */
  slots_before: Record<string, A>;
  slots_after: Record<string, A>;
  after: A;
}

/** Every number of one update. The values of single rows are indexed by row, then by input or unit. */
export interface Trace {
  epoch: number;
  batch: number;
  /** The rows of the batch, indices of the table. */
  rows: number[];
  /** The mean over them. */
  loss: number;
  /** The rows whose single values follow: all of a small batch, one of a large. */
  kept_rows: number[];
  row_losses: number[];
  targets: number[][];
  layers: {
    activation: string;
    input: number[][];
    z: number[][];
    a: number[][];
    d_loss_d_a: number[][];
    delta: number[][];
    kernel: Change<number[][]>;
    bias: Change<number[]>;
  }[];
}

export interface PlaygroundEvents {
  experimentchange: CustomEvent<Experiment>;
  playheadchange: CustomEvent<Playhead>;
  /** It plays, or no longer does. */
  playingchange: CustomEvent<boolean>;
  speedchange: CustomEvent<Speed>;
  /** Something else is selected: kernel1[0][1]. */
  selectchange: CustomEvent<string>;
  /** The run of the present experiment is computed to its end, or to where it diverges. */
  runend: CustomEvent<RunHistory>;
}

/** The properties that can be set, as frameworks set them. */
export interface PlaygroundProperties {
  experiment: Experiment;
  playhead: PlayheadWish;
  playing: boolean;
  speed: Speed;
  select: string;
}

/** The properties and methods of a playground. */
export interface PlaygroundMembers {
  /** Setting what isn't an experiment throws a TypeError that names the place, and changes nothing; one of the same shape keeps the playhead. */
  experiment: Experiment;
  /** Setting a place that isn't in the run throws a TypeError, and changes nothing. */
  get playhead(): Playhead;
  set playhead(playhead: PlayheadWish);
  /** Whether it plays; setting it is play() or pause(). */
  playing: boolean;
  speed: Speed;
  /** What is selected: kernel1[0][1], bias2[0], unit1[0], input[1] or loss. Setting what the network hasn't throws a TypeError. */
  select: string;
  /** Has the run begin with these weights, as set_weights takes them. A TypeError says which array has the wrong shape. */
  setWeights(values: WeightArray[]): void;
  /** The losses, once the run is whole: out of sight as well. It waits while the person has stopped the run. */
  history(): Promise<RunHistory>;
  /** The weights after so many epochs as get_weights gives them; 0 is the start. */
  weights(epoch: number): WeightArray[];
  /** The predictions for rows of features, in the units of the table, with the weights at the playhead. */
  predict(rows: number[][]): number[][];
  /** Every number of the update at the playhead. */
  trace(): Trace;
  play(): void;
  pause(): void;
}

/** A playground, with its events. */
export interface Playground extends EventTarget, PlaygroundMembers {
  addEventListener<K extends keyof PlaygroundEvents>(type: K, listener: (event: PlaygroundEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/**
 * The element. Its attributes are the parameters of an address, link, and experiment, an experiment as JSON. It is mounted
 * when it comes near the window, or when ready or history() is asked for. Experiment and playhead can be set before that, and
 * before the element is defined: what can't be one throws a TypeError at once; what else is wrong does so once any element of the page
 * has loaded the program, and until then it rejects ready, dispatches an ErrorEvent "error" and is said in the element.
 */
export interface BackpropPlayground extends HTMLElement, PlaygroundMembers {
  /** Rejected with a DOMException where the element is in no page, or is removed while it waits. */
  readonly ready: Promise<BackpropPlayground>;
  addEventListener<K extends keyof PlaygroundEvents>(type: K, listener: (event: PlaygroundEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The attributes of the element, as HTML and frameworks have them. */
export interface PlaygroundAttributes {
  /** The fragment of a link, #1.…, from the Share dialog. */
  link?: string;
  /** An experiment as JSON. */
  experiment?: string;
  /** The path of a table, from the page: marks.csv. It takes the place of the experiment's own. */
  data?: string;
  /** The address of the page that opens the element in a tab of its own. */
  page?: string;
  // Attributes by cargo xtask generate:
  /** The example to start from: notebook, xor, …. */
  preset?: string | number;
  /** Units and activation of each layer: a list such as 3:tanh,1:linear. */
  layers?: string | number;
  /** The optimizer: SGD, Adam, RMSprop, Adagrad, AdamW. */
  optimizer?: string | number;
  /** The loss: mse, mae, huber, bce, cce, scce. */
  loss?: string | number;
  /** The learning rate of any optimizer: a number of at least 0. */
  lr?: string | number;
  /** The momentum of SGD and RMSprop: a number from 0 to 1. */
  momentum?: string | number;
  /** The Nesterov of SGD: on or off. */
  nesterov?: string | number;
  /** The beta 1 of Adam and AdamW: a number from 0 to less than 1. */
  beta_1?: string | number;
  /** The beta 2 of Adam and AdamW: a number from 0 to less than 1. */
  beta_2?: string | number;
  /** The epsilon of Adam, RMSprop, Adagrad and AdamW: a number above 0. */
  epsilon?: string | number;
  /** The rho of RMSprop: a number from 0 to less than 1. */
  rho?: string | number;
  /** The initial accumulator value of Adagrad: a number of at least 0. */
  initial_accumulator_value?: string | number;
  /** The weight decay of AdamW: a number of at least 0. */
  weight_decay?: string | number;
  /** Rows per update: 1 to 10000. */
  batch_size?: string | number;
  /** Passes over the rows: 1 to 100000. */
  epochs?: string | number;
  /** Where all weights start: a number, zeros, ones, or a random start of Keras: glorot_uniform, glorot_normal, he_uniform, he_normal, lecun_uniform, lecun_normal, random_uniform, random_normal or truncated_normal. */
  weights?: string | number;
  /** A random start, from this seed: a whole number. */
  seed?: string | number;
  /** The order of the rows: off or a seed. */
  shuffle?: string | number;
  /** Standardized inputs: on or off. */
  standardize?: string | number;
  /** How the inputs are scaled: off, standardize, standardize_n_minus_1, min_max or max. */
  scale_inputs?: string | number;
  /** How the targets are scaled: off, standardize, standardize_n_minus_1, min_max or max. */
  scale_targets?: string | number;
  /** The epoch to open at: a whole number from 1. */
  epoch?: string | number;
  /** The update in that epoch: a whole number from 1. */
  update?: string | number;
  /** Its phase: forward, loss, backward or update. */
  phase?: string | number;
  /** The row that the network shows: a whole number from 0. */
  row?: string | number;
  /** The weight, the unit or the loss that is explained: kernel1[0][1], bias2[0], unit1[0], input[1] or loss. */
  select?: string | number;
  /** The scale of the loss chart: log, linear or auto. */
  scale?: string | number;
  /** What the third chart shows: surface, boundary, predictions, accuracy or gradients. */
  lens?: string | number;
  /** The axes of the loss surface: two weights, such as kernel1[0][0],bias1[0]. */
  axes?: string | number;
  /** Where it holds the other weights: playhead or end. */
  held?: string | number;
  /** Predictions at or above this value count as class 1: 0.05 to 0.95. */
  threshold?: string | number;
  /** What the notebook would print: on or off. */
  notebook?: string | number;
  /** The tour to open: notebook, twins, …. */
  tour?: string | number;
  /** Its step: a whole number from 1. */
  step?: string | number;
  /** The only panels to show: a list such as network,loss. */
  panels?: string | number;
  /** The colors: light, dark, system or page. */
  theme?: string | number;
  /** Keys such as the arrows and Space: on or off. */
  keys?: string | number;
  /** The language: en. */
  lang?: string | number;
  /** As a part of another page: on or off. */
  embed?: string | number;
  /** Begin with the first update, step by step: on or off. */
  first?: string | number;
  /** Begin as it is shown to a class: large, and led by Page Down and Page Up: on or off. */
  present?: string | number;
  /** Let the page around it, or only one of that origin, ask for things: on, off or an origin such as https://example.org. */
  api?: string | number;
  // To here.
}

declare global {
  interface Window {
    /** The playground of its own page. */
    backpropPlayground?: Playground;
  }
  interface HTMLElementTagNameMap {
    "backprop-playground": BackpropPlayground;
  }
}
