// Ask anything: hover, focus or tap, and its meaning stands below the headline while all its places light up.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { journey } from "./fixture.mjs";
import { allSettings, openSheet, openWeights, toPhase } from "./places.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };
const BACKWARD = "?phase=backward";
const edge = '.edge-label[data-asks="kernel1[0][0]"]';
const meaning = (page) => page.locator(".meaning");
const lit = (page) => page.locator("[data-asked]").evaluateAll((all) => [...new Set(all.map((of) => of.dataset.asks ?? of.dataset.field))].sort());
/** Where everything is that can be seen of the page. */
const boxes = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".playground *:not(.meaning, .meaning *)")].map((of) => {
      const { x, y, width, height } = of.getBoundingClientRect();
      return [of.tagName, x, y, width, height].join(" ");
    }),
  );

/** Rests the mouse on a place. */
async function rest(page, place) {
  await page.mouse.move(1, 1);
  await none(page);
  await page.locator(place).first().hover();
  await meaning(page).waitFor();
}

/** Nothing is asked. */
async function none(page) {
  await meaning(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => !document.querySelector("[data-asked], [data-asking]"));
}

/** Waits until these are lit. */
const lights = (page, names) =>
  page.waitForFunction(
    (names) => {
      const lit = [...document.querySelectorAll("[data-asked]")].map((of) => of.dataset.asks ?? of.dataset.field);
      return JSON.stringify([...new Set(lit)].sort()) === names;
    },
    JSON.stringify([...names].sort()),
  );

journey("a weight that the mouse rests on says what it means, all its places light up, and nothing moves", async ({ open }) => {
  const page = await open({ path: `${BACKWARD}&epoch=11`, reducedMotion: "reduce" });
  const before = await boxes(page);
  const sentence = await page.locator("#headline p").innerText();
  await page.locator(`${edge} .number`).first().hover();
  await meaning(page).waitFor();
  assert.equal(await meaning(page).innerText(), "cgpa→h1 is 0.2505: how strongly hidden 1 listens to cgpa. Keras: kernel1[0][0]");
  await lights(page, ["kernel1[0][0]", "start", "weight-0"]);
  const tags = await page.locator("[data-asked]").evaluateAll((all) => all.map((of) => of.closest(".edge, .edge-label, .chain-update, .array")?.classList[0]));
  assert.deepEqual([...new Set(tags)].filter(Boolean).sort(), ["array", "chain-update", "edge", "edge-label"]);
  assert.equal(await page.locator("#headline p").evaluate((of) => getComputedStyle(of).opacity), "0", "it stands in the place of the sentence");
  assert.deepEqual(await boxes(page), before);
  await page.mouse.move(1, 1);
  await none(page);
  assert.equal(await page.locator("#headline p").innerText(), sentence);
  assert.equal(await page.locator("#headline p").evaluate((of) => getComputedStyle(of).opacity), "1");
});

for (const viewport of [{ width: 1280, height: 720 }, { width: 820, height: 1180 }, { width: 390, height: 844 }]) {
  journey(`a long sentence moves nothing in a window of ${viewport.width} by ${viewport.height}`, async ({ open }) => {
    const page = await open({ path: BACKWARD, viewport, reducedMotion: "reduce" });
    const before = await boxes(page);
    await rest(page, '.edge-label [data-asks="gradient:kernel1[0][0]"]');
    assert.deepEqual(await boxes(page), before);
    const { bottom, room } = await page.evaluate(() => ({
      bottom: document.querySelector(".meaning").getBoundingClientRect().bottom,
      room: document.querySelector(".network-drawing .name").getBoundingClientRect().top,
    }));
    assert.ok(bottom <= room + 1, `${bottom} covers the network at ${room}`);
  });
}

