// A playground that can't start says why, what to do about it, and where to open it, within five seconds.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { journey } from "./fixture.mjs";
import { serve } from "./server.mjs";

const HOSTS = fileURLToPath(new URL("hosts", import.meta.url));
const CORS = { "access-control-allow-origin": "*" };
const ANY = [/./];

/** Opens a course page of another site, with these headers, that has the HTML; the playground's site has `headers` of its own. */
function guest(name, { headers = CORS, instead, course = () => ({}), html, script, prepare }, walk) {
  journey(
    name,
    async ({ open, site }) => {
      const elsewhere = await serve(HOSTS, { headers: course(site.url) });
      try {
        const page = await open({ path: `${elsewhere.url}plain.html`, mounted: false, expected: ANY, prepare });
        await page.evaluate(
          ([html, script]) => {
            document.body.append(document.importNode(new DOMParser().parseFromString(html, "text/html").body, true));
            if (script) import(script).catch(() => {});
          },
          [html(site.url), script && `${site.url}${script}`],
        );
        await walk(page, site);
      } finally {
        await elsewhere.close();
      }
    },
    { site: { hosts: HOSTS, headers, instead } },
  );
}

const policy = (script, frames = "") => (url) => ({
  "content-security-policy": `default-src 'none'; script-src 'self' ${url} ${script}; style-src ${url}; img-src data:; connect-src 'self' ${url}; frame-src ${url}${frames}`,
});
const element = () => '<backprop-playground preset="xor"><a href="#fallback">Open it</a></backprop-playground>';
const ELEMENT = { html: element, script: "backprop-playground.js" };

/** What stands in the place of the playground, with a link that opens it. */
async function says(place, site, cure, query = "?preset=xor") {
  await place.waitFor({ timeout: 5000 });
  assert.match(await place.innerText(), cure);
  const link = place.locator("a");
  assert.ok((await link.getAttribute("href")).startsWith(`${site.url}${query}`), await link.getAttribute("href"));
  assert.equal(await link.getAttribute("target"), "_blank");
}
const alert = (page) => page.locator("backprop-playground [role=alert]");

guest("an element: no 'wasm-unsafe-eval'", { ...ELEMENT, course: policy("") }, (page, site) => says(alert(page), site, /its script-src needs 'wasm-unsafe-eval'/));

guest("an element: Trusted Types", { ...ELEMENT, course: policy("'wasm-unsafe-eval'") }, async (page, site) => {
  // From now on the page requires them, as a policy of its own would.
  await page.evaluate(() => {
    const meta = document.createElement("meta");
    Object.assign(meta, { httpEquiv: "Content-Security-Policy", content: "require-trusted-types-for 'script'" });
    document.head.append(meta);
    const again = document.createElement("backprop-playground");
    again.setAttribute("preset", "xor");
    document.querySelector("backprop-playground").replaceWith(again);
  });
  await says(alert(page), site, /require-trusted-types-for 'script'/);
});

guest(
  "an element brings its styles where the page's policy takes none",
  { ...ELEMENT, course: (url) => ({ "content-security-policy": policy("'wasm-unsafe-eval'")(url)["content-security-policy"].replace(`style-src ${url};`, "") }) },
  async (page) => {
    await page.locator("backprop-playground #headline").waitFor();
    assert.equal(await page.locator("backprop-playground .playground").evaluate((shown) => getComputedStyle(shown).fontSize), "14px");
  },
);

guest(
  "an element: styles that aren't there",
  { ...ELEMENT, course: policy("'wasm-unsafe-eval'"), prepare: (page) => page.route("**/playground.css", (route) => route.fulfill({ status: 404, headers: CORS })) },
  (page, site) => says(alert(page), site, /playground\.css isn't there \(404\)/),
);

guest(
  "an element: a program that isn't there",
  { ...ELEMENT, course: policy("'wasm-unsafe-eval'"), prepare: (page) => page.route("**/web_bg.wasm", (route) => route.fulfill({ status: 404, headers: CORS })) },
  (page, site) => says(alert(page), site, /web_bg\.wasm isn't there \(404\)/),
);

guest(
  "an element: a page in the place of the program",
  { ...ELEMENT, course: policy("'wasm-unsafe-eval'"), prepare: (page) => page.route("**/web_bg.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Not found</h1>", headers: CORS })) },
  (page, site) => says(alert(page), site, /another page in place of .*web_bg\.wasm/),
);

guest(
  "an element: a script of the wrong type",
  {
    ...ELEMENT,
    course: policy("'wasm-unsafe-eval'"),
    prepare: (page) => page.route("**/web.js", (route) => route.fulfill({ contentType: "text/plain", body: "export {}", headers: { ...CORS, "x-content-type-options": "nosniff" } })),
  },
  (page, site) => says(alert(page), site, /sends .*web\.js as text\/plain, but must send it as text\/javascript/),
);

