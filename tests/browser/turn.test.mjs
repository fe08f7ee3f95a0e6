// Your turn: the page asks for the numbers of an update one by one, and a student works them out by hand.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { journey } from "./fixture.mjs";

const card = (page) => page.locator("[data-turn=card]");
const field = (page) => page.locator("[data-field=turn]");
const said = (page) => page.locator("[data-turn=said]");
const question = (page) => page.locator("[data-turn=question]");
const place = async (page) => (await page.locator("[data-turn=place]").innerText()).trim();
const ready = (page) => page.waitForFunction(() => document.activeElement?.dataset.field === "turn");

/** Begins with what is selected, from the card. */
async function begin(page) {
  await page.locator("[data-action=your-turn]").click();
  await ready(page);
}

/** Types a number and presses Enter. */
async function answer(page, number) {
  await field(page).fill(number);
  await page.keyboard.press("Enter");
}

/** Has the present number shown. */
async function show(page) {
  while (await page.locator("[data-action=turn-hint]").count()) await page.locator("[data-action=turn-hint]").click();
  await page.locator("[data-action=turn-show]").click();
}

/** The notebook's first update, for the weight from cgpa to the first hidden unit. */
const NOTEBOOK = ["1.7", "0,44", "12.67", "-7.12", "1", "1/10", "1", "8", "−5.696", "0.105696"];

journey("the notebook's first update, by keyboard alone, from the card to its end", async ({ open }) => {
  const page = await open();
  await page.locator("[data-action=your-turn]").focus();
  await page.keyboard.press("Enter");
  await ready(page);
  assert.equal(await field(page).getAttribute("aria-label"), "Your number for z of hidden 1");
  for (const [at, number] of NOTEBOOK.entries()) {
    assert.equal(await place(page), `${at + 1} of ${NOTEBOOK.length}`);
    await page.keyboard.type(number);
    await page.keyboard.press("Enter");
    if (at + 1 < NOTEBOOK.length) {
      await page.waitForFunction((next) => document.querySelector("[data-turn=place]").textContent.trim().startsWith(`${next} of`), at + 2);
      assert.match(await said(page).innerText(), /Right/);
      assert.equal(await field(page).inputValue(), "", "the next number has an empty field");
      assert.equal(await page.evaluate(() => document.activeElement.dataset.field), "turn", "and the focus");
    }
  }
  const end = page.locator("[data-turn=end]");
  assert.match(await end.innerText(), /Right: the new cgpa→h1 is 0.105696.*All 10 numbers, without any help/s);
  await page.waitForFunction(() => document.activeElement?.matches(".turn-first"));
  assert.match(await page.locator("#headline").innerText(), /Update 1 of 300: new weights/);
  assert.match(await page.locator("[data-turn=product]").innerText(), /−7.12.*0.1.*8.*−5.696/s);
  // On to another kind of parameter, and to the next row with the new weights.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await ready(page);
  assert.match(await card(page).locator("h2").innerText(), /how does b h1 change/);
  await answer(page, "1.7");
  assert.match(await said(page).innerText(), /Right/);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.dataset.action === "your-turn");
  assert.match(await page.locator(".chain h2").innerText(), /Why does b h1 change/);
  // What was found is still there.
  await begin(page);
  assert.equal(await place(page), "2 of 10");
});

