// A bored visitor: clicks, types and presses whatever is there, and the page neither breaks nor shows a number that is none.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const STEPS = 150;
const KEYS = [
  "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift+ArrowRight", "Alt+ArrowLeft", "Home", "End", "Enter", "Escape", "Tab", "F2",
  "Space", "Delete", "Control+z", "Control+Shift+Z", "?",
];
const TEXTS = ["", "0", "-1", "1e400", "1e-320", "abc", "nan", "−3", "0,5", "999999999", "<b>x</b>", "1.", "🙂", "[[1,2],[3"];

/** Numbers from a seed, so that what was found can be walked again. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function act(page, random) {
  const kind = random(10);
  // What lies behind an open dialog is out of reach.
  const modal = page.locator("dialog[open]");
  const reach = (await modal.count()) ? modal : page.locator("body");
  if (kind < 3) {
    await page.keyboard.press(KEYS[random(KEYS.length)]);
  } else if (kind < 6) {
    const fields = reach.locator("input[type=text]:visible:not([readonly]), textarea:visible, input[type=range]:visible");
    const field = fields.nth(random(Math.max(1, await fields.count())));
    if (!(await field.count())) return;
    const text = TEXTS[random(TEXTS.length)];
    await field.evaluate((element, text) => {
      element.focus();
      element.value = text;
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
  } else {
    // Files and the clipboard are the browser's own business.
    const things = reach.locator(
      "button:visible:not(:disabled):not([data-save]):not([data-action=save-csv]), select:visible, summary:visible, [role=button]:visible, canvas:visible",
    ).and(page.locator(":not([inert], [inert] *)"));
    const thing = things.nth(random(Math.max(1, await things.count())));
    if (!(await thing.count())) return;
    if (await thing.evaluate((element) => element.tagName === "SELECT")) {
      const count = await thing.locator("option").count();
      if (count) await thing.selectOption({ index: random(count) });
    } else {
      await thing.dispatchEvent("click");
    }
  }
}

for (const [seed, size] of [[1, [1440, 900]], [2, [390, 844]], [3, [1280, 720]]]) {
  journey(`a bored visitor breaks nothing (seed ${seed})`, async ({ open }) => {
    const page = await open({ viewport: { width: size[0], height: size[1] }, reducedMotion: "reduce" });
    const random = seeded(seed);
    for (let step = 0; step < STEPS; step++) {
      await act(page, random);
      if (step % 10 === 9) {
        const { text, printed, wider, beyond } = await page.evaluate(async () => {
          await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
          const root = document.documentElement;
          const wider = root.scrollWidth - root.clientWidth;
          const clips = (e) => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || clips(e.parentElement));
          const all = wider > 0 ? [...document.querySelectorAll("body *")] : [];
          const beyond = all.filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !clips(e.parentElement));
          // Python writes inf and nan, and so does what the notebook would print and the program of the run.
          const printed = [...document.querySelectorAll("pre")].map((e) => e.innerText);
          return { text: document.body.innerText, printed, wider, beyond: beyond.map((e) => `${e.tagName} ${e.getAttribute("class")} ${e.textContent.slice(0, 40)}`).slice(0, 12) };
        });
        const found = printed.reduce((text, pre) => text.replace(pre, ""), text).match(/[^\n]*(?:\bNaN\b|\binf\b|Infinity)[^\n]*/g) ?? [];
        // A message says what was typed.
        assert.deepEqual(found.filter((line) => !/expected .* found/.test(line)), [], `after step ${step}`);
        if (/\bundefined\b/.test(text)) assert.match(text, /The run ends at update/, `after step ${step} a number is undefined, and nothing says why`);
        assert.ok(wider <= 0, `after step ${step} the page is ${wider} px too wide: ${beyond.join(", ")}`);
      }
    }
    assert.ok(await page.locator("#headline h2").first().innerText(), "the page still says where it is");
  }, { timeout: 180_000 });
}
