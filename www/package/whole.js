// The package's module that holds all: it asks for no file.
import { define as defineWith } from "./element.js";
import styles from "./playground.css";
import { unpack } from "./unpack.js";
import { PROGRAM, makeGlue } from "./whole-program.js";
import { VERSION } from "./words.js";

const source = {
  version: VERSION,
  glue: makeGlue,
  program: () => unpack(PROGRAM),
  styles: async () => styles,
  files: () => [],
  page: () => "",
};

/** Makes every element of a name a playground, of another name where a page has two versions. */
export const define = (name) => defineWith(source, name);

define();
