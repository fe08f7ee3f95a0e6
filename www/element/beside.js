// Where a playground finds its files that lie in one folder, beside this script.
import { VERSION } from "./words.js";

const at = (name) => new URL(name, import.meta.url).href;

/** A source: what a playground needs, and how it comes by it. Nothing is asked for before it is called for. */
export const beside = {
  version: VERSION,
  /** What the program is called by, which begins anew once it has stopped so often: a module does so at another address only. */
  glue: (stops) => import(stops ? `./web.js?${stops}` : "./web.js"),
  /** The program, as its glue takes it. */
  program: () => new URL(at("web_bg.wasm")),
  /** The styles of the element, as text. */
  styles: () => fetched(at("playground.css")).then((response) => response.text()),
  /** The texts of a language other than English. */
  texts: (language) => fetched(at(`words/${language}.json`)).then((response) => response.json()),
  /** The addresses of the files without which there is no playground. */
  files: () => ["web.js", "web_bg.wasm", "playground.css"].map(at),
  /** The address of the page where an element opens alone; empty where there is none. */
  page: () => at("./"),
};

/** Fetches a file, or says which isn't there. */
export async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