journey("a slip is called by its name, hints come before the answer, and a shown number counts as shown", async ({ open }) => {
  const page = await open();
  await begin(page);
  await answer(page, "1.6");
  assert.equal(await said(page).innerText(), "✗ Not yet. That leaves out the bias. From what does hidden 1 start?");
  assert.equal(await field(page).getAttribute("aria-invalid"), "true");
  assert.equal(await field(page).inputValue(), "1.6", "what was typed stays");
  assert.equal(await said(page).getAttribute("role"), "status");
  assert.match(await page.locator("[data-turn=hints]").innerText(), /Hint 1 of 2/);
  await answer(page, "about two");
  assert.match(await said(page).innerText(), /Enter a number/);
  await answer(page, "2");
  assert.match(await said(page).innerText(), /at least 2 digits/);
  await answer(page, "1.7");
  await answer(page, "0.44");
  await answer(page, "12.6736");
  for (const [wrong, sentence] of [
    ["-3.56", /That is ŷ − y\. The loss is a square/],
    ["7.12", /Which of prediction and target is taken from the other/],
    ["99", /99 is none of the slips this page knows/],
  ]) {
    await answer(page, wrong);
    assert.match(await said(page).innerText(), sentence);
  }
  assert.equal(await page.locator("[data-action=turn-show]").count(), 0, "hints come first");
  await show(page);
  assert.match(await said(page).innerText(), /This time we show it: ∂L\/∂ŷ is −7.12/);
  await answer(page, "1");
  // The output's weight after its update.
  await answer(page, "0.112104");
  assert.match(await said(page).innerText(), /That takes h1→out after its update/);
  await answer(page, "0.1");
  await answer(page, "1");
  await answer(page, "8");
  await answer(page, "-2.848");
  assert.match(await said(page).innerText(), /That has no 2 in it/);
  await answer(page, "-5.696");
  await answer(page, "0.094304");
  assert.match(await said(page).innerText(), /That goes uphill/);
  await answer(page, "0.1057");
  assert.match(await page.locator("[data-turn=end]").innerText(), /5 of 10 numbers without help\. 4 with a hint\. One was shown\./);
  await page.locator("[data-action=turn-next]").click();
  await ready(page);
  assert.match(await card(page).innerText(), /Update 2, row 2/);
  assert.match(await page.locator("#headline").innerText(), /Update 2 of 300: forward/);
});

journey("a classification with sigmoid: each number is the page's own, and the page hides it until it is found", async ({ open }) => {
  const page = await open({ path: "?preset=classification&loss=bce&epoch=2&select=kernel1[1][0]" });
  const trace = await page.evaluate(() => window.backpropPlayground.trace());
  const [hidden, output] = trace.layers;
  const w = 1;
  const slope = (a) => a * (1 - a);
  const [a, y, prediction] = [hidden.a[0][0], trace.targets[0][0], output.a[0][0]];
  const input = hidden.input[0][w];
  const numbers = [hidden.z[0][0], a, output.z[0][0], prediction, trace.row_losses[0], output.d_loss_d_a[0][0], slope(prediction),
    output.kernel.before[0][0], slope(a), input, hidden.kernel.gradient[w][0], hidden.kernel.after[w][0]];
  assert.ok(Math.abs(output.d_loss_d_a[0][0] - (prediction - y) / slope(prediction)) < 1e-9);
  const shown = () => page.evaluate(() => [...document.querySelectorAll(".network-drawing .unit .value, .data-table td, #headline, .gauge")].map((of) => of.textContent).join(" "));
  await begin(page);
  for (const [at, number] of numbers.entries()) {
    assert.equal(await place(page), `${at + 1} of ${numbers.length}`);
    if (at < 5) {
      const four = number.toPrecision(4).replace("-", "−");
      assert.ok(!(await shown()).includes(four), `${four} is hidden`);
    }
    await answer(page, number.toPrecision(6));
    await page.locator("[data-turn=end], [data-turn=question]").first().waitFor();
  }
  assert.match(await page.locator("[data-turn=end]").innerText(), /All 12 numbers/);
  await page.locator("[data-action=turn-done]").click();
  assert.match(await page.locator("#headline").innerText(), /Update 5 of 300: forward/, "back where it began");
});

