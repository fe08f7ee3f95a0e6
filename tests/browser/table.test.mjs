// The data table as a spreadsheet.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey } from "./fixture.mjs";
import { openSheet } from "./places.mjs";
import { copy, paste } from "./clipboard.mjs";

const cell = (page, row, column) => page.locator(`[data-field="cell-${row}-${column}"]`);
const rows = (page) => page.locator(".data-table tbody tr:not(.spacer)");
const columnMenu = (page, name) => page.getByRole("button", { name: `Column ${name}: menu` });
const undo = (page) => page.locator('[data-action="undo"]');
const focused = (page) => page.evaluate(() => document.activeElement?.dataset.field);
const headline = (page) => page.locator("#headline").textContent();

journey("a table is edited by keyboard alone", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 0).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "cell-1-1");
  await page.keyboard.type("11");
  assert.equal(await cell(page, 1, 1).inputValue(), "11");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "cell-2-1");
  await page.keyboard.type("7.5");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "cell-2-2");
  await page.keyboard.press("Home");
  assert.equal(await focused(page), "cell-2-0");
  await page.keyboard.press("F2");
  await page.keyboard.type("1");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await focused(page), "cell-2-0", "the arrows move the text cursor while a cell is edited in place");
  assert.equal(await cell(page, 2, 0).inputValue(), "61");
  await page.keyboard.press("Escape");
  assert.equal(await cell(page, 2, 0).inputValue(), "6");
  await undo(page).click();
  assert.equal(await cell(page, 2, 1).inputValue(), "10");
  await undo(page).click();
  assert.equal(await cell(page, 1, 1).inputValue(), "9");
});

journey("an edited cell changes the prediction at once", async ({ open }) => {
  const page = await open();
  const before = await headline(page);
  const prediction = page.locator('[data-prediction="0-0"]');
  const predicted = await prediction.textContent();
  await cell(page, 0, 0).fill("9");
  await page.waitForFunction((text) => document.querySelector('[data-prediction="0-0"]').textContent !== text, predicted);
  assert.notEqual(await headline(page), before);
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  journey(`what is wrong with a cell is said without moving anything, at ${viewport.width} pixels`, async ({ open }) => {
    const page = await open({ viewport });
    if (viewport.width < 700) await openSheet(page, "rows");
    const tops = () => page.locator(".settings :is(h2, tr, input)").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    await cell(page, 0, 0).focus();
    const before = await tops();
    await cell(page, 0, 0).fill("8x");
    const said = page.locator(".table-area ~ * .problem");
    await said.waitFor();
    assert.deepEqual(await tops(), before);
    await cell(page, 1, 1).fill("12/");
    await page.waitForFunction(() => document.querySelectorAll(".problems .problem").length === 2);
    assert.deepEqual(await tops(), before);
    for (const one of await said.all()) {
      const seen = await one.evaluate((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return [top + 2, bottom - 2].every((y) => document.elementFromPoint((left + right) / 2, y) === text);
      });
      assert.ok(seen, "it is in sight");
    }
    await cell(page, 0, 0).fill("8");
    await cell(page, 1, 1).fill("9");
    await said.first().waitFor({ state: "detached" });
    assert.deepEqual(await tops(), before);
  });
}

journey("a number keeps the form it is typed in until its cell is left", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 0).focus();
  await page.keyboard.type("7.10");
  assert.equal(await cell(page, 0, 0).inputValue(), "7.10");
  await page.keyboard.press("Enter");
  assert.equal(await cell(page, 0, 0).inputValue(), "7.1");
});

journey("a bad cell keeps its text and says what is wrong", async ({ open }) => {
  const page = await open();
  await cell(page, 1, 2).fill("abc");
  await page.keyboard.press("Enter");
  assert.equal(await cell(page, 1, 2).inputValue(), "abc");
  assert.equal(await cell(page, 1, 2).getAttribute("aria-invalid"), "true");
  const problem = page.locator("#problem-cell-1-2");
  await problem.waitFor();
  assert.match(await problem.textContent(), /^Row 2, lpa: Enter a number such as 0\.5, not “abc”\.$/);
  assert.equal(await cell(page, 1, 2).getAttribute("aria-describedby"), "problem-cell-1-2");
  assert.notEqual(await page.locator('[data-prediction="1-0"]').textContent(), "");
  await cell(page, 1, 2).fill("5");
  await problem.waitFor({ state: "detached" });
});

