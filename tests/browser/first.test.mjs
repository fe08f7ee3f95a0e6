// The first visit: one update in ten steps, by click, by key and on a phone; what ends it, and that it never comes back by itself.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { mounted } from "./browser.mjs";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };
/** A first visit without motion: what is seen in motion.test.mjs is the motion. */
const FRESH = { fresh: true, reducedMotion: "reduce" };
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const MAIN = "[data-action=watch], [data-action=next-first], [data-action=done-first]";
const WEIGHT = "[data-select='kernel1[0][0]']";
/** The steps, each with how its title begins. */
const STEPS = [
  ["watch", "The network predicts 0.4400. The target is 4."],
  ["forward", "Lines multiply, circles add."],
  ["loss", "That’s 3.560 too low."],
  ["guess", "Should this weight go up or down?"],
  ["backward", "Up is right: the prediction was too low."],
  ["update", "Every weight and bias takes a step."],
  ["again", "Same row again: 0.4400 → 0.5089."],
  ["drag", "That was 1 of 300 updates."],
  ["dragged", "A new run from "],
  ["done", "That’s backpropagation."],
];

const title = (page) => page.locator("#headline h2").innerText();
const at = (page, step) => page.locator(`.playground[data-first=${step}]`).waitFor();
const over = (page) => page.locator(".playground:not([data-first])").waitFor();
const weight = (page) => page.locator(`${WEIGHT} text`).first().textContent();

async function isAt(page, [step, says]) {
  await at(page, step);
  assert.ok((await title(page)).startsWith(says), `${step}: ${await title(page)}`);
}

/** Drags the chosen weight to the right. */
async function drag(page) {
  const { x, y, width, height } = await page.locator(WEIGHT).boundingBox();
  const [from, middle] = [x + width / 2, y + height / 2];
  await page.mouse.move(from, middle);
  await page.mouse.down();
  for (let moved = 8; moved <= 40; moved += 8) await page.mouse.move(from + moved, middle);
  await page.mouse.up();
}

/** Goes through all steps, with what is done at each. */
async function through(page, seen, { next = () => page.locator(MAIN).click(), guess = () => page.locator("[data-action=guess-up]").click(), change = drag, steps = STEPS } = {}) {
  for (const step of steps) {
    await isAt(page, step);
    await seen(step[0]);
    if (step[0] === "guess") await guess();
    else if (step[0] === "drag") await change(page);
    else await next();
  }
  await over(page);
}

journey("all ten steps by click; nothing is locked, nothing moves, and it never comes back by itself", async ({ open, site }) => {
  const page = await open({ ...FRESH });
  const places = new Set();
  await through(page, async (step) => {
    places.add((await page.locator(".network-drawing").boundingBox()).y);
    assert.equal(await page.locator("#headline").getAttribute("aria-live"), "polite");
    assert.equal(await page.locator("[data-action=skip-first]").count(), step === "done" ? 0 : 1);
    assert.equal(await page.locator("[data-action=guess-up], [data-action=guess-down]").count(), step === "guess" ? 2 : 0);
    assert.ok(await page.locator('[data-field="learning-rate"]').isEnabled());
    if (step === "guess") {
      assert.equal(await page.locator(".gradient").evaluateAll((all) => all.map((one) => one.textContent).join("")), "", "nothing is given away");
      assert.equal(await page.locator("canvas[data-plot=weights]").evaluate((chart) => getComputedStyle(chart).visibility), "hidden");
    }
    if (step === "again") assert.equal(await weight(page), "0.1057");
  });
  assert.equal(places.size, 1, [...places].join());
  assert.match(await title(page), /^Update 1 of 300: forward$/);
  assert.equal(await page.locator(".first").count(), 0);
  for (const again of [() => page.reload(), () => page.goto(site.url), () => page.evaluate(() => sessionStorage.clear()).then(() => page.reload())]) {
    await again();
    await mounted(page);
    assert.equal(await page.locator(".first").count(), 0);
  }
  await page.evaluate(() => [localStorage, sessionStorage].forEach((kept) => kept.removeItem("backprop-playground")));
  await page.goto("about:blank");
  await page.goto(site.url);
  await mounted(page);
  assert.equal(await page.locator(".first").count(), 0, "the flag alone tells");
});

