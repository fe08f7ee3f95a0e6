// A picture of all of it: one file, in light colors, from any state and theme, also from a playground in another page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { journey } from "./fixture.mjs";

const HOSTS = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };

/** The file that a button saves. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A picture by its kind, from the Share dialog. */
async function fromShare(page, kind) {
  await page.locator("[data-action=share]").evaluate((button) => button.click());
  await page.locator("[data-share=files]").click();
  const file = await saved(page, page.locator(`[data-save="backprop-playground.${kind}"]`));
  await page.keyboard.press("Escape");
  assert.equal(file.name, `backprop-playground.${kind}`);
  await page.locator(".handout").waitFor({ state: "detached" });
  return file.bytes;
}

/** Opens a PNG: its size, its corner, and which share of each of ten bands from top to bottom is neither paper nor the pale ground of a chart. */
const opened = (page, bytes) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const paint = new OffscreenCanvas(width, height).getContext("2d");
    paint.drawImage(image, 0, 0);
    const { data } = paint.getImageData(0, 0, width, height);
    const bands = Array(10).fill(0);
    for (let pixel = 0; pixel < width * height; pixel++) {
      const [r, g, b] = data.subarray(4 * pixel, 4 * pixel + 3);
      if (r + g + b < 720) bands[Math.floor((10 * pixel) / (width * height))] += 10 / (width * height);
    }
    return { width, height, corner: [...data.slice(0, 4)], bands };
  }, bytes.toString("base64"));

async function isWhole(page, bytes, least) {
  const { width, height, corner, bands } = await opened(page, bytes);
  assert.equal(width, 1496);
  assert.ok(height > least && height < 5000, `${height} dots high`);
  assert.deepEqual(corner, [255, 255, 255, 255]);
  assert.ok(bands.every((share) => share > 0.005 && share < 0.6), `something in each tenth of it: ${bands.map((share) => share.toFixed(3))}`);
}

journey("a picture of all of it is saved from the Share dialog", async ({ open }) => {
  const page = await open({ path: "?epoch=20&phase=backward" });
  await isWhole(page, await fromShare(page, "png"), 2500);

  const words = await page.evaluate((svg) => {
    const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    return { words: [...drawn.querySelectorAll("text")].map((text) => text.textContent.trim()), foreign: drawn.querySelectorAll("script, style, foreignObject, parsererror, [style]").length, codes: drawn.querySelectorAll("image").length };
  }, (await fromShare(page, "svg")).toString());
  const drawn = words.words.join(" ");
  for (const part of [/Update 77 of 300: backward/, /profile_score/, /Why does cgpa→h1/, /Loss per epoch/, /learning rate 0\.001/, /8 8 4/, /http:\/\/127\.0\.0\.1/]) assert.match(drawn, part);
  assert.ok(drawn.includes(await page.locator(".network-drawing .value").nth(2).textContent()));
  assert.deepEqual([words.foreign, words.codes], [0, 0], "lines and letters alone");
});

journey("it is light from a dark page, whole from a phone with a lesson open, and shows heat maps", async ({ open }) => {
  const dark = await open({ path: "?preset=xor&tour=notebook&step=3&theme=dark&notebook=on", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await isWhole(dark, await fromShare(dark, "png"), 2500);
  assert.equal(await dark.evaluate(() => document.documentElement.scrollWidth), 390);
  const maps = await open({ path: "?layers=24:tanh,24:relu,1:linear&epoch=3", forcedColors: "active" });
  const svg = (await fromShare(maps, "svg")).toString();
  assert.equal(svg.match(/<image /g).length, 12, "a map for each part of three layers");
  assert.match(svg, /too long for paper/);
  await isWhole(maps, await fromShare(maps, "png"), 2000);
});

journey(
  "an element saves one, also where the page around it scales it, and so does a frame that may",
  async ({ open }) => {
    const page = await open({ path: "hosts/element.html", mounted: false });
    const element = page.locator("#one");
    await element.evaluate((element) => (element.style.transform = "scale(0.5)"));
    const file = await saved(page, element.locator("[data-action=picture]"));
    assert.equal(file.name, "backprop-playground.png");
    await isWhole(page, file.bytes, 500);

    const framed = await open({ path: "hosts/frame.html?embed", mounted: false });
    const { bytes } = await saved(framed, framed.frameLocator("iframe").locator("[data-action=picture]"));
    await isWhole(framed, bytes, 500);
  },
  HOSTS,
);
