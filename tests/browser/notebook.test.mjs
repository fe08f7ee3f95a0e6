// The course notebook beside the page: the same cells, the same numbers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey } from "./fixture.mjs";
import { fromMore, openWeights } from "./places.mjs";

const { cases } = JSON.parse(readFileSync(new URL("../reference/keras.json", import.meta.url)));
const reference = (name) => cases.find((one) => one.name === name);
const printed = (page, cell) => page.locator(`[data-notebook="${cell}"]`).textContent();

async function example(page, key) {
  await page.locator("[data-menu=examples] summary").click();
  await page.locator(`[data-preset="${key}"]`).click();
}

journey("weights of 0.1 and 75 epochs end at the weights of Keras", async ({ open }) => {
  const page = await open();
  await example(page, "random-start");
  await openWeights(page);
  await page.locator(".starts button", { hasText: "explicit" }).click();
  for (let weight = 0; weight < 9; weight++) await page.locator(`[data-field="weight-${weight}"]`).fill("0.1");
  await page.locator('[data-field="epochs"]').fill("75");
  await page.locator('[data-action="end"]').click();
  await fromMore(page, "notebook");
  const expected = reference("notebook-regression-unshuffled").float64.weights.at(-1);
  const text = (await printed(page, "weights")).replaceAll("float32", "");
  const shown = text.match(/-?\d+\.\d*(e[+-]\d+)?/g).map(Number);
  assert.equal(expected.epoch, 75);
  // NumPy prints float32 arrays with eight decimals.
  assert.deepEqual(shown, expected.values.flat(3).map((weight) => Number(Math.fround(weight).toFixed(8))));
});

journey("the log replay prints the losses of the notebook", async ({ open }) => {
  const page = await open();
  await example(page, "log-replay");
  await fromMore(page, "notebook");
  const losses = [...(await printed(page, "log")).matchAll(/loss: (\d+\.\d+)/g)].map(([, loss]) => Number(loss));
  const { printed_losses } = JSON.parse(readFileSync(new URL("../reference/notebook.json", import.meta.url), "utf8"));
  assert.equal(losses.length, 75);
  assert.deepEqual(losses, printed_losses.values);
});

journey("a run that diverges says when, why and what to try", async ({ open }) => {
  const page = await open();
  await example(page, "diverging");
  const sentence = await page.locator(".center .notice").textContent();
  assert.match(sentence, /epoch \d+/);
  assert.match(sentence, /learning rate/);
  assert.doesNotMatch(await page.locator("#app").innerText(), /NaN/);
});

journey("the notebook says why its first loss is another, with the replay a click away", async ({ open }) => {
  const page = await open({ path: "?notebook=on" });
  const drawer = page.locator("#notebook");
  await drawer.getByText("Epoch 1 has loss: 25.0919 here and loss: 25.0963 in the course notebook").waitFor();
  await drawer.locator("[data-action=replay]").click();
  assert.match(await printed(page, "log"), /loss: 25\.0963/);
  assert.equal(await drawer.locator("[data-action=replay]").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "notebook-title", "the focus is not lost");
  await page.keyboard.press("Control+z");
  await drawer.locator("[data-action=replay]").waitFor();
});

journey("the notebook covers nothing, at any size", async ({ open }) => {
  for (const [width, height] of [[320, 640], [390, 844], [820, 1180], [1100, 720], [1101, 720], [1280, 720], [1440, 900], [1920, 1080]]) {
    for (const path of ["?notebook=on", "?notebook=on&panels=all&embed=on", "?notebook=on&panels=network,loss,transport"]) {
      const page = await open({ viewport: { width, height }, path });
      const found = await page.evaluate(() => {
        const box = (element) => element.getBoundingClientRect();
        const drawer = box(document.querySelector("#notebook"));
        const others = [...document.querySelectorAll(".network-drawing, .chain, .plot-card, .settings, .header, .small-header")];
        const touching = others.filter((other) => {
          const { left, top, right, bottom } = box(other.closest(".settings, .plots, .center") ?? other);
          return left < drawer.right - 1 && drawer.left < right - 1 && top < drawer.bottom - 1 && drawer.top < bottom - 1;
        });
        const root = document.documentElement;
        return { touching: touching.map((other) => other.className.baseVal ?? other.className), over: root.scrollWidth - root.clientWidth, width: drawer.width };
      });
      assert.deepEqual(found.touching, [], `${width} x ${height} ${path}`);
      assert.equal(found.over, 0, `${width} x ${height} ${path}`);
      assert.ok(found.width >= 300, `${width} x ${height} ${path}: ${found.width} wide`);
      await page.close();
    }
  }
}, { timeout: 240_000 });

for (const [width, height] of [[1440, 900], [820, 1180], [390, 844]]) {
  journey(`the drawer's way out stays in sight while it is scrolled, at ${width} px`, async ({ open }) => {
    const page = await open({ viewport: { width, height } });
    await fromMore(page, "notebook");
    const out = page.locator(".notebook-head button");
    await out.waitFor();
    const moved = await page.locator(".notebook pre").last().evaluate((last) => {
      const from = last.getBoundingClientRect().top;
      last.scrollIntoView({ block: "nearest" });
      return from - last.getBoundingClientRect().top;
    });
    assert.ok(moved > 100, `it is scrolled: ${moved}`);
    const { x, y, width: wide, height: high } = await out.boundingBox();
    assert.ok(y >= 0 && y < height / 2, `at ${y}`);
    await page.mouse.click(x + wide / 2, y + high / 2);
    await page.locator(".notebook").waitFor({ state: "detached" });
  });
}
