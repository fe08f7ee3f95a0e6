// Why a playground isn't there: a sentence with the cure, and a link that opens it in a tab of its own.

/** How long nothing may be seen before something is said, in milliseconds. */
export const PATIENCE = 3000;

/** The folder of the playground. */
const FOLDER = new URL("./", import.meta.url).href;

/** What a Content-Security-Policy has refused that may be ours. */
const refused = [];
document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
  if (disposition === "enforce" && refused.length < 50) refused.push({ directive: effectiveDirective, what: blockedURI });
});

/** As what a server must send a file, and what will do. */
const TYPES = { js: ["text/javascript", /(java|ecma)script/], css: ["text/css", /css/], wasm: ["application/wasm", /wasm|octet-stream|^$/] };

/** A sentence that says what is wrong and what to do about it; one of `files` may be why. */
export async function explain(error, files) {
  if (typeof WebAssembly !== "object") {
    return "This browser has no WebAssembly, or has it switched off, as some do in a lockdown mode: allow it for this site, or take another browser.";
  }
  // A refusal is told after what it made fail.
  await new Promise((told) => setTimeout(told, 50));
  const needed = refusal(error);
  if (needed) return `The Content-Security-Policy of this page stops it: ${needed}.`;
  for (const name of files) {
    const wrong = await look(new URL(name, FOLDER).href);
    if (wrong) return `${wrong}.`;
  }
  if (error instanceof WebAssembly.CompileError) return "Its file web_bg.wasm is cut off or changed: copy the files of the playground anew.";
  return `It could not be loaded (${error?.message ?? error}). Reload the page to try again.`;
}

/** Why a frame of the playground doesn't answer, and what to do about it. */
export async function whySilent(frame) {
  if (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-scripts")) return "The sandbox of the frame needs allow-scripts.";
  const { origin, href } = new URL(frame.src);
  const [directive, response] = await Promise.all([refusalOfFrame(href), fetch(href).catch(() => undefined)]);
  if (directive) return `The Content-Security-Policy of this page stops it: its ${directive} needs ${origin}.`;
  const wrong = response && mistake(href, response);
  if (wrong) return `${wrong}.`;
  // A frame may be right though scripts can't read it.
  return `It doesn't answer. Is ${href} its address, and is there a network? Its server may forbid to frame it, by X-Frame-Options or by frame-ancestors in a Content-Security-Policy; and on a page with Cross-Origin-Embedder-Policy it must send Cross-Origin-Embedder-Policy: require-corp and Cross-Origin-Resource-Policy: cross-origin.`;
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
function refusal(error) {
  const ours = ({ what }) => FOLDER.startsWith(what) || what.startsWith(FOLDER);
  const find = (start, test) => refused.find((refusal) => refusal.directive.startsWith(start) && test(refusal));
  if (needsTrustedTypes()) return "without require-trusted-types-for 'script' it works, and as a frame it works with it";
  if (find("script-src", ({ what }) => what.startsWith("wasm")) || (error instanceof WebAssembly.CompileError && /eval/.test(error.message))) {
    return "its script-src needs 'wasm-unsafe-eval'";
  }
  const directive = ["script-src", "style-src", "connect-src"].find((name) => find(name, ours));
  return directive && `its ${directive} needs ${FOLDER}`;
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
  if (!answers) return `${origin} can't be reached: is there a network, and the address right`;
  return `The server ${origin} doesn't let other pages load it: it must send the header Access-Control-Allow-Origin: *`;
}

/** What is wrong with what a server has sent. */
function mistake(url, response) {
  const found = response.headers.get("content-type")?.split(";")[0] ?? "";
  if (!response.ok) return `${url} isn't there (${response.status}): all files of the playground belong into one folder, and the path to it must be right`;
  const [type, fitting] = TYPES[new URL(url).pathname.split(".").at(-1)] ?? ["text/html", /html/];
  if (type !== found && found === "text/html") return `The server has another page in the place of ${url}: all files of the playground belong into one folder, and the path to it must be right`;
  return fitting.test(found) ? undefined : `The server sends ${url} as ${found || "nothing"}, and must send it as ${type}`;
}

/** Says something in an element, and the way out of it where there is one: the playground at an address, in a tab of its own. */
export function say(element, role, sentence, address) {
  element.setAttribute("role", role);
  const [text, line, link] = ["p", "p", "a"].map((name) => document.createElement(name));
  text.textContent = sentence;
  Object.assign(link, { href: address, target: "_blank", rel: "noopener", textContent: "Open the playground in its own tab" });
  line.append(link);
  element.replaceChildren(text, ...(address ? [line] : []));
}
