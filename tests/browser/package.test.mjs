// The npm package by itself: what is in it, on a server, in a blob, and beside another version of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { launch } from "./browser.mjs";
import { PACKAGE } from "./packed.mjs";
import { serve } from "./server.mjs";

const MODULES = ["backprop-playground", "whole", "host"];
const browser = launch();
after(async () => (await browser).close());

/** An empty page of a folder that takes scripts of its own, blobs, and nothing else. */
async function visit(walk, options) {
  const headers = { "content-security-policy": "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; connect-src 'self'; img-src data:" };
  const site = await serve(PACKAGE, { headers, instead: (path) => (path === "/" ? { type: ".html", body: "<!DOCTYPE html><title>A page</title><link rel=icon href=data:,>" } : undefined), ...options });
  const page = await (await browser).newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  try {
    await page.goto(site.url);
    await walk(page, said, site.requests);
  } finally {
    await page.close();
    await site.close();
  }
}

test("its description names files that are packed, and a dry run packs", () => {
  const { exports, types, sideEffects, version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: PACKAGE, encoding: "utf8", shell: process.platform === "win32" }));
  const there = packed.files.map(({ path }) => path);
  const named = [types, ...sideEffects, ...Object.values(exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)))];
  for (const name of named) assert.ok(there.includes(name.replace("./", "")), name);
  for (const name of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "web_bg.wasm"]) assert.ok(there.includes(name), name);
  assert.deepEqual(there.sort(), readdirSync(PACKAGE).sort());
  assert.match(version, /^\d+\.\d+\.\d+/);
});

test("every program that its module fetches is in it", () => {
  const text = readFileSync(join(PACKAGE, "backprop-playground.mjs"), "utf8");
  const fetched = new Set([...text.matchAll(/new URL\("\.\/([^"]+)",\s*import\.meta\.url\)/g)].map(([, name]) => name));
  const there = readdirSync(PACKAGE).filter((name) => name.endsWith(".wasm"));
  assert.deepEqual([...fetched].sort(), there.sort());
  assert.ok(!readFileSync(join(PACKAGE, "whole.mjs"), "utf8").includes("import.meta"), "what holds all asks for no file");
});

test("on a server, importing does nothing, and React renders the element", async () => {
  for (const name of MODULES) await import(join(PACKAGE, `${name}.mjs`));
  const { define } = await import(join(PACKAGE, "backprop-playground.mjs"));
  assert.equal(define(), undefined);
  assert.equal(renderToString(createElement("backprop-playground", { preset: "xor" })), '<backprop-playground preset="xor"></backprop-playground>');
});

test("what holds all works in a blob", { timeout: 60_000 }, () =>
  visit(async (page, said, requests) => {
    const loss = await page.evaluate(async () => {
      const text = await (await fetch("whole.mjs")).text();
      await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
      const element = document.createElement("backprop-playground");
      document.body.append(element);
      return (await element.history()).loss.length;
    });
    assert.equal(loss, 75);
    assert.deepEqual(requests, ["/", "/whole.mjs"]);
    assert.deepEqual(said, []);
  }),
);

test("two versions on a page: the second says so, and takes another name", { timeout: 60_000 }, () => {
  const instead = (path) => {
    if (path === "/") return { type: ".html", body: "<!DOCTYPE html><title>A page</title><link rel=icon href=data:,>" };
    if (path === "/other.mjs") return { body: readFileSync(join(PACKAGE, "backprop-playground.mjs"), "utf8").replace(/"\d+\.\d+\.\d+"/, '"9.8.7"') };
    return undefined;
  };
  return visit(
    async (page, said) => {
      const found = await page.evaluate(async () => {
        await import("/backprop-playground.mjs");
        const first = customElements.get("backprop-playground");
        const { define } = await import("/other.mjs");
        define("backprop-playground-2");
        const both = ["backprop-playground", "backprop-playground-2"].map((name) => document.body.appendChild(document.createElement(name)));
        const losses = await Promise.all(both.map((element) => element.history()));
        return { stays: customElements.get("backprop-playground") === first, versions: both.map((element) => element.constructor.version), losses: losses.map(({ loss }) => loss.at(-1)) };
      });
      assert.ok(found.stays);
      assert.equal(found.versions[1], "9.8.7");
      assert.notEqual(found.versions[0], "9.8.7");
      assert.equal(found.losses[0], found.losses[1]);
      assert.equal(said.length, 1);
      assert.match(said[0], /already has <backprop-playground> from version \d.*9\.8\.7 leaves it alone.*define\("backprop-playground-2"\)/);
    },
    { instead },
  );
});
