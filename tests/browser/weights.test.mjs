// Weights as people have them, put into the field of the initial weights.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey } from "./fixture.mjs";
import { openWeights } from "./places.mjs";

const cases = JSON.parse(readFileSync(new URL("../reference/weights.json", import.meta.url), "utf8"));
const field = (page) => page.locator('[data-field="weights-text"]');
const said = (page) => page.locator(".weights-text-said");
const undo = (page) => page.locator('[data-action="undo"]');

async function openText(page) {
  await openWeights(page);
  await page.locator('[data-action="weights-text"]').click();
}

journey("weights are read in each form that people have them in", async ({ open }) => {
  const page = await open();
  await openText(page);
  const before = await field(page).inputValue();
  for (const { name, text, weights, says } of cases) {
    await field(page).fill(text);
    if (says) {
      await page.waitForFunction(() => document.querySelector(".weights-text-said .problem"));
      assert.ok((await said(page).textContent()).includes(says), name);
      assert.equal(await field(page).inputValue(), text, `${name}: the text stays`);
      assert.equal(await field(page).getAttribute("aria-invalid"), "true", name);
      continue;
    }
    await page.waitForFunction(() => document.querySelector(".weights-text-said .caption"));
    assert.equal((await said(page).textContent()).includes("each one was turned"), name.includes("PyTorch"), name);
    await field(page).blur();
    const printed = (await field(page).inputValue()).match(/-?\d+\.\d*(e-?\d+)?/g).map(Number);
    assert.deepEqual(printed, weights.flat(2), name);
    await undo(page).click();
    await page.waitForFunction((before) => document.querySelector('[data-field="weights-text"]').value === before, before);
    assert.equal(await said(page).textContent(), "", `${name}: one undo`);
  }
});

journey("a model without biases is offered to switch them off", async ({ open }) => {
  const page = await open();
  await openText(page);
  const before = await field(page).inputValue();
  await field(page).fill(cases.find(({ says }) => says === "bias").text);
  await page.getByRole("button", { name: "Switch the biases off" }).click();
  await page.waitForFunction(() => (document.querySelector('[data-field="weights-text"]').value.match(/array/g) ?? []).length === 2);
  assert.match(await field(page).inputValue(), /^\[array\(\[\[0\.15, 0\.25\]/);
  assert.ok(await field(page).evaluate((field) => field === document.activeElement));
  await undo(page).click();
  await page.waitForFunction((before) => document.querySelector('[data-field="weights-text"]').value === before, before);
});

journey("what is typed of weights is one edit, and Escape gives it up", async ({ open }) => {
  const page = await open();
  await openText(page);
  const before = await field(page).inputValue();
  await field(page).fill("W1 = np.eye(2)\nb1 = np.zeros(2)\nW2 = [[1], [2]]\nb2 = 1");
  await page.waitForFunction(() => document.querySelector(".weights-text-said .caption"));
  await field(page).press("End");
  await field(page).pressSequentially("2");
  await field(page).press("Escape");
  assert.equal(await field(page).inputValue(), before);
  assert.ok(await undo(page).isDisabled());
  await field(page).fill("[[1, 2], [3]]");
  await page.locator(".weights-text-said .problem").waitFor();
  await page.locator('[data-action="weights-text"]').click();
  await page.locator('[data-action="weights-text"]').click();
  assert.equal(await field(page).inputValue(), "[[1, 2], [3]]", "the text stays while it is closed");
});

const dialog = (page) => page.locator("dialog.door");
const accept = (page) => dialog(page).locator('[data-action="accept"]');
const first = (page) => page.locator('.settings [data-field="weight-0"]');

journey("the door knows weights, and nothing changes before they are accepted", async ({ open }) => {
  const page = await open();
  await openWeights(page);
  const before = await first(page).inputValue();
  await page.keyboard.press("o");
  const brought = page.locator('[data-field="brought"]');
  for (const { name, text, weights, says } of cases) {
    if (says === "...") continue;
    await brought.fill(text);
    await page.waitForFunction(() => document.querySelector("dialog.door [data-door-said]")?.textContent.startsWith("These are weights:"), undefined, { timeout: 10000 }).catch(() => assert.fail(name));
    const said = await dialog(page).locator("[data-door-said]").textContent();
    assert.ok(says ? said.includes(says) : said.startsWith("These are weights: 9 numbers for 2 → 2 → 1.") && said.endsWith("They fit this network."), `${name}: ${said}`);
    assert.equal(await accept(page).textContent(), says ? "Switch the biases off" : "Start from these weights", name);
    assert.equal(await first(page).inputValue(), before, `${name}: nothing changes before`);
  }
  await accept(page).click();
  await dialog(page).waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement.id === "headline");
  await page.waitForFunction((before) => document.querySelector('.settings [data-field="weight-0"]').value !== before, before);
  await undo(page).click();
  await page.waitForFunction((before) => document.querySelector('.settings [data-field="weight-0"]').value === before, before);
  assert.ok(await undo(page).isDisabled(), "one undo");
});

journey("a file of weights is asked about, and weights of another network are refused with its shapes", async ({ open }) => {
  const page = await open();
  const file = (name, text) => page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await file("start.json", '{"W1": [[1, 2, 3], [4, 5, 6]], "b1": [0, 0, 0], "W2": [[1], [2], [3]], "b2": [0]}');
  await dialog(page).locator("[data-door-said]").waitFor();
  assert.match(await dialog(page).innerText(), /weights of 2 → 3 → 1, and this network is 2 → 2 → 1/);
  assert.equal(await accept(page).count(), 0);
  await page.keyboard.press("Escape");
  await file("start.txt", "W1 = np.ones((2, 2)) * 0.3\nb1 = np.zeros(2)\nW2 = np.ones((2, 1))\nb2 = np.zeros(1)");
  await accept(page).click();
  await openWeights(page);
  await page.waitForFunction(() => document.querySelector('.settings [data-field="weight-0"]').value === "0.3");
});
