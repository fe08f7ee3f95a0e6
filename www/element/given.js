// What a page gives an element to open with: data="marks.csv" and notebook="lesson3.ipynb", files of the page's own site, or scripts inside
// the element, of type application/json for an experiment and of type text/csv for a table.
import { words } from "./words.js";

/** The attributes that may name a file. */
const NAMES = ["data", "notebook"];

/** Whether an attribute names a file: the one called notebook may also be on or off. */
export const namesFile = (name, value) => NAMES.includes(name) && (name === "data" || /\.|\//.test(value ?? ""));

/** Why what a page gives can't be shown. */
export class GivenError extends TypeError {}

/** The experiment inside an element, as JSON; undefined where there is none. */
export const experimentIn = (element) => inside(element, "application/json")?.textContent;

const inside = (element, type) => element.querySelector(`:scope > script[type="${type}"]`);

/** The files that an element is given, as pairs of a name and a text. */
export async function filesOf(element) {
  const addresses = NAMES.map((name) => element.getAttribute(name)).filter((value, place) => value && namesFile(NAMES[place], value));
  const table = inside(element, "text/csv");
  return [...(table ? [[words.element.tableInside(), table.textContent]] : []), ...(await Promise.all(addresses.map(fetched)))];
}

async function fetched(path) {
  const name = path.split(/[?#]/)[0].split("/").at(-1);
  if (!URL.canParse(path, document.baseURI)) throw new GivenError(words.element.noAddress({ address: path }));
  const { href, protocol } = new URL(path, document.baseURI);
  if (protocol === "file:") throw new GivenError(words.element.fileOnDisk({ name }));
  const response = await fetch(href).catch(() => {
    throw new GivenError(words.element.fileNotReached({ address: href }));
  });
  if (!response.ok) throw new GivenError(words.element.fileNotThere({ address: href, status: response.status }));
  return [name, await response.text()];
}

/** The experiment that files make of one with these attributes, as JSON; undefined where there are none. */
export async function experimentOf(web, attributes, files) {
  if (!files.length) return undefined;
  try {
    return await web.readGiven(attributes, files);
  } catch (error) {
    throw new GivenError(error.message);
  }
}
