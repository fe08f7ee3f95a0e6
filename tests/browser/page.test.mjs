// The page as a whole: setups, examples, undo, the notebook, what survives, and for whom it works.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";
import { fromMore, toPhase } from "./places.mjs";

const rate = (page) => page.locator('[data-field="learning-rate"]');
const setRate = async (page, value) => {
  await rate(page).fill(value);
  await rate(page).press("Enter");
};

journey("undo and redo take an edit back and make it again", async ({ open }) => {
  const page = await open();
  const undo = page.locator("[data-action=undo]");
  assert.equal(await undo.getAttribute("aria-disabled"), "true");
  await setRate(page, "0.002");
  assert.match(await undo.getAttribute("title"), /^Undo: .*learning rate/i);
  await undo.click();
  assert.equal(await rate(page).inputValue(), "0.001");
  await page.locator("[data-action=redo]").click();
  assert.equal(await rate(page).inputValue(), "0.002");
  await page.locator("body").press("Control+z");
  assert.equal(await rate(page).inputValue(), "0.001");
  await page.locator("body").press("Control+Shift+Z");
  assert.equal(await rate(page).inputValue(), "0.002");
  await page.locator("body").press("Control+z");
  await page.locator("body").press("Control+y");
  assert.equal(await rate(page).inputValue(), "0.002");
});

journey("an example is loaded from the menu, and marked in it", async ({ open }) => {
  const page = await open();
  const menu = page.locator("[data-menu=examples] summary");
  await menu.click();
  assert.equal(await page.locator("[data-preset][aria-current]").getAttribute("data-preset"), "notebook");
  await page.locator("[data-preset=xor]").click();
  assert.ok(!(await page.locator("[data-preset=xor]").isVisible()), "the menu closes");
  assert.match(await page.locator("#headline").innerText(), /all 4 rows/);
  assert.equal(await page.locator(".network-drawing .unit:not(.loss)").count(), 6);
  await menu.press("Enter");
  assert.equal(await page.locator("[data-preset][aria-current]").getAttribute("data-preset"), "xor");
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator("[data-preset=xor]").isVisible()));
});

journey("the setups are switched", async ({ open }) => {
  const page = await open();
  await page.locator("[data-task=classification]").click();
  assert.equal(await page.locator("[data-task=classification]").getAttribute("aria-pressed"), "true");
  assert.match(await page.locator(".network-drawing").innerHTML(), /sigmoid\(z\)/);
  await page.locator("[data-task=regression]").click();
  assert.doesNotMatch(await page.locator(".network-drawing").innerHTML(), /sigmoid/);
});

journey("there and back between the setups brings XOR back", async ({ open }) => {
  const page = await open({ path: "?preset=xor" });
  const settings = () => page.locator(".settings").evaluate((all) => [...all.querySelectorAll(".settings-section")].map((section) => section.innerText).join("\n"));
  const before = await settings();
  assert.equal(await page.locator("[data-task=classification]").getAttribute("aria-pressed"), "true");
  await page.locator("[data-task=regression]").click();
  assert.notEqual(await settings(), before);
  await page.locator("[data-task=classification]").click();
  assert.equal(await settings(), before);
});

journey("an edit survives a reload", async ({ open }) => {
  const page = await open();
  await setRate(page, "0.003");
  await page.reload();
  await page.locator("#app main").waitFor();
  assert.equal(await rate(page).inputValue(), "0.003");
});

journey("the page works where nothing can be stored", async ({ open }) => {
  const page = await open({
    prepare: (page) =>
      page.addInitScript(() =>
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        }),
      ),
  });
  await setRate(page, "0.002");
  assert.equal(await page.locator("[data-action=undo]").getAttribute("aria-disabled"), "false");
});

journey("a stored experiment that can't be read is said and passed over", async ({ open }) => {
  const page = await open({ prepare: (page) => page.addInitScript(() => localStorage.setItem("backprop-playground", "{")) });
  await page.locator(".header .notice").waitFor();
  assert.equal(await rate(page).inputValue(), "0.001");
});

journey("the notebook drawer prints what the notebook does, and copies it", async ({ open }) => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await fromMore(page, "notebook");
  const part = (name) => page.locator(`[data-notebook=${name}]`);
  assert.match(await part("summary").innerText(), /dense/i);
  assert.match(await part("weights").innerText(), /array\(\[\[0\.1/);
  assert.match(await part("log").innerText(), /Epoch 1\/75/);
  await page.getByRole("button", { name: "Copy the log" }).click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text.includes("Epoch 75/75")));
  const before = await part("weights").innerText();
  await page.keyboard.press("Shift+ArrowRight");
  assert.notEqual(await part("weights").innerText(), before, "it follows the playhead");
  await page.keyboard.press("Escape");
  await page.locator("#notebook").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.dataset.menu), "more");
});

journey("a question mark lists the keys", async ({ open }) => {
  const page = await open();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /play or pause/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

journey("the theme is the system's until another is chosen, which survives a reload", async ({ open }) => {
  const page = await open({ colorScheme: "dark" });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await background(), "rgb(20, 22, 26)");
  await page.locator("[data-menu=more] > summary").click();
  await page.getByLabel("Theme").selectOption("light");
  assert.equal(await background(), "rgb(251, 250, 247)");
  await page.reload();
  await page.locator("#app main").waitFor();
  assert.equal(await background(), "rgb(251, 250, 247)");
});

journey("nothing is wider than the window, at any width", async ({ open }) => {
  for (const width of [320, 390, 699, 700, 820, 1099, 1100, 1280, 1440]) {
    const page = await open({ viewport: { width, height: 720 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${width}`);
    if (width > 1100) assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), `${width} needs no scroll`);
  }
});

journey("all of the notebook's run is in sight on a laptop, in every phase", async ({ open }) => {
  for (const [width, height] of [[1440, 900], [1280, 720]]) {
    const page = await open({ viewport: { width, height } });
    for (const phase of ["forward", "loss", "backward", "update"]) {
      await toPhase(page, phase);
      for (const zone of [".settings", ".center", ".plots"]) {
        const hidden = await page.locator(zone).evaluate((zone) => zone.scrollHeight - zone.clientHeight);
        assert.equal(hidden, 0, `${zone} at ${width} x ${height}, ${phase}`);
      }
    }
  }
}, { measured: true });

for (const width of [1440, 390]) {
  journey(`axe finds nothing to complain of: ${width} px`, async ({ open }) => {
    const page = await open({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    await toPhase(page, "backward");
    await clean(page, "the page");
    await fromMore(page, "notebook");
    await clean(page, "the notebook");
    await page.keyboard.press("Escape");
    await page.locator("[data-menu=examples] summary").click();
    await clean(page, "the examples");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await clean(page, "the keys");
  });
}