journey("a block is pasted and copied", async ({ open }) => {
  const page = await open();
  await cell(page, 2, 0).focus();
  await paste(page, "1\t−2\t3\r\n4\t5\t6\r\n7\t8\t9\r\n");
  await cell(page, 4, 2).waitFor();
  assert.equal(await rows(page).count(), 5);
  assert.equal(await cell(page, 2, 1).inputValue(), "−2");
  assert.equal(await cell(page, 4, 2).inputValue(), "9");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  assert.equal(await page.locator("td[aria-selected=true]").count(), 4);
  assert.equal(await copy(page), "1\t-2\n4\t5");
  await undo(page).click();
  assert.equal(await rows(page).count(), 4);
});

journey("a paste that isn't numbers changes nothing and says why", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 0).focus();
  await paste(page, "1\tx\n2\t3");
  await page.getByRole("alert").filter({ hasText: "of the pasted text" }).waitFor();
  assert.equal(await cell(page, 0, 0).inputValue(), "8");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("alert").filter({ hasText: "of the pasted text" }).waitFor({ state: "detached" });
});

journey("a block is selected with the mouse", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 0).hover();
  await page.mouse.down();
  await cell(page, 2, 1).hover();
  await page.mouse.up();
  assert.equal(await page.locator("td[aria-selected=true]").count(), 6);
  assert.equal(await copy(page), "8\t8\n7\t9\n6\t10");
});

journey("rows and columns come and go", async ({ open }) => {
  const page = await open();
  await cell(page, 3, 0).focus();
  await paste(page, "5\t12\t7\n4\t13\t8");
  await cell(page, 4, 1).waitFor();
  await page.getByRole("button", { name: "Remove row 1" }).click({ force: true });
  assert.equal(await rows(page).count(), 4);
  assert.equal(await cell(page, 0, 0).inputValue(), "7");
  await page.locator('[data-action="add-column"]').click();
  await cell(page, 0, 3).waitFor();
  assert.equal(await cell(page, 0, 2).inputValue(), "0");
  await columnMenu(page, "x1").press("Enter");
  await page.getByRole("button", { name: "Remove x1" }).click();
  await cell(page, 0, 3).waitFor({ state: "detached" });
  await columnMenu(page, "lpa").press("Enter");
  await page.getByRole("button", { name: "Remove lpa" }).press("Enter");
  await page.getByRole("alert").filter({ hasText: "at least one target" }).waitFor();
});

journey("a column is renamed and made a target", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 1).focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "column-1");
  await page.keyboard.type("score");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "cell-0-1");
  await columnMenu(page, "score").press("Enter");
  await page.getByRole("button", { name: "Make score a target" }).press("Enter");
  await page.locator('[data-prediction="0-1"]').waitFor();
  await page.locator("th.target", { has: columnMenu(page, "score") }).waitFor();
  await page.getByRole("columnheader", { name: "ŷ score" }).waitFor();
  await page.locator('[data-field="column-0"]').fill("lpa");
  assert.match(await page.locator("#problem-column-0").textContent(), /already called “lpa”/);
});

journey("a row of the table is shown in the network", async ({ open }) => {
  const page = await open();
  await page.getByRole("button", { name: "Show row 3" }).click();
  await page.locator("tr.shown", { has: page.getByRole("button", { name: "Row 3, shown" }) }).waitFor();
  assert.match(await headline(page), /row 3 of/);
});

journey("a table is saved as a file and opened again", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 0).fill("−3.5");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-action="save-csv"]').click()]);
  const csv = await readFile(await download.path(), "utf8");
  assert.equal(csv.split("\n")[1], "-3.5,8,4");
  await page.locator('[data-action="open-csv"]').setInputFiles({
    name: "long.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`a,b,lpa\n${Array.from({ length: 10_000 }, (_, i) => `${i % 7},${i % 5},${i % 3}`).join("\n")}\n`),
  });
  await page.locator("table[aria-rowcount='10001']").waitFor();
  assert.equal(await page.locator('[data-field="column-0"]').inputValue(), "a");
});

