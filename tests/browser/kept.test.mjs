// What a person did stays: over reloads, in other tabs, along back and forward, and where nothing can be kept.
import assert from "node:assert/strict";
import { mounted } from "./browser.mjs";
import { journey } from "./fixture.mjs";

const rate = (page) => page.locator('[data-field="learning-rate"]');
const setRate = async (page, value) => {
  await rate(page).fill(value);
  await rate(page).press("Enter");
};
const rateIs = (page, value) => page.waitForFunction((value) => document.querySelector('[data-field="learning-rate"]').value === value, value);
const undo = (page) => page.locator("[data-action=undo]");
const startOver = (page) => page.locator("[data-action=start-over]");
const reload = async (page) => {
  await page.reload();
  await mounted(page);
};
const linkTo = async (open, path) => {
  const page = await open({ path, permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("[data-action=share]").click();
  return new URL(await page.locator("[data-share-link]").inputValue()).hash;
};

journey("a reload brings back the experiment, the place, undo and the pinned run, however the page was opened", async ({ open }) => {
  for (const path of ["", "?preset=xor", "?tour=linear&step=2"]) {
    const page = await open({ path });
    const before = await rate(page).inputValue();
    await setRate(page, "0.3");
    await setRate(page, "0.2");
    await page.locator("[data-action=pin]").click();
    await undo(page).click();
    await page.locator("[data-phase=backward]").click();
    // Where a hand rests, its meaning is told beneath.
    await page.mouse.move(1, 1);
    const headline = await page.locator("#headline h2").innerText();
    await reload(page);
    assert.equal(await rate(page).inputValue(), "0.3", path);
    assert.equal(await page.locator("#headline h2").innerText(), headline, path);
    assert.equal(await page.locator("[data-pin]").count(), 1, path);
    await page.locator("[data-action=redo]").click();
    assert.equal(await rate(page).inputValue(), "0.2", path);
    await undo(page).click();
    await undo(page).click();
    assert.equal(await rate(page).inputValue(), before, path);
  }
});

journey("what is being typed survives a reload, and is one undo", async ({ open }) => {
  const page = await open();
  await rate(page).fill("0.004");
  await reload(page);
  assert.equal(await rate(page).inputValue(), "0.004");
  await undo(page).click();
  assert.equal(await rate(page).inputValue(), "0.001");
});

journey("one click leads back to what the link showed, and undo from there", async ({ open }) => {
  const page = await open({ path: "?preset=xor&epoch=3" });
  assert.equal(await startOver(page).getAttribute("aria-disabled"), "true");
  await setRate(page, "0.3");
  await reload(page);
  assert.equal(await startOver(page).getAttribute("title"), "Back to what the link showed");
  await startOver(page).click();
  assert.equal(await rate(page).inputValue(), "0.5");
  assert.match(await page.locator("#headline").innerText(), /Epoch 3/);
  assert.equal(await startOver(page).getAttribute("aria-disabled"), "true");
  await undo(page).click();
  assert.equal(await rate(page).inputValue(), "0.3");
  assert.equal(await startOver(await open()).count(), 0, "without a link there is no such button");
});

journey("back and forward between links in one tab show what their addresses say", async ({ open, site }) => {
  const random = await linkTo(open, "?preset=random-start&lr=0.004");
  const page = await open({ path: "?preset=xor" });
  await page.evaluate((hash) => (location.hash = hash), random);
  await rateIs(page, "0.004");
  await setRate(page, "0.03");
  await page.goBack();
  await rateIs(page, "0.5");
  await page.goForward();
  await rateIs(page, "0.004");
  await undo(page).click();
  await undo(page).click();
  await rateIs(page, "0.03");
  await page.goto(new URL("?lr=0.006", site.url).href);
  await mounted(page);
  await rateIs(page, "0.006");
  await page.goBack();
  await mounted(page);
  await rateIs(page, "0.03"); // Nothing was done at the other address, so this is where the tab was left.
  await page.goBack();
  await rateIs(page, "0.5");
});

journey("back to the page without a link shows what was there before", async ({ open }) => {
  const xor = await linkTo(open, "?preset=xor");
  const page = await open();
  await setRate(page, "0.002");
  await page.evaluate((hash) => (location.hash = hash), xor);
  await rateIs(page, "0.5");
  await page.goBack();
  await rateIs(page, "0.002");
});

journey("the skip link leaves the address as it is", async ({ open }) => {
  const page = await open({ path: "?preset=xor" });
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "network");
  assert.equal(await page.evaluate(() => location.hash), "");
});

journey("each tab keeps its own, a new one starts from the last used, and a copy goes its own way", async ({ open, site }) => {
  const first = await open();
  await setRate(first, "0.002");
  await first.evaluate(() => dispatchEvent(new Event("pagehide")));
  const second = await first.context().newPage();
  await second.goto(site.url);
  await mounted(second);
  assert.equal(await rate(second).inputValue(), "0.002", "a new tab starts from the last one");
  await undo(second).click();
  await setRate(second, "0.003");
  const opened = first.context().waitForEvent("page");
  await second.evaluate(() => void open(location.href)); // It begins with a copy of what the tab has kept, as a duplicate does.
  const copy = await opened;
  await mounted(copy);
  await setRate(copy, "0.004");
  for (const [page, kept] of [[first, "0.002"], [second, "0.003"], [copy, "0.004"]]) {
    await reload(page);
    assert.equal(await rate(page).inputValue(), kept);
    await undo(page).click();
    await reload(page);
  }
  assert.equal(await rate(first).inputValue(), "0.001");
});

journey("a link opened in a new tab leaves the last visit within reach of undo", async ({ open, site }) => {
  const own = await open();
  await setRate(own, "0.002");
  await own.evaluate(() => dispatchEvent(new Event("pagehide")));
  const tab = await own.context().newPage();
  await tab.goto(new URL("?preset=xor", site.url).href);
  await mounted(tab);
  assert.equal(await rate(tab).inputValue(), "0.5");
  await setRate(tab, "0.3");
  await undo(tab).click();
  await undo(tab).click();
  assert.equal(await rate(tab).inputValue(), "0.002");
});

journey("a page that comes back as it was left shows what its address says once another has used the tab", async ({ open }) => {
  const page = await open({ path: "?preset=xor" });
  await setRate(page, "0.3");
  const back = () => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await back();
  assert.equal(await rate(page).inputValue(), "0.3", "nobody else has used it");
  await page.evaluate(() => {
    const visit = sessionStorage.getItem("backprop-playground");
    sessionStorage.setItem("backprop-playground", visit.replace(location.search, "?preset=notebook").replaceAll("0.3", "0.25"));
  });
  await back();
  await rateIs(page, "0.5");
  await undo(page).click();
  await rateIs(page, "0.25");
});

/** Where storage fails: what it does, and what the page says. */
const FAILING = {
  blocked: [
    () => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
      }
    },
    /This browser keeps nothing of this page.*after a reload.*copy a link.*file/,
  ],
  full: [
    () => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    },
    /This browser keeps nothing of this page/,
  ],
  "full but for this tab": [
    () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...args) {
        if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
        return set.apply(this, args);
      };
    },
    /kept only until this tab is closed/,
  ],
};

