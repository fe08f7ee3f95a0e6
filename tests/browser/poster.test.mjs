// One update on a sheet of paper, in four panels, and the same to fill in: all of it inside its sheet, every number the core's.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";
import { unmarked } from "./pseudo.mjs";

const EXPERIMENTS = {
  "the notebook": "",
  "cross-entropy in batches": "?preset=xor&epoch=3&select=kernel2[0][0]",
  "three layers": "?layers=3:tanh,2:sigmoid,1:linear&weights=glorot_uniform&seed=3&epoch=2",
  "eight layers": "?layers=2:tanh,2:tanh,2:tanh,2:tanh,2:tanh,2:tanh,2:tanh,1:linear&weights=glorot_uniform",
};
/** What is left of a sheet of A4 and of Letter across. */
const SHEETS = { A4: [1062, 733], Letter: [995, 755] };

/** Four digits, as the page writes them. */
const four = (number) => {
  if (number === 0) return "0";
  const exponent = Math.floor(Math.log10(Math.abs(Number(number.toPrecision(4)))));
  if (exponent >= -4 && exponent < 6) return number.toFixed(Math.max(3 - exponent, 0)).replace("-", "−");
  const [mantissa, power] = number.toExponential(3).split("e");
  return `${mantissa.replace(/\.?0+$/, "")}e${Number(power)}`.replace(/-/g, "−");
};

/** Asks for a poster or a worksheet, in the Share dialog. */
async function ask(page, kind) {
  await page.evaluate(() => (window.print = () => {}));
  await page.locator("[data-action=share]").click();
  await page.locator("[data-share=files]").click();
  await page.locator(`[data-save=print-${kind}]`).click();
  await page.locator("dialog.share").waitFor({ state: "hidden" });
}

/** The same, as it is on paper. */
async function onPaper(page, kind) {
  await ask(page, kind);
  await page.emulateMedia({ media: "print" });
  await page.locator(".poster .gauge").last().waitFor();
}

async function onScreen(page) {
  await page.emulateMedia({ media: null });
  await page.locator(".handout").first().waitFor({ state: "detached" });
}

/** The texts of a panel that are seen. */
const texts = (page, sheet, panel) =>
  page.locator(sheet).locator(`[data-panel="${panel}"]`).evaluate((panel) =>
    [...panel.querySelectorAll("text, h2, p")].filter((text) => text.textContent.trim() && getComputedStyle(text).visibility === "visible").map((text) => text.textContent.trim()),
  );

/** The numbers of the update at the playhead, by the core: what each phase adds. */
const numbers = (page) =>
  page.evaluate(() => {
    const trace = window.backpropPlayground.trace();
    const flat = (read) => trace.layers.flatMap((layer) => [layer.kernel, layer.bias].flatMap((change) => read(change).flat()));
    return {
      given: [...trace.layers[0].input[0], ...trace.targets[0], ...flat((change) => change.before)],
      forward: trace.layers.flatMap((layer) => layer.a[0]),
      loss: [trace.row_losses[0]],
      backward: flat((change) => change.gradient),
      update: flat((change) => change.after),
    };
  });

