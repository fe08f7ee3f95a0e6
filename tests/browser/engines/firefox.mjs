// Firefox over WebDriver BiDi, on a screen: without one it says that nothing can hover, as a phone does.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { screen } from "./screen.mjs";

/** Starts Firefox on a screen that nobody sees. */
export async function launch() {
  const downloads = await mkdtemp(join(tmpdir(), "downloads-"));
  const { display, close } = await screen();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: false,
    env: { ...process.env, DISPLAY: display },
    extraPrefsFirefox: {
      "browser.download.dir": downloads,
      "browser.download.folderList": 2,
      "dom.events.testing.asyncClipboard": true,
      "ui.prefersReducedMotion": 1,
    },
  });
  return {
    async close() {
      await browser.close();
      close();
      await rm(downloads, { recursive: true, force: true });
    },
    async context() {
      const context = await browser.createBrowserContext();
      return {
        close: () => context.close(),
        async port({ width, height }) {
          const page = await context.newPage();
          await page.setViewport({ width, height });
          const { keyboard, mouse } = page;
          const input = {
            keyDown: (key) => keyboard.down(key),
            keyUp: (key) => keyboard.up(key),
            mouseMove: (x, y) => mouse.move(x, y),
            mouseDown: () => mouse.down(),
            mouseUp: () => mouse.up(),
          };
          return {
            downloads,
            goto: (url) => page.goto(url),
            reload: () => page.reload(),
            url: () => page.url(),
            evaluate: (source) => page.evaluate(source),
            async act(actions) {
              for (const [kind, ...of] of actions) await input[kind](...of);
            },
            close: () => page.close(),
          };
        },
      };
    },
  };
}
