// The check before a lesson and after it: six questions with the numbers of the page, and both results as a text to copy.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { journey } from "./fixture.mjs";

const QUESTIONS = 6;
const place = (page) => page.locator("[data-quiz-place]").innerText();
const said = (page) => page.locator("[data-quiz-said]");
const next = (page) => page.locator("[data-action=quiz-next]");

/** Opens it from the Lesson menu. */
export async function openQuiz(page) {
  await page.locator("[data-menu=lesson] summary").click();
  await page.locator("[data-action=quiz]").click();
  await page.locator("dialog.quiz[open]").waitFor();
}

/** Answers the question that is asked by one of its choices. */
async function answer(page, choice) {
  await page.locator(`[data-quiz-choice="${choice}"]`).check();
  await next(page).click();
}

/** Which choice of each question is right. */
const RIGHT = [2, 1, 0, 3, 1, 2];

journey("before a lesson and after it: nothing is told at first, each answer later, and both results can be copied", async ({ open, site }) => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  const requests = site.requests.length;
  await openQuiz(page);
  await next(page).click();
  for (let number = 1; number <= QUESTIONS; number++) {
    assert.equal(await place(page), `Before a lesson: question ${number} of ${QUESTIONS}`);
    await page.locator("[data-quiz-choice='0']").check();
    assert.equal(await said(page).innerText(), "", "nothing is told before the lesson");
    assert.equal(await page.locator(".quiz .right").count(), 0);
    await next(page).click();
  }
  // The guided tour, to its end.
  await page.locator("[data-action=quiz-tour]").click();
  await page.locator("dialog.quiz").first().waitFor({ state: "hidden" });
  await page.locator("[data-lesson]").waitFor();
  for (let step = 1; step <= 10; step++) {
    assert.equal(await page.locator("[data-action=quiz-again]").count(), 0, "it is offered at the end alone");
    while (!(await page.locator("[data-verdict]").count())) {
      await page.locator("[data-choice]:not([aria-disabled])").first().click();
      await page.locator("[data-verdict], [data-hint]").first().waitFor();
    }
    if (step < 10) {
      await page.locator("[data-action=lesson-next]").click();
      await page.locator("[data-verdict]").waitFor({ state: "detached" });
    }
  }
  await page.locator("[data-action=quiz-again]").click();
  const sentences = new Set();
  for (let number = 1; number <= QUESTIONS; number++) {
    assert.equal(await place(page), `After the lesson: question ${number} of ${QUESTIONS}`);
    const right = RIGHT[number - 1];
    const choice = number === 4 ? (right + 1) % 4 : right;
    assert.equal(await said(page).innerText(), "");
    await answer(page, choice);
    const sentence = await said(page).innerText();
    sentences.add(sentence);
    assert.equal(sentence.startsWith("Yes"), choice === right, sentence);
    assert.match(await page.locator(".quiz .check.right").innerText(), /✓ right$/);
    assert.equal(await page.locator("[data-quiz-choice]:enabled").count(), 0, "the first answer counts");
    await next(page).click();
  }
  assert.equal(sentences.size, QUESTIONS, "each has its own");
  await page.locator("dialog.quiz[open] button[aria-label='Copy the result']").click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const before = RIGHT.filter((right) => right === 0).length;
  assert.match(text, new RegExp(`Before: ${before} of 6 right\\. After: 5 of 6 right\\.`));
  assert.equal(text.match(/^\d\. .+$/gm).length, QUESTIONS);
  assert.equal(text.match(/ before: /g).length, QUESTIONS);
  assert.equal(text.match(/✓ after: /g).length, QUESTIONS - 1);
  assert.match(text, /✗ after: In both, but each gets only its part of it/);
  assert.ok(!page.url().includes("#"), "no address holds it");
  // It is kept with the visit.
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => /"quiz":\[1,1,1,1,1,1,3,2,1,1,2,3\]/.test(sessionStorage.getItem("backprop-playground")));
  assert.equal(site.requests.length, requests, "nothing is sent anywhere");
  await page.reload();
  await page.locator(".network-drawing").waitFor();
  await openQuiz(page);
  await page.locator("[data-action=quiz-start-over]").click();
  assert.match(await page.locator("dialog.quiz[open]").innerText(), /Nothing is sent anywhere/);
});

