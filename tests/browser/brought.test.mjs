// Tables as people bring them, by a file, a drop or a paste: what is clear opens at once, and what is open is asked before anything changes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey } from "./fixture.mjs";
import { paste } from "./clipboard.mjs";

const CASES = JSON.parse(await readFile(new URL("../reference/tables.json", import.meta.url), "utf8"));

const dialog = (page) => page.locator("dialog.door");
const accept = (page) => dialog(page).locator("[data-action=accept]");
const notice = (page, text) => page.locator(".notice").filter({ hasText: text });
const bytes = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const choose = (page, chosen) => page.locator("input[type=file]").first().setInputFiles(chosen);
const file = (page, text, name = "table.csv") => choose(page, bytes(name, Buffer.from(text)));
const values = (page, fields) => page.locator(`[data-field^=${fields}-]`).evaluateAll((all) => all.map((one) => one.value));
const columns = (page) => values(page, "column");
const said = (page) => dialog(page).locator(".door-says").innerText();

/** Returns the rows of the table on the page. */
async function rows(page) {
  const [cells, width] = [await values(page, "cell"), (await columns(page)).length];
  return Array.from({ length: cells.length / width }, (_, at) => cells.slice(width * at, width * (at + 1)).map((cell) => Number(cell.replace("−", "-"))));
}

/** Brings a case as it says, and takes it. */
async function bring(page, { via, text, file: name }) {
  const before = await rows(page);
  if (via === "paste") {
    await page.locator('[data-field="cell-0-0"]').focus();
    await paste(page, text);
  } else {
    await file(page, text, name);
  }
  // It is here, or it is asked about.
  await Promise.race([accept(page).waitFor(), page.waitForFunction((before) => [...document.querySelectorAll("[data-field^=cell-]")].map((cell) => cell.value).join() !== before, before.flat().join())]);
  const asked = await accept(page).isVisible();
  if (asked) {
    assert.deepEqual(await rows(page), before, "nothing changes before");
    await accept(page).click();
    await dialog(page).waitFor({ state: "hidden" });
  }
  return { before, asked };
}

for (const given of CASES) {
  journey(`a table is brought: ${given.name}`, async ({ open }) => {
    const page = await open();
    const notebook = await columns(page);
    const { before, asked } = await bring(page, given);
    const found = await rows(page);
    if (given.untouched) {
      assert.deepEqual(found.map((row) => row[0]), given.first_column);
      assert.deepEqual(found.map((row) => row.slice(1)), before.map((row) => row.slice(1)));
      return;
    }
    if (given.labels) {
      assert.ok(asked);
      assert.deepEqual(found.map((row) => row.at(-1)), given.labels);
      return;
    }
    assert.deepEqual(found, given.rows);
    const made = given.rows[0].map((_, at) => (at + 1 < given.rows[0].length ? `x${at + 1}` : "y"));
    assert.deepEqual(await columns(page), given.columns ?? made);
    await page.keyboard.press("Control+z");
    assert.deepEqual([await columns(page), await rows(page)], [notebook, before], "it was one edit");
  });
}

const STUDENTS = "student;cgpa;stipend;placed\nAsha;8,2;4.256;yes\nBen;7,1;3.468;no\nChen;6,9;NA;no\nDilip;8,8;4.308;yes\nElif;6,4;3.752;no\nFarah;7,7;4.010;yes\n";

journey("what is open is asked beside the first rows, and all else is said with the other way", async ({ open }) => {
  const page = await open();
  const headline = await page.locator("#headline").textContent();
  await file(page, STUDENTS, "students.csv");
  await accept(page).waitFor();
  assert.equal(await dialog(page).getByRole("heading", { level: 2 }).innerText(), "Your table");
  assert.match(await dialog(page).innerText(), /students\.csv, 6 rows[^]*Does 4\.256 in stipend mean 4256 or 4\.256\?[^]*5 rows, 2 features, 1 target\. Undo brings back/);
  assert.match(await said(page), /semicolons between the values, a decimal comma and a first line of names[^]*predicts placed from cgpa, stipend\.[^]*student is left out[^]*no is 0 and yes is 1: swap\.[^]*One of 6 rows lacks a value[^]*sigmoid with binary cross-entropy/);
  assert.ok(await page.evaluate(() => document.activeElement.id === "door-title"));
  const stipend = () => dialog(page).locator("tbody tr td:nth-child(3)").allInnerTexts();
  assert.deepEqual((await stipend()).slice(0, 3), ["4256", "3468", "NA"]);
  const other = dialog(page).getByRole("button", { name: /^4\.256/ });
  await other.focus();
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-pressed") === "true" && document.activeElement.dataset.choice === "answer-0-1");
  assert.equal((await stipend())[0], "4.256");
  await dialog(page).getByRole("button", { name: "fill in the mean instead" }).click();
  await dialog(page).getByText("6 rows, 2 features, 1 target.").waitFor();
  await dialog(page).getByRole("button", { name: "swap" }).click();
  await dialog(page).getByText("yes is 0 and no is 1").waitFor();
  await dialog(page).getByRole("button", { name: "Predict cgpa" }).click();
  await dialog(page).getByText("It predicts cgpa from stipend, placed.").waitFor();
  await dialog(page).getByLabel("What becomes of placed").selectOption({ label: "left out" });
  await dialog(page).getByText("6 rows, 1 feature, 1 target.").waitFor();
  assert.equal(await page.locator("#headline").textContent(), headline, "nothing changes before");
  await page.keyboard.press("Control+Enter");
  await notice(page, "Your table is here: 6 rows, and the network predicts cgpa from stipend.").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "headline");
  assert.deepEqual(await columns(page), ["cgpa", "stipend"]);
  await notice(page, "Your table is here").getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator("#headline").textContent(), headline);
});

