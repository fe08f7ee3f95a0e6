// Serves a built page on a free port of this machine, as strictly as any site may.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** An example page has frames of its own site, and the page that is one file says itself what it may do. */
function policy(path) {
  if (path.endsWith("/backprop-playground.html")) return {};
  const frames = path.includes("/examples/") ? "; frame-src 'self'" : "";
  return { "content-security-policy": CONTENT_SECURITY_POLICY + frames };
}

/** Where a page finds the script that goes before all else. */
const FIRST = "/first-of-all.js";

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Serves the files of `directory` under the path `under`, those of `hosts` under `under`hosts/, and nothing anywhere else.
 * `headers` are put in the place of the usual ones. `instead(path, response)` may give `{ type, body }` to serve in the place of a
 * file, or the response itself where it answers it.
 * Returns the page's address, the list of paths asked for, `close`, and `first`: a script that is put before all else of each page.
 */
export async function serve(directory, { under = "/", headers = {}, hosts, port = 0, instead } = {}) {
  const top = resolve(directory);
  const requests = [];
  const site = { requests, first: "" };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (path === FIRST) return response.writeHead(200, { "content-type": CONTENT_TYPES[".js"] }).end(site.first);
    requests.push(path);
    const of = path.slice(under.length);
    const isHost = hosts && of.startsWith("hosts/");
    const root = isHost ? resolve(hosts) : top;
    const file = path.startsWith(under) && resolve(join(root, isHost ? of.slice("hosts/".length) : of, path.endsWith("/") ? "index.html" : ""));
    if (!file || !file.startsWith(root + sep)) return response.writeHead(404).end();
    try {
      const other = await instead?.(path, response);
      if (other === response) return;
      let body = other?.body ?? (await readFile(file));
      if (site.first && file.endsWith(".html")) body = String(body).replace(/(?=<meta charset)/, `<script src="${FIRST}"></script>`);
      response.writeHead(200, {
        ...(isHost ? { "content-security-policy": `${CONTENT_SECURITY_POLICY}; frame-src 'self'` } : policy(path)),
        "content-type": CONTENT_TYPES[other?.type ?? extname(file)] ?? "application/octet-stream",
        "x-content-type-options": "nosniff",
        ...headers,
      });
      response.end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  return Object.assign(site, {
    url: `http://127.0.0.1:${server.address().port}${encodeURI(under)}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  });
}
