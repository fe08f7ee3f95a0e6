// The npm package as somebody gets it who installs it: packed, and unpacked beside the apps that import it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The package that `cargo xtask dist` makes, or `cargo xtask package`. */
export const PACKAGE = join(ROOT, "target/npm");

const INSTALLED = join(ROOT, "tests/browser/node_modules");

/** Gives a new folder target/apps/NAME with the sources of tests/hosts for each name, and a node_modules with the package that all share. */
export function apps(name, sources) {
  const folder = join(ROOT, "target/apps", name);
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  for (const installed of readdirSync(INSTALLED)) if (!installed.startsWith(".")) symlinkSync(join(INSTALLED, installed), join(modules, installed));
  const options = { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" };
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder], options));
  execFileSync("tar", ["-xzf", filename], { cwd: folder });
  cpSync(join(folder, "package"), join(modules, "backprop-playground"), { recursive: true });
  for (const source of sources) cpSync(join(ROOT, "tests/hosts", source), join(folder, source), { recursive: true });
  return folder;
}
