// What scripts can do with <backprop-playground>, with window.backpropPlayground on the page, and, by host.js, with the page in
// a frame. The numbers are float64, in the shapes and the order of Keras.

/** An array of get_weights: a kernel, shape (inputs, units), or a bias, shape (units,). */
export type WeightArray = number[][] | number[];

// By cargo xtask generate:
export type Activation = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "relu6" | "elu" | "selu" | "gelu" | "silu" | "softplus" | "softsign" | "exponential" | "hard_sigmoid";
export type Loss = "mean_squared_error" | "mean_absolute_error" | "huber" | "binary_crossentropy";
export type Layer = { units: number; activation: Activation; negative_slope?: number; use_bias?: boolean; trainable?: boolean; kernel_regularizer?: { l1?: number; l2?: number } };
export type Optimizer =
  | { name: "SGD"; learning_rate: number; momentum: number; nesterov: boolean }
  | { name: "Adam"; learning_rate: number; beta_1: number; beta_2: number; epsilon: number }
  | { name: "RMSprop"; learning_rate: number; rho: number; momentum: number; epsilon: number }
  | { name: "Adagrad"; learning_rate: number; initial_accumulator_value: number; epsilon: number }
  | { name: "AdamW"; learning_rate: number; weight_decay: number; beta_1: number; beta_2: number; epsilon: number };
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
  /** The run of the present experiment is computed to its end, or to where it diverges. */
  runend: CustomEvent<RunHistory>;
}

/** The properties and methods of a playground. */
export interface PlaygroundMembers {
  /** Setting what isn't an experiment throws a TypeError that names the place, and changes nothing; one of the same shape keeps the playhead. */
  experiment: Experiment;
  /** Setting a place that isn't in the run throws a TypeError, and changes nothing. */
  get playhead(): Playhead;
  set playhead(playhead: PlayheadWish);
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

declare global {
  interface Window {
    /** The playground of its own page. */
    backpropPlayground?: Playground;
  }
  interface HTMLElementTagNameMap {
    "backprop-playground": BackpropPlayground;
  }
}
