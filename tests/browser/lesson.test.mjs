// The lesson: the guided tour by keyboard alone, the experiments, links to a step, and for whom it works.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { mounted } from "./browser.mjs";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";
import { closeSheet, openSheet } from "./places.mjs";

const place = (page) => page.locator("[data-lesson-place]").innerText();
const focused = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);
const verdict = (page) => page.locator("[data-verdict]").innerText();
const EXPERIMENTS = ["twins", "learning-rate", "batch-size", "vanishing", "cross-entropy", "zeros", "linear", "log"];

/** Tries one choice after another until the question is answered. */
async function answer(page) {
  while (!(await page.locator("[data-verdict]").count())) {
    await page.locator("[data-choice]:not([aria-disabled])").first().click();
    await page.locator("[data-verdict], [data-hint]").first().waitFor();
  }
}

async function openFromMenu(page, key) {
  await page.locator("[data-menu=lesson] summary").click();
  await page.locator(`[data-tour=${key}]`).click();
  await focused(page, "lesson-heading");
}

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  journey(`a lesson in the place of one's own experiment says so and brings it back, at ${viewport.width} pixels`, async ({ open }) => {
    const linked = await open({ path: "?learning_rate=0.002", viewport });
    await openFromMenu(linked, "twins");
    assert.equal(await linked.locator(".lesson-made-way").count(), 0, "a link is nobody's own");
    const page = await open({ viewport });
    const said = page.locator(".lesson-made-way");
    if (viewport.width < 700) await openSheet(page, "rows");
    await page.locator('[data-field="cell-0-0"]').fill("9");
    await page.keyboard.press("Enter");
    if (viewport.width < 700) await closeSheet(page);
    await openFromMenu(page, "twins");
    await said.waitFor();
    assert.equal(await said.locator("button").innerText(), "Undo: bring it back");
    await page.locator("[data-action=bring-back]").click();
    await said.waitFor({ state: "detached" });
    assert.equal(await page.locator('[data-field="cell-0-0"]').inputValue(), "9");
    await page.locator("[data-action=lesson-restart]").waitFor();
  });
}

journey("the guided tour from start to end by keyboard alone", async ({ open }) => {
  const page = await open();
  await page.locator("[data-menu=lesson] summary").focus();
  await page.keyboard.press("Enter");
  // The first update, and then the tour.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const headings = new Set();
  for (let step = 1; step <= 10; step++) {
    await focused(page, "lesson-heading");
    assert.equal(await place(page), `${step} of 10`);
    headings.add(await page.locator("#lesson-heading").innerText());
    assert.equal(await page.locator("[data-verdict]").count(), 0, "the answer comes after the prediction");
    // The first choice by Tab and Enter, the others by their number.
    if (step % 2) {
      do await page.keyboard.press("Tab");
      while (!(await page.evaluate(() => document.activeElement.dataset.choice)));
      await page.keyboard.press("Enter");
      assert.ok(await page.evaluate(() => document.activeElement.dataset.choice), "the focus stays where it was tried");
    } else await page.keyboard.press("2");
    if (await page.locator("[data-hint]").count()) {
      assert.equal(await page.locator("[data-verdict]").count(), 0, "the answer comes after the second try");
      await page.keyboard.press("3");
    }
    await page.locator("[data-verdict]").waitFor();
    assert.match(await verdict(page), /^(Right|Not quite)\.$/);
    assert.equal(await page.locator(".lesson-choice.right").count(), 1, `step ${step}`);
    assert.doesNotMatch(await page.locator("[data-lesson]").innerText(), /NaN|undefined|\{|\}/);
    if (step < 10) await page.keyboard.press("n");
  }
  assert.equal(headings.size, 10);
  await page.keyboard.press("b");
  await focused(page, "lesson-heading");
  assert.equal(await place(page), "9 of 10");
  assert.equal(await page.locator("[data-verdict]").count(), 1, "what was answered stays so");
  await page.keyboard.press("Escape");
  await page.locator("[data-lesson]").waitFor({ state: "detached" });
  await openFromMenu(page, "notebook");
  assert.equal(await place(page), "9 of 10");
});

