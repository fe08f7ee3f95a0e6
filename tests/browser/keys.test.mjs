// The keys of an element are no shortcuts of the page that it is on, and those of the page are none of the element's.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };

/** Opens a page that hears what its document hears of the keys, with a playground ready on it. */
async function host(open) {
  const page = await open({ path: "hosts/element.html", mounted: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("backprop-playground");
    await document.getElementById("one").ready;
    window.keys = [];
    for (const type of ["keydown", "keypress", "keyup"]) document.addEventListener(type, ({ key }) => window.keys.push(`${type} ${key}`));
  });
  return page;
}

/** Presses keys one after the other, and gives those of which the page heard anything. */
async function heard(page, keys) {
  const through = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => window.keys.splice(0).length > 0)) through.push(key);
  }
  return through;
}

const phase = (page) => page.evaluate(() => document.getElementById("one").playhead.phase);
const button = "#one button.play";
const field = '#one [data-field="learning-rate"]';

journey(
  "no key of a field goes further than the element, and no letter of a button",
  async ({ open }) => {
    const page = await host(open);
    assert.deepEqual(await heard(page, ["d", "ArrowRight"]), ["d", "ArrowRight"], "the page hears its own keys");
    assert.equal(await phase(page), "forward");
    await page.locator(button).focus();
    assert.deepEqual(await heard(page, ["d", "d", "m", "n", "/", "p", "ArrowRight", "ArrowLeft", "Home", "Enter", "Space", "?"]), []);
    assert.ok(await page.locator("#one dialog.help").evaluate((dialog) => dialog.open));
    assert.deepEqual(await heard(page, ["x", "Escape"]), [], "the dialog's own");
    await page.locator(button).focus();
    assert.deepEqual(await heard(page, ["PageDown", "Escape", "Control+k"]), ["PageDown", "Escape", "Control+k"], "a deck's clicker still turns it");
    for (const place of [field, "#one select", '#one [data-field="cell-0-0"]']) {
      await page.locator(place).first().focus();
      assert.deepEqual(await heard(page, ["n", "/", "5", "ArrowUp", "PageDown", "Control+a", "Escape"]), [], place);
    }
  },
  SITE,
);

journey(
  "with keys=off the element has no shortcuts, and its fields keep what is typed",
  async ({ open }) => {
    const page = await host(open);
    await page.evaluate(() => document.getElementById("one").setAttribute("keys", "off"));
    await page.locator(button).focus();
    assert.deepEqual(await heard(page, ["ArrowRight", "End", "?", "n"]), ["ArrowRight", "End", "?", "n"]);
    assert.equal(await phase(page), "forward");
    assert.equal(await page.locator("#one dialog.help").evaluate((dialog) => dialog.open), false);
    await page.locator(field).fill("");
    assert.deepEqual(await heard(page, ["0", ".", "5", "Enter"]), []);
    assert.equal(await page.evaluate(() => document.getElementById("one").experiment.optimizer.learning_rate), 0.5);
    await page.evaluate(() => document.getElementById("one").removeAttribute("keys"));
    await page.locator(button).focus();
    assert.deepEqual(await heard(page, ["ArrowRight"]), []);
    assert.equal(await phase(page), "loss");
  },
  SITE,
);

journey(
  "a host that hears the keys before the element is told to leave them",
  async ({ open }) => {
    const page = await host(open);
    // What Jupyter's Lumino asks of the target of a key, and reveal.js of that of a touch.
    const told = await page.evaluate(async () => {
      const targets = [];
      document.addEventListener("keydown", ({ target }) => targets.push(target.hasAttribute("data-lm-suppress-shortcuts")), true);
      document.getElementById("one").shadowRoot.querySelector(".timeline").dispatchEvent(new KeyboardEvent("keydown", { key: "d", bubbles: true, composed: true }));
      return [...targets, document.getElementById("one").hasAttribute("data-prevent-swipe")];
    });
    assert.deepEqual(told, [true, true]);
  },
  SITE,
);

journey("a page of its own has no keys with ?keys=off", async ({ open }) => {
  const page = await open({ path: "?keys=off" });
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => window.backpropPlayground.playhead.phase), "forward");
});