journey("of a long table only the rows in sight exist", async ({ open }) => {
  const page = await open();
  await page.locator('[data-action="open-csv"]').setInputFiles({
    name: "long.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`a,lpa\n${Array.from({ length: 10_000 }, (_, i) => `${i},${i % 3}`).join("\n")}\n`),
  });
  await page.locator("table[aria-rowcount='10001']").waitFor();
  assert.ok((await rows(page).count()) < 50);
  await cell(page, 0, 0).focus();
  await page.keyboard.press("Control+End");
  await cell(page, 9_999, 1).waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.field === "cell-9999-1");
  assert.ok((await rows(page).count()) < 50);
  await page.keyboard.press("PageUp");
  await page.waitForFunction(() => document.activeElement.dataset.field === "cell-9991-1");
  await page.locator(".table-area").evaluate((area) => (area.scrollTop = 5_000 * 28));
  await cell(page, 5_000, 0).waitFor();
  assert.equal(await cell(page, 5_000, 0).inputValue(), "5000");
  assert.ok((await page.locator(".table-area").evaluate((area) => area.clientHeight)) < 300);
}, { measured: true });

journey("decimal commas are pasted as they are meant", async ({ open }) => {
  const page = await open();
  await cell(page, 0, 0).focus();
  await paste(page, "8,14\n6,17");
  assert.deepEqual(await Promise.all([0, 1].map((row) => cell(page, row, 0).inputValue())), ["8.14", "6.17"]);
  assert.equal(await cell(page, 0, 1).inputValue(), "8");
  await paste(page, "2,600\n3,100");
  await page.locator(".notice").filter({ hasText: "“2,600” is read as 2600. If it means 2.6," }).waitFor();
  assert.deepEqual(await Promise.all([0, 1].map((row) => cell(page, row, 0).inputValue())), ["2600", "3100"]);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  assert.equal(await cell(page, 0, 0).inputValue(), "8.14");
});

journey("a new row is filled in, and counts once it is whole", async ({ open }) => {
  const page = await open();
  const before = await headline(page);
  await page.locator('[data-action="add-row"]').click();
  await page.waitForFunction(() => document.activeElement.dataset.field === "cell-4-0");
  assert.equal(await cell(page, 4, 0).inputValue(), "");
  await page.keyboard.type("4,5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("13");
  await page.getByText("Row 5 isn't part of the table yet: fill in lpa.").waitFor();
  assert.equal(await headline(page), before);
  await page.keyboard.press("Tab");
  await page.keyboard.type("8.5");
  await page.locator('[data-prediction="4-0"]:not(:empty)').waitFor();
  await page.keyboard.press("Enter");
  assert.deepEqual(await Promise.all([0, 1, 2].map((column) => cell(page, 4, column).inputValue())), ["4.5", "13", "8.5"]);
  await undo(page).click();
  await cell(page, 4, 0).waitFor({ state: "detached" });
});

/** The boxes of elements, and those of what they are in sight in. */
const boxes = (page, selectors) =>
  page.evaluate((selectors) => {
    const area = document.querySelector(".table-area").getBoundingClientRect();
    return [...document.querySelectorAll(selectors)].map((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const named = element.dataset.field ?? element.dataset.action ?? element.getAttribute("aria-label") ?? element.className;
      return { named, left, right, width, height, inSight: left >= area.left - 1 && right <= Math.min(area.right, innerWidth) + 1 };
    });
  }, selectors);

journey("a column's menu is used by keyboard, and lies within the narrowest window", async ({ open }) => {
  for (const wishes of [{}, { viewport: { width: 256, height: 420 } }, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }]) {
    const page = await open(wishes);
    await openSheet(page, "rows");
    for (const name of ["cgpa", "lpa"]) {
      await columnMenu(page, name).focus();
      await page.keyboard.press("Enter");
      const menu = page.getByRole("group", { name: `Column ${name}` });
      await page.waitForFunction(() => document.activeElement.dataset.action === "target");
      const box = await menu.boundingBox();
      const { width, height } = page.viewportSize();
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, JSON.stringify(box));
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "hidden" });
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), `Column ${name}: menu`);
    }
  }
});

