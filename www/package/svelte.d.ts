// Svelte knows the element: /// <reference types="backprop-playground/svelte" />
import type { HTMLAttributes } from "svelte/elements";
import type { BackpropPlayground, PlaygroundAttributes, PlaygroundEvents, PlaygroundProperties } from "./backprop-playground.js";

type Listeners = { [Type in keyof PlaygroundEvents as `on${Type}`]?: (event: PlaygroundEvents[Type]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    /** Svelte sets properties where there are such, and attributes otherwise. */
    "backprop-playground": Omit<HTMLAttributes<BackpropPlayground>, keyof PlaygroundAttributes | keyof PlaygroundProperties> & Omit<PlaygroundAttributes, keyof PlaygroundProperties> & Partial<PlaygroundProperties> & Listeners;
  }
}