for (const [what, path] of Object.entries(EXPERIMENTS)) {
  journey(`one update in four panels, each with the core's numbers: ${what}`, async ({ open }) => {
    const page = await open({ path, colorScheme: "dark" });
    const { forward, loss, backward, update } = await numbers(page);
    await onPaper(page, "poster");
    const all = await Promise.all([0, 1, 2, 3].map((panel) => texts(page, ".poster", panel)));
    const has = (panel, number) => all[panel].some((text) => text.split(/[\s→]+/).includes(four(number)));
    for (const [panel, of] of [[0, forward], [1, loss], [2, backward], [3, update]]) {
      for (const number of of) assert.ok(has(panel, number), `${four(number)} in panel ${panel + 1}: ${all[panel]}`);
    }
    // What comes later isn't there before.
    assert.ok(all[0].includes("?") && !all[1].includes("?"), "the loss is asked for first");
    assert.deepEqual(await page.locator(".poster [data-panel='0'] .gauge [data-loss]").count(), 0);
    assert.ok(!all[1].some((text) => text.startsWith("δ")) && all[2].some((text) => text.startsWith("δ")));
    assert.ok(!all[2].some((text) => text.startsWith("→")));
    assert.match(await page.locator(".poster header").innerText(), /Row \d+: .* → .*Update \d+ of \d+.*http:\/\/127\.0\.0\.1:\d+\/#1\./s);
    assert.ok(await page.locator(".poster .share-qr").isVisible());
    const ground = await page.evaluate(() => getComputedStyle(document.querySelector(".poster")).backgroundColor);
    assert.equal(ground, "rgb(255, 255, 255)", "light on paper");
  });

  journey(`nothing stands outside its panel, on A4 and Letter, and each takes its sheets: ${what}`, async ({ open }) => {
    const page = await open({ path });
    for (const [format, [width, height]] of Object.entries(SHEETS)) {
      for (const [kind, sheets] of [["poster", 1], ["worksheet", 2]]) {
        await onPaper(page, kind);
        await page.setViewportSize({ width, height });
        const out = await page.evaluate(() => {
          const parts = [...document.querySelectorAll(".panel")].flatMap((panel) => {
            const edge = panel.getBoundingClientRect();
            const seen = [...panel.querySelectorAll("text, .node, .edge-label rect, .bias rect, h2, p")].filter((part) => getComputedStyle(part).visibility === "visible");
            return seen.map((part) => [part, part.getBoundingClientRect(), edge]).filter(([, at]) => at.width > 0);
          });
          const sheets = [...document.querySelectorAll(".poster")].map((sheet) => [sheet, sheet.getBoundingClientRect()]);
          const panels = [...document.querySelectorAll(".panel, .poster header, .poster header *")].map((panel) => [panel, panel.getBoundingClientRect(), panel.closest(".poster").getBoundingClientRect()]);
          const isOut = ([, at, edge]) => at.left < edge.left - 1 || at.right > edge.right + 1 || at.top < edge.top - 1 || at.bottom > edge.bottom + 1;
          const tooLarge = sheets.filter(([, at]) => at.width > innerWidth || at.height > innerHeight).map(([sheet]) => sheet.className);
          return [...tooLarge, ...[...parts, ...panels].filter(isOut).map(([part]) => `${part.localName}.${part.className.baseVal ?? part.className} ${part.textContent}`)];
        });
        assert.deepEqual(out, [], `${kind}, ${format}`);
        const least = await page.evaluate(() => Math.min(...[...document.querySelectorAll(".panel .number")].filter((text) => text.textContent).map((text) => text.getBoundingClientRect().height)));
        assert.ok(least > (what === "eight layers" ? 5 : 7), `letters of ${least} px`);
        await onScreen(page);
        await page.setViewportSize({ width: 1440, height: 900 });
        await ask(page, kind);
        const pdf = (await page.pdf({ format })).toString("latin1");
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, sheets, `${kind}, ${format}`);
        assert.doesNotMatch(pdf, /\/Subtype\s*\/Image/, "lines, not pixels");
        const [, , , wide, high] = pdf.match(/MediaBox\s*\[(\S+) (\S+) (\S+) (\S+)\]/);
        assert.ok(Number(wide) > Number(high), "across");
        await page.locator(".handout").first().waitFor({ state: "detached" });
      }
    }
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0, "its styles are gone with it");
  });

  journey(`a worksheet has no answer on its first page, and all on its second: ${what}`, async ({ open }) => {
    const page = await open({ path });
    const { given, ...answers } = await numbers(page);
    // The gradients of a batch can't be told from one of its rows: they are given, and δ is asked for.
    const rows = await page.evaluate(() => window.backpropPlayground.trace().rows.length);
    const backward = answers.backward;
    if (rows > 1) answers.backward = await page.evaluate(() => window.backpropPlayground.trace().layers.flatMap((layer) => layer.delta[0]));
    await onPaper(page, "worksheet");
    const known = new Set(given.flatMap((number) => [four(number), String(number)]));
    const first = (await Promise.all([0, 1, 2, 3].map((panel) => texts(page, ".poster.blank", panel)))).flat();
    const second = (await Promise.all([0, 1, 2, 3].map((panel) => texts(page, ".poster:not(.blank)", panel)))).flat();
    const words = (of) => new Set(of.flatMap((text) => text.split(/[\s→=()]+/)).map((word) => word.replace(/\.$/, "")));
    const [asked, told] = [words(first), words(second)];
    let answered = 0;
    for (const number of Object.values(answers).flat()) {
      assert.ok(told.has(four(number)), `${four(number)} is told`);
      if (known.has(four(number))) continue;
      assert.ok(!asked.has(four(number)), `${four(number)} is to be filled in: ${first}`);
      answered += 1;
    }
    assert.ok(answered >= 5, `${answered}`);
    if (rows > 1) assert.ok(backward.every((number) => asked.has(four(number))), "gradients of a batch are given");
    assert.ok(!first.includes("?"), "circles are empty");
    assert.equal(await page.locator(".poster.blank .gauge-prediction").first().isVisible(), false);
    assert.ok(given.every((number) => asked.has(four(number)) || asked.has(String(number).replace("-", "−"))), "what it takes is there");
  });
}

