// Classes: softmax in the last layer, class numbers in one column, and how each output depends on every z.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const CLASSES = "?preset=xor&loss=scce&layers=3:tanh,3:softmax&phase=backward";

journey("a column of class numbers has an output for each class, and the card shows how they hang together", async ({ open }) => {
  const page = await open({ path: CLASSES });
  const names = page.locator(".network-drawing");
  for (const name of ["class 0", "class 1", "class 2"]) await names.getByText(name, { exact: true }).first().waitFor();
  // One picture of the loss: the probability of the class that is right.
  assert.equal(await page.locator(".gauge-output").count(), 1);
  assert.match(await page.locator(".gauge").getAttribute("aria-label"), /The right class gets a probability of/);
  // The predictions of a row are 1 in all.
  const predictions = await page.locator('[data-prediction^="0-"]').allTextContents();
  assert.equal(predictions.length, 3);
  assert.deepEqual(await page.locator("th.prediction").allTextContents(), ["ŷ 0", "ŷ 1", "ŷ 2"]);
  assert.ok(Math.abs(predictions.map(Number).reduce((a, b) => a + b) - 1) < 1e-3, predictions.join(" "));
});

journey("a class that there is no output for is refused beside its cell, and more units make room for it", async ({ open }) => {
  const page = await open({ path: CLASSES });
  const cell = page.locator('[data-field="cell-0-2"]');
  await cell.fill("3");
  await page.getByText("Give it more units first").first().waitFor();
  await cell.press("Escape");
  await page.locator('[data-field="units-1"]').fill("4");
  await page.locator('[data-field="units-1"]').press("Enter");
  await cell.fill("3");
  await cell.press("Enter");
  await page.locator(".network-drawing").getByText("class 3", { exact: true }).first().waitFor();
  assert.equal(await page.getByText("Give it more units first").count(), 0);
});