journey("each experiment is opened, and the page shows its answer", async ({ open }) => {
  const page = await open();
  for (const key of EXPERIMENTS) {
    await openFromMenu(page, key);
    const steps = Number((await place(page)).split(" of ")[1]);
    for (let step = 1; step <= steps; step++) {
      await answer(page);
      assert.equal(await page.locator(".lesson-choice.right").count(), 1, `${key} ${step}`);
      assert.ok((await page.locator(".lesson-answer p").count()) >= 2, `${key} ${step}`);
      assert.ok(await page.locator(".network-drawing").isVisible());
      if (step < steps) await page.locator("[data-action=lesson-next]").click();
    }
    await page.locator("[data-action=close-lesson]").click();
  }
});

journey("the numbers follow what is played with, and the page comes back to the step", async ({ open }) => {
  const page = await open({ path: "?tour=learning-rate" });
  await page.locator("[data-choice='1']").click();
  assert.equal(await verdict(page), "Right.");
  const rate = page.locator('[data-field="learning-rate"]');
  assert.equal(await rate.inputValue(), "0.01");
  const figures = await page.locator(".lesson-figures").innerText();
  await rate.fill("0.05");
  await rate.press("Enter");
  assert.notEqual(await page.locator(".lesson-figures").innerText(), figures);
  await page.locator("[data-action=lesson-restart]").click();
  assert.equal(await rate.inputValue(), "0.01");
  assert.equal(await page.locator("[data-action=lesson-restart]").count(), 0);
});

journey("a reload comes back to the step, its answer and what was changed; an address goes before it", async ({ open, site }) => {
  const page = await open();
  await openFromMenu(page, "notebook");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("2");
  assert.equal(await verdict(page), "Right.");
  const rate = page.locator('[data-field="learning-rate"]');
  await rate.fill("0.002");
  await rate.press("Enter");
  await page.reload();
  await mounted(page);
  assert.equal(await place(page), "3 of 10");
  assert.equal(await verdict(page), "Right.");
  assert.equal(await rate.inputValue(), "0.002");
  assert.equal(await page.locator("[data-phase=loss][aria-current]").count(), 1, "the page is as the step sets it");
  await page.goto(new URL("?preset=xor", site.url).href);
  await mounted(page);
  assert.equal(await page.locator("[data-lesson]").count(), 0);
  await openFromMenu(page, "notebook");
  assert.equal(await place(page), "3 of 10");
  await page.goto(new URL("?embed&tour=twins", site.url).href);
  await page.locator("[data-choice='0']").click();
  await page.waitForTimeout(500);
  await page.goto(site.url);
  await mounted(page);
  assert.equal(await place(page), "3 of 10", "a part of another page stores nothing");
});

journey("where the browser keeps nothing the lesson works without", async ({ open }) => {
  const prepare = (page) => page.addInitScript(() => {
    for (const storage of ["localStorage", "sessionStorage"]) Object.defineProperty(window, storage, { get() { throw new Error("no storage"); } });
  });
  const page = await open({ prepare });
  await openFromMenu(page, "notebook");
  await page.keyboard.press("1");
  assert.equal(await verdict(page), "Right.");
  await page.waitForTimeout(500);
  await page.reload();
  await mounted(page);
  assert.equal(await page.locator("[data-lesson]").count(), 0);
});

for (const [width, height, asked, answered] of [[1440, 900, 1, 1], [1280, 720, 0.9, 0.7], [820, 1180, 1, 0.9], [390, 844, 0.5, 0.3]]) {
  journey(`the network is in sight beside the question and its answer: ${width} x ${height}`, async ({ open }) => {
    const page = await open({ path: "?tour=notebook", viewport: { width, height }, reducedMotion: "reduce" });
    const seen = () => page.evaluate(() => {
      const [card, drawing, box, transport] = ["[data-lesson]", ".network-drawing", ".network-box", ".transport"].map((of) => document.querySelector(of).getBoundingClientRect());
      const height = Math.min(drawing.bottom, transport.top) - Math.max(drawing.top, card.bottom);
      const width = Math.min(drawing.right, box.right) - Math.max(drawing.left, box.left);
      return (height * width) / (drawing.height * drawing.width);
    });
    for (let step = 1; step <= 10; step++) {
      assert.ok((await seen()) >= asked, `step ${step}, asked: ${await seen()}`);
      await answer(page);
      assert.ok((await seen()) >= answered, `step ${step}, answered: ${await seen()}`);
      await page.locator("[data-action=lesson-next]").click();
    }
  }, { measured: true });
}