journey("the three losses say what each of them is, and how two of an epoch differ", async ({ open }) => {
  const page = await open({ path: "?epoch=1&update=3&phase=loss", reducedMotion: "reduce" });
  await rest(page, '[data-asks="loss-chart"]');
  const said = await meaning(page).innerText();
  const [, mean, evaluated] = said.match(/^The loss of epoch 1 is ([\d.]+): the mean over its 4 rows, each before its update. Evaluated after the last: ([\d.]+)\.$/);
  assert.notEqual(mean, evaluated);
  const { bottom, room } = await page.evaluate(() => ({
    bottom: document.querySelector(".meaning").getBoundingClientRect().bottom,
    room: document.querySelector(".network-drawing .name").getBoundingClientRect().top,
  }));
  assert.ok(bottom <= room + 1, `${bottom} covers the network at ${room}`);
  await page.getByText("loss of row 3", { exact: true }).waitFor();
  await page.getByText(/^All 4 rows, evaluated: [\d.]+, other weights as at the playhead\.$/).waitFor();
  const forward = await open({ path: "?epoch=2&update=1" });
  await forward.getByText(`All 4 rows, evaluated: ${evaluated}, other weights as at the playhead.`).waitFor();
});

journey("the field of an initial weight lights up its edge, by the mouse and by the keyboard", async ({ open }) => {
  const page = await open({ path: BACKWARD });
  await openWeights(page);
  await rest(page, '[data-field="weight-2"]');
  await lights(page, ["kernel1[1][0]", "weight-2"]);
  assert.match(await meaning(page).innerText(), /^profile_score→h1 starts at 0.1\./);
  await page.mouse.move(1, 1);
  await none(page);
  await page.locator('[data-field="weight-1"]').focus();
  await page.keyboard.press("Tab");
  await lights(page, ["kernel1[1][0]", "weight-2"]);
});

journey("what is asked in the card lights up in the network, and in the table", async ({ open }) => {
  const page = await open({ path: BACKWARD });
  await rest(page, '.factor[data-asks="input:0"]');
  assert.equal(await meaning(page).innerText(), "x is 8: cgpa of row 1, what goes into the network.");
  await lights(page, ["input:0", "cell-0-0"]);
  await rest(page, ".factor.result");
  assert.equal(await meaning(page).innerText(), "The gradient of cgpa→h1 from row 1 alone is −5.696: raise this weight a little and the loss falls by 5.696 times that.");
  await lights(page, ["gradient:kernel1[0][0]", "share:kernel1[0][0]"]);
  await rest(page, '[data-prediction="0-0"]');
  assert.equal(await meaning(page).innerText(), "ŷ is 0.4400: what the network predicts for row 1.");
  await lights(page, ["a:1.0", "predicted:0.0", "prediction:0"]);
  await rest(page, '.gauge [data-asks="target:0"]');
  await lights(page, ["target:0", "cell-0-2"]);
  await page.locator('.gauge [data-asks="target:0"]').click();
  assert.equal(await page.locator("[aria-pressed=true][data-select=loss]").count(), 1, "the picture still selects the loss");
});

journey("settings, columns and the symbols of formulas light up each other", async ({ open }) => {
  const page = await open({ path: BACKWARD });
  await rest(page, '.chain-update [data-asks="learning-rate"]');
  assert.equal(await meaning(page).innerText(), "The learning rate is 0.001: how big a step a gradient is worth.");
  await page.waitForFunction(() => document.querySelector('[data-field="learning-rate"]').matches("[data-asked]"));
  await rest(page, '[data-field="learning-rate"]');
  await page.waitForFunction(() => document.querySelectorAll('.chain-update [data-asks="learning-rate"][data-asked]').length === 2, null, { timeout: 5000 });
  await page.mouse.move(1, 1);
  await none(page);
  await page.locator(".setting-name", { hasText: "Epochs" }).hover();
  await meaning(page).waitFor();
  assert.equal(await meaning(page).innerText(), "75 epochs: the network goes through the table 75 times.");
  await rest(page, 'th[data-asks="column-0"]');
  assert.equal(await meaning(page).innerText(), "cgpa is a cumulative grade point average: a student’s grades, out of 10.");
  assert.equal(await page.locator('[data-field="column-0"]').getAttribute("title"), null, "one hint, not two");
  await rest(page, '[data-field="activation-1"]');
  assert.equal(await meaning(page).innerText(), "linear in layer 2: z goes on unchanged.");
  await rest(page, "[data-action=initial-weights]");
  assert.equal(await meaning(page).innerText(), "All weights start at 0.1: here every run begins.");
  await rest(page, ".chain-symbol");
  assert.match(await meaning(page).innerText(), /^The gradient of cgpa→h1/);
  await page.locator(".unit-button[data-asks='a:0.0']").click();
  await rest(page, '[data-chain=values] [data-asks="kernel1[1][0]"]');
  assert.match(await meaning(page).innerText(), /^profile_score→h1 is 0\.1000: how strongly hidden 1 listens to profile_score\./);
  await page.waitForFunction(() => document.querySelector('.edge-label[data-asks="kernel1[1][0]"]').matches("[data-asked]"));
});

