// What axe finds on a page, in both themes, and the contrast that it can't judge, computed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

/** What axe finds inside, and where it can't judge the contrast of a text. */
async function found([inside, rules]) {
  const options = { resultTypes: ["violations", "incomplete"], preload: false, ...(rules && { runOnly: { type: "rule", values: rules } }) };
  const { violations, incomplete } = await window.axe.run(inside ?? document, options);
  const targets = (of) => of.nodes.map(({ target }) => String(target));
  return {
    faults: violations.flatMap((of) => targets(of).map((target) => `${of.id}: ${target}`)),
    open: incomplete.filter(({ id }) => id === "color-contrast").flatMap(targets),
  };
}

/**
 * Asserts that neither axe nor the contrast it leaves open has a fault, of all of the page or of what is `inside`, in both themes:
 * in the dark one colors alone are other ones.
 */
export async function clean(page, what, inside) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  for (const [colorScheme, rules] of [["dark", ["color-contrast"]], ["light", undefined]]) {
    await page.emulateMedia({ colorScheme });
    const { faults, open } = await page.evaluate(found, [inside, rules]);
    const where = `${what}, ${colorScheme}, ${page.viewportSize().width} px`;
    assert.deepEqual(faults, [], where);
    assert.deepEqual(await page.evaluate(contrast, open), [], `contrast, ${where}`);
  }
}