guest(
  "an element: a server that lets no other page load its program",
  {
    ...ELEMENT,
    course: policy("'wasm-unsafe-eval'"),
    instead: (path, response) => path === "/web.js" && response.writeHead(200, { "content-type": "text/javascript", "access-control-allow-origin": "null" }).end(),
  },
  (page, site) => says(alert(page), site, /must send the header Access-Control-Allow-Origin/),
);

guest(
  "an element: a network that is slow",
  { ...ELEMENT, course: policy("'wasm-unsafe-eval'"), prepare: (page) => page.route("**/web_bg.wasm", () => {}) },
  (page, site) => says(page.locator("backprop-playground [role=status]"), site, /still loading/),
);

guest("an element: a browser without WebAssembly", { ...ELEMENT, course: policy(""), prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly) }, (page, site) =>
  says(alert(page), site, /no WebAssembly/),
);

guest("an element whose script can't be loaded leaves what is in it", { ...ELEMENT, headers: {}, course: policy("'wasm-unsafe-eval'") }, async (page) => {
  await page.waitForTimeout(500);
  assert.ok(await page.locator("backprop-playground a", { hasText: "Open it" }).isVisible());
});

guest(
  "an element on a page that takes nothing unasked from elsewhere works",
  { ...ELEMENT, course: (url) => ({ ...policy("'wasm-unsafe-eval'")(url), "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" }) },
  (page) => page.locator("backprop-playground .center").waitFor(),
);

const frame = (url) => `<iframe src="${url}?embed" title="Backprop Playground" width="700" height="300"></iframe>`;
const FRAME = { html: frame, script: "host.js" };
const note = (page) => page.locator("[role=alert]");

guest("a frame: a policy without frame-src", { ...FRAME, course: (url) => ({ "content-security-policy": policy("")(url)["content-security-policy"].replace(`frame-src ${url}`, "frame-src 'self'") }) }, (page, site) =>
  says(note(page), site, /its frame-src needs http/, "?embed"),
);

guest("a frame: a server that forbids it", { ...FRAME, headers: { ...CORS, "x-frame-options": "DENY" }, course: policy("") }, (page, site) => says(note(page), site, /X-Frame-Options/, "?embed"));

guest(
  "a frame: a page that embeds only what allows it",
  { ...FRAME, course: (url) => ({ ...policy("")(url), "cross-origin-embedder-policy": "require-corp" }) },
  (page, site) => says(note(page), site, /Cross-Origin-Embedder-Policy: require-corp/, "?embed"),
);

guest("a frame: a wrong path", { ...FRAME, html: (url) => frame(`${url}nowhere/`), course: policy("") }, (page, site) => says(note(page), site, /nowhere\/\?embed isn't there \(404\)/, "nowhere/?embed"));

guest("a frame: a wrong path to another folder", { ...FRAME, html: () => frame("/nowhere/"), course: policy("", " 'self'") }, async (page) => {
  await note(page).waitFor({ timeout: 5000 });
  assert.match(await note(page).innerText(), /nowhere\/\?embed isn't there \(404\)/);
});

guest("a frame: a wrong path on a server that lets no script look", { ...FRAME, html: (url) => frame(`${url}nowhere/`), course: policy(""), instead: (path, response) => path === "/nowhere/" && response.writeHead(404).end() }, (page, site) =>
  says(note(page), site, /Check that http:.*nowhere\/\?embed is its address/, "nowhere/?embed"),
);

guest("a frame: a sandbox without scripts", { ...FRAME, html: (url) => frame(url).replace(" title", ' sandbox="allow-same-origin" title'), course: policy("") }, (page, site) =>
  says(note(page), site, /sandbox needs allow-scripts/, "?embed"),
);

guest("a frame that can't start says so itself", { ...FRAME, headers: { ...CORS, "content-security-policy": "script-src 'self'; style-src 'self'; connect-src 'self'" }, course: policy("") }, async (page, site) => {
  await says(page.frameLocator("iframe").locator("[role=alert]"), site, /its script-src needs 'wasm-unsafe-eval'/, "?embed");
  assert.equal(await note(page).count(), 0);
});

journey(
  "the page says what it needs where none of its scripts may run",
  async ({ open }) => {
    const page = await open({ mounted: false, expected: ANY });
    const trouble = page.locator("#load-trouble");
    assert.equal(await trouble.isVisible(), false, "not at once");
    await trouble.waitFor({ timeout: 5000 });
    assert.match(await trouble.innerText(), /script-src 'self' 'wasm-unsafe-eval'/);
    assert.equal(await trouble.locator("a").getAttribute("target"), "_blank");
  },
  { site: { headers: { "content-security-policy": "script-src 'none'; style-src 'self'" } } },
);