journey("a line of the weights asks for its weight, and a weight lights its line", async ({ open }) => {
  const page = await open({ path: BACKWARD, reducedMotion: "reduce" });
  const canvas = page.locator("[data-plot=weights]");
  const amber = () =>
    canvas.evaluate((canvas) => {
      const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const rows = [];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] > 240 && Math.abs(data[at + 1] - 235) < 6 && Math.abs(data[at + 2] - 203) < 8) rows.push(Math.floor(at / 4 / width));
      }
      return rows.length && { top: Math.min(...rows), bottom: Math.max(...rows) };
    });
  await page.waitForFunction(() => document.querySelector("[data-plot=weights]").width > 0);
  const selected = await amber();
  assert.ok(selected, "the selected weight's line has a halo");
  await rest(page, '.bias[data-asks="bias2[0]"] .number');
  await page.waitForTimeout(300);
  const asked = await amber();
  assert.ok(asked && asked.bottom - asked.top < selected.bottom - selected.top, `the bias's line is flat: ${JSON.stringify({ selected, asked })}`);
  const box = await canvas.boundingBox();
  const scale = await canvas.evaluate((canvas) => canvas.width / canvas.getBoundingClientRect().width);
  await page.mouse.move(1, 1);
  await none(page);
  // At the right end of the lines, at the height of that of the bias.
  const y = box.y + (asked.top + asked.bottom) / 2 / scale;
  for (const x of [0.4, 0.41]) await page.mouse.move(box.x + box.width * x, y);
  await page.waitForFunction(() => document.querySelector(".meaning")?.textContent.startsWith("b out is"));
  await page.waitForFunction(() => document.querySelector('.bias[data-asks="bias2[0]"]').matches("[data-asked]"));
  await rest(page, "#plot-loss");
  assert.match(await meaning(page).innerText(), /^The loss of epoch 1 is 25\.09: the mean over its 4 rows/);
  await rest(page, "#plot-lens");
  assert.match(await meaning(page).innerText(), /^How the loss depends on two weights/);
  await rest(page, "[data-action=pin]");
  assert.match(await meaning(page).innerText(), /^A pinned run stays/);
});

journey("the keyboard asks by its focus alone, and Escape ends it", async ({ open }) => {
  const page = await open({ path: BACKWARD });
  await page.locator(edge).click();
  await page.mouse.move(1, 1);
  await none(page);
  await page.keyboard.press("ArrowDown");
  await meaning(page).waitFor();
  const focused = await page.evaluate(() => document.activeElement.dataset.asks);
  assert.ok((await lit(page)).includes(focused));
  const heard = await page.locator("[data-announcement]").innerText();
  assert.equal(await page.locator("#headline").getAttribute("aria-live"), null, "no hover is announced");
  await page.keyboard.press("Escape");
  await none(page);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.asks), focused, "the focus stays");
  await page.locator('[data-field="cell-1-0"]').focus();
  await meaning(page).waitFor();
  assert.equal(await meaning(page).innerText(), "cgpa of row 2 is 7: the network predicts from it.");
  await page.keyboard.type("7.5");
  await none(page);
  assert.equal(await page.locator("[data-announcement]").innerText(), heard, "asking says nothing");
});

journey("a step while one asks shows the next number, and Escape at a hover ends no first visit", async ({ open }) => {
  const page = await open({ fresh: true });
  await page.locator('[data-first="watch"]').waitFor();
  await rest(page, `${edge} .number`);
  assert.match(await meaning(page).innerText(), /^cgpa→h1 is 0\.1000/);
  await page.keyboard.press("Escape");
  await none(page);
  assert.equal(await page.locator("[data-first]").count(), 1);
  await rest(page, `${edge} .number`);
  await page.keyboard.press("ArrowRight");
  await none(page);
  await page.keyboard.press("Escape");
  await page.locator("[data-first]").waitFor({ state: "detached" });
  await rest(page, `${edge} .number`);
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector(".meaning")?.textContent.includes("goes from"));
});

