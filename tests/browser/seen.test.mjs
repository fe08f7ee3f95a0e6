// Whoever needs other colors, more contrast, a page that reads from the right, or larger targets.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";
import { closeSheet, openSheet } from "./places.mjs";

/** Two colors of an element: its ground and its edge. */
const look = (found) => found.evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).borderColor]);

journey("in forced colors what is chosen, the playhead and its way are told apart", async ({ open }) => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open({ path: "?preset=xor&epoch=3&phase=backward&theme=light", forcedColors: "active", colorScheme });
    const chosen = [
      ["[data-task=classification]", "[data-task=regression]"],
      [".phases [aria-current]", ".phases button:not([aria-current])"],
      [".plot-choice [aria-pressed=true]", ".plot-choice [aria-pressed=false]"],
      [".timeline-knob", ".timeline-track"],
    ];
    for (const [of, other] of chosen) {
      const [ground, otherGround] = [await look(page.locator(of).first()), await look(page.locator(other).first())].map(([ground]) => ground);
      assert.notEqual(ground, otherGround, `${of}, ${colorScheme}`);
    }
    const [canvas, ink] = await page.evaluate(() => {
      const probe = Object.assign(document.createElement("p"), { style: "" });
      document.body.append(probe);
      probe.style.setProperty("background-color", "Canvas");
      probe.style.setProperty("color", "CanvasText");
      const { backgroundColor, color } = getComputedStyle(probe);
      probe.remove();
      return [backgroundColor, color];
    });
    assert.notEqual(canvas, ink);
    const name = page.locator(".network-drawing .name").first();
    assert.equal(await name.evaluate((text) => getComputedStyle(text).fill), ink, `a theme of the page's own gives way, ${colorScheme}`);
    const stroke = (of) => page.locator(of).first().evaluate((line) => getComputedStyle(line).stroke);
    assert.notEqual(await stroke(".edge-label.selected rect"), await stroke(".edge-label:not(.selected) rect"));
    // The charts are drawn in the scheme of those colors.
    const pixel = await page.locator("canvas[data-plot=loss]").evaluate((canvas) => [...canvas.getContext("2d").getImageData(2, 2, 1, 1).data]);
    const dark = (rgb) => rgb.reduce((sum, part) => sum + part, 0) < 384;
    const ground = pixel[3] ? pixel.slice(0, 3) : canvas.match(/\d+/g).map(Number);
    assert.equal(dark(ground), dark(canvas.match(/\d+/g).map(Number)), `the loss chart, ${colorScheme}`);
  }
});

journey("who asks for more contrast has it: text of every kind at 7 to 1", async ({ open }) => {
  for (const theme of ["light", "dark"]) {
    const page = await open({ path: `?phase=backward&theme=${theme}`, contrast: "more" });
    const ratios = await page.evaluate(() => {
      const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const luminance = (color) => {
        paint.fillStyle = color;
        paint.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const probe = document.querySelector(".playground").appendChild(document.createElement("p"));
      const color = (name) => {
        probe.style.setProperty("color", `var(--${name})`);
        return luminance(getComputedStyle(probe).color);
      };
      const card = color("card");
      const names = ["ink", "muted", "forward", "backward", "negative", "agreement"];
      return names.map((name) => [name, (Math.max(color(name), card) + 0.05) / (Math.min(color(name), card) + 0.05)]);
    });
    for (const [name, ratio] of ratios) assert.ok(ratio >= 7, `${name}, ${theme}: ${ratio}`);
  }
});

journey("its charts and its timeline have it too", async ({ open }) => {
  for (const [colorScheme, ink] of [["light", [0, 0, 0]], ["dark", [255, 255, 255]]]) {
    const page = await open({ path: "?epoch=30", colorScheme, contrast: "more" });
    const drawn = (ink) =>
      page.locator("canvas[data-plot=loss]").evaluate((canvas, ink) => {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let found = 0;
        for (let at = 0; at < data.length; at += 4) found += ink.every((part, index) => data[at + index] === part) && data[at + 3] === 255;
        return found;
      }, ink);
    await page.waitForFunction(() => document.querySelector("canvas[data-plot=loss]").width > 0);
    assert.ok((await drawn(ink)) > 100, `the loss is drawn in ${ink}, ${colorScheme}`);
    const track = page.locator(".timeline-track");
    const [track1, done] = await Promise.all([track, page.locator(".timeline-done")].map((of) => of.evaluate((part) => getComputedStyle(part).backgroundColor)));
    const luminance = (color) => color.match(/\d+/g).map(Number).map((part) => (part / 255) ** 2.2).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0.05);
    const ratio = luminance(track1) / luminance(done);
    assert.ok(Math.max(ratio, 1 / ratio) >= 7, `what is done of the timeline, ${colorScheme}: ${ratio}`);
    await page.context().close();
  }
});

