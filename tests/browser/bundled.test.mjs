// The npm package in apps of the tools that people bundle with: each is built by its own tool, and its network works.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import esbuild from "esbuild";
import { build as vite, createServer } from "vite";
import webpack from "webpack";
import { launch } from "./browser.mjs";
import { hostsOf } from "./host-table.mjs";
import { apps } from "./packed.mjs";
import { serve } from "./server.mjs";

const APPS = apps("bundled", ["vite", "webpack", "esbuild", "react", "vue", "svelte"]);
const browser = launch();
after(async () => (await browser).close());

/** What a page with the element has to allow: no styles at all, for they are adopted. */
const POLICY = "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'";

/** Opens a page with the element, and walks what a reader does there. */
async function visit(url, requests, walk) {
  const page = await (await browser).newPage({ viewport: { width: 1280, height: 900 } });
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("response", (response) => {
    requests.push(new URL(response.url()).pathname);
    if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`);
  });
  try {
    await page.goto(url);
    const element = page.locator("backprop-playground");
    await element.locator("#headline", { hasText: "Update 1 of 300: backward" }).waitFor({ timeout: 30_000 });
    await walk?.(page, element);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
}

/** What a reader finds at the first backward pass, and that the run goes on. */
async function works(page, element) {
  assert.match(await element.locator(".page").innerText(), /Predicted 0\.4400, target 4/);
  assert.equal(await element.evaluate((element) => element.history().then(({ loss }) => loss.length)), 75);
  await element.locator(".timeline").focus();
  await page.keyboard.press("ArrowRight");
  await element.locator("#headline", { hasText: "Update 1 of 300: new weights" }).waitFor();
}

const hosts = hostsOf("bundled");

/** An app that is built into `built` of its folder, and what its requests are. */
function app(name, build, { connects = true, walk = works, check = () => {} } = {}) {
  hosts.take(name);
  test(name, { timeout: 180_000 }, async () => {
    const built = await build();
    const site = await serve(built, { headers: { "content-security-policy": POLICY + (connects ? "; connect-src 'self'" : "") } });
    const requests = [];
    try {
      await visit(site.url, requests, walk);
      check(requests);
    } finally {
      await site.close();
    }
  });
}

const buildVite = (name, plugins = []) => async () => {
  const root = join(APPS, name);
  await vite({ root, configFile: false, plugins, logLevel: "error", build: { outDir: "built", modulePreload: { polyfill: false } } });
  return join(root, "built");
};

const programs = (requests) => requests.filter((path) => path.endsWith(".wasm"));
const fetches = (requests) => assert.ok(programs(requests).length >= 1 && new Set(requests).size === requests.length, requests.join(" "));

app("Vite", buildVite("vite"), { check: fetches });

app(
  "webpack",
  async () => {
    const folder = join(APPS, "webpack");
    const options = { mode: "production", devtool: false, context: folder, entry: "./main.js", output: { path: join(folder, "built") }, performance: false };
    const stats = await new Promise((built, failed) => webpack(options, (error, stats) => (error ? failed(error) : built(stats))));
    assert.ok(!stats.hasErrors() && !stats.hasWarnings(), stats.toString());
    cpSync(join(folder, "index.html"), join(folder, "built/index.html"));
    return join(folder, "built");
  },
  { check: fetches },
);

app(
  "esbuild",
  async () => {
    const folder = join(APPS, "esbuild");
    const { warnings } = await esbuild.build({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, format: "esm", minify: true, outfile: "built/main.js" });
    assert.deepEqual(warnings, []);
    cpSync(join(folder, "index.html"), join(folder, "built/index.html"));
    return join(folder, "built");
  },
  { connects: false, check: (requests) => assert.deepEqual(programs(requests), []) },
);

/** The framework hears the element's events, and shows what they tell. */
async function hears(page, element) {
  await works(page, element);
  await element.evaluate((element) => (element.playhead = { epoch: 3 }));
  await page.locator("output", { hasText: "Epoch 3" }).waitFor();
}

app("React", buildVite("react"), { walk: hears });
app("Vue", buildVite("vue", [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "backprop-playground" } } })]), { walk: hears });
app("Svelte", buildVite("svelte", [svelte({ configFile: false })]), { walk: hears });

test("Vite's server while one writes", { timeout: 180_000 }, async () => {
  const server = await createServer({ root: join(APPS, "vite"), configFile: false, logLevel: "error", server: { host: "127.0.0.1", port: 0, fs: { allow: [APPS] } } });
  try {
    await server.listen();
    await visit(server.resolvedUrls.local[0], [], works);
  } finally {
    await server.close();
  }
});

const left = hosts.left();

test("each app that the guide names is built", () => assert.deepEqual(left, []));