journey("stop, a click elsewhere and an edit show all numbers again, and lose nothing", async ({ open }) => {
  const page = await open({ path: "?phase=backward" });
  const headline = await page.locator("#headline").innerText();
  await begin(page);
  assert.match(await page.locator("#headline").innerText(), /hides what you haven’t worked out/);
  assert.equal(await page.locator(".network-drawing .unit.hidden").count(), 3);
  await page.locator("[data-action=turn-stop]").click();
  await card(page).waitFor({ state: "detached" });
  assert.equal(await page.locator("#headline").innerText(), headline);
  await begin(page);
  await page.locator(".network-drawing [data-select='kernel2[0][0]']").click();
  await card(page).waitFor({ state: "detached" });
  assert.equal(await page.locator(".network-drawing .unit.hidden").count(), 0);
  await begin(page);
  assert.match(await card(page).locator("h2").innerText(), /how does h1→out change/);
  await page.locator("[data-field=cell-0-2]").fill("9");
  await card(page).waitFor({ state: "detached" });
});

journey("Adam asks for what it remembers on the way, and the keys of the page rest in the field", async ({ open }) => {
  const page = await open({ path: "?preset=adam&epoch=2&update=3&select=kernel1[0][0]" });
  await begin(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("p");
  assert.equal(await place(page), "1 of 14");
  const asked = [];
  while (await question(page).count()) {
    asked.push(await field(page).getAttribute("aria-label"));
    await show(page);
  }
  assert.deepEqual(asked.slice(9), ["m", "v", "m̂", "v̂", "the new cgpa→h1"].map((name) => `Your number for ${name}`));
  assert.match(await page.locator("[data-turn=end]").innerText(), /0 of 14 numbers without help\. 14 were shown\./);
});

for (const [width, height] of [[390, 844], [320, 640]]) {
  journey(`on a phone of ${width} by ${height} from the Lesson menu, by finger`, async ({ open }) => {
    const page = await open({ viewport: { width, height }, hasTouch: true, reducedMotion: "reduce" });
    await page.locator("[data-menu=lesson] summary").click();
    await page.locator("[data-action=turn]").click();
    await ready(page);
    await field(page).fill("1.6");
    await page.locator("[data-action=turn-check]").click();
    await ready(page);
    assert.match(await said(page).innerText(), /leaves out the bias/);
    const box = await field(page).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= height, "the field is in sight");
    for (const button of await card(page).locator("button:visible, input:visible").all()) assert.ok((await button.boundingBox()).height >= 44);
    await field(page).fill("1.7");
    await page.locator("[data-action=turn-check]").click();
    assert.match(await said(page).innerText(), /Right/);
    const over = await page.evaluate(() => [...document.querySelectorAll("[data-turn=card], [data-turn=card] *")].filter((of) => of.scrollWidth > of.clientWidth + 1 && of.clientWidth > 0 && getComputedStyle(of).overflowX === "visible" && getComputedStyle(of).display !== "inline").map((of) => of.outerHTML.slice(0, 120)));
    assert.deepEqual(over, [], "nothing is cut off");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  });
}

for (const wishes of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
  journey(`axe finds nothing in it: ${Object.values(wishes)}`, async ({ open }) => {
    const page = await open({ reducedMotion: "reduce", ...wishes });
    const clean = async (what) => {
      const { violations } = await new AxeBuilder({ page }).include("[data-turn=card]").analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`), [], what);
    };
    await begin(page);
    await clean("a question");
    await answer(page, "1.6");
    await clean("a slip and a hint");
    while (await question(page).count()) await show(page);
    await clean("the end");
  });
}

journey("begun at the same row again of a first visit, it asks for the update that is shown", async ({ open }) => {
  const page = await open({ fresh: true, reducedMotion: "reduce" });
  for (const step of ["watch", "forward", "loss", "guess", "backward", "update"]) {
    await page.locator(`.playground[data-first=${step}]`).waitFor();
    await page.locator(step === "guess" ? "[data-action=guess-up]" : "[data-action=watch], [data-action=next-first]").click();
  }
  await page.locator(".playground[data-first=again]").waitFor();
  await page.locator("[data-action=unfold]").first().click();
  await begin(page);
  await page.locator(".playground:not([data-first])").waitFor();
  assert.equal(await page.locator("[data-select='kernel1[0][0]'] text").first().textContent(), "0.1000");
  await answer(page, "1.7");
  assert.match(await said(page).innerText(), /Right: z of hidden 1 is 1\.7/);
});
