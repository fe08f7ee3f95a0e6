// A playground on a page of others looks like that page: light or dark, also when that changes, and as high as it needs.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };
const DARK = "rgb(20, 22, 26)";
const LIGHT = "rgb(251, 250, 247)";

/** The color of the ground, and that of the charts. */
function look(place) {
  return place.locator(".playground").first().evaluate((root) => {
    const canvas = root.querySelector("canvas[data-plot=loss]");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let [dark, light] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 200) continue;
      const sum = data[i] + data[i + 1] + data[i + 2];
      if (sum < 200) dark++;
      if (sum > 600) light++;
    }
    return [getComputedStyle(root).backgroundColor, dark > light ? "dark chart" : "light chart"];
  });
}

async function becomes(place, expect) {
  const page = place.page?.() ?? place.owner().page();
  // What is out of sight isn't drawn.
  await place.locator("canvas[data-plot=loss]").scrollIntoViewIfNeeded();
  for (let tries = 0; tries < 100; tries++) {
    if (JSON.stringify(await look(place)) === JSON.stringify(expect)) return;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(await look(place), expect);
}

for (const colorScheme of ["light", "dark"]) {
  journey(
    `an element follows the page on a system that is ${colorScheme}`,
    async ({ open }) => {
      const page = await open({ path: "hosts/element.html", mounted: false, colorScheme });
      await page.evaluate(async () => {
        await customElements.whenDefined("backprop-playground");
        const two = document.getElementById("two");
        two.setAttribute("panels", "network,loss");
        await two.ready;
      });
      const two = page.locator("#two");
      await becomes(two, [LIGHT, "light chart"]);
      const scheme = (value, on = "html") => page.evaluate(([value, on]) => (document.querySelector(on).style.colorScheme = value), [value, on]);
      await scheme("dark");
      await becomes(two, [DARK, "dark chart"]);
      await scheme("light dark");
      await becomes(two, colorScheme === "dark" ? [DARK, "dark chart"] : [LIGHT, "light chart"]);
      await scheme("only light");
      await becomes(two, [LIGHT, "light chart"]);
      await scheme("dark", "body");
      await becomes(two, [DARK, "dark chart"]);
      for (const [theme, expect] of [["light", [LIGHT, "light chart"]], ["page", [DARK, "dark chart"]]]) {
        await page.evaluate((theme) => document.getElementById("two").setAttribute("theme", theme), theme);
        await becomes(two, expect);
      }
      assert.equal(await page.locator("#one .playground").count() && (await page.locator("#one .playground").getAttribute("data-theme")), "dark", "its own wish holds");
    },
    SITE,
  );
}

journey(
  "a frame follows the page around it, and has its height, however late host.js starts and wherever the frame is",
  async ({ open }) => {
    const page = await open({ path: "hosts/frames.html", mounted: false, colorScheme: "dark" });
    const inside = (selector) => page.locator(selector).contentFrame();
    for (const selector of ["#early", "#inside"]) await inside(selector).locator("#headline").waitFor();
    assert.equal(await page.locator("#early").evaluate((frame) => frame.clientHeight), 100, "nobody hears it yet");
    await page.evaluate(async () => {
      await import("/host.js");
      const later = document.getElementById("early").cloneNode();
      later.id = "later";
      later.style.colorScheme = "normal";
      document.body.append(later);
    });
    for (const selector of ["#early", "#inside", "#later"]) {
      const app = inside(selector).locator("#app");
      await app.locator("#headline").waitFor();
      const height = await app.evaluate((app) => app.scrollHeight);
      await page.locator(selector).evaluate((frame, height) => new Promise((done) => {
        const fits = () => (Math.abs(frame.clientHeight - height) <= 2 ? done() : requestAnimationFrame(fits));
        fits();
      }), height);
      await becomes(inside(selector), [LIGHT, "light chart"]);
    }
    await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "dark"));
    for (const selector of ["#early", "#inside", "#later"]) await becomes(inside(selector), [DARK, "dark chart"]);
  },
  SITE,
);
