// Course pages of other programs, built as the guide says (docs/embedding.md), with the playground in them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { DIST } from "./fixture.mjs";
import { guide, hostsOf, withTable } from "./host-table.mjs";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILT = join(ROOT, "target/hosts");
const PYTHON = process.env.PYTHON ?? join(ROOT, "target/python/bin/python");
const browser = launch();
after(async () => (await browser).close());

/** Copies a course page's sources, puts the built page into its folder `playground`, and gives the folder. */
function sources(name, playground) {
  const folder = join(BUILT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(BUILT, { recursive: true });
  cpSync(join(ROOT, "tests/hosts", name), folder, { recursive: true });
  cpSync(DIST, join(folder, playground), { recursive: true });
  return folder;
}

const python = (folder, ...args) => execFileSync(PYTHON, ["-m", ...args], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });

const hosts = hostsOf("hosts");

/** Opens a built course page. The programs that build them have scripts inline: no policy of ours. */
function host(name, build, walk) {
  hosts.take(name);
  test(name, { timeout: 120_000 }, async () => {
    const site = await serve(build(), { headers: { "content-security-policy": "frame-src 'self'" } });
    const page = await (await browser).newPage({ viewport: { width: 1280, height: 900 } });
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!["blob:", "data:"].includes(url.protocol) && url.origin !== new URL(site.url).origin) complaints.push(url.href);
    });
    try {
      await walk(page, site.url);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
      await site.close();
    }
  });
}

/** What the notebook's reader finds at the first backward pass. */
async function shows(place) {
  const headline = place.locator("#headline").first();
  await headline.waitFor({ timeout: 30_000 });
  assert.match(await headline.innerText(), /Update 1 of 300: backward/);
  assert.match(await place.locator(".page").first().innerText(), /Predicted 0\.4400, target 4/);
}

host(
  "MkDocs",
  () => {
    const folder = sources("mkdocs", "docs/playground");
    python(folder, "mkdocs", "build", "--quiet", "--strict");
    return join(folder, "site");
  },
  async (page, url) => {
    await page.goto(url);
    await shows(page.frameLocator("iframe"));
    await page.goto(`${url}week3/`);
    await shows(page.locator("backprop-playground"));
  },
);

host(
  "Sphinx with MyST",
  () => {
    const folder = sources("sphinx", "extra/playground");
    python(folder, "sphinx", "-q", "-W", ".", "site");
    return join(folder, "site");
  },
  async (page, url) => {
    await page.goto(url);
    await shows(page.locator("backprop-playground"));
  },
);

host(
  "reveal.js",
  () => {
    const folder = sources("reveal", "playground");
    cpSync(join(ROOT, "tests/browser/node_modules/reveal.js/dist"), join(folder, "reveal"), { recursive: true });
    return folder;
  },
  async (page, url) => {
    await page.goto(url);
    await page.keyboard.press("ArrowRight");
    await shows(page.frameLocator("section.present iframe"));
    await page.keyboard.press("ArrowRight");
    await shows(page.locator("section.present backprop-playground"));
  },
);

const left = hosts.left();

test("the guide's table of hosts is that of the tests", () => {
  assert.deepEqual(left, [], "each host of hosts.json is tested");
  assert.equal(guide(), withTable(guide()), "run node tests/browser/host-table.mjs");
});
