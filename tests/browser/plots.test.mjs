// The charts of the run: drawn, sharp, readable without seeing them, and a way to any place of the run.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const chart = (page, name) => page.locator(`canvas[data-plot="${name}"]`);
const picture = (page, name) => chart(page, name).evaluate((canvas) => canvas.toDataURL());
const card = (page, name) => page.locator(".plot-card").filter({ has: chart(page, name) });

/** Waits until a chart is another picture than before. */
async function redrawn(page, name, before) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const now = await picture(page, name);
    if (now !== before) return now;
    await page.waitForTimeout(50);
  }
  assert.fail(`the chart of the ${name} stayed as it was`);
}

/** Waits until a chart is more than the empty canvas it begins as. */
const drawn = async (page, name) =>
  redrawn(page, name, await page.evaluate(() => document.createElement("canvas").toDataURL()));

journey("the charts are drawn in the page's colors", async ({ open }) => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open({ colorScheme });
    for (const name of ["loss", "weights"]) {
      await drawn(page, name);
      const behind = await card(page, name).evaluate((card) => getComputedStyle(card).backgroundColor);
      const corner = await chart(page, name).evaluate((canvas) => [...canvas.getContext("2d").getImageData(0, 0, 1, 1).data]);
      assert.equal(behind, `rgb(${corner.slice(0, 3).join(", ")})`);
    }
  }
});

journey("the charts are as sharp as the screen", async ({ open }) => {
  for (const deviceScaleFactor of [1, 2]) {
    const page = await open({ deviceScaleFactor });
    await drawn(page, "loss");
    const [pixels, shown] = await chart(page, "loss").evaluate((canvas) => [canvas.width, canvas.clientWidth]);
    assert.equal(pixels, shown * deviceScaleFactor);
  }
});

journey("a window that moves to a sharper screen has sharper charts", async ({ open }) => {
  const page = await open();
  const before = await drawn(page, "loss");
  const devtools = await page.context().newCDPSession(page);
  const screen = { width: 1400, height: 900, deviceScaleFactor: 3, mobile: false };
  await devtools.send("Emulation.setDeviceMetricsOverride", screen);
  await redrawn(page, "loss", before);
  const [pixels, shown] = await chart(page, "loss").evaluate((canvas) => [canvas.width, canvas.clientWidth]);
  assert.equal(pixels, shown * 3);
});

journey("the loss has a logarithmic and a linear scale", async ({ open }) => {
  const page = await open();
  const before = await drawn(page, "loss");
  const linear = card(page, "loss").getByRole("button", { name: "linear" });
  assert.equal(await linear.getAttribute("aria-pressed"), "false");
  await linear.click();
  assert.equal(await linear.getAttribute("aria-pressed"), "true");
  await redrawn(page, "loss", before);
});

journey("the pointer reads values, and a click goes to their place", async ({ open }) => {
  const page = await open();
  const before = await drawn(page, "weights");
  const readout = page.locator(".plot-readout");
  assert.equal(await readout.count(), 0);
  await chart(page, "loss").hover({ position: { x: 150, y: 40 } });
  await readout.getByText(/^epoch \d+$/).waitFor();
  await chart(page, "weights").hover({ position: { x: 100, y: 40 } });
  assert.ok((await readout.locator("tbody tr").count()) > 1);
  await page.mouse.down();
  await page.mouse.up();
  await redrawn(page, "weights", before);
  await page.mouse.move(2, 2);
  await readout.waitFor({ state: "detached" });
});

journey("the charts can be read without seeing them", async ({ open }) => {
  const page = await open();
  for (const [name, words] of [["loss", /loss/i], ["weights", /cgpa→h1/]]) {
    assert.match(await chart(page, name).getAttribute("aria-label"), words);
    const toggle = card(page, name).getByRole("button", { name: "table" });
    const table = card(page, name).locator(".plot-table");
    assert.equal(await table.count(), 0);
    await toggle.focus();
    await page.keyboard.press("Enter");
    assert.equal(await toggle.getAttribute("aria-expanded"), "true");
    const rows = await table.locator("tbody tr").count();
    assert.ok(rows > 1 && rows <= 200, `${rows} rows`);
    await toggle.press("Enter");
    assert.equal(await table.count(), 0);
  }
});
