// Links, and what is taken away from the page and brought to it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey } from "./fixture.mjs";

/** A link that another version of the page has made: epoch 3, update 2, backward, kernel1[0][1], the drawer open. */
const STORED = readFileSync(new URL("../reference/links.txt", import.meta.url), "utf8")
  .split("\n")
  .find((line) => line.startsWith("elsewhere") && line.includes("a_xor_b"))
  .split(" ")[1];

const notices = (page) => page.locator(".header .notice");

journey("a link opens the experiment, the place and the selection", async ({ open }) => {
  const page = await open({ path: `#${STORED}` });
  assert.match(await page.locator("#headline").innerText(), /epoch 3/i);
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.5");
  assert.ok(await page.locator("#notebook").isVisible());
  assert.equal(await notices(page).count(), 0);
});

journey("a link followed on the page can be undone", async ({ open }) => {
  const page = await open();
  await page.evaluate((link) => (location.hash = link), STORED);
  await page.waitForFunction(() => document.querySelector("[data-field=learning-rate]").value === "0.5");
  await page.locator("[data-action=undo]").click();
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.001");
});

journey("a broken link says so and opens the notebook", async ({ open }) => {
  const page = await open({ path: `#${STORED.slice(0, -5)}` });
  assert.match(await notices(page).innerText(), /can't be opened: it is cut off/);
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.001");
  await notices(page).getByRole("button").click();
  assert.equal(await notices(page).count(), 0);
});

journey("a place of the page is no link", async ({ open }) => {
  const page = await open({ path: "#network" });
  assert.equal(await notices(page).count(), 0);
});

journey("an address written by hand", async ({ open }) => {
  const page = await open({ path: "?preset=xor&lr=0.05&epochs=200&phase=backward&select=kernel1[0][1]&theme=dark&lang=en" });
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.05");
  assert.equal(await page.locator("[data-field=epochs]").inputValue(), "200");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.match(await page.locator("#headline").innerText(), /backward/i);
  assert.equal(await notices(page).count(), 0);
});

journey("what is misspelt is reported, and is only text", async ({ open }) => {
  const page = await open({ path: "?preset=xro&lr=0.05&%3Cimg src%3Dx onerror%3D1%3E=2" });
  const text = await notices(page).innerText();
  assert.match(text, /perhaps xor/);
  assert.match(text, /<img src=x onerror/);
  assert.equal(await page.locator(".header img").count(), 0);
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.05");
});
