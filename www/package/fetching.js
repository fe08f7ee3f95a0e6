// The package's module that fetches its programs beside it. Those who bundle it take them along by the form of their addresses.
import { define as defineWith } from "./element.js";
import { makeGlue } from "./glue.js";
import styles from "./playground.css";
import { VERSION } from "./words.js";

const program = () => new URL("./web_bg.wasm", import.meta.url);

const source = {
  version: VERSION,
  glue: makeGlue,
  program,
  styles: async () => styles,
  files: () => [program().href],
  page: () => "",
};

/** Makes every element of a name a playground, of another name where a page has two versions. */
export const define = (name) => defineWith(source, name);

define();