journey("a finger asks by a tap, and ends it by another", async ({ open }) => {
  const page = await open({ path: BACKWARD, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.locator('.edge-label [data-asks="gradient:kernel1[1][1]"]').tap();
  await meaning(page).waitFor();
  assert.equal(await meaning(page).innerText(), "The gradient of profile_score→h2 is −5.696: raise this weight a little and the loss falls by 5.696 times that.");
  await page.locator(`${edge} .number`).first().tap();
  await page.waitForFunction(() => document.querySelector(".meaning")?.textContent.startsWith("cgpa→h1 is"));
  await page.locator("#headline h2").tap();
  await none(page);
});

journey("while it plays fast nothing is asked", async ({ open }) => {
  const page = await open({ path: BACKWARD });
  await page.locator("[data-action=speed]").selectOption({ label: "16×" });
  await page.locator(".play").click();
  await page.locator(`${edge} .number`).first().hover();
  await page.waitForTimeout(400);
  assert.equal(await meaning(page).count(), 0);
});

journey("an element says the numbers that its scripts have, and a page without a headline only lights up", async ({ open }) => {
  const page = await open({ path: "hosts/element.html", mounted: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("backprop-playground");
    const element = document.getElementById("two");
    await element.history();
    element.playhead = { epoch: 3, batch: 1, phase: "backward" };
  });
  const element = page.locator("#two");
  await element.locator(".gauge-output").first().waitFor();
  const short = (x) => Number(Number(x).toPrecision(4));
  const number = async (place) => {
    await page.mouse.move(1, 1);
    await element.locator(".meaning").waitFor({ state: "detached" });
    await element.locator(place).first().hover();
    const said = await element.locator(".meaning").innerText();
    return Number(said.match(/ is (−?[\d.]+)/)[1].replace("−", "-"));
  };
  const trace = await page.evaluate(() => document.getElementById("two").trace());
  assert.equal(await number(`${edge} .number`), short(trace.layers[0].kernel.before[0][0]));
  assert.equal(await number('.edge-label [data-asks="gradient:kernel1[0][0]"]'), short(trace.layers[0].kernel.gradient[0][0]));
  assert.equal(await number('.unit-button [data-asks="delta:0.1"]'), short(trace.layers[0].delta[0][1]));
  assert.equal(await number('[data-asks="a:1.0"] .value'), short(trace.layers[1].a[0][0]));
  assert.equal(await number('[data-asks="loss"] .value'), short(trace.row_losses[0]));
}, SITE);

journey("a part of a page without a headline lights up and says nothing", async ({ open }) => {
  const page = await open({ path: "?embed&panels=data", mounted: false });
  const field = page.locator('[data-field="cell-0-0"]');
  await field.hover();
  await lights(page, ["cell-0-0"]);
  assert.equal(await meaning(page).count(), 0);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing while one asks, ${colorScheme}`, async ({ open }) => {
    const page = await open({ path: BACKWARD, colorScheme });
    for (const place of [`${edge} .number`, '.factor[data-asks="input:0"]', '[data-prediction="0-0"]', '.unit-button [data-asks="delta:0.0"]']) {
      await rest(page, place);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target)}`), [], place);
    }
  });
}

journey("in forced colors what lights up has an outline", async ({ open }) => {
  const page = await open({ path: BACKWARD, forcedColors: "active" });
  await rest(page, '.factor[data-asks="input:0"]');
  await lights(page, ["input:0", "cell-0-0"]);
  const outlined = await page.locator("[data-asked]").evaluateAll((all) =>
    all.map((of) => {
      const shape = of.matches("g") ? of.querySelector(".node, rect") : of;
      const { outlineStyle, strokeWidth, outlineWidth } = getComputedStyle(shape);
      return outlineStyle === "solid" ? parseFloat(outlineWidth) >= 2 : parseFloat(strokeWidth) >= 4;
    }),
  );
  assert.ok(outlined.length >= 3 && outlined.every(Boolean), String(outlined));
});
