// A panic: the page says so, keeps the experiment, offers a report, and goes on after a click. It is made by a browser that
// refuses to make an element, once.
import assert from "node:assert/strict";
import { mounted } from "./browser.mjs";
import { journey } from "./fixture.mjs";

const expected = [/panicked at/, /unreachable/];

/** From now on the next element that the program makes is refused. */
const refuse = (page) =>
  page.evaluate(() => {
    const real = [[Document.prototype, "createElement"], [Document.prototype, "createElementNS"], [Node.prototype, "cloneNode"]].map(([of, name]) => [of, name, of[name]]);
    for (const [of, name] of real) {
      of[name] = () => {
        for (const [of, name, method] of real) of[name] = method;
        throw new DOMException("refused on purpose", "InvalidStateError");
      };
    }
  });

const setRate = async (page, value) => {
  const rate = page.locator('[data-field="learning-rate"]');
  await rate.fill(value);
  await rate.press("Enter");
  await page.waitForTimeout(600); // The hand rests.
};

journey("a page that has stopped says so, gives a report, and goes on with the experiment and its undo", async ({ open }) => {
  const page = await open({ expected, permissions: ["clipboard-read", "clipboard-write"] });
  await setRate(page, "0.004");
  await refuse(page);
  await page.locator("[data-action=share]").click();
  const said = page.getByRole("alert");
  assert.match(await said.innerText(), /has stopped.*not yours.*your experiment is kept/);
  assert.equal(await page.getByRole("button", { name: "Start over" }).count(), 0);
  // What still calls the program is of no consequence.
  await page.keyboard.press("ArrowRight");
  await page.setViewportSize({ width: 1300, height: 800 });
  await page.getByRole("button", { name: "Copy a report" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(report, /panicked at[^]*refused on purpose[^]*Browser: [^]*"learning_rate":0.004/);
  await page.getByRole("button", { name: "Go on" }).click();
  await mounted(page);
  assert.equal(await said.count(), 0);
  const rate = page.locator('[data-field="learning-rate"]');
  assert.equal(await rate.inputValue(), "0.004");
  await page.locator("[data-action=undo]").click();
  assert.equal(await rate.inputValue(), "0.001");
  await setRate(page, "0.005");
  await page.reload();
  await mounted(page);
  assert.equal(await rate.inputValue(), "0.005");
});

journey("where going on only leads to the next stop, a person can start over", async ({ open }) => {
  const page = await open({ path: "?preset=xor", expected });
  await setRate(page, "0.3");
  for (const anew of [0, 1]) {
    await refuse(page);
    await page.locator("[data-action=share]").click();
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByRole("button", { name: "Start over" }).count(), anew);
    await page.getByRole("button", { name: anew ? "Start over" : "Go on" }).click();
    await mounted(page);
  }
  assert.equal(await page.locator('[data-field="learning-rate"]').inputValue(), "0.5");
});

journey("all elements of a page stop together, and each goes on with its own", async ({ open }) => {
  const page = await open({ path: "examples/element.html", mounted: false, expected });
  await page.evaluate(async () => {
    const first = document.querySelector("backprop-playground");
    const second = document.createElement("backprop-playground");
    second.id = "second";
    first.after(second);
    await Promise.all([first.ready, second.ready]);
    first.experiment = { ...first.experiment, epochs: 9 };
    second.experiment = { ...second.experiment, epochs: 7 };
  });
  await page.waitForTimeout(600);
  const first = page.locator("backprop-playground").first();
  const second = page.locator("#second");
  await refuse(page);
  await second.evaluate((element) => element.setAttribute("panels", "all"));
  for (const [element, epochs] of [[first, 9], [second, 7]]) {
    await element.getByRole("button", { name: "Go on" }).click();
    assert.equal(await element.evaluate((element) => element.ready.then(() => element.experiment.epochs)), epochs);
    assert.equal(await element.getByRole("alert").count(), 0);
  }
});
