// The types that are shipped fit what pages do with a playground, and refuse what they can't: in scripts, and in the frameworks' own
// checkers of the apps that bundled.test.mjs builds.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { apps } from "./packed.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const check = (program, ...args) => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path(`node_modules/${program}`), ...args], { encoding: "utf8" });
  assert.equal(error, undefined);
  return { status, said: stdout + stderr };
};

test("a page of uses compiles with TypeScript", () => {
  const { status, said } = check("typescript/bin/tsc", "--project", path("types/tsconfig.json"));
  assert.equal(status, 0, said);
});

const APPS = apps("typed", ["react", "vue", "svelte"]);

const OPTIONS = { strict: true, noEmit: true, target: "es2022", module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom", "dom.iterable"], types: [], jsx: "react-jsx", skipLibCheck: false };

/** Checks an app as its framework does, then with a mistake in it that must be found. */
function typed(name, file, [right, wrong], run) {
  test(`the element in an app of ${name}`, { timeout: 120_000 }, () => {
    const folder = join(APPS, name.toLowerCase());
    const project = join(folder, "tsconfig.json");
    writeFileSync(project, JSON.stringify({ compilerOptions: OPTIONS, include: ["*"] }));
    const fine = run(folder, project);
    assert.equal(fine.status, 0, fine.said);
    const source = readFileSync(join(folder, file), "utf8");
    assert.ok(source.includes(right));
    writeFileSync(join(folder, file), source.replace(right, wrong));
    const refused = run(folder, project);
    assert.notEqual(refused.status, 0, "a mistake is found");
    assert.match(refused.said, /ephoch/);
  });
}

const MISTAKE = ["detail.epoch", "detail.ephoch"];
typed("React", "main.tsx", MISTAKE, (_, project) => check("typescript/bin/tsc", "--project", project));
typed("Vue", "Week3.vue", MISTAKE, (_, project) => check("vue-tsc/bin/vue-tsc.js", "--project", project));
typed("Svelte", "Week3.svelte", MISTAKE, (folder, project) => check("svelte-check/bin/svelte-check", "--workspace", folder, "--tsconfig", project, "--threshold", "error"));