journey("a table without a target, or without rows, waits, and Escape leaves all as it was", async ({ open }) => {
  const page = await open();
  const before = await rows(page);
  await file(page, "a,b,c\n1,NA,3\n4,5,\n");
  await dialog(page).getByText("Every row lacks a value.").waitFor();
  assert.ok(await accept(page).isDisabled());
  await dialog(page).getByLabel("What becomes of c").selectOption({ label: "left out" });
  await dialog(page).getByText("One of 2 rows lacks a value").waitFor();
  assert.ok(await accept(page).isEnabled());
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  assert.deepEqual(await rows(page), before);
});

journey("letters of every kind come out right: UTF-16, and Windows of old", async ({ open }) => {
  const page = await open();
  const text = "größe;preis\n1,5;2\n3;4\n5;7\n";
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  for (const buffer of [utf16, Buffer.from(utf16).swap16(), Buffer.from(text, "utf16le"), Buffer.from(text, "latin1"), Buffer.from(text)]) {
    await choose(page, bytes("maße.csv", buffer));
    await notice(page, "the network predicts preis from größe").waitFor();
    assert.deepEqual(await rows(page), [[1.5, 2], [3, 4], [5, 7]]);
    await page.keyboard.press("Control+z");
    await notice(page, "Your table is here").waitFor({ state: "detached" });
  }
});

journey("what is no table says so and how it would be one", async ({ open }) => {
  const page = await open();
  const before = await rows(page);
  for (const [name, buffer, expected] of [
    ["grades.xlsx", Buffer.from("PK\u0003\u0004\u0014\0\u0006\0"), "This is an Excel workbook. Copy the cells and paste them here, or save it as CSV."],
    ["photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "This is not a text file."],
    ["letter.txt", Buffer.from("Dear Sir,\nwith regards"), "No table was found in it."],
    ["names.csv", Buffer.from("name,city\nAsha,Delhi\nBen,Rome\n"), "No table was found in it."],
    ["empty.csv", Buffer.from(""), "There is nothing in it."],
  ]) {
    await choose(page, bytes(name, buffer));
    await dialog(page).getByText(expected).waitFor();
    assert.equal(await accept(page).count(), 0);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
  }
  assert.deepEqual(await rows(page), before);
});

journey("a block that doesn't fit at its cell is offered as a table, and one that is none says what is wrong", async ({ open }) => {
  const page = await open();
  const before = await rows(page);
  await page.locator('[data-field="cell-1-2"]').focus();
  await paste(page, "1\t2\t3\n4\t5\t7\n6\t7\t9");
  await dialog(page).getByText("This block doesn't fit at this cell. Here it is as a table of its own.").waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  assert.ok(await page.evaluate(() => document.activeElement.dataset.field === "cell-1-2"), "the focus is back");
  await paste(page, "1\tx");
  await page.getByRole("alert").filter({ hasText: "Line 1 of the pasted text" }).waitFor();
  assert.deepEqual(await rows(page), before);
  assert.equal(await dialog(page).isVisible(), false);
  const html = "<table><tr><th></th><th>hours</th><th>mark</th></tr><tr><th>0</th><td>1</td><td>2</td></tr><tr><th>1</th><td>3</td><td>5</td></tr></table>";
  await page.evaluate(() => document.activeElement.blur());
  await paste(page, "hours and marks", html);
  await notice(page, "2 rows, and the network predicts mark from hours").waitFor();
  assert.deepEqual([await columns(page), await rows(page)], [["hours", "mark"], [[1, 2], [3, 5]]]);
});

journey("a long table says that the first rows go in, or takes some from all of it", async ({ open }) => {
  const page = await open();
  const lines = Array.from({ length: 10_500 }, (_, at) => `${at % 7},${at % 3},${at < 10_000 ? 0 : 1}`);
  await file(page, `a,b,y\n${lines.join("\n")}\n`);
  await dialog(page).getByText("It has 10,500 rows, and the first 10,000 go in:").waitFor({ timeout: 60_000 });
  await dialog(page).getByRole("button", { name: "take rows from all of it instead" }).click();
  await dialog(page).getByText("10,000 of them go in, picked at random (seed 0)").waitFor({ timeout: 60_000 });
});

journey("on a phone the table that was read is a sheet from below, and fits", async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.locator("[data-action=bring]").tap();
  await dialog(page).locator("[data-field=brought]").fill(STUDENTS);
  await accept(page).waitFor();
  const { bottom, left, right, over } = await dialog(page).evaluate((dialog) => ({ ...dialog.getBoundingClientRect().toJSON(), over: dialog.scrollWidth - dialog.clientWidth }));
  assert.deepEqual([Math.round(bottom), Math.round(left), Math.round(right), over], [844, 0, 390, 0]);
  for (const control of await dialog(page).locator("button:visible, select:visible").all()) {
    assert.ok((await control.boundingBox()).height >= 40, await control.innerText());
  }
  await accept(page).tap();
  await notice(page, "Your table is here: 5 rows").waitFor();
});
