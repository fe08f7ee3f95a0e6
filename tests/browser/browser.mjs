// The Chromium of this machine, started so that it speaks to nobody but the page.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of the browser: the variable CHROMIUM, or the first one found on PATH. */
export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const directory of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(directory, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: look on.
      }
    }
  }
  throw new Error("no Chromium found on PATH: install one, or give its path in the variable CHROMIUM");
}

/** Starts Chromium without a window. */
export function launch(options = {}) {
  const { args = [], ...others } = options;
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-sync",
      "--no-first-run",
      ...args,
    ],
    ...others,
  });
}

/** Waits until the program has mounted, its first paint has gone, and all of the program that comes later is there. */
export async function mounted(page) {
  await page.locator("#first-paint").waitFor({ state: "detached", timeout: 30_000 });
  await page.locator("#app main").waitFor({ timeout: 30_000 });
  await page.locator(".playground[data-coming]").waitFor({ state: "detached", timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(() => frame())))));
}

/** To run before the page: keeps that a first visit has ended here, so that none begins. */
export function visited() {
  if (window !== top) return;
  try {
    localStorage.setItem("backprop-playground-first", "ended");
  } catch {
    // Where nothing is kept, there is no first visit.
  }
}
