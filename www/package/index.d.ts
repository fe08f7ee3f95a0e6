// The package backprop-playground: importing it defines the element <backprop-playground> where there are elements, and does nothing
// where pages are made on a server.
import type { BackpropPlayground } from "./backprop-playground.js";

export type * from "./backprop-playground.js";

/**
 * Makes every element of a name a playground, and gives its class; on a server, nothing. A page that has loaded another version under that
 * name keeps it, with a warning in the console: take another name, such as backprop-playground-2.
 */
export function define(name?: string): (new () => BackpropPlayground) | undefined;
