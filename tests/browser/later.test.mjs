// The programs that come after the page: held back, lost once, lost for ever. Nothing that is asked of it meanwhile is lost.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { DIST, journey } from "./fixture.mjs";
import { fromMore } from "./places.mjs";

/** Whether the page was cut. */
const CUT = readdirSync(DIST).some((name) => /^web_rare-\w+\.wasm$/.test(name));
const isRare = (path) => /web_rare-\w+\.wasm$/.test(path);
const isSoon = (path) => /web_soon-\w+\.wasm$/.test(path);

/** A journey over a page of which `is` files are answered by `hold`. */
function held(name, makeHold, walk, is = isRare) {
  if (!CUT) return test(name, { skip: "the page was built whole" }, () => {});
  const hold = makeHold();
  const instead = (path, response) => (is(path) ? hold.answer(response) : undefined);
  journey(name, (given) => walk({ ...given, hold }), { site: { instead } });
}

/** Holds them back until `let`. */
const untilLet = () => {
  let go;
  const gone = new Promise((resolve) => (go = resolve));
  return { answer: async () => void (await gone), let: go };
};

/** Refuses them for as long as `lost` is true. */
const asIfLost = () => ({
  lost: true,
  asked: 0,
  answer(response) {
    this.asked += 1;
    return this.lost ? response.writeHead(503).end() : undefined;
  },
});

const expected = [/503/, /NetworkError/];
const waitForNetwork = (page) => page.locator(".network-drawing").first().waitFor();
const coming = (page) => page.locator("[data-coming]:is(p)");

/** Answers what programs share the later the earlier it is needed. */
const turnedRound = () => ({
  answer: async (response) => void (await setTimeout(150 * (15 - Number(response.req.url.match(/chunk_(\d+)/)[1])))),
});

held("the network is there and plays before the program that comes later", untilLet, async ({ open, site, hold }) => {
  const page = await open({ mounted: false });
  await waitForNetwork(page);
  const before = await page.locator("#headline").innerText();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.locator("#headline").innerText(), before);
  await page.locator('[data-plot="loss"]').waitFor();
  hold.let();
  await page.locator(".playground[data-coming]").waitFor({ state: "detached" });
  assert.equal(site.requests.findIndex(isRare), site.requests.findLastIndex((path) => path.endsWith(".wasm")), "it is fetched last");
});

held("what is asked of it meanwhile says so, and is there once it has come", untilLet, async ({ open, hold }) => {
  const page = await open({ mounted: false });
  await waitForNetwork(page);
  await fromMore(page, "notebook");
  await page.locator("section.notebook").getByText("Loading this part").waitFor();
  await page.locator("[data-action=share]").click();
  await page.locator("dialog.coming").getByText("Loading this part").waitFor();
  await page.waitForTimeout(2000);
  hold.let();
  await page.locator("dialog.share .share-part").getByText("Copy").first().waitFor();
  assert.equal(await coming(page).count(), 0);
  await page.locator('aside.notebook [data-notebook="summary"]').waitFor();
});

held("a tour that a link opens waits in its place, beside a page that works", untilLet, async ({ open, hold }) => {
  const page = await open({ path: "?tour=notebook&step=2", mounted: false });
  await waitForNetwork(page);
  await page.locator("section.lesson").getByText("Loading this part").waitFor();
  await page.keyboard.press("ArrowRight");
  hold.let();
  await page.locator("[data-lesson] [data-lesson-place]").waitFor();
  assert.match(await page.locator("[data-lesson-place]").innerText(), /2/);
  assert.equal(await coming(page).count(), 0);
});

held(
  "what programs share is there before each of them, in whatever order it comes",
  turnedRound,
  async ({ open }) => {
    const page = await open({ mounted: false });
    await waitForNetwork(page);
    await page.locator('[data-plot="loss"]').waitFor();
    await page.locator("[data-action=share]").click();
    await page.locator("dialog.share .share-part").getByText("Copy").first().waitFor();
    await page.keyboard.press("Escape");
    await fromMore(page, "notebook");
    await page.locator('aside.notebook [data-notebook="summary"]').waitFor();
  },
  (path) => /web_chunk_\d+-\w+\.wasm$/.test(path),
);

