// The page in a frame of another page: small with ?embed, and with ?api of use to scripts around it.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };
const host = (open, query) => open({ path: `hosts/frame.html${query}`, mounted: false });
const inside = (page) => page.frameLocator("iframe");

journey("a frame of 700 by 480 pixels shows the network and the way through the run, with nothing to scroll", async ({ open }) => {
  const page = await open({ path: "?embed", fresh: true, viewport: { width: 700, height: 480 } });
  const [width, height] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  assert.equal(width, 700);
  assert.ok(height <= 480, `${height} px high`);
  assert.ok(await page.locator(".network-drawing").isVisible());
  assert.ok(await page.locator(".transport").isVisible());
  const [foot, phases] = await page.evaluate(() => [".transport", ".phases"].map((of) => document.querySelector(of).getBoundingClientRect().width));
  assert.ok(phases > foot / 2, `the phases have the room beside the buttons: ${phases} of ${foot} px`);
  assert.equal(await page.locator(".settings, .plots, .header").count(), 0);
  await page.locator("[data-action=open]").hover();
  assert.match(await page.locator("[data-action=open]").getAttribute("href"), /#1\./);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

journey("the network is whole and legible in a narrow frame", async ({ open }) => {
  const page = await open({ path: "?embed&phase=backward", reducedMotion: "reduce" });
  for (const width of [480, 700, 1000]) {
    await page.setViewportSize({ width, height: 600 });
    const drawn = await page.locator(".network-drawing").evaluate((drawing) => {
      const { scrollWidth, clientWidth } = drawing.parentElement;
      const box = drawing.parentElement.getBoundingClientRect();
      const scale = drawing.getScreenCTM().a;
      const texts = [...drawing.querySelectorAll("text")].filter((text) => text.textContent.trim() && text.checkVisibility({ opacityProperty: true }));
      return {
        fits: scrollWidth <= clientWidth,
        smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
        cut: texts.filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < box.left || right > box.right;
        }).map((text) => text.textContent),
      };
    });
    assert.ok(drawn.fits && drawn.smallest >= 9.9, `${JSON.stringify(drawn)} at ${width}`);
    assert.deepEqual(drawn.cut, [], `at ${width}`);
  }
});

journey("what a hidden panel would say is said at the top, once", async ({ open }) => {
  for (const [panels, place] of [["network", "main"], ["network,loss", "main"], ["data", ".small-header"]]) {
    const page = await open({ path: `?embed&lr=1e3&panels=${panels}`, mounted: false });
    const said = page.locator(".notice", { hasText: "The run ends at update" });
    await said.waitFor();
    assert.equal(await said.count(), 1, panels);
    assert.ok(await page.locator(place).locator(said).isVisible(), panels);
  }
});

journey("axe finds nothing to complain of in a part", async ({ open }) => {
  for (const [width, query] of [[700, "?embed&phase=backward"], [390, "?embed&panels=all"], [1000, "?embed&panels=settings,network&lr=1e3"]]) {
    const page = await open({ path: query, viewport: { width, height: 600 }, reducedMotion: "reduce", mounted: false });
    await page.locator("#app .page").waitFor();
    await clean(page, query);
  }
});

journey("only the panels that are asked for are shown, and the widths are used", async ({ open }) => {
  for (const [panels, selectors] of [
    ["network,loss", ["main", ".network-drawing", "canvas[data-plot=loss]"]],
    ["settings", [".settings", ".data-table"]],
    ["lens,weights", ["canvas[data-plot=surface]", "canvas[data-plot=weights]"]],
    ["chain", [".chain"]],
    ["training,plots", [".settings", "canvas[data-plot=loss]", ".pins"]],
    ["all", [".settings", ".network-drawing", ".chain", ".plots", ".transport"]],
  ]) {
    const page = await open({ path: `?embed&panels=${panels}`, mounted: false });
    await page.locator("#app .page").waitFor();
    await page.locator(".playground[data-coming]").waitFor({ state: "detached" });
    for (const width of [320, 700, 1000, 1300]) {
      await page.setViewportSize({ width, height: 480 });
      for (const selector of selectors) {
        const box = await page.locator(selector).first().boundingBox();
        assert.ok(box?.width >= 200 && box.height > 20, `${selector} of ${panels} at ${width}`);
      }
      // Charts follow their room in the next frame.
      await page.waitForFunction((width) => document.documentElement.scrollWidth === width, width);
    }
  }
  const page = await open({ path: "?panels=training,loss", mounted: false });
  await page.locator("#app .page").waitFor();
  assert.ok(await page.locator(".header").isVisible());
  assert.equal(await page.locator("main, .transport, #data-heading").count(), 0);
});

journey(
  "the frame is as high as what is in it",
  async ({ open }) => {
    const page = await host(open, "?embed&panels=all");
    await page.waitForFunction(() => document.querySelector("iframe").clientHeight > 1000);
    const height = await inside(page).locator("#app").evaluate((app) => app.scrollHeight);
    await page.waitForFunction((height) => document.querySelector("iframe").clientHeight === height, height);
  },
  SITE,
);

journey(
  "scripts of the page around it have the same numbers, and the same refusals",
  async ({ open }) => {
    const page = await host(open, "?embed&api&epochs=12");
    const got = await page.evaluate(async () => {
      const playground = await window.connected;
      const history = await playground.history();
      const changed = new Promise((resolve) => playground.addEventListener("experimentchange", ({ detail }) => resolve(detail)));
      const experiment = await playground.getExperiment();
      experiment.epochs = 5;
      experiment.data.columns[0] = "<img src=x onerror=alert(1)>";
      await playground.setExperiment(experiment);
      await playground.setPlayhead({ epoch: 2, phase: "loss" });
      experiment.epochs = 0;
      const refused = (promise) => promise.then(() => "nothing", (error) => `${error.name}: ${error.message}`);
      return {
        history,
        told: (await changed).epochs,
        after: (await playground.history()).loss.length,
        playhead: await playground.getPlayhead(),
        weights: await playground.weights(0),
        rows: (await playground.trace()).rows,
        predictions: (await playground.predict([[8, 8]])).length,
        wrong: await refused(playground.setExperiment(experiment)),
        epoch: await refused(playground.weights(9)),
      };
    });
    assert.equal(got.history.loss.length, 12);
    assert.deepEqual([got.told, got.after, got.predictions, got.rows], [5, 5, 1, [0]]);
    assert.deepEqual(got.playhead, { epoch: 2, batch: 1, phase: "loss" });
    assert.deepEqual(got.weights, [[[0.1, 0.1], [0.1, 0.1]], [0.1, 0.1], [[0.1], [0.1]], [0.1]]);
    assert.match(got.wrong, /^TypeError: experiment\.epochs: Expected 1 to/);
    assert.match(got.epoch, /^TypeError: epoch: Expected 0 to 5, found 9/);
    assert.equal(await inside(page).locator("img").count(), 0);
  },
  SITE,
);

journey(
  "messages of another shape are refused, and change nothing",
  async ({ open }) => {
    const page = await host(open, "?embed&api");
    const said = await page.evaluate(async () => {
      await window.connected;
      window.said.length = 0;
      const { contentWindow } = document.querySelector("iframe");
      const type = "backprop-playground";
      const messages = [
        null,
        "play",
        { type },
        { type, id: {}, method: "play", args: [] },
        { type: "other", id: 1, method: "play", args: [] },
        { type, id: "a", method: "constructor", args: [] },
        { type, id: "b", method: "<img src=x onerror=alert(1)>", args: [] },
        { type, id: "c", method: "weights", args: "0" },
        { type, id: "d", method: "play", args: [1, 2, 3] },
        { type, id: "e", method: "getPlayhead", args: [] },
      ];
      const last = new Promise((resolve) => window.addEventListener("message", ({ data }) => data.id === "e" && resolve()));
      messages.forEach((message) => contentWindow.postMessage(message, "*"));
      await last;
      return window.said.filter(({ id }) => id !== undefined);
    });
    assert.deepEqual(said.map(({ id }) => id).sort(), ["a", "b", "c", "d", "e"]);
    for (const { id, error, value } of said) {
      if (id === "e") assert.deepEqual(value, { epoch: 1, batch: 1, phase: "forward" });
      else assert.match(error, /^(method|args): expected/);
    }
  },
  SITE,
);

journey(
  "without ?api nothing is answered and nothing changed",
  async ({ open }) => {
    const page = await host(open, "?embed");
    await inside(page).locator("main").waitFor();
    assert.match(await page.evaluate(() => window.connected.then(() => "nothing", (error) => error.message)), /needs \?api/);
    const said = await page.evaluate(async () => {
      window.said.length = 0;
      const { contentWindow } = document.querySelector("iframe");
      contentWindow.postMessage({ type: "backprop-playground", id: 1, method: "setPlayhead", args: [{ epoch: 3 }] }, "*");
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return window.said.filter(({ id }) => id !== undefined);
    });
    assert.deepEqual(said, []);
    assert.match(await inside(page).locator("#headline").innerText(), /Epoch 1 of 75, row 1 of 4/);
  },
  SITE,
);

journey(
  "api=ORIGIN answers pages of that origin and no other",
  async ({ open, site }) => {
    const { origin } = new URL(site.url);
    const mine = await host(open, `?embed&api=${encodeURIComponent(origin)}`);
    assert.deepEqual(await mine.evaluate(async () => (await window.connected).getPlayhead()), { epoch: 1, batch: 1, phase: "forward" });
    const other = await host(open, "?embed&api=https://example.org");
    await inside(other).locator("main").waitFor();
    const refusal = await other.evaluate(() => window.connected.then(() => "nothing", (error) => error.message));
    assert.match(refusal, /^The frame answers pages of https:\/\/example\.org, .* this page is of http:\/\/127\.0\.0\.1/);
    const said = await other.evaluate(async () => {
      window.said.length = 0;
      const { contentWindow } = document.querySelector("iframe");
      const heard = new Promise((heard) => window.addEventListener("message", ({ data }) => data.here && heard()));
      contentWindow.postMessage({ type: "backprop-playground", id: 1, method: "setPlayhead", args: [{ epoch: 3 }] }, "*");
      contentWindow.postMessage({ type: "backprop-playground", hello: true }, "*");
      await heard;
      return window.said.filter(({ id, ready }) => id !== undefined || ready);
    });
    assert.deepEqual(said, []);
    assert.match(await inside(other).locator("#headline").innerText(), /Epoch 1 of 75, row 1 of 4/);
  },
  SITE,
);

journey(
  "a message of 50 MB is refused with a sentence",
  async ({ open }) => {
    const page = await host(open, "?embed&api");
    const [column, rows, method] = await page.evaluate(async () => {
      const playground = await window.connected;
      const experiment = await playground.getExperiment();
      const large = "x".repeat(50 << 20);
      const refused = (promise) => promise.then(() => "nothing", (error) => error.message);
      const column = await refused(playground.setExperiment({ ...experiment, data: { ...experiment.data, columns: [large] } }));
      const rows = await refused(playground.predict([Array(7 << 20).fill(1)]));
      const answer = new Promise((answer) => window.addEventListener("message", ({ data }) => data.id === "large" && answer(data.error)));
      document.querySelector("iframe").contentWindow.postMessage({ type: "backprop-playground", id: "large", method: large, args: [] }, "*");
      return [column, rows, await answer];
    });
    assert.match(column, /^experiment: Expected at most 32 MB/);
    assert.match(rows, /^rows\[0\]: Expected 2 numbers, one for each feature, found 7,340,032\.$/);
    assert.match(method, /^method: expected .*; found "x{100}"$/);
  },
  SITE,
);

journey("the page has the same object", async ({ open }) => {
  const page = await open();
  const got = await page.evaluate(async () => {
    const playground = window.backpropPlayground;
    const ended = new Promise((resolve) => playground.addEventListener("runend", ({ detail }) => detail.loss.length === 4 && resolve(detail.epochs)));
    playground.experiment = { ...playground.experiment, epochs: 4 };
    return { ended: await ended, weights: playground.weights(4).length };
  });
  assert.deepEqual(got, { ended: 4, weights: 4 });
  assert.equal(await page.locator('[data-field="epochs"]').inputValue(), "4");
});
