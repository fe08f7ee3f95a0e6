// Loads the element from the address that the page's own names: ?from=http://…/
const from = new URLSearchParams(location.search).get("from") ?? "/";
window.heard = [];
for (const type of ["experimentchange", "playheadchange", "runend"]) {
  document.addEventListener(type, ({ target, detail }) => window.heard.push({ type, id: target.id, detail }));
}
import(new URL("backprop-playground.js", new URL(from, location.href)).href);
