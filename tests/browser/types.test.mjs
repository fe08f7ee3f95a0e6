// The types that are shipped fit what pages do with a playground, and refuse what they can't.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

test("a page of uses compiles with TypeScript", () => {
  const { status, stdout, error } = spawnSync(process.execPath, [path("node_modules/typescript/bin/tsc"), "--project", path("types/tsconfig.json")], { encoding: "utf8" });
  assert.equal(error, undefined);
  assert.equal(status, 0, stdout);
});
