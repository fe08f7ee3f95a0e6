// The page as it is shown to a class: large, led by Page Down and Page Up, with a guess before the gradients.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { journey } from "./fixture.mjs";
import { fromMore } from "./places.mjs";

const sum = async (page) => (await page.locator(".present-head .first-sum").innerText()).replace(/\s+/g, " ").trim();
const title = (page) => page.locator(".present-head h1").innerText();

journey("two keys lead through an update, with a guess before the gradients", async ({ open }) => {
  const page = await open({ path: "?present&select=kernel1[0][0]", viewport: { width: 1280, height: 720 } });
  await page.locator(".present-head").waitFor();
  assert.match(await title(page), /: forward$/);
  await page.keyboard.press("PageDown");
  assert.match(await title(page), /: loss$/);
  await page.keyboard.press("PageDown");
  assert.match(await title(page), /up or down\?$/);
  assert.equal(await page.locator(".network-drawing .gradient", { hasText: /\d/ }).count(), 0, "no gradient gives it away");
  for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  await page.locator("[data-action=hands-down]").click();
  assert.deepEqual(await page.locator(".present-hands .hands").allInnerTexts(), ["3", "2"]);
  await page.keyboard.press("PageDown");
  // The notebook's first update raises the first weight.
  assert.equal(await title(page), "Up: the prediction was too low.");
  assert.equal(await page.locator(".present-said p").innerText(), "3 of 5 hands said so. This weight raises it. Slope −5.696: more weight, less loss.");
  assert.match(await sum(page), /^2 × \(0\.4400 − 4\) slope of a square × 0\.1000 weight × 8 = −5\.696$/);
  await page.keyboard.press("PageDown");
  assert.match(await title(page), /: new weights$/);
  assert.match(await sum(page), /^0\.1000 − 0\.001 learning rate × \(−5\.696\) = 0\.1057$/);
  const [before, after] = (await page.locator(".network-drawing [data-select='kernel1[0][0]']").getAttribute("aria-label")).match(/weight [\d.]+/g).map((text) => Number(text.slice(7)));
  assert.ok(after > before, `${before} → ${after}`);
  await page.keyboard.press("PageUp");
  assert.match(await title(page), /: backward$/);
  await page.keyboard.press("PageUp");
  assert.match(await title(page), /: loss$/);
  await page.keyboard.press("g");
  await page.keyboard.press("PageDown");
  assert.match(await title(page), /: backward$/, "no guess where guesses are off");
});

journey("all of it is large, numbers can be dragged, B blanks, and Escape leaves", async ({ open }) => {
  const page = await open({ viewport: { width: 1280, height: 720 } });
  assert.equal(await page.locator(".present-head").count(), 0);
  await page.locator("[data-action=present]").click();
  await page.locator(".present-head").waitFor();
  const least = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll(".network-drawing text, .present-head :is(h1, p, small), .present-loss")]
      .filter((text) => text.textContent && text.getBoundingClientRect().height > 0)
      .map((text) => {
        const drawing = text.closest("svg");
        const zoom = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
        return [zoom * parseFloat(getComputedStyle(text).fontSize), text.textContent];
      });
    return sizes.sort(([a], [b]) => a - b)[0];
  });
  assert.ok(least[0] >= 20, `${least}`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight), true);

  const weight = page.locator(".network-drawing [data-select='kernel1[0][0]']");
  const { x, y, width, height } = await weight.boundingBox();
  assert.ok(y + height < 720);
  const before = await weight.getAttribute("aria-label");
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await weight.getAttribute("aria-label"), before);

  await page.keyboard.press("b");
  await page.locator(".present-blank").waitFor();
  await page.keyboard.press("PageDown");
  await page.locator(".present-blank").waitFor({ state: "detached" });
  assert.match(await title(page), /: forward$/, "the first key lights the screen up again");
  await page.keyboard.press("Escape");
  await page.locator(".present-head").waitFor({ state: "detached" });
  assert.equal(await page.locator(".header").isVisible(), true);
});

journey("it is in the menu where the header has no room for it", async ({ open }) => {
  const page = await open({ viewport: { width: 820, height: 1180 } });
  assert.equal(await page.locator("[data-action=present]").isVisible(), false);
  await fromMore(page, "present-here");
  await page.locator(".present-head").waitFor();
});

journey("P opens it, and the header is there again after it", async ({ open }) => {
  const page = await open();
  await page.keyboard.press("p");
  await page.locator(".present-head").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.className), "present-head");
  await page.keyboard.press("Escape");
  await page.locator(".present-head").waitFor({ state: "detached" });
  await page.locator("[data-field=learning-rate]").focus();
  await page.keyboard.type("p");
  assert.equal(await page.locator(".present-head").count(), 0, "a letter in a field is text");
});

for (const wishes of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
  journey(`axe finds nothing to complain of while a class guesses: ${Object.values(wishes)}`, async ({ open }) => {
    const page = await open({ path: "?present&phase=loss&select=kernel1[0][0]", viewport: { width: 1280, height: 720 }, reducedMotion: "reduce", ...wishes });
    await page.locator(".present-head").waitFor();
    await page.keyboard.press("PageDown");
    await page.locator(".present-hands").waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`), []);
    for (const button of await page.locator(".present-hands button").all()) {
      assert.notEqual(await button.evaluate((button) => getComputedStyle(button).borderTopWidth), "0px", "it is seen to be a button");
    }
  });
}

journey("what flies before a class flies within the drawing, at its scale", async ({ open }) => {
  const page = await open({ path: "?present&select=kernel1[0][0]", viewport: { width: 1280, height: 720 } });
  await page.locator(".present-head").waitFor();
  await page.keyboard.press("G");
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(1500);
  await page.keyboard.press("PageDown");
  const flights = await page.evaluate(async () => {
    const at = (element) => element.getBoundingClientRect();
    const found = [];
    for (let frames = 0; frames < 60; frames += 1) {
      await new Promise((frame) => requestAnimationFrame(frame));
      const drawing = at(document.querySelector(".network-drawing"));
      const letter = at(document.querySelector("[data-select='kernel1[0][0]'] .number")).height;
      for (const face of document.querySelectorAll(".motion-face")) {
        const { left, right, top, bottom, height } = at(face);
        if (getComputedStyle(face).opacity < 0.5 || height === 0) continue;
        found.push([left > drawing.left - 20 && right < drawing.right + 20 && top > drawing.top - 20 && bottom < drawing.bottom + 20, height / letter]);
      }
    }
    return found;
  });
  assert.ok(flights.length > 10, `${flights.length} were seen`);
  assert.ok(flights.every(([inside]) => inside), "all are inside");
  assert.ok(flights.every(([, size]) => size < 2.2), `${Math.max(...flights.map(([, size]) => size))} times a number's height`);
});
