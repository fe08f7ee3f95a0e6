// Pictures of the page at the sizes it is designed for, light and dark:
//   node tests/browser/screenshots.mjs [an address, or a built directory: dist/] [where to: target/screenshots]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launch, mounted, visited } from "./browser.mjs";
import { serve } from "./server.mjs";

const SIZES = [
  [1440, 900],
  [1280, 720],
  [820, 1180],
  [390, 844],
  [320, 640],
];

const [source = "dist", target = "target/screenshots"] = process.argv.slice(2);
const site = /^https?:/.test(source) ? { url: source, close: () => {} } : await serve(source);
const browser = await launch();
try {
  await mkdir(target, { recursive: true });
  for (const colorScheme of ["light", "dark"]) {
    for (const [width, height] of SIZES) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && console.error(message.text()));
      page.on("pageerror", (error) => console.error(error));
      await page.addInitScript(visited);
      await page.goto(site.url);
      await mounted(page);
      const name = `${width}x${height}-${colorScheme}`;
      await page.screenshot({ path: join(target, `${name}.png`) });
      await page.screenshot({ path: join(target, `${name}-full.png`), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      console.log(`${join(target, name)}.png${overflow > 0 ? `: ${overflow} px wider than the window` : ""}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await site.close();
}
