// The states of the page that a journey over all of it goes through.
import assert from "node:assert/strict";
import { allSettings, closeSheet, fromMore, openSheet, openWeights, toPhase } from "./places.mjs";

/** Every phase, lens and menu, and then all that opens, with a number that is none. */
async function phases(page, seen) {
  for (const phase of ["forward", "loss", "backward", "update"]) {
    await toPhase(page, phase);
    await seen(phase, "main");
  }
  await openSheet(page, "charts");
  const lens = page.locator("select[data-lens]");
  const lenses = await lens.locator("option:not([disabled])").evaluateAll((options) => options.map((option) => option.value));
  assert.ok(lenses.length > 2);
  for (const of of lenses) {
    await lens.selectOption(of);
    await seen(of, ".plots");
  }
  await closeSheet(page);
  const menus = await page.locator("[data-menu]").evaluateAll((menus) => menus.filter((menu) => menu.checkVisibility()).map((menu) => menu.dataset.menu));
  assert.ok(menus.length >= 2);
  for (const menu of menus) {
    await page.locator(`[data-menu="${menu}"] summary`).click();
    await seen(menu, `[data-menu="${menu}"]`);
    await page.keyboard.press("Escape");
  }
  for (const fold of await page.locator(".fold-button").all()) {
    if (!(await fold.isVisible())) continue;
    await fold.click();
    await seen("fold", ".transport");
    await page.keyboard.press("Escape");
  }
  await openSheet(page, "charts");
  await page.locator("[data-action=pin]").click();
  await closeSheet(page);
  await page.locator("[data-action=gradients]").click();
  await openSheet(page, "settings");
  await allSettings(page);
  await openWeights(page);
  await page.locator("main details").evaluateAll((boxes) => boxes.forEach((box) => (box.open = true)));
  await page.locator('[data-field="learning-rate"]').fill("1,5,");
  await seen("all that opens");
}

/** Every dialog, with each of its parts. */
async function dialogs(page, seen) {
  await closeSheet(page);
  await fromMore(page, "help");
  await seen("help", "dialog.help");
  await page.keyboard.press("Escape");
  await page.locator("[data-action=share]").click();
  for (const part of ["link", "code", "files", "embed"]) {
    await page.locator(`[data-share=${part}]`).click();
    await seen(part, "dialog.share");
  }
  await page.keyboard.press("Escape");
  await page.locator("[data-action=bring]").click();
  await seen("the door", "dialog.door");
  await page.locator("[data-field=brought]").fill("<h1>");
  await page.locator("[data-door-said]").waitFor();
  await seen("what isn't recognized", "dialog.door");
  await page.keyboard.press("Escape");
  await fromMore(page, "notebook");
  await seen("notebook", "#notebook");
}

/** Every step of the tour, before it is answered and after. */
async function steps(page, seen) {
  await page.locator("[data-menu=lesson] summary").click();
  await page.locator("[data-tour=notebook]").click();
  for (let step = 1; step <= 10; step++) {
    await page.locator("[data-choice='0']").waitFor();
    await seen(`step ${step}`, "[data-lesson]");
    await page.locator("[data-choice='0']").click();
    await seen(`step ${step}, answered`, "[data-lesson]");
    if (step < 10) await page.locator("[data-action=lesson-next]").click();
  }
  await seen("all of it");
}

/** The check, before a lesson and after it. */
async function quiz(page, seen) {
  const next = page.locator("[data-action=quiz-next]");
  await page.locator("[data-menu=lesson] summary").click();
  await page.locator("[data-action=quiz]").click();
  await seen("what the check is for", "dialog.quiz[open]");
  await next.click();
  for (const when of ["before", "after"]) {
    for (let number = 1; number <= 6; number++) {
      await page.locator("[data-quiz-choice='0']").check();
      await seen(`question ${number}, ${when}`, "dialog.quiz[open]");
      if (when === "after") {
        await next.click();
        await seen(`question ${number}, answered`, "dialog.quiz[open]");
      }
      await next.click();
    }
    if (when === "after") continue;
    await seen("between", "dialog.quiz[open]");
    await next.click();
  }
  await seen("both results", "dialog.quiz[open]");
}

/** The walks over all states: what each is of, and its steps, which tell `seen(what, inside)` of each state. */
export const WALKS = [
  ["in any phase, lens and menu", phases],
  ["in any dialog", dialogs],
  ["in any step of the tour", steps],
  ["in any question of the check", quiz],
];
