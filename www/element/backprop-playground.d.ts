// What scripts can do with <backprop-playground>, with window.backpropPlayground on the page, and, by host.js, with the page in
// a frame. The numbers are float64, in the shapes and the order of Keras.

/** An array of get_weights: a kernel, shape (inputs, units), or a bias, shape (units,). */
export type WeightArray = number[][] | number[];

// By cargo xtask generate:
export type Activation = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "relu6" | "elu" | "selu" | "gelu" | "silu" | "softplus" | "softsign" | "exponential" | "hard_sigmoid" | "softmax";
export type Loss = "mean_squared_error" | "mean_absolute_error" | "huber" | "binary_crossentropy" | "categorical_crossentropy" | "sparse_categorical_crossentropy";
export type Layer = { units: number; activation: Activation; negative_slope?: number; use_bias?: boolean; trainable?: boolean; kernel_regularizer?: { l1?: number; l2?: number } };
export type Optimizer =
  | { name: "SGD"; learning_rate: number; momentum: number; nesterov: boolean }
  | { name: "Adam"; learning_rate: number; beta_1: number; beta_2: number; epsilon: number }
  | { name: "RMSprop"; learning_rate: number; rho: number; momentum: number; epsilon: number }
  | { name: "Adagrad"; learning_rate: number; initial_accumulator_value: number; epsilon: number }
  | { name: "AdamW"; learning_rate: number; weight_decay: number; beta_1: number; beta_2: number; epsilon: number };
// To here.

/** Everything a person can set: format 1, or 2 where format 1 has no words for what is set, as the page saves it. */
export interface Experiment {
  format: 1 | 2;
  data: { columns: string[]; targets: string[]; rows: number[][] };
  standardize?: boolean;
  layers: Layer[];
  weights:
    | { values: WeightArray[] }
    | { initializer: "zeros" }
    | { initializer: "constant"; value: number }
    | { initializer: "glorot_uniform"; seed: number };
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
  /** Is the example to start from; takes notebook, xor, …. */
  preset?: string | number;
  /** Is units and activation of each layer; takes a list such as 3:tanh,1:linear. */
  layers?: string | number;
  /** Is the optimizer; takes SGD, Adam, RMSprop, Adagrad, AdamW. */
  optimizer?: string | number;
  /** Is the loss; takes mse, mae, huber, bce. */
  loss?: string | number;
  /** Is the learning rate of any optimizer; takes a number of at least 0. */
  lr?: string | number;
  /** Is the momentum of SGD and RMSprop; takes a number from 0 to 1. */
  momentum?: string | number;
  /** Is the Nesterov of SGD; takes on or off. */
  nesterov?: string | number;
  /** Is the beta 1 of Adam and AdamW; takes a number from 0 to less than 1. */
  beta_1?: string | number;
  /** Is the beta 2 of Adam and AdamW; takes a number from 0 to less than 1. */
  beta_2?: string | number;
  /** Is the epsilon of Adam, RMSprop, Adagrad and AdamW; takes a number above 0. */
  epsilon?: string | number;
  /** Is the rho of RMSprop; takes a number from 0 to less than 1. */
  rho?: string | number;
  /** Is the initial accumulator value of Adagrad; takes a number of at least 0. */
  initial_accumulator_value?: string | number;
  /** Is the weight decay of AdamW; takes a number of at least 0. */
  weight_decay?: string | number;
  /** Is rows per update; takes 1 to 10000. */
  batch_size?: string | number;
  /** Is passes over the rows; takes 1 to 100000. */
  epochs?: string | number;
  /** Is where all weights start; takes zeros, glorot_uniform or a number. */
  weights?: string | number;
  /** Is a random start, from this seed; takes a whole number. */
  seed?: string | number;
  /** Is the order of the rows; takes off or a seed. */
  shuffle?: string | number;
  /** Is standardized inputs; takes on or off. */
  standardize?: string | number;
  /** Is the epoch to open at; takes a whole number from 1. */
  epoch?: string | number;
  /** Is the update in that epoch; takes a whole number from 1. */
  update?: string | number;
  /** Is its phase; takes forward, loss, backward or update. */
  phase?: string | number;
  /** Is the row that the network shows; takes a whole number from 0. */
  row?: string | number;
  /** Is the weight, the unit or the loss that is explained; takes kernel1[0][1], bias2[0], unit1[0], input[1] or loss. */
  select?: string | number;
  /** Is the scale of the loss chart; takes log, linear or auto. */
  scale?: string | number;
  /** Is what the third chart shows; takes surface, boundary, predictions or gradients. */
  lens?: string | number;
  /** Is the axes of the loss surface; takes two weights, such as kernel1[0][0],bias1[0]. */
  axes?: string | number;
  /** Is where it holds the other weights; takes playhead or end. */
  held?: string | number;
  /** Is predictions at or above this value count as class 1; takes 0.05 to 0.95. */
  threshold?: string | number;
  /** Is what the notebook would print; takes on or off. */
  notebook?: string | number;
  /** Is the tour to open; takes notebook, twins, …. */
  tour?: string | number;
  /** Is its step; takes a whole number from 1. */
  step?: string | number;
  /** Is the only panels to show; takes a list such as network,loss. */
  panels?: string | number;
  /** Is the colors; takes light, dark, system or page. */
  theme?: string | number;
  /** Is keys such as the arrows and Space; takes on or off. */
  keys?: string | number;
  /** Is the language; takes en. */
  lang?: string | number;
  /** Is as a part of another page; takes on or off. */
  embed?: string | number;
  /** Is begin with the first update, step by step; takes on or off. */
  first?: string | number;
  /** Is begin as it is shown to a class: large, and led by Page Down and Page Up; takes on or off. */
  present?: string | number;
  /** Is let the page around it, or only one of that origin, ask for things; takes on, off or an origin such as https://example.org. */
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