journey("what is told folds, is read again, and the answer is announced once", async ({ open }) => {
  const page = await open({ path: "?tour=notebook&step=2", viewport: { width: 390, height: 844 } });
  const told = page.locator("#lesson-told > *");
  const more = page.locator("[data-action=lesson-more]");
  const seen = async () => (await told.evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).length));
  assert.equal(await seen(), 1, "only what is needed to answer");
  await more.click();
  assert.ok((await seen()) > 1);
  await page.locator("[data-choice='0']").click();
  await page.waitForFunction(() => document.querySelector("[data-said]").textContent);
  assert.match(await page.locator("[data-said]").textContent(), /^Not quite\. The prediction is made with the weights.* Try once more\.$/);
  assert.ok(await page.locator("[data-hint]").evaluate((hint) => hint.getBoundingClientRect().bottom <= document.querySelector("#lesson-body").getBoundingClientRect().bottom + 1), "the hint is in sight");
  assert.equal(await page.locator("[data-choice='0']").getAttribute("aria-disabled"), "true");
  await page.locator("[data-choice='1']").click();
  await page.locator("[data-verdict]").waitFor();
  assert.equal(await page.locator("[data-said]").textContent(), "Not quite. The right answer: More than twice as large. Now it predicts 1.560. What comes through the hidden units is doubled there, and doubled again by the weights to the output: that makes four times as much. Only the bias of the output is doubled once.");
  assert.equal(await seen(), 0);
  assert.equal(await more.getAttribute("aria-expanded"), "false");
  await more.click();
  assert.ok((await seen()) > 1);
  await page.evaluate(() => {
    window.said = 0;
    new MutationObserver(() => window.said++).observe(document.querySelector("[data-said]"), { childList: true, characterData: true, subtree: true });
  });
  await openSheet(page, "settings");
  const rate = page.locator('[data-field="learning-rate"]');
  await rate.fill("0.005");
  await rate.press("Enter");
  assert.equal(await page.evaluate(() => window.said), 0, "numbers that follow are not announced");
});

journey("a link opens a step, and a tour from a file is opened or says what is wrong", async ({ open }) => {
  const page = await open({ path: "?tour=notebook&step=3" });
  assert.equal(await place(page), "3 of 10");
  const file = (title) => ({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ format: 1, key: "mine", title, about: "A", steps: [{ title: "One", tell: { text: ["It is {predicted}."] } }] }).replace("predicted", title === "Wrong" ? "guess" : "predicted")),
  });
  await page.locator("[data-action=share]").click();
  await page.locator("[data-share=files]").click();
  await page.locator("[data-action=open-file]").setInputFiles(file("Mine"));
  await page.getByRole("heading", { name: "One" }).waitFor();
  assert.match(await page.locator(".lesson-body").innerText(), /It is \d/);
  await page.locator("[data-action=share]").click();
  await page.locator("[data-share=files]").click();
  await page.locator("[data-action=open-file]").setInputFiles(file("Wrong"));
  assert.match(await page.locator(".header .notice").innerText(), /steps\[0\]\.tell: “guess” is not a quantity/);
});

journey("the example of the guide is opened from a file and answered", async ({ open }) => {
  const guide = await readFile(new URL("../../docs/tours.md", import.meta.url), "utf8");
  const buffer = Buffer.from(guide.split("```json\n")[1].split("```")[0]);
  const page = await open();
  await page.locator("[data-action=share]").click();
  await page.locator("[data-share=files]").click();
  await page.locator("[data-action=open-file]").setInputFiles({ name: "momentum.json", mimeType: "application/json", buffer });
  await page.getByRole("heading", { name: "A push that lasts" }).waitFor();
  assert.match(await page.locator("#lesson-told").innerText(), /moves kernel1\[0\]\[0\] by 0\.001 times its gradient, −?\d/);
  await page.locator("[data-choice='0']").click();
  assert.equal(await verdict(page), "Right.");
  assert.match(await page.locator(".lesson-figures").innerText(), /without momentum\s+0\.1837/);
  assert.equal(await page.locator('[data-field="momentum"]').inputValue(), "0.5");
});

journey("axe finds nothing to complain of in the lesson at 320 px", async ({ open }) => {
  const page = await open({ path: "?tour=notebook&step=4", viewport: { width: 320, height: 720 }, reducedMotion: "reduce" });
  await clean(page, "asked");
  await page.locator("[data-choice='0']").click();
  await clean(page, "with a hint");
  await answer(page);
  await page.locator("[data-menu=lesson] summary").click();
  await clean(page, "answered, with the menu");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0);
});
