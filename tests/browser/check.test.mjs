// Check my numbers: a student pastes what their own code printed, and sees what differs first, and why.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";
import { paste } from "./clipboard.mjs";

const card = (page) => page.locator("section.check");
const dialog = (page) => page.locator("dialog.door");
const said = (page) => card(page).locator("[data-check-said]");

/** Waits until the search has come to its end. */
const ended = async (page, outcome) => {
  await page.locator(`section.check[data-check=${outcome}]`).waitFor({ timeout: 60_000 });
};

const ISSUE = `after first row
W1 = 0.10658137  b1 = 0.00082267
W2 = 0.111776    b2 = 0.00736
Epoch 1 loss 26.249691774703265
Epoch 2 loss 19.19634375189233
Epoch 3 loss 9.702531836210806
`;

const ZERO = { path: "?preset=zero-biases" };

journey("a log of a hand-written loop is pasted, its first wrong number is marked, and the slip is named with both lines", async ({ open }) => {
  const page = await open(ZERO);
  const before = await page.locator("[data-field=epochs]").inputValue();
  await page.locator("#headline").focus();
  await paste(page, ISSUE);
  await dialog(page).locator("[data-action=accept]").waitFor();
  assert.match(await dialog(page).innerText(), /These are numbers your code printed/);
  assert.match(await dialog(page).innerText(), /The page's own run stays as it is/);
  await page.keyboard.press("Control+Enter");
  await ended(page, "slip");
  assert.match(await said(page).innerText(), /The gradient before W2 uses W2 after its update/);
  assert.match(await card(page).innerText(), /With this one slip all 7 of your numbers come out/);
  assert.equal(await card(page).locator("[data-check-count]").innerText(), "5 of 7 differ");
  const first = card(page).locator("[data-difference=first]");
  assert.match(await first.innerText(), /0\.10658137\s+0\.10588800/);
  assert.match(await card(page).locator(".wrong").innerText(), /W2 -= lr \* dW2\s+da1 = dz2 @ W2\.T\s+# -7\.36 \* 0\.111776 = -0\.822671/);
  assert.match(await card(page).locator(".good").innerText(), /da1 = dz2 @ W2\.T\s+# -7\.36 \* 0\.1 = -0\.736/);
  assert.equal(await page.locator("[data-field=epochs]").inputValue(), before, "the run stays as it is");
  await card(page).locator("[data-action=go-to-difference]").click();
  assert.match(await page.locator("#headline").innerText(), /Backward/i);
  await page.waitForFunction(() => document.activeElement.id === "headline");
  await card(page).locator("[data-action=check-lesson]").click();
  await page.locator("#lesson-heading").waitFor();
  assert.match(await page.locator("#lesson-heading").innerText(), /3 Backward/);
});

journey("the menu opens the card, right numbers agree, and an edit of the page is another run to check against", async ({ open }) => {
  const page = await open(ZERO);
  await page.locator("[data-menu=more] > summary").click();
  await page.locator("[data-action=check-numbers]").click();
  const field = page.locator("[data-field=numbers]");
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.field === "numbers");
  await field.fill("Epoch -  1 Loss -  26.345577666415263\nEpoch -  2 Loss -  19.85942891863526\nEpoch -  3 Loss -  10.881602572213673");
  await page.keyboard.press("Control+Enter");
  await ended(page, "agree");
  assert.match(await said(page).innerText(), /All 3 agree, to the last digit you gave/);
  await page.waitForFunction(() => document.activeElement.id === "check-title");
  await page.locator("[data-field=learning-rate]").fill("0.01");
  await ended(page, "setting");
  assert.match(await card(page).innerText(), /Your learning rate is 0\.001/);
  await card(page).locator("[data-action=check-edit]").click();
  await field.fill("hello");
  await card(page).locator("[data-action=check]").click();
  assert.match(await said(page).innerText(), /There are no numbers here that belong to a run/);
  await card(page).locator("[data-action=close-check]").click();
  await card(page).waitFor({ state: "detached" });
});

journey("two explanations that fit are both named, and numbers that none explains get only where they differ", async ({ open }) => {
  const page = await open(ZERO);
  const check = async (text, outcome) => {
    if (!(await card(page).count())) {
      await page.locator("[data-menu=more] > summary").click();
      await page.locator("[data-action=check-numbers]").click();
    } else {
      await card(page).locator("[data-action=check-edit]").click();
    }
    await page.locator("[data-field=numbers]").fill(text);
    await card(page).locator("[data-action=check]").click();
    await ended(page, outcome);
  };
  await check("after row 1: b1 = 0.100736", "several");
  assert.ok((await card(page).locator("[data-explained]").count()) > 1);
  await check("after row 1: b1 = 0.2345678", "unknown");
  assert.match(await said(page).innerText(), /Your numbers differ first at/);
  assert.equal(await card(page).locator("[data-explained]").count(), 0);
});

journey("a table whose columns are called like losses and weights stays a table", async ({ open }) => {
  const page = await open();
  await page.locator("#headline").focus();
  await paste(page, "W1 b1 loss\n0.1 0.2 0.3\n0.3 0.1 0.2\n0.5 0.6 0.1\n");
  await page.waitForFunction(() => document.querySelector("dialog.door[open]") || document.querySelector('[data-field="column-0"]')?.value === "W1");
  assert.equal(await card(page).count(), 0);
  assert.doesNotMatch(await dialog(page).innerText(), /numbers your code printed/);
});

journey("the log of the notebook's own fit isn't called wrong: its order of the rows is found, and replayed here", async ({ open }) => {
  const page = await open();
  await page.locator("#headline").focus();
  await paste(page, "Epoch 1/75\nloss: 25.0963\nEpoch 2/75\nloss: 18.8298\nEpoch 3/75\nloss: 10.5419\nEpoch 4/75\nloss: 4.0448\n");
  await dialog(page).locator("[data-action=accept]").click();
  await ended(page, "setting");
  assert.match(await said(page).innerText(), /Your code isn’t wrong: it takes the rows in another order/);
  assert.match(await card(page).innerText(), /Epoch 1 takes rows 4, 3, 2, 1/);
  assert.match(await card(page).innerText(), /this run/);
  assert.doesNotMatch(await card(page).innerText(), /\bright\b/);
  await card(page).locator("[data-action=replay-order]").click();
  await ended(page, "agree");
  assert.match(await said(page).innerText(), /All 4 agree/);
});
