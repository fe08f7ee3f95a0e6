// The page on paper: a clean handout from any state and theme, with charts that stay sharp at any size.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const ON_SCREEN_ONLY = [".page", ".skip-link", "[data-lesson]", ".transport", "dialog.share", "dialog.help", ".notebook"];

/** What of the page can be seen now, among these. */
const visible = (page, selectors) =>
  page.evaluate((selectors) => selectors.filter((of) => [...document.querySelectorAll(of)].some((found) => found.checkVisibility())), selectors);

/** Asserts that the page on paper is the handout alone, in light colors, and gives its PDF. */
async function printed(page) {
  await page.emulateMedia({ media: "print" });
  await page.locator(".handout-chart svg").first().waitFor();
  await page.locator(".handout :is(.network-drawing, .maps)").waitFor();
  assert.deepEqual(await visible(page, ON_SCREEN_ONLY), []);
  for (const part of [".network-drawing, .maps", ".chain", ".handout-chart", ".share-qr", "table"]) {
    assert.ok(await page.locator(".handout").locator(part).first().isVisible(), part);
  }
  const [background, ink, canvases] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector(".handout .headline h2")).color,
    [...document.querySelectorAll("canvas[data-plot]")].filter((canvas) => canvas.checkVisibility()).length,
  ]);
  assert.deepEqual([background, ink, canvases], ["rgb(255, 255, 255)", "rgb(28, 31, 36)", 0]);
  const pdf = await page.pdf({ format: "A4" });
  await page.emulateMedia({ media: "screen" });
  return pdf.toString("latin1");
}

journey("a handout is printed from the page as it opens, and from a dark one with everything open", async ({ open }) => {
  const light = await open();
  const pdf = await printed(light);
  assert.doesNotMatch(pdf, /\/Subtype\s*\/Image/, "drawings are lines, not pixels");
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length <= 3, "a few pages");
  assert.equal(await light.locator(".handout svg").count(), 0, "it is gone from the page again");

  const dark = await open({ path: "?preset=xor&tour=notebook&step=3&theme=dark&notebook=on", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await dark.locator("[data-action=share]").evaluate((button) => button.click());
  await dark.locator("[data-share-link]").waitFor();
  assert.doesNotMatch(await printed(dark), /\/Subtype\s*\/Image/);
  const wide = await dark.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(wide, 390, "where it is made it takes no room");
});

journey("nothing on a sheet of A4 or Letter is cut off, however large the network is", async ({ open }) => {
  const paths = ["?epoch=20&phase=backward", "?preset=classification", "?layers=24:tanh,24:relu,1:linear&epoch=3", "?layers=2:tanh,2:tanh,2:tanh,2:tanh,2:tanh,2:tanh,2:tanh,1:linear&phase=update"];
  for (const path of paths) {
    const page = await open({ path });
    await page.emulateMedia({ media: "print" });
    for (const [format, width] of [["A4", 703], ["Letter", 725]]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.locator(".handout :is(.network-drawing, .maps)").waitFor();
      const cut = await page.locator(".handout").evaluate((handout) => {
        const edge = handout.getBoundingClientRect().right;
        const out = [...handout.querySelectorAll("*")].filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > edge + 1);
        return out.map((part) => `${part.localName}.${part.className.baseVal ?? part.className}`);
      });
      assert.deepEqual(cut, [], `${path} on ${format}`);
    }
    const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
    assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length <= 3, `${path}: a few pages`);
  }
});

journey("a table of settings, the data and the link are on paper as they are set", async ({ open }) => {
  const page = await open({ path: "?lr=0.005&epochs=20" });
  await page.emulateMedia({ media: "print" });
  await page.locator(".handout table").first().waitFor();
  const words = await page.locator(".handout").innerText();
  assert.match(words, /learning rate\s+0\.005/);
  assert.match(words, /epochs\s+20/);
  assert.match(words, /4 rows, 2 features → lpa/);
  assert.match(words, /http:\/\/127\.0\.0\.1:\d+\/#1\./);
  assert.deepEqual(await page.locator(".handout-chart figcaption").allInnerTexts(), ["Loss per epoch", "Weights over the run", "Loss surface"]);
});

journey("Print is in the Share dialog, by keyboard, and prints once the dialog is closed", async ({ open }) => {
  const page = await open();
  await page.evaluate(() => (window.print = () => (window.printed = document.querySelector("dialog.share").open)));
  await page.locator("[data-action=share]").press("Enter");
  await page.locator("[data-share=files]").press("Enter");
  await page.locator("[data-save=print]").press("Enter");
  await page.waitForFunction(() => window.printed === false);
});