journey("all ten steps by key, and the focus never moves by itself", async ({ open }) => {
  const page = await open({ ...FRESH });
  const keys = [" ", "Enter", "ArrowRight"];
  const focus = () => page.evaluate(() => document.activeElement === document.body);
  let count = 0;
  const next = () => page.keyboard.press(keys[count++ % 3]);
  const steps = STEPS.filter(([step]) => step !== "dragged");
  await through(page, async (step) => assert.ok(await focus(), step), { next, guess: () => page.keyboard.press("ArrowUp"), change: next, steps });
  assert.ok(await focus());
  await page.keyboard.press("ArrowRight");
  assert.match(await title(page), /^Update 1 of 300: loss$/, "now the keys are those of the page");
});

journey("a key on the button goes on, one that is held doesn't, and ← goes back to the first screen", async ({ open }) => {
  const page = await open({ ...FRESH });
  await page.locator("[data-action=watch]").focus();
  for (const step of ["forward", "loss", "guess"]) {
    await page.keyboard.press("Enter");
    await at(page, step);
    assert.equal(await page.evaluate(() => document.activeElement.matches(".first button")), true, "the focus stays on the button");
  }
  await page.keyboard.press("ArrowDown");
  assert.equal(await title(page), "Up, not down: the prediction was too low.");
  for (const step of ["guess", "loss", "forward", "watch"]) {
    await page.keyboard.press("ArrowLeft");
    await at(page, step);
  }
  await page.keyboard.press("ArrowLeft");
  await at(page, "watch");
  await page.keyboard.press("ArrowRight");
  await page.locator("[data-action=next-first]").dblclick();
  await at(page, "loss");
  await page.locator("[data-action=next-first]").click();
  await page.locator("[data-action=just-show]").click();
  assert.equal(await title(page), "Up: the prediction was too low.");
});

for (const [what, end] of [
  ["Skip", (page) => page.locator("[data-action=skip-first]").click()],
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["Play", (page) => page.locator("[data-action=play]").click()],
]) {
  journey(`${what} ends it, also for the next visit`, async ({ open, site }) => {
    const page = await open({ ...FRESH });
    await page.locator("[data-action=watch]").click();
    await at(page, "forward");
    await end(page);
    await over(page);
    await page.evaluate(() => [localStorage, sessionStorage].forEach((kept) => kept.removeItem("backprop-playground")));
    const next = await page.context().newPage();
    await next.goto(site.url);
    await mounted(next);
    assert.equal(await next.locator(".first").count(), 0);
  });
}

journey("an edit in the middle says what became of the run, and the step goes on", async ({ open }) => {
  const page = await open({ ...FRESH });
  await page.locator("[data-action=watch]").click();
  await page.locator("[data-action=next-first]").click();
  await at(page, "loss");
  await page.locator('[data-field="learning-rate"]').fill("0.002");
  await page.keyboard.press("Enter");
  await isAt(page, ["dragged", "A new run, with your change."]);
  assert.match(await page.locator("#headline p").innerText(), /Dashed, before: 0\.1837\./);
  assert.match(await page.locator(".first-parts").innerText(), /✓ Change/);
  await page.locator("[data-action=next-first]").click();
  await at(page, "loss");
  // Elsewhere in the run the headline is that of the place, and the step waits.
  await page.locator("[data-phase=update]").click();
  await page.locator(".playground[data-first=away]").waitFor();
  assert.match(await title(page), /^Update 1 of 300: new weights$/);
  await page.locator("[data-action=next-first]").click();
  await isAt(page, STEPS[2]);
});

journey("links, presets, embeds and frames have none unless the address says so, and the lesson's menu begins with it", async ({ open }) => {
  for (const path of ["?preset=xor", "?theme=dark", "?embed", "?tour=notebook", "hosts/frame.html?"]) {
    const page = await open({ path, ...FRESH, mounted: !path.startsWith("hosts") });
    const inside = path.startsWith("hosts") ? page.frameLocator("iframe") : page;
    await inside.locator(".network-drawing").waitFor();
    assert.equal(await inside.locator(".first").count(), 0, path);
  }
  const page = await open({ path: "?embed&first&preset=xor" });
  await isAt(page, ["watch", "The network predicts 0.5000. The target is 0."]);
  await page.locator("[data-action=watch]").click();
  await at(page, "forward");
  const own = await open();
  assert.equal(await own.locator(".first").count(), 0);
  await own.locator("[data-menu=lesson] summary").click();
  assert.equal(await own.locator(".tours button").first().getAttribute("data-action"), "first");
  await own.locator("[data-action=first]").click();
  await isAt(own, STEPS[0]);
  await own.locator("[data-menu=lesson] summary").click();
  await own.locator("[data-tour=notebook]").click();
  await over(own);
}, SITE);

