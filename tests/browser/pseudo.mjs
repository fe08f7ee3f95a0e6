// What of a page is no message, and what has no room: in the pseudo-language each message is marked ⟦so ~~⟧, and a third longer.

/** Returns the words that are read on the page and are in no message. Names of Keras, of columns, of files and of functions aren't. */
export function unmarked() {
  const same = [
    "cgpa profile_score lpa placed",
    "Backprop Playground Keras NumPy PyTorch Python HTML JSON CSV PNG SVG SGD Adam AdamW RMSprop Adagrad",
    "Dense kernel bias relu tanh sigmoid linear",
    "log exp max sum mean sign sqrt",
  ];
  const columns = [...document.querySelectorAll(".column-name")].map((field) => field.value);
  const activations = [...document.querySelectorAll('[data-field^="activation"] option')].map((option) => option.value);
  const known = new Set([...same.join(" ").split(" "), ...columns, ...activations]);
  const words = (text) => {
    // What is within marks is said, also where there are marks within marks.
    let [depth, outside] = [0, ""];
    for (const sign of text) {
      if (sign === "⟧") depth--;
      outside += depth > 0 ? " " : sign;
      if (sign === "⟦") depth++;
    }
    const all = outside.match(/(?<![\d.])[\p{L}_][\p{L}\p{N}_’]{2,}/gu) ?? [];
    return all.filter((word) => !known.has(word.replace(/\d+$/, "")));
  };
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("script, style, code, pre, math, textarea, [translate=no]") || !element.checkVisibility({ visibilityProperty: true })) continue;
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(" ");
    const read = ["aria-label", "title", "placeholder", "aria-valuetext", "alt"].map((name) => element.getAttribute(name) ?? "");
    for (const said of [text, ...read]) {
      const left = words(said);
      if (left.length) found.push(`${left.join(" ")} in <${element.localName} ${element.getAttribute("class") ?? ""}> ${said.slice(0, 120)}`);
    }
  }
  return [...new Set(found)];
}

/** Returns the places whose text is longer than their room. */
export function clipped() {
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!element.textContent.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest(".visually-hidden, svg, math, textarea")) continue;
    const style = getComputedStyle(element);
    const hides = (overflow) => ["hidden", "clip"].includes(overflow) && style.display !== "inline" && element.clientWidth > 1;
    const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) found.push(`<${element.localName} ${element.className}> ${element.textContent.slice(0, 80)}`);
  }
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page, by ${root.scrollWidth - root.clientWidth} px`);
  return found;
}
