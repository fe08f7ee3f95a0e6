// Where the keyboard goes: what has the focus is in sight, whatever stays at the edges of the window.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";
import { closeSheet, openSheet } from "./places.mjs";

/** A laptop's window at 300% and at 400% zoom, phones both ways, and as narrow as it gets. */
const SIZES = [[426, 240], [320, 180], [844, 390], [640, 360], [390, 844], [320, 640], [256, 640]];

/** Says how what has the focus is hidden; nothing where all that fits of it can be seen. */
function hidden() {
  const element = document.activeElement;
  if (element === document.body) return undefined;
  // What is not drawn itself is seen by its label.
  const seen = element.closest("label:has(.visually-hidden)") ?? element;
  const rect = seen.getBoundingClientRect();
  const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40);
  const words = `${element.tagName} ${element.className?.baseVal ?? element.className} “${name}”`;
  const inset = (length) => Math.min(3, length / 3);
  const [left, right] = [rect.left + inset(rect.width), rect.right - inset(rect.width)];
  const [top, bottom] = [rect.top + inset(rect.height), rect.bottom - inset(rect.height)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const points = [[x, top], [left, y], [x, y], [right, y], [x, bottom]];
  const inside = points.filter(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (seen.contains(hit) || hit.closest(".plot-frame") === seen.closest(".plot-frame") && hit.closest(".plot-frame"));
  });
  // An unfilled shape is hit at its middle alone, and what is larger than its room is seen in part.
  const large = rect.height > innerHeight / 3 || rect.width > innerWidth / 2;
  const enough = large || seen instanceof SVGElement ? 1 : 4;
  return inside.length >= enough ? undefined : `${words}: ${inside.length} of 5 points at ${Math.round(rect.top)} to ${Math.round(rect.bottom)}`;
}

/** Waits until what was opened has come into sight. */
const frames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));

/** Presses a key until the focus is out of the page again; gives what was hidden, and how many stops there were. */
async function walk(page, key) {
  const faults = [];
  await page.evaluate(() => document.activeElement.blur());
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) return { stops, faults };
    const fault = await page.evaluate(hidden);
    if (fault) faults.push(`${key}: ${fault}`);
  }
  throw new Error("Tab goes round in circles");
}

for (const [width, height] of SIZES) {
  journey(`no stop of Tab is behind anything in a window of ${width} by ${height}`, async ({ open }) => {
    for (const [path, keys] of [["", ["Tab", "Shift+Tab"]], ["?tour=notebook&step=3", ["Tab"]]]) {
      const page = await open({ path, viewport: { width, height }, reducedMotion: "reduce" });
      const hasSheets = await page.locator("[data-sheet=rows]").isVisible();
      for (const key of keys) {
        let all = 0;
        for (const sheet of hasSheets ? ["", "rows", "settings", "charts"] : [""]) {
          if (sheet) await openSheet(page, sheet);
          const { stops, faults } = await walk(page, key);
          all += stops;
          assert.deepEqual(faults, [], `${faults.length} of ${stops} stops, ${path} ${sheet}`);
        }
        await closeSheet(page);
        assert.ok(all > 50, `${all} stops`);
      }
    }
  });
}

journey("a menu is inside the window at every width", async ({ open }) => {
  for (const width of [256, 320, 390, 640, 700, 740, 844, 1000, 1100, 1101, 1280]) {
    const page = await open({ viewport: { width, height: 360 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${width}`);
    for (const menu of ["lesson", "examples", "more"]) {
      await page.locator(`[data-menu=${menu}] summary`).click();
      await frames(page);
      const list = await page.locator(`[data-menu=${menu}] ul`).boundingBox();
      assert.ok(list.x >= 0 && list.x + list.width <= width, `${menu} at ${width}: ${list.x} to ${list.x + list.width}`);
      const last = page.locator(`[data-menu=${menu}] button`).last();
      await frames(page);
      await last.focus();
      const { y, height } = await last.boundingBox();
      assert.ok(y >= 0 && y + height <= 360, `the last of ${menu} at ${width}: ${y}`);
      await page.keyboard.press("Escape");
    }
    await page.context().close();
  }
});

journey("nothing is wider than the narrowest window", async ({ open }) => {
  for (const path of ["", "?tour=notebook&step=2", "?tour=notebook&step=9", "?preset=xor&notebook=on&lr=1e3", "?layers=24:tanh,24:relu,1:linear", "?embed&panels=all"]) {
    const page = await open({ path, viewport: { width: 256, height: 640 }, mounted: false });
    await page.locator(".transport").waitFor();
    await frames(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 256, path);
    await page.context().close();
  }
});

journey("what a click opens comes into sight", async ({ open }) => {
  for (const [width, height] of [[390, 844], [844, 390], [1280, 720]]) {
    const page = await open({ viewport: { width, height } });
    for (const opener of ["[data-action=gradients]", "[data-chain=check] > summary", ".plot-head [aria-controls]"]) {
      if (opener.startsWith(".plot-head")) await openSheet(page, "charts");
      await page.locator(opener).first().click();
      await frames(page);
      const [top, bottom] = await page.locator(opener).first().evaluate((opener) => {
        const opened = opener.closest("details") ?? document.getElementById(opener.getAttribute("aria-controls"));
        const rect = opened.getBoundingClientRect();
        const bar = document.querySelector(".transport").getBoundingClientRect();
        return [rect.top, rect.bottom - Math.min(bar.top, innerHeight)];
      });
      assert.ok(top >= 0 && bottom <= 1, `${opener} at ${width} x ${height}: from ${top}, ${bottom} too far`);
    }
  }
});

journey("a bar that would take a third of the window lets go, and so does one on a scaled slide", async ({ open, site }) => {
  const position = (page) => page.locator(".transport").evaluate((bar) => getComputedStyle(bar).position);
  for (const [width, height, expected] of [[320, 180, "static"], [426, 240, "static"], [640, 360, "sticky"], [844, 390, "sticky"], [390, 844, "sticky"]]) {
    const page = await open({ viewport: { width, height } });
    assert.equal(await position(page), expected, `${width} x ${height}`);
    const { height: bar } = await page.locator(".transport").boundingBox();
    if (expected === "sticky") assert.ok(bar <= 0.3 * height, `${bar} px of ${height}`);
  }
  const page = await open({ path: "examples/element.html", mounted: false, viewport: { width: 900, height: 700 } });
  const element = page.locator("backprop-playground").first();
  await element.locator(".transport").waitFor();
  assert.equal(await element.locator(".transport").evaluate((bar) => getComputedStyle(bar).position), "sticky");
  await element.evaluate((element) => (element.parentElement.style.transform = "scale(0.8)"));
  await page.setViewportSize({ width: 880, height: 700 });
  await page.waitForFunction((bar) => getComputedStyle(bar).position === "static", await element.locator(".transport").elementHandle());
});