for (const path of ["", "?preset=xor&epoch=9&select=kernel2[0][0]", "?layers=3:tanh,2:sigmoid,1:linear&weights=glorot_uniform&select=kernel3[0][0]"]) {
  journey(`the numbers of the questions are the page's: ${path || "the notebook"}`, async ({ open }) => {
    const page = await open({ path });
    const selected = path ? path.split("select=")[1] : "kernel1[0][0]";
    const { gradient, loss, rate } = await page.evaluate((name) => {
      const trace = window.backpropPlayground.trace();
      const [, layer, input, unit] = name.match(/kernel(\d)\[(\d)\]\[(\d)\]/).map(Number);
      const { optimizer } = window.backpropPlayground.experiment;
      return { gradient: trace.layers[layer - 1].kernel.gradient[input][unit], loss: trace.row_losses[0], rate: optimizer.learning_rate };
    }, selected);
    const four = (number) => number.toPrecision(4).replace(/^-/, "−");
    if (!path) await page.locator(".network-drawing [data-select='kernel1[0][0]']").click();
    await openQuiz(page);
    await next(page).click();
    const asked = [];
    for (let number = 1; number <= QUESTIONS; number++) {
      asked.push(await page.locator("dialog.quiz[open] legend").innerText());
      await next(page).click();
    }
    assert.ok(asked[0].includes(`is ${four(loss)}.`), `${asked[0]} ${loss}`);
    assert.ok(asked[1].includes(`is ${four(gradient)}.`), `${asked[1]} ${gradient}`);
    assert.ok(asked[2].includes(`${rate}`), `${asked[2]} ${rate}`);
    assert.match(await page.locator("dialog.quiz[open]").innerText(), /That’s all for now/);
  });
}

journey("by keyboard alone, what is new gets the focus and is heard", async ({ open }) => {
  const page = await open();
  await page.locator("[data-menu=lesson] summary").focus();
  await page.keyboard.press("Enter");
  do await page.keyboard.press("Tab");
  while (!(await page.evaluate(() => document.activeElement.dataset.action === "quiz")));
  await page.keyboard.press("Enter");
  const focused = (selector) => page.waitForFunction((selector) => document.activeElement?.matches(selector), selector);
  await focused("p.quiz-new");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (let number = 1; number <= 2 * QUESTIONS; number++) {
    await focused("fieldset.quiz-new");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.quizChoice), "1");
    await page.keyboard.press("Enter");
    if (number > QUESTIONS) {
      await focused("[data-action=quiz-next]");
      assert.notEqual(await said(page).innerText(), "");
      assert.equal(await said(page).getAttribute("role"), "status");
      await page.keyboard.press("Enter");
    } else if (number === QUESTIONS) {
      await focused("p.quiz-new");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    }
  }
  await focused("p.quiz-new");
  assert.match(await page.locator("dialog.quiz[open] li").first().innerText(), /before: How far.*after: How far/s);
  await page.keyboard.press("Escape");
  await focused("[data-menu=lesson] summary");
});

for (const wishes of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
  journey(`axe finds nothing, and nothing is cut off at 320 pixels: ${Object.values(wishes)}`, async ({ open }) => {
    const page = await open({ viewport: { width: 320, height: 640 }, hasTouch: true, reducedMotion: "reduce", ...wishes });
    await openQuiz(page);
    const clean = async (what) => {
      const { violations } = await new AxeBuilder({ page }).include("dialog.quiz[open]").analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`), [], what);
      assert.equal(await page.evaluate(() => [...document.querySelectorAll("dialog[open], dialog[open] *")].filter((of) => of.scrollWidth > of.clientWidth + 1 && of.clientWidth > 0 && getComputedStyle(of).overflow !== "visible").length), 0, what);
      for (const button of await page.locator("dialog.quiz[open] button:visible").all()) assert.ok((await button.boundingBox()).height >= 44, what);
      for (const label of await page.locator("dialog.quiz[open] label").all()) assert.ok((await label.boundingBox()).height >= 44, what);
    };
    await clean("the start");
    await next(page).click();
    for (let number = 1; number <= 2 * QUESTIONS; number++) {
      if (number === QUESTIONS + 1) {
        await clean("between");
        await next(page).click();
      }
      await page.locator("[data-quiz-choice='1']").check();
      if (number > QUESTIONS) {
        await next(page).click();
        await clean(`question ${number}`);
      }
      await next(page).click();
    }
    await page.locator("[data-action=quiz-start-over]").waitFor();
    await clean("both results");
  });
}

journey("a run that plays stands still while it is asked about", async ({ open }) => {
  const page = await open();
  await page.keyboard.press(" ");
  await page.locator(".transport [aria-pressed=true], .transport .play").first().waitFor();
  await openQuiz(page);
  const headline = await page.locator("#headline").textContent();
  await page.waitForTimeout(600);
  assert.equal(await page.locator("#headline").textContent(), headline);
});
