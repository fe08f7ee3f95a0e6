// Every sentence is a message: in the pseudo-language each is marked ⟦so ~~⟧ and a third longer.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";
import { clipped, unmarked } from "./pseudo.mjs";
import { WALKS } from "./states.mjs";
import { openWeights } from "./places.mjs";

journey("English asks for no other file, and another language for its own", async ({ open, site }) => {
  await open();
  assert.deepEqual(site.requests.filter((path) => path.includes("words/")), []);
  const page = await open({ path: "?lang=en-XA" });
  assert.deepEqual(site.requests.filter((path) => path.includes("words/")), ["/words/en-XA.json"]);
  assert.equal(await page.locator(".playground").getAttribute("lang"), "en-XA");
  assert.match(await page.locator("#headline").textContent(), /⟦.* ~/);
});

journey("a language that there isn't is told, and English is spoken", async ({ open, site }) => {
  const page = await open({ path: "?lang=xx" });
  assert.deepEqual(site.requests.filter((path) => path.includes("words/")), []);
  assert.equal(await page.locator(".playground").getAttribute("lang"), "en");
  assert.match(await page.locator(".notice").innerText(), /xx/);
});

journey("a language whose file is missing leaves English", async ({ open }) => {
  const page = await open({ path: "?lang=en-XA", expected: [/404/], prepare: (page) => page.route("**/words/*", (route) => route.fulfill({ status: 404 })) });
  assert.match(await page.locator("#headline").textContent(), /^Update/);
});

journey("an element speaks the language of the text that it is in", async ({ open }) => {
  const page = await open({ path: "examples/element.html", mounted: false, prepare: (page) => page.addInitScript(() => document.addEventListener("readystatechange", () => (document.documentElement.lang = "en-XA"), { once: true })) });
  const element = page.locator("backprop-playground").first();
  await element.evaluate((element) => element.ready);
  assert.equal(await element.locator(".playground").getAttribute("lang"), "en-XA");
});

for (const [where, walk] of WALKS) {
  journey(`every word is a message and has room ${where}`, async ({ open }) => {
    const walked = [{ width: 1440, height: 900 }, { width: 390, height: 844 }].map(async (viewport) => {
      const page = await open({ path: "?lang=en-XA&preset=xor&epoch=3", viewport, reducedMotion: "reduce" });
      await walk(page, async (what) => {
        const at = `${what}, ${viewport.width} px`;
        assert.deepEqual(await page.evaluate(unmarked), [], at);
        assert.deepEqual(await page.evaluate(clipped), [], at);
      });
    });
    await Promise.all(walked);
  });
}

journey("every word of what is wrong is a message", async ({ open }) => {
  const page = await open({ path: "?lang=en-XA&foo=1&epoch=900#2.x" });
  const none = async (what) => assert.deepEqual(await page.evaluate(unmarked), [], what);
  await none("an address that asks for what there isn't");
  await openWeights(page);
  for (const [field, text] of [["learning-rate", "1,5,"], ["epochs", "1.5"], ["batch-size", "0"], ["units-0", "many"], ["weight-0", "nan"], ["cell-0-0", ""], ["column-0", ""]]) {
    await page.locator(`[data-field="${field}"]`).fill(text);
    await none(`${field} ${text}`);
    await page.keyboard.press("Escape");
  }
  await page.locator('[data-field="learning-rate"]').fill("1e6");
  await none("a run that diverges");
  await page.locator("[data-action=weights-text]").click();
  await page.locator('[data-field="weights-text"]').fill("[[1, 2]");
  await none("arrays that end too early");
  for (const [name, buffer] of [["a.json", "{"], ["a.json", '{"format":1,"a":2}']]) {
    await page.locator("[data-action=share]").click();
    await page.locator("[data-share=files]").click();
    await page.locator("[data-action=open-file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(buffer) });
    await page.locator("dialog.share").waitFor({ state: "hidden" });
    await page.locator(".notice").first().waitFor();
    await none(buffer);
  }
  await page.locator("input[type=file]").first().setInputFiles({ name: "a.csv", mimeType: "text/plain", buffer: Buffer.from('"a') });
  await page.locator("dialog.door [data-door-said]").waitFor();
  await none("what is no table");
});

journey("a network of many units has messages alone", async ({ open }) => {
  const page = await open({ path: "?lang=en-XA&layers=9:tanh,1:linear" });
  await page.locator(".maps").waitFor();
  assert.deepEqual(await page.evaluate(unmarked), []);
});

journey("a word that is in no message is found, and so is one without room", async ({ open }) => {
  const page = await open({ path: "?lang=en-XA" });
  await page.evaluate(() => {
    const box = document.createElement("p");
    box.textContent = "Left in English";
    box.style.cssText = "width: 20px; overflow: hidden; white-space: nowrap";
    document.querySelector("main").append(box);
  });
  assert.match(String(await page.evaluate(unmarked)), /Left English/);
  assert.match(String(await page.evaluate(clipped)), /Left in English/);
});
