// Every sentence is a message: in the pseudo-language each is marked ⟦so ~~⟧ and a third longer.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

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
  assert.match(await page.locator("#headline").textContent(), /^Epoch/);
});

journey("an element speaks the language of the text that it is in", async ({ open }) => {
  const page = await open({ path: "examples/element.html", mounted: false, prepare: (page) => page.addInitScript(() => document.addEventListener("readystatechange", () => (document.documentElement.lang = "en-XA"), { once: true })) });
  const element = page.locator("backprop-playground").first();
  await element.evaluate((element) => element.ready);
  assert.equal(await element.locator(".playground").getAttribute("lang"), "en-XA");
});