journey("a network of heat maps is guessed below the headline", async ({ open }) => {
  const page = await open({ path: "?first&layers=9:tanh,1:linear&seed=1" });
  for (const step of ["watch", "forward", "loss"]) {
    await at(page, step);
    await page.locator(MAIN).click();
  }
  await page.locator(".first [data-action=guess-down]").click();
  await at(page, "backward");
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }, { width: 360, height: 640 }]) {
  journey(`axe finds nothing in any step, and nothing is cut off, at ${viewport.width} px`, async ({ open }) => {
    const page = await open({ ...FRESH, viewport });
    await page.evaluate(AXE);
    await through(page, async (step) => {
      for (const colorScheme of ["dark", "light"]) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run(document, { resultTypes: ["violations"], preload: false });
          return violations.flatMap((of) => of.nodes.map(({ target }) => `${of.id}: ${target}`));
        });
        assert.deepEqual(found, [], `${step}, ${colorScheme}`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${step} fits`);
      const outside = await page.locator(".first button, .guess").evaluateAll((all) =>
        all.filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight || right - left < 24 || bottom - top < 24;
        }).map((one) => one.dataset.action));
      assert.deepEqual(outside, [], `${step}: in sight, and large enough for a finger`);
    });
  });
}

journey("once it has begun, the drawing is in sight below the headline, at 390x844", async ({ open }) => {
  const page = await open({ ...FRESH, viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.locator("[data-action=watch]").click();
  await at(page, "forward");
  await page.waitForFunction(() => scrollY > 0);
  const { headline, loss } = await page.evaluate(() => {
    const box = (of) => document.querySelector(of).getBoundingClientRect();
    return { headline: box(".headline").top, loss: box(".network-drawing").bottom - box(".transport").top };
  });
  assert.ok(headline >= 0, `the headline's top is at ${headline}`);
  assert.ok(loss <= 0, `the loss goes ${loss} px below the bar`);
  const before = await page.evaluate(() => scrollY);
  await page.locator(MAIN).click();
  await at(page, "loss");
  assert.equal(await page.evaluate(() => scrollY), before, "it comes into sight once");
});

for (const viewport of [{ width: 390, height: 664 }, { width: 360, height: 640 }]) {
  journey(`a low phone shows what each step is about between its words and its bar, at ${viewport.width}x${viewport.height}`, async ({ open }) => {
    const page = await open({ ...FRESH, viewport, hasTouch: true });
    const about = {
      forward: ["[data-select='input[0]']", ".edge-label.selected", "[data-select='unit1[0]']"],
      update: [".edge-label.selected", "[data-select='unit1[0]']", ".loss .node"],
    };
    await through(page, async (step) => {
      if (step === "watch") return;
      const hidden = await page.waitForFunction((parts) => {
        const box = (of) => document.querySelector(of).getBoundingClientRect();
        const [head, foot] = [box(".first").bottom, box(".transport").top];
        const out = parts.filter((part) => !document.querySelector(part) || box(part).top < head || box(part).bottom > foot + 1);
        return out.length === 0 && box(".headline").top >= 0;
      }, about[step] ?? about.update, { timeout: 3000 }).then(() => "", (error) => String(error));
      assert.equal(hidden, "", step);
    });
  });
}

for (const [width, height, hasTouch] of [[720, 1000, true], [820, 1180, true], [1180, 820, true], [1280, 720, false]]) {
  journey(`the drawing stays where it is in every step, at ${width} px`, async ({ open }) => {
    const page = await open({ ...FRESH, viewport: { width, height }, hasTouch });
    let first;
    await through(page, async (step) => {
      const drawing = await page.locator(".network-drawing").evaluate((of) => of.getBoundingClientRect().top + scrollY);
      if (step === "watch" || step === "dragged") return;
      first ??= drawing;
      assert.ok(Math.abs(drawing - first) < 1, `${step}: from ${first} to ${drawing}`);
    });
  });
}