journey("pinned runs are told apart by dash and letter in the ink of the page, in forced colors too", async ({ open }) => {
  for (const wishes of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active", colorScheme: "dark" }]) {
    const page = await open(wishes);
    for (const rate of ["0.002", "0.003", "0.0005"]) {
      await page.locator("[data-action=pin]").press("Enter");
      await page.locator("[data-field=learning-rate]").fill(rate);
      await page.locator("[data-field=learning-rate]").press("Enter");
    }
    const pins = await page.locator(".pin").evaluateAll((pins) =>
      pins.map((pin) => ({ letter: pin.querySelector("strong").textContent, inked: getComputedStyle(pin.querySelector("line")).stroke === getComputedStyle(pin).color, dash: pin.querySelector("line").getAttribute("stroke-dasharray") })),
    );
    assert.deepEqual(pins.map(({ letter }) => letter), ["A", "B", "C"]);
    assert.equal(new Set(pins.map((pin) => pin.dash)).size, 3, JSON.stringify(wishes));
    assert.ok(pins.every((pin) => pin.inked), JSON.stringify(wishes));
    await page.context().close();
  }
});

journey("a page that reads from the right leaves the playground as it is", async ({ open }) => {
  const page = await open({ viewport: { width: 1280, height: 720 } });
  const places = () =>
    page.evaluate(() => [".settings", ".network-drawing", ".plots", ".timeline-knob", ".header-end"].map((of) => Math.round(document.querySelector(of).getBoundingClientRect().left)));
  const before = await places();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  assert.deepEqual(await places(), before);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
});

/** What a finger would miss: all that it is to hit and that is smaller than 44 pixels, but cells of the data table and the drawing. */
function small() {
  const faults = [];
  for (const element of document.querySelectorAll(".playground :is(button, a[href], select, summary, input, [role=slider])")) {
    if (!element.checkVisibility() || element.closest(".data-table, .network-drawing, .skip-link, .lesson-dots")) continue;
    const target = element.closest("label") ?? element;
    const { width, height } = target.getBoundingClientRect();
    const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 30);
    if (width < 43.9 || height < 43.9) faults.push(`${element.tagName} ${element.className} “${name}”: ${Math.round(width)} x ${Math.round(height)}`);
  }
  return faults;
}

journey("a finger has 44 pixels wherever it is to hit something, and nothing is wider than the page", async ({ open }) => {
  for (const [width, height] of [[320, 640], [390, 844], [820, 1180], [1180, 820]]) {
    const page = await open({ path: "?tour=notebook&step=2&notebook=on", viewport: { width, height }, hasTouch: true, isMobile: true });
    await openSheet(page, "charts");
    await page.locator("[data-action=pin]").tap();
    for (const sheet of ["charts", "settings", "rows"]) {
      await openSheet(page, sheet);
      assert.deepEqual(await page.evaluate(small), [], `${width} x ${height}, ${sheet}`);
    }
    await closeSheet(page);
    await page.locator("[data-action=gradients]").tap();
    assert.deepEqual(await page.evaluate(small), [], `${width} x ${height}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width}`);
    for (const menu of ["lesson", "examples"]) {
      await page.locator(`[data-menu=${menu}] summary`).tap();
      assert.deepEqual(await page.evaluate(small), [], `${menu} at ${width}`);
      await page.keyboard.press("Escape");
    }
    await page.locator("[data-action=share]").tap();
    for (const part of ["link", "code", "files", "embed"]) {
      await page.locator(`[data-share=${part}]`).tap();
      assert.deepEqual(await page.evaluate(small), [], `${part} at ${width}`);
    }
    await page.context().close();
  }
});

journey("the page is no higher than its window, however many layers its settings have", async ({ open }) => {
  for (const [height, layers] of [[720, 6], [600, 3]]) {
    const page = await open({ path: `?layers=${"2:linear,".repeat(layers)}1:linear`, viewport: { width: 1280, height } });
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollHeight - innerHeight), 0, `${layers} layers at ${height} px`);
  }
});
