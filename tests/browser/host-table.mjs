// The hosts that are tested: tests/hosts/hosts.json names them, their tests take them from here, and docs/embedding.md has them as a table,
// which `node tests/browser/host-table.mjs` writes.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GUIDE = join(ROOT, "docs/embedding.md");
const HEAD = "| Host | Way | Its page | Tested by |\n|---|---|---|---|\n";

/** The hosts, in the order of the table. */
export const HOSTS = JSON.parse(readFileSync(join(ROOT, "tests/hosts/hosts.json"), "utf8"));

/** Takes the hosts of a test one by one, and says at the end which has none. */
export function hostsOf(test) {
  const left = new Map(HOSTS.filter((host) => host.test === test).map((host) => [host.host, host]));
  return {
    take(name) {
      if (!left.has(name)) throw new Error(`tests/hosts/hosts.json has no host ${name} of ${test}`);
      const { source } = left.get(name);
      left.delete(name);
      return source;
    },
    left: () => [...left.keys()],
  };
}

/** The guide with the table of all hosts. */
export function withTable(guide) {
  const start = guide.indexOf(HEAD);
  if (start < 0) throw new Error(`docs/embedding.md has no table that begins with ${HEAD}`);
  const end = guide.indexOf("\n\n", start);
  const rows = HOSTS.map(({ host, way, test, source }) => {
    for (const path of [`tests/browser/${test}.test.mjs`, `tests/hosts/${source}`]) if (!existsSync(join(ROOT, path))) throw new Error(`${host}: there is no ${path}`);
    return `| ${host} | ${way} | \`tests/hosts/${source}\` | \`tests/browser/${test}.test.mjs\` |`;
  });
  return `${guide.slice(0, start)}${HEAD}${rows.join("\n")}${guide.slice(end)}`;
}

/** The guide as it is. */
export const guide = () => readFileSync(GUIDE, "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(GUIDE, withTable(guide()));
