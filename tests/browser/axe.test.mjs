// axe finds nothing in any step of the tour, dialog, menu, lens and phase, and the contrast that it can't judge is computed.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { journey } from "./fixture.mjs";

/** The contrast of text over whatever is beneath it, where axe leaves it open: of one plain color of text on one of a ground. */
function contrast(selectors) {
  const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parts = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const ground = (element) => {
    const node = element.closest(".node, .edge-label, .bias")?.querySelector("rect");
    const fill = node && parts(getComputedStyle(node).fill);
    if (fill?.[3] === 255) return fill;
    for (let at = element; at; at = at.parentElement) {
      const color = parts(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility() || element.matches(":disabled, [aria-disabled=true]") || !element.textContent.trim()) return [];
    const style = getComputedStyle(element);
    const [text, under] = [luminance(parts(element instanceof SVGElement ? style.fill : style.color)), luminance(ground(element))];
    const ratio = (Math.max(text, under) + 0.05) / (Math.min(text, under) + 0.05);
    return ratio >= 4.5 ? [] : [`${selector}: ${ratio.toFixed(2)}`];
  });
}

/** Asserts that neither axe nor the contrast it leaves open has a fault, of all of the page or of what is `inside`. */
async function clean(page, what, inside) {
  const axe = new AxeBuilder({ page });
  const { violations, incomplete } = await (inside ? axe.include(inside) : axe).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  assert.deepEqual(found, [], what);
  const open = incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes.map(({ target }) => String(target)));
  assert.deepEqual(await page.evaluate(contrast, open), [], `contrast, ${what}`);
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  for (const colorScheme of ["light", "dark"]) {
    journey(
      `axe finds nothing in any state of the page: ${colorScheme}, ${width} px`,
      async ({ open }) => {
        const page = await open({ path: "?preset=xor&epoch=3", viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
        for (const phase of ["forward", "loss", "backward", "update"]) {
          await page.locator(`[data-phase=${phase}]`).click();
          await clean(page, phase, "main");
        }
        const lens = page.locator("select[data-lens]");
        const lenses = await lens.locator("option:not([disabled])").evaluateAll((options) => options.map((option) => option.value));
        assert.ok(lenses.length > 2);
        for (const of of lenses) {
          await lens.selectOption(of);
          await clean(page, of, ".plots");
        }
        for (const menu of ["lesson", "examples"]) {
          await page.locator(`[data-menu=${menu}] summary`).click();
          await clean(page, menu, ".header");
          await page.keyboard.press("Escape");
        }
        await page.locator("[data-action=help]").click();
        await clean(page, "help", "dialog.help");
        await page.keyboard.press("Escape");
        await page.locator("[data-action=share]").click();
        for (const part of ["link", "code", "files"]) {
          await page.locator(`[data-share=${part}]`).click();
          await clean(page, part, "dialog.share");
        }
        await page.keyboard.press("Escape");
        await page.locator("[data-action=notebook]").click();
        await clean(page, "notebook", "#notebook");
        await page.keyboard.press("Escape");
        await page.locator("[data-menu=lesson] summary").click();
        await page.locator("[data-tour=notebook]").click();
        for (let step = 1; step <= 10; step++) {
          await page.locator("[data-choice='0']").waitFor();
          await clean(page, `step ${step}`, "[data-lesson]");
          if (step < 10) await page.locator("[data-action=lesson-next]").click();
        }
        await clean(page, "all of it");
      },
      { timeout: 180_000 },
    );
  }
}
