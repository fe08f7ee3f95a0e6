// Templates of Vue know the element: /// <reference types="backprop-playground/vue" />
import type { DefineComponent, HTMLAttributes } from "vue";
import type { PlaygroundAttributes, PlaygroundEvents, PlaygroundProperties } from "./backprop-playground.js";

type Listeners = { [Type in keyof PlaygroundEvents as `on${Capitalize<Type>}`]?: (event: PlaygroundEvents[Type]) => void };

declare module "vue" {
  interface GlobalComponents {
    /** Vue sets properties where there are such, and attributes otherwise. */
    "backprop-playground": DefineComponent<Omit<HTMLAttributes, keyof PlaygroundAttributes | keyof PlaygroundProperties> & Omit<PlaygroundAttributes, keyof PlaygroundProperties> & Partial<PlaygroundProperties> & Listeners>;
  }
}
