// The example pages: each is opened under the strict policy, and each shows the notebook's numbers.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, journey } from "./fixture.mjs";

const EXAMPLES = join(DIST, "examples");
const visited = new Set();

/** A journey over an example page; `name` is that of its file. */
function example(name, walk, viewport = { width: 1280, height: 900 }) {
  visited.add(name);
  journey(`example: ${name}`, async ({ open, site }) => {
    await walk(await open({ path: `examples/${name}`, mounted: false, viewport }), site);
  });
}

const headline = (place) => place.locator("#headline").first();

example("index.html", async (page) => {
  const names = await page.locator("li a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.deepEqual([...names, "index.html"].sort(), readdirSync(EXAMPLES).filter((name) => name.endsWith(".html")).sort());
  await page.locator("li a").first().click();
  await page.waitForURL(/frame\.html$/);
});

example("frame.html", async (page) => {
  const frame = page.frameLocator("iframe");
  assert.match(await headline(frame).innerText(), /Update 1 of 300: backward/);
  const fits = () => {
    const frame = document.querySelector("iframe");
    return Math.abs(frame.clientHeight - frame.contentDocument.querySelector("#app").scrollHeight) <= 2;
  };
  await page.waitForFunction(fits);
});

example("one-file.html", async (page) => {
  assert.match(await headline(page.frameLocator("iframe")).innerText(), /Epoch 1 of 75, row 1 of 4/);
});

example("element.html", async (page) => {
  const element = page.locator("backprop-playground");
  assert.match(await headline(element).innerText(), /Update 1 of 300: backward/);
  // The card comes right after the network.
  await element.locator(".chain", { hasText: "cgpa → hidden 2" }).waitFor();
});

example("many.html", async (page, site) => {
  await headline(page.locator("backprop-playground").first()).waitFor();
  const started = () => page.locator("backprop-playground").evaluateAll((all) => all.filter((one) => one.shadowRoot.querySelector("#headline")).length);
  assert.equal(await page.locator("backprop-playground").count(), 18);
  assert.ok((await started()) < 6, `${await started()} have started before anybody scrolled`);
  await page.locator("backprop-playground").last().scrollIntoViewIfNeeded();
  await headline(page.locator("backprop-playground").last()).waitFor();
  const programs = site.requests.filter((path) => path.endsWith(".wasm"));
  assert.deepEqual(programs, [...new Set(programs)], "each program once for all");
});

example("script.html", async (page) => {
  const losses = page.locator("#losses");
  await losses.filter({ hasText: "75 epochs" }).waitFor();
  assert.match(await losses.innerText(), /75 epochs: the loss falls from 25\.\d{4} to 0\.1837\./);
  assert.equal((await page.locator("#curve polyline").getAttribute("points")).split(" ").length, 75);
  assert.match(await page.locator("#weights tr").first().innerText(), /^0\s+0\.1000\s+0\.1000\s+0\.1000$/);
  assert.match(await page.locator("#prediction").innerText(), /^\d\.\d{3}$/);
  await page.locator("[data-field=epochs]").fill("10");
  await page.locator("[data-field=epochs]").press("Enter");
  await losses.filter({ hasText: "10 epochs" }).waitFor();
});

example("course.html", async (page) => {
  const all = page.locator("backprop-playground");
  assert.equal(await all.count(), 3);
  for (let i = 0; i < 3; i++) {
    await all.nth(i).scrollIntoViewIfNeeded();
    await all.nth(i).locator(".page").waitFor();
  }
});

journey("every example is visited, and shows the HTML it is made of", async () => {
  const pages = readdirSync(EXAMPLES).filter((name) => name.endsWith(".html"));
  assert.deepEqual(pages.sort(), [...visited].sort());
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  for (const name of ["frame.html", "one-file.html", "element.html", "script.html"]) {
    const text = readFileSync(join(EXAMPLES, name), "utf8");
    const shown = text.match(/<pre[^>]*>(.*?)<\/pre>/s)[1].replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    assert.ok(plain(text.replace(/<pre.*<\/pre>/s, "")).includes(plain(shown)), `${name} shows other HTML than it has:\n${shown}`);
  }
});

test("each line of HTML and of a script in the guide stands in a page that a test opens", () => {
  const root = new URL("../../", import.meta.url);
  const read = (path) => readFileSync(new URL(path, root), "utf8");
  // The guide's address, and the folders that the pages find the playground in.
  const anywhere = (text) => text.replaceAll(/(["'])(?:https:\/\/example\.org\/playground\/|\.\.\/playground\/|playground\/|\.\.\/)/g, "$1");
  const opened = [...[...visited].map((name) => `www/examples/${name}`), "www/examples/script.js", "tests/browser/given.test.mjs", ...["vite/main.js", "mkdocs/docs/index.md", "mkdocs/docs/week3.md", "sphinx/index.md", "reveal/index.html"].map((name) => `tests/hosts/${name}`)];
  const lines = new Set(opened.flatMap((path) => anywhere(read(path)).split("\n").map((line) => line.trim())));
  const snippets = [...read("docs/embedding.md").matchAll(/^(`{3,4})(\S+)\n(.*?)^\1$/gms)].filter(([, , language]) => language !== "jsx");
  const told = snippets.flatMap(([, , language, text]) => anywhere(text).split("\n").map((line) => line.trim()).filter((line) => line && (language === "js" || /^<(?!\/?section>)/.test(line))));
  assert.ok(told.length >= 15, `${told.length} lines`);
  assert.deepEqual(told.filter((line) => !lines.has(line)), []);
});

journey("each address of a playground in the guides opens it, and nothing is wrong with it", async ({ open }) => {
  const guides = ["README.md", "docs/embedding.md", "docs/parameters.md"].map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  const found = guides.join("\n").matchAll(/playground\/(\?[^"'\s)`}]+)/g);
  const queries = new Set([...found].map(([, query]) => query.replaceAll("&amp;", "&")));
  assert.ok(queries.size >= 3, [...queries].join(" "));
  for (const query of queries) {
    const page = await open({ path: query });
    await page.locator("#headline, .table-area").first().waitFor();
    assert.deepEqual(await page.locator(".notice").allInnerTexts(), [], query);
  }
});
