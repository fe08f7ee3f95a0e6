// What closes or goes away leaves the focus at a place that is in sight, near to where it was.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

/** What has the focus: its name, or how it is lost. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return "lost";
    if (!element.checkVisibility()) return `hidden: ${element.outerHTML}`;
    return element.getAttribute("aria-label") ?? element.dataset.field ?? element.textContent.trim();
  });

/** Waits until what was asked for is drawn, and the focus has been given on. */
const drawn = (page) =>
  page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))), 50)));

/** Presses keys, the first on what a selector finds, and gives what has the focus then. */
async function press(page, on, ...keys) {
  await page.locator(on).first().focus();
  for (const key of keys) await page.keyboard.press(key);
  await drawn(page);
  return focused(page);
}

journey("a dialog or a menu that closes gives the focus back to what opened it", async ({ open }) => {
  const page = await open();
  const closes = [
    ["[data-action=present]", ["Enter"], "Presentation"],
    [".present-head", ["Escape"], "Present"],
    ["[data-menu=more] summary", ["Enter", "Tab", "Tab", "Tab", "Enter", "Escape"], "More"],
    ["[data-menu=more] summary", ["Enter", "Tab", "Tab", "Tab", "Enter", "Tab", "Enter"], "More"],
    ["[data-action=share]", ["Enter", "Escape"], "Share"],
    ["[data-menu=more] summary", ["Enter", "Tab", "Enter", "Escape"], "More"],
    ["[data-menu=examples] summary", ["Enter", "Tab", "Escape"], "More setups"],
    ["[data-menu=examples] summary", ["Enter", "Tab", "Enter"], "More setups"],
    ["[data-menu=lesson] summary", ["Enter", "Tab", "Escape"], "Lesson"],
  ];
  await press(page, "[data-menu=more] summary", "Enter", "Tab", "Tab", "Enter");
  await page.locator(".check textarea").first().waitFor();
  assert.equal(await press(page, ":focus", "Escape"), "More", "the check");
  for (const [on, keys, expected] of closes) assert.equal(await press(page, on, ...keys), expected, `${on} ${keys}`);
  await page.locator("[data-action=share]").press("Enter");
  assert.equal(await press(page, "dialog.share [aria-label=Close]", "Enter"), "Share");
});

journey("a lesson that is left gives the focus to its menu, and no button of it loses it", async ({ open }) => {
  const page = await open({ path: "?tour=notebook&step=2" });
  assert.match(await press(page, "[data-choice='1']", "Enter"), /./);
  assert.notEqual(await focused(page), "lost");
  const heading = () => page.locator("#lesson-heading").innerText();
  assert.equal(await press(page, "[data-action=lesson-back]", "Enter"), await heading(), "at the first step Back is switched off");
  assert.equal(await press(page, "[data-action=close-lesson]", "Enter"), "Lesson");
  await page.goto(new URL("?tour=notebook&step=10", page.url()).href);
  await page.locator("[data-lesson]").waitFor();
  assert.equal(await press(page, "[data-action=lesson-next]", "Enter"), "Lesson", "Finish");
});

journey("rows, columns, layers, pins and messages that go leave the focus beside them", async ({ open }) => {
  const page = await open();
  assert.match(await press(page, "[aria-label='Remove row 2']", "Enter"), /row/i);
  assert.match(await press(page, "[aria-label='Remove row 3']", "Enter"), /row|cell/i);
  for (const name of ["profile_score", "lpa"]) {
    await page.locator("[data-action=add-column]").click();
    await press(page, `[aria-label='Column ${name}: menu']`, "Enter");
    assert.match(await press(page, `button:text-is("Remove ${name}")`, "Enter"), /^Column |^column-/, name);
  }
  await page.locator("[data-action=add-layer]").focus();
  for (let layer = 0; layer < 12; layer++) await page.keyboard.press("Enter");
  await drawn(page);
  assert.notEqual(await focused(page), "lost", "no layer more can be added");
  assert.notEqual(await press(page, "[aria-label='Move layer 2 up']", "Enter"), "lost", "it is the first");
  const layers = await page.locator(".layer").count();
  assert.match(await press(page, `[aria-label='Remove layer ${layers - 1}']`, "Enter"), /layer/i);
  assert.match(await press(page, "[aria-label='Remove layer 1']", "Enter"), /layer/i);
  for (const rate of ["0.002", "0.003"]) {
    await page.locator("[data-action=pin]").press("Enter");
    await page.locator("[data-field=learning-rate]").fill(rate);
    await page.locator("[data-field=learning-rate]").press("Enter");
  }
  assert.match(await press(page, "[data-pin=A] [aria-label^='Unpin']", "Enter"), /B|pinned/);
  assert.match(await press(page, "[data-pin=B] [aria-label^='Unpin']", "Enter"), /Pin this run/);
  await page.locator("[data-field=learning-rate]").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["not a table"], "x.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  const dismiss = page.locator("[aria-label='Dismiss this message']");
  await dismiss.waitFor();
  assert.notEqual(await press(page, "[aria-label='Dismiss this message']", "Enter"), "lost");
  assert.equal(await dismiss.count(), 0);
});

journey("the card and the network keep the focus while they change", async ({ open }) => {
  const page = await open();
  assert.match(await press(page, "[data-action=gradients]", "Enter", "Enter"), /^all 9 gradients$/);
  assert.match(await press(page, "[data-chain=check] > summary", "Enter", "Enter"), /\S/);
  await press(page, "[data-select='kernel1[0][0]']", "Enter");
  assert.notEqual(await press(page, "[data-weight]", "Escape"), "lost");
  await page.locator("[data-action=add-layer]").click();
  await page.locator("[data-select='kernel3[0][0]']").focus();
  await page.keyboard.press("Control+z");
  await drawn(page);
  assert.notEqual(await focused(page), "lost", "the weight is gone with its layer");
});
