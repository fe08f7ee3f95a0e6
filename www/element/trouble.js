// Why a playground isn't there: a sentence with the cure, and a link that opens it in a tab of its own.
import { words } from "./words.js";

/** How long nothing may be seen before something is said, in milliseconds. */
export const PATIENCE = 3000;

/** What a Content-Security-Policy has refused that may be ours; undefined until it is watched. */
let refused;

/** Remembers from now on what the policy of the page refuses. */
export function watchPolicy() {
  if (refused) return;
  refused = [];
  document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
    if (disposition === "enforce" && refused.length < 50) refused.push({ directive: effectiveDirective, what: blockedURI });
  });
}

/** As what a server must send a file, and what will do. */
const TYPES = { js: ["text/javascript", /(java|ecma)script/], css: ["text/css", /css/], wasm: ["application/wasm", /wasm|octet-stream|^$/] };

/** A sentence that says what is wrong and what to do about it; a file at one of the addresses `files` may be why. */
export async function explain(error, files) {
  if (typeof WebAssembly !== "object") {
    return words.trouble.noWasm();
  }
  // A refusal is told after what it made fail.
  await new Promise((told) => setTimeout(told, 50));
  const needed = refusal(error, files);
  if (needed) return needed;
  for (const file of files) {
    const wrong = await look(file);
    if (wrong) return wrong;
  }
  if (error instanceof WebAssembly.CompileError) return words.trouble.damaged();
  return words.trouble.notLoaded({ error: error?.message ?? error });
}

/** Why a frame of the playground doesn't answer, and what to do about it. */
export async function whySilent(frame) {
  if (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-scripts")) return words.trouble.needsScripts();
  const { origin, href } = new URL(frame.src);
  const [directive, response] = await Promise.all([refusalOfFrame(href), fetch(href).catch(() => undefined)]);
  if (directive) return words.trouble.needsOrigin({ directive, origin });
  const wrong = response && mistake(href, response);
  if (wrong) return wrong;
  // A frame may be right though scripts can't read it.
  return words.trouble.silent({ address: href });
}

/** The directive of the page's policy that refuses a frame: a second one tells, for nobody heard of the first. */
async function refusalOfFrame(href) {
  const told = refused.length;
  const frame = Object.assign(document.createElement("iframe"), { hidden: true, src: href });
  document.body.append(frame);
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded);
    setTimeout(loaded, 500);
  });
  await new Promise((told) => setTimeout(told, 50));
  frame.remove();
  return refused.slice(told).find(({ directive }) => ["frame-src", "child-src", "default-src"].includes(directive))?.directive;
}

/** What the policy of the page needs, where that is it. */
function refusal(error, [file]) {
  const folder = file?.slice(0, file.lastIndexOf("/") + 1);
  const ours = ({ what }) => folder && (folder.startsWith(what) || what.startsWith(folder));
  const find = (start, test) => refused.find((refusal) => refusal.directive.startsWith(start) && test(refusal));
  if (needsTrustedTypes()) return words.trouble.trustedTypes();
  if (find("script-src", ({ what }) => what.startsWith("wasm")) || (error instanceof WebAssembly.CompileError && /eval/.test(error.message))) {
    return words.trouble.needsWasmEval();
  }
  const directive = ["script-src", "connect-src"].find((name) => find(name, ours));
  return directive && words.trouble.needsFolder({ directive, folder });
}

/** Whether HTML may not be made of text here. */
export function needsTrustedTypes() {
  try {
    document.createElement("template").innerHTML = "";
    return false;
  } catch {
    return true;
  }
}

/** What is wrong with a file, if anything. */
async function look(url) {
  const response = await fetch(url).catch(() => undefined);
  if (response) return mistake(url, response);
  const { origin } = new URL(url);
  const answers = await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
  if (!answers) return words.trouble.notReached({ origin });
  return words.trouble.notShared({ origin });
}

/** What is wrong with what a server has sent. */
function mistake(url, response) {
  const found = response.headers.get("content-type")?.split(";")[0] ?? "";
  if (!response.ok) return words.trouble.notThere({ address: url, status: response.status });
  const [type, fitting] = TYPES[new URL(url).pathname.split(".").at(-1)] ?? ["text/html", /html/];
  if (type !== found && found === "text/html") return words.trouble.anotherPage({ address: url });
  if (fitting.test(found)) return undefined;
  return found ? words.trouble.wrongType({ address: url, found, type }) : words.trouble.noType({ address: url, type });
}

/** Says something in an element, and the way out of it where there is one: the playground at an address, in a tab of its own. */
export function say(element, role, sentence, address) {
  element.setAttribute("role", role);
  const [text, line, link] = ["p", "p", "a"].map((name) => document.createElement(name));
  text.textContent = sentence;
  Object.assign(link, { href: address, target: "_blank", rel: "noopener", textContent: words.trouble.ownTab() });
  line.append(link);
  element.replaceChildren(text, ...(address ? [line] : []));
}