for (const [name, [fail, sentence]] of Object.entries(FAILING)) {
  journey(`where storage is ${name}, a quiet sentence says so once there is something to lose`, async ({ open }) => {
    const page = await open({ prepare: (page) => page.addInitScript(fail) });
    const said = page.locator("[data-unkept]");
    await page.locator("[data-phase=backward]").click();
    await page.waitForTimeout(500);
    assert.equal(await said.innerText(), "");
    await setRate(page, "0.002");
    await said.locator("p").waitFor();
    assert.match(await said.innerText(), sentence);
    await said.getByRole("button", { name: "Share" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await said.getByRole("button", { name: "Dismiss" }).click();
    await setRate(page, "0.003");
    await page.waitForTimeout(500);
    assert.equal(await said.innerText(), "");
  });
}

journey("where there is room for what is shown alone, that is kept", async ({ open }) => {
  const page = await open({
    prepare: (page) =>
      page.addInitScript(() => {
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
          if (value.length > 1200) throw new DOMException("full", "QuotaExceededError");
          return set.call(this, key, value);
        };
      }),
  });
  for (const value of ["0.002", "0.003", "0.004"]) await setRate(page, value);
  await reload(page);
  assert.equal(await rate(page).inputValue(), "0.004");
});

journey("a page in a frame and one that may be asked read and keep nothing", async ({ open, site }) => {
  const own = await open();
  await setRate(own, "0.002");
  await own.evaluate(() => dispatchEvent(new Event("pagehide")));
  const watch = (page) =>
    page.addInitScript(() => {
      window.touched = [];
      for (const name of ["getItem", "setItem"]) {
        const real = Storage.prototype[name];
        Storage.prototype[name] = function (key, ...rest) {
          window.touched.push(`${name} ${key}`);
          return real.call(this, key, ...rest);
        };
      }
    });
  for (const query of ["?api", "?embed&panels=all", "?embed&api&panels=all"]) {
    const page = await own.context().newPage();
    await watch(page);
    await page.goto(new URL(query, site.url).href);
    await mounted(page);
    assert.equal(await rate(page).inputValue(), "0.001", query);
    await setRate(page, "0.003");
    await page.waitForTimeout(500);
    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    assert.deepEqual(await page.evaluate(() => window.touched), [], query);
    await page.close();
  }
  const outer = await own.context().newPage();
  await watch(outer);
  await outer.goto(new URL("examples/", site.url).href);
  await outer.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "../";
    frame.id = "mine";
    document.body.append(frame);
  });
  const frame = await (await outer.locator("#mine").elementHandle()).contentFrame();
  await frame.locator("#app main").waitFor();
  assert.equal(await rate(frame).inputValue(), "0.001");
  await setRate(frame, "0.003");
  await frame.locator("[data-unkept] p").waitFor();
  assert.deepEqual(await frame.evaluate(() => window.touched), []);
});

journey("a part of another page says in its line that it is not kept there, once it was changed", async ({ open }) => {
  const page = await open({ path: "?embed&panels=all", viewport: { width: 320, height: 600 } });
  const line = page.locator("[data-action=open]");
  assert.equal(await line.innerText(), "Open in full ↗");
  await setRate(page, "0.003");
  await page.waitForFunction(() => document.querySelector("[data-action=open]").innerText === "Not kept here: open in full ↗");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

journey("an element that is taken away and put back goes on with all that undo leads to", async ({ open }) => {
  const page = await open({ path: "examples/element.html", fresh: true, mounted: false });
  const there = () => page.evaluate(() => document.querySelector("backprop-playground").ready.then(() => {}));
  await there();
  await page.evaluate(async () => {
    const element = document.querySelector("backprop-playground");
    element.experiment = { ...element.experiment, epochs: 9 };
    const { parentElement } = element;
    element.remove();
    await Promise.resolve();
    parentElement.append(element);
  });
  await there();
  const element = page.locator("backprop-playground").first();
  assert.equal(await element.evaluate((element) => element.experiment.epochs), 9);
  await element.locator("[data-action=undo]").click();
  assert.notEqual(await element.evaluate((element) => element.experiment.epochs), 9);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});