journey("target and predictions are in sight", async ({ open }) => {
  const touch = { hasTouch: true, isMobile: true };
  for (const wishes of [
    { viewport: { width: 1440, height: 900 } },
    { viewport: { width: 1180, height: 820 }, ...touch },
    { viewport: { width: 820, height: 1180 }, ...touch },
    { viewport: { width: 390, height: 844 }, ...touch },
  ]) {
    const page = await open(wishes);
    await openSheet(page, "rows");
    for (const box of await boxes(page, ".table-area :is(th.target input, td.target input, .prediction)")) assert.ok(box.inSight, JSON.stringify({ wishes, box }));
    const [target, prediction] = [await boxes(page, "td.target"), await boxes(page, "td.prediction")];
    assert.ok(target[0].right <= prediction[0].left + 1, JSON.stringify({ wishes, target: target[0], prediction: prediction[0] }));
    await columnMenu(page, "profile_score").press("Enter");
    await page.getByRole("button", { name: "Make profile_score a target" }).press("Enter");
    await page.locator('[data-prediction="0-1"]').waitFor();
    for (const box of await boxes(page, ".table-area .prediction")) assert.ok(box.inSight, JSON.stringify({ wishes, box }));
  }
});

journey("what fingers touch in the table and the fields is 44 pixels large", async ({ open }) => {
  const page = await open({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });
  const found = await boxes(page, ".settings :is(button, select, input:not(.visually-hidden, [type=checkbox]), label.quiet, label.check)");
  const small = found.filter((box) => box.height && (box.height < 43 || box.width < 43));
  assert.ok(found.length > 40);
  assert.deepEqual(small, []);
});

journey("the longest name of a column makes nothing wider than its window", async ({ open }) => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const page = await open({ viewport });
    await openSheet(page, "rows");
    await page.locator('[data-field="column-2"]').fill("W".repeat(65));
    assert.match(await page.locator("#problem-column-2").textContent(), /Enter a name of at most 64 characters\. This one has 65\.$/);
    for (const column of [0, 2]) await page.locator(`[data-field="column-${column}"]`).fill("W".repeat(63) + column);
    await page.keyboard.press("Enter");
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await over(), 0);
    await page.locator('[data-action="add-row"]').click();
    await page.getByText(/isn't part of the table yet/).waitFor();
    assert.equal(await over(), 0);
  }
});

journey("arrows move within a column's menu and go no further, and Tab out of it closes it", async ({ open }) => {
  const page = await open();
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener("keydown", ({ key }) => window.heard.push(key));
  });
  const menu = page.locator("[data-action=column-menu]").first();
  await menu.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement.dataset.action);
  await page.waitForFunction(() => document.activeElement.dataset.action === "target");
  await page.evaluate(() => (window.heard.length = 0));
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "remove-column");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "target");
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(".column-menu:popover-open").count(), 0);
});

journey("the target is in sight beside its prediction, however many features there are", async ({ open }) => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const page = await open({ viewport });
    const text = "hours,sleep,attendance,coffee,score\n2,8,0.5,1,0.3\n6,7,0.9,2,0.9\n4,5,0.7,1,0.4\n";
    await openSheet(page, "rows");
    await page.locator("input[type=file]").first().setInputFiles({ name: "scores.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.locator('[data-field="cell-2-4"]').waitFor();
    const at = async (part) => page.locator(part).evaluate((cell) => [cell.getBoundingClientRect().left, cell.getBoundingClientRect().right].map(Math.round));
    const area = await at(".table-area");
    for (const scrolled of [0, 1000]) {
      await page.locator(".table-area").evaluate((area, left) => area.scrollTo(left, 0), scrolled);
      const [target, prediction] = [await at('td:has([data-field="cell-0-4"])'), await at('[data-prediction="0-0"]')];
      assert.ok(target[0] > area[0] && target[1] <= prediction[0] + 1 && prediction[1] <= area[1] + 1, `${viewport.width}, ${scrolled}: ${area}, ${target}, ${prediction}`);
      assert.ok(target[1] - target[0] >= 40, `${target}`);
    }
  }
});
