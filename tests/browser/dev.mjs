// Serves the page under work: node tests/browser/dev.mjs DIRECTORY PORT. The open page is told of every build, and reloads
// itself; the style sheets are served as they stand in www/, unjoined, and are swapped in the open page when one is saved.
import { existsSync, watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./server.mjs";

const [directory, port] = [process.argv[2], Number(process.argv[3])];
const WWW = fileURLToPath(new URL("../../www", import.meta.url));
const RELOADER = `
new EventSource("./dev-events").addEventListener("message", ({ data }) => {
  if (!data.endsWith(".css")) return location.reload();
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const url = new URL(link.href);
    if (!url.pathname.endsWith("/playground.css")) continue;
    url.searchParams.set("saved", Date.now());
    link.href = url.href;
  }
});
`;

const open = new Set();
const tell = (what) => open.forEach((response) => response.write(`data: ${what}\n\n`));

/** What is served in the place of the file of that name, where it is something else. */
async function instead(path, response) {
  if (path === "/dev-events") {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    open.add(response);
    response.on("close", () => open.delete(response));
    return response;
  }
  if (path === "/dev-reload.js") return { type: ".js", body: RELOADER };
  if (path === "/" || path === "/index.html") {
    const page = await readFile(join(directory, "index.html"), "utf8");
    return { type: ".html", body: page.replace("</head>", '<script type="module" src="./dev-reload.js"></script></head>') };
  }
  const sheet = join(WWW, path);
  return path.endsWith(".css") && existsSync(sheet) ? { type: ".css", body: await readFile(sheet) } : undefined;
}

while (!existsSync(join(directory, "web_bg.wasm"))) await new Promise((later) => setTimeout(later, 200));
const { url } = await serve(directory, { port, instead, headers: { "cache-control": "no-store" } });

let built;
watch(directory, () => {
  // trunk puts a whole build in place at once, file by file.
  clearTimeout(built);
  built = setTimeout(() => existsSync(join(directory, "index.html")) && tell("built"), 150);
});
watch(WWW, { recursive: true }, (_, name) => name?.endsWith(".css") && tell(name));

console.log(`\nReady: ${url}   (Ctrl+C stops it)`);
