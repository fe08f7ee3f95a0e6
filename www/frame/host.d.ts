// host.js: gives every frame with ?embed the height it asks for and the scheme of the page, light or dark, in open shadow trees too, says
// in the place of a frame that stays empty why it does, and speaks with those that have ?api.
import type { Experiment, Playhead, PlayheadWish, PlaygroundEvents, RunHistory, Speed, Trace, WeightArray } from "./backprop-playground.js";

/** A playground in a frame. A refusal is a TypeError. Its events are those of a playground. */
export interface FramedPlayground extends EventTarget {
  getExperiment(): Promise<Experiment>;
  setExperiment(experiment: Experiment): Promise<void>;
  getPlayhead(): Promise<Playhead>;
  setPlayhead(playhead: PlayheadWish): Promise<void>;
  getPlaying(): Promise<boolean>;
  setPlaying(playing: boolean): Promise<void>;
  getSpeed(): Promise<Speed>;
  setSpeed(speed: Speed): Promise<void>;
  getSelect(): Promise<string>;
  setSelect(select: string): Promise<void>;
  setWeights(values: WeightArray[]): Promise<void>;
  history(): Promise<RunHistory>;
  weights(epoch: number): Promise<WeightArray[]>;
  predict(rows: number[][]): Promise<number[][]>;
  trace(): Promise<Trace>;
  play(): Promise<void>;
  pause(): Promise<void>;
  addEventListener<K extends keyof PlaygroundEvents>(type: K, listener: (event: PlaygroundEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The playground of a frame whose address has ?api, once it answers. */
export function connect(frame: HTMLIFrameElement): Promise<FramedPlayground>;
