// What runs inside the page: each function here is sent as text, so it uses nothing but its arguments and the page.

/**
 * Returns the elements that a locator's steps name, in the document's order: `["css", selector]`, `["role", role, name]`, `["text", text]`,
 * `["label", text]`, `["hasText", text]`, `["has", steps]` and `["nth", index]`. A text is a string to be contained or `{ source, flags }`.
 * As with Playwright, open shadow roots are searched too.
 */
export function find(steps, scope = document) {
  const TAGS = { button: "button", dialog: "dialog[open]", heading: "h1,h2,h3,h4,h5,h6", columnheader: "th[scope=col]", img: "img,svg[role=img]", alert: "[role=alert]" };
  const spaced = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const says = (text, wanted) =>
    wanted === undefined || wanted === null || (wanted.source === undefined ? spaced(text).toLowerCase().includes(spaced(wanted).toLowerCase()) : new RegExp(wanted.source, wanted.flags).test(spaced(text)));
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const query = (from, css) => {
    const roots = [from, ...[...from.querySelectorAll("*")].map((element) => element.shadowRoot)].filter(Boolean);
    if (from.shadowRoot) roots.push(from.shadowRoot);
    return roots.flatMap((root) => [...root.querySelectorAll(css)]);
  };
  const name = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(" ").map((id) => element.getRootNode().getElementById(id)?.textContent).join(" ");
    return element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? (spaced(element.textContent) || element.title);
  };
  const css = (from, selector) => {
    const bare = selector.replace(/:visible$/, "");
    return query(from, bare).filter((element) => bare === selector || visible(element));
  };
  const STEPS = {
    css: (found, selector) => found.flatMap((from) => css(from, selector)),
    role: (found, role, wanted) =>
      found.flatMap((from) => query(from, `[role=${role}]${TAGS[role] ? `,${TAGS[role]}` : ""}`)).filter((one) => (one.getAttribute("role") ?? role) === role && visible(one) && says(name(one), wanted)),
    text: (found, wanted) =>
      found.flatMap((from) => query(from, ":not(script, style, title)")).filter((one) => says(one.textContent, wanted) && ![...one.children].some((child) => says(child.textContent, wanted))),
    label: (found, wanted) =>
      found.flatMap((from) => query(from, "input,select,textarea,[aria-label]")).filter((one) => says(name({ getAttribute: (of) => one.getAttribute(of), getRootNode: () => one.getRootNode(), textContent: one.labels?.[0]?.textContent }), wanted)),
    hasText: (found, wanted) => found.filter((one) => says(one.textContent, wanted)),
    has: (found, inner) => found.filter((one) => find(inner, one).length > 0),
    nth: (found, index) => found.slice(index, index + 1),
  };
  return steps.reduce((found, [kind, ...of]) => [...new Set(STEPS[kind](found, ...of))], [scope]);
}

/** Returns whether the first element is seen; `undefined` where there is none. */
export const seen = ([element]) => element && element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;

/** Brings the first element into sight and returns where a click on it goes, once it rests there; `null` while it moves or another covers it. */
export async function target([element], force) {
  if (!element || (!force && (element.disabled || !element.checkVisibility({ visibilityProperty: true })))) return null;
  const at = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const inside = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const hit = ([x, y]) => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top) top = top.shadowRoot.elementFromPoint(x, y);
    for (; top; top = top.parentNode ?? top.host) if (top === element) return true;
    return false;
  };
  if (!inside(at()) || !hit(at())) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const before = at();
  await frame();
  const [x, y] = at();
  return x === before[0] && y === before[1] && inside([x, y]) && (force || hit([x, y])) ? [x, y] : null;
}

/** Writes a text into the first field, as typing over all of it would. */
export function write([field], text) {
  field.focus();
  field.select();
  document.execCommand(text ? "insertText" : "delete", false, text);
}

/** Chooses the option of the first list that has a value. */
export function choose([list], value) {
  list.value = value;
  for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Gives the first file field a file, as choosing it would. */
export function upload([field], { name, mimeType, base64 }) {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name, { type: mimeType }));
  field.files = data.files;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Runs before everything else of the page: it collects what goes wrong there, for the journey to fail at its end. */
export function watch() {
  const complaints = (window.complaints = []);
  const text = (error) => (error?.stack ? `${error}\n${error.stack}` : String(error));
  addEventListener("error", ({ error, message }) => {
    // No error: the browser says that it goes on in the next frame.
    if (!message.startsWith("ResizeObserver loop")) complaints.push(`uncaught: ${text(error ?? message)}`);
  });
  addEventListener("unhandledrejection", ({ reason }) => complaints.push(`uncaught: ${text(reason)}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => complaints.push(`console: ${violatedDirective} forbids ${blockedURI}`));
  const { error } = console;
  console.error = (...said) => {
    complaints.push(`console: ${said.join(" ")}`);
    error.apply(console, said);
  };
  window.alert = window.confirm = window.prompt = (said) => complaints.push(`a dialog: ${said}`);
  new PerformanceObserver((entries) => {
    for (const { name } of entries.getEntries()) {
      const { protocol, origin } = new URL(name);
      if (!["data:", "blob:"].includes(protocol) && origin !== location.origin) complaints.push(`request to another origin: ${name}`);
    }
  }).observe({ type: "resource", buffered: true });
}

/** Keeps what the page writes to the clipboard for a journey to read: WebKit gives it only after a person's nod. */
export function keepCopies() {
  const { clipboard } = navigator;
  const write = clipboard.writeText.bind(clipboard);
  let kept = "";
  clipboard.writeText = async (text) => {
    await write(text);
    kept = text;
  };
  clipboard.readText = async () => kept;
}