journey("several outputs have a poster, a network of heat maps has no worksheet, and the next sheet is the handout", async ({ open }) => {
  const page = await open();
  await page.evaluate(() => {
    const { experiment } = window.backpropPlayground;
    const data = { columns: ["a", "b", "c", "d"], targets: ["c", "d"], rows: [[1, 2, 0.5, 3], [2, 1, 4, 1]] };
    window.backpropPlayground.experiment = { ...experiment, data, layers: [{ units: 2, activation: "tanh" }, { units: 2, activation: "linear" }], weights: { initializer: "glorot_uniform", seed: 1 } };
  });
  const { forward, update } = await numbers(page);
  await onPaper(page, "poster");
  const [first, last] = [await texts(page, ".poster", 0), await texts(page, ".poster", 3)];
  for (const number of forward) assert.ok(first.includes(four(number)), `${four(number)}: ${first}`);
  for (const number of update) assert.ok(last.some((text) => text.split(/[\s→]+/).includes(four(number))), `${four(number)}: ${last}`);
  await onScreen(page);
  await page.emulateMedia({ media: "print" });
  await page.locator(".handout-chart").first().waitFor();
  assert.equal(await page.locator(".poster").count(), 0);
  await onScreen(page);
  const large = await open({ path: "?layers=9:tanh,1:linear" });
  await large.locator("[data-action=share]").click();
  await large.locator("[data-share=files]").click();
  await large.locator("[data-save=print-poster]").waitFor();
  assert.equal(await large.locator("[data-save=print-worksheet]").count(), 0);
  // Of sixteen layers no letter could be read on one sheet.
  const deep = await open({ path: `?layers=${Array(15).fill("2:tanh").join(",")},1:linear` });
  await deep.locator("[data-action=share]").click();
  await deep.locator("[data-share=files]").click();
  await deep.locator("[data-save=print]").waitFor();
  assert.equal(await deep.locator("[data-save=print-poster], [data-save=print-worksheet]").count(), 0);
});

journey("the poster is saved as a file of lines", async ({ open }) => {
  const page = await open({ colorScheme: "dark" });
  await page.locator("[data-action=share]").click();
  await page.locator("[data-share=files]").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-save='poster.svg']").click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const svg = Buffer.concat(chunks).toString();
  assert.match(svg, /^<svg [^>]*width="992" height="728"/);
  for (const text of ["12.67", "−5.696", "→ 0.1057"]) assert.ok(svg.includes(`>${text}<`), text);
  assert.doesNotMatch(svg, /<image|foreignObject/);
});

journey("every word on it is a message", async ({ open }) => {
  const page = await open({ path: "?lang=en-XA&preset=xor&epoch=3" });
  for (const kind of ["poster", "worksheet"]) {
    await onPaper(page, kind);
    assert.match(await page.locator(".poster h1").first().innerText(), /^⟦.*⟧$/);
    // The address is as it is.
    await page.locator(".poster header > .number").evaluateAll((links) => links.forEach((link) => link.remove()));
    assert.deepEqual(await page.evaluate(unmarked), [], kind);
    await onScreen(page);
  }
});