held("what was asked and closed before it has come stays closed", untilLet, async ({ open, hold }) => {
  const page = await open({ mounted: false });
  await waitForNetwork(page);
  await fromMore(page, "help");
  await page.locator("dialog.coming").getByRole("button", { name: "Close" }).click();
  await page.locator("dialog.coming").waitFor({ state: "detached" });
  hold.let();
  await page.locator(".playground[data-coming]").waitFor({ state: "detached" });
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await fromMore(page, "help");
  await page.locator("dialog.help[open]").waitFor();
});

held("lost once, it is fetched again where that is asked for", asIfLost, async ({ open, hold }) => {
  const page = await open({ mounted: false, expected });
  await waitForNetwork(page);
  await page.locator(".playground[data-coming]").waitFor({ state: "detached" });
  await page.locator("[data-action=share]").click();
  await page.locator("dialog.coming").getByText("could not be loaded").waitFor();
  hold.lost = false;
  await page.locator("[data-action=try-again]").click();
  await page.locator("dialog.share[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog.share[open]").waitFor({ state: "detached" });
  assert.ok(await page.locator("[data-action=share]").evaluate((button) => button.matches(":focus")), "the focus is back");
});

held("lost for ever, it says so each time, and the page goes on", asIfLost, async ({ open, hold }) => {
  const page = await open({ mounted: false, expected });
  await waitForNetwork(page);
  await fromMore(page, "notebook");
  for (const times of [1, 2]) {
    await page.locator("section.notebook").getByText("could not be loaded").waitFor();
    const asked = hold.asked;
    await page.locator("[data-action=try-again]").click();
    await page.waitForTimeout(300);
    assert.ok(hold.asked > asked, `asked again, ${times}`);
  }
  await page.locator("section.notebook").getByRole("button", { name: "Close" }).click();
  const before = await page.locator("#headline").innerText();
  await page.locator('[data-field="learning-rate"]').fill("0.01");
  await page.keyboard.press("Enter");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.locator("#headline").innerText(), before);
});

held("a picture that is asked for meanwhile is saved once it has come", untilLet, async ({ open, hold }) => {
  const page = await open({ path: "?embed=1", mounted: false });
  await waitForNetwork(page);
  await page.locator("[data-action=picture]").click();
  const saved = page.waitForEvent("download");
  hold.let();
  assert.equal((await saved).suggestedFilename(), "backprop-playground.png");
});

held(
  "the network plays before settings, charts and card are there, which come where they will be",
  untilLet,
  async ({ open, hold }) => {
    const page = await open({ mounted: false });
    await waitForNetwork(page);
    await page.locator("section.settings").getByText("Loading this part").waitFor();
    const before = await page.locator("#headline").innerText();
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await page.locator("#headline").innerText(), before);
    const places = () => page.evaluate(() => [".settings", ".network-drawing", ".plots", ".transport"].map((zone) => JSON.stringify(document.querySelector(zone).getBoundingClientRect())));
    const reserved = await places();
    hold.let();
    await page.locator('[data-plot="loss"]').waitFor();
    assert.deepEqual(await places(), reserved, "nothing has moved");
    assert.equal(await coming(page).count(), 0);
  },
  isSoon,
);

held(
  "settings that are lost say so, and come when they are asked for again",
  asIfLost,
  async ({ open, hold }) => {
    const page = await open({ mounted: false, expected });
    await waitForNetwork(page);
    await page.locator("section.settings").getByText("could not be loaded").waitFor();
    hold.lost = false;
    await page.locator("section.settings [data-action=try-again]").click();
    await page.locator('[data-field="learning-rate"]').waitFor();
    await page.locator('[data-plot="loss"]').waitFor();
    assert.equal(await coming(page).count(), 0);
  },
  isSoon,
);

held(
  "a page of the network alone asks for nothing that it doesn't show",
  untilLet,
  async ({ open, site, hold }) => {
    const page = await open({ path: "?panels=network,transport", mounted: false });
    await waitForNetwork(page);
    await page.waitForTimeout(1000);
    assert.ok(site.requests.some(isRare) && !site.requests.some(isSoon));
    hold.let();
    await page.locator(".playground[data-coming]").waitFor({ state: "detached" });
  },
);
