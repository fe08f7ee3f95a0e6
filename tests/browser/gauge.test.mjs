// The pictures in the network: the loss as a distance and what is made of it, and the curve of each unit's activation.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { toPhase } from "./places.mjs";
import { journey } from "./fixture.mjs";

const SITE = { site: { hosts: fileURLToPath(new URL("hosts", import.meta.url)) } };

/** An element in another page, whose scripts have the numbers of the run. */
async function element(open) {
  const page = await open({ path: "hosts/element.html", mounted: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("backprop-playground");
    const element = document.getElementById("two");
    await element.history();
  });
  await page.locator("#two .gauge-output").first().waitFor();
  return page;
}

/** Shows an experiment made of the present one, at a place in its run, and gives the run's numbers and the picture's. */
const shown = (page, change, playhead) =>
  page.evaluate(
    async ({ change, playhead }) => {
      const element = document.getElementById("two");
      element.experiment = { ...element.experiment, ...change };
      await element.history();
      element.playhead = playhead;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const root = element.querySelector(".network-drawing") ? element : element.shadowRoot;
      const number = (text) => (text == null ? null : Number(text));
      const outputs = [...root.querySelectorAll(".gauge-output")].map((output) => {
        const box = (selector) => {
          const part = output.querySelector(selector);
          if (!part) return null;
          const { x, y, width, height } = part.getBBox();
          return { x, y, width, height, d: part.getAttribute("d"), cy: number(part.getAttribute("cy")), cx: number(part.getAttribute("cx")) };
        };
        return {
          target: number(output.dataset.target),
          prediction: number(output.dataset.prediction),
          loss: number(output.dataset.loss),
          axis: box(".gauge-axis"),
          area: box(".gauge-area"),
          gap: box(".gauge-gap"),
          bar: box(".gauge-bar"),
          at: box(".gauge-prediction"),
          top: box(".gauge-loss"),
        };
      });
      const bends = [...root.querySelectorAll(".bend")].map((bend) => ({
        of: bend.dataset.bend,
        z: number(bend.dataset.z),
        a: number(bend.dataset.a),
        curve: bend.querySelector(".bend-curve").getAttribute("d").slice(1).split("L").map((point) => point.split(" ").map(Number)),
        point: (bend.querySelector(".bend-point").getAttribute("transform") ?? "").match(/[-\d.]+/g)?.map(Number),
      }));
      return { trace: element.trace(), outputs, bends, said: root.querySelector(".gauge").getAttribute("aria-label") };
    },
    { change, playhead },
  );

const AT_LOSS = { epoch: 3, batch: 2, phase: "loss" };
const near = (a, b, within = 0.06) => assert.ok(Math.abs(a - b) <= within, `${a}, not ${b}`);

journey(
  "the distance and its square are drawn to one scale, with the numbers of the run",
  async ({ open }) => {
    const page = await element(open);
    const { trace, outputs: [of], said } = await shown(page, {}, AT_LOSS);
    const [prediction, target] = [trace.layers.at(-1).a[0][0], trace.targets[0][0]];
    assert.deepEqual([of.prediction, of.target, of.loss], [prediction, target, trace.row_losses[0]]);
    near(of.gap.height, of.area.height);
    near(of.area.width, of.area.height);
    // What a unit of the axis is: the whole of it is as long as its round ends are apart.
    const scale = of.gap.height / Math.abs(prediction - target);
    near(of.area.width * of.area.height, of.loss * scale * scale, 0.5);
    const ends = of.axis.height / scale;
    near(ends, Math.round(ends), 0.02);
    assert.match(said, /^The prediction [\d.]+ is [\d.]+ (below|above) the target \d\. The square of that distance is the loss: [\d.]+\.$/);

    const before = await shown(page, {}, { ...AT_LOSS, phase: "forward" });
    assert.equal(before.outputs[0].area, null, "nothing of the loss before its phase");
    assert.equal(before.outputs[0].loss, null);
    assert.ok(before.outputs[0].at);
  },
  SITE,
);

journey(
  "other losses have pictures of their own",
  async ({ open }) => {
    const page = await element(open);
    const [huber] = (await shown(page, { loss: "huber" }, { ...AT_LOSS, epoch: 1, batch: 1 })).outputs;
    const [distance, of] = [Math.abs(huber.prediction - huber.target), huber.area];
    assert.ok(distance > 1, `${distance} is beyond the square`);
    const scale = of.height / distance;
    near(of.width, scale);
    near(distance - 0.5, huber.loss, 1e-9);

    const [mae] = (await shown(page, { loss: "mean_absolute_error" }, AT_LOSS)).outputs;
    near(mae.area.height, mae.gap.height);
    assert.equal(Math.abs(mae.prediction - mae.target), mae.loss);

    const layers = [2, 1].map((units) => ({ units, activation: "sigmoid" }));
    const rows = [[8, 8, 1], [7, 9, 0], [6, 10, 1], [5, 12, 0]];
    const data = { columns: ["cgpa", "profile_score", "lpa"], targets: ["lpa"], rows };
    for (const [batch, target] of [[1, 1], [2, 0]]) {
      const { outputs: [bce], trace } = await shown(page, { data, layers, loss: "binary_crossentropy" }, { epoch: 1, batch, phase: "loss" });
      assert.equal(bce.target, target);
      assert.equal(bce.loss, trace.row_losses[0]);
      const given = target === 1 ? bce.prediction : 1 - bce.prediction;
      near(bce.bar.width / bce.axis.width, given, 0.002);
      near(Math.exp(-bce.loss), given, 1e-9);
      near(bce.top.cx, bce.at.cx);
      near(bce.gap.height, bce.at.cy - bce.top.cy);
    }
  },
  SITE,
);

journey(
  "the point of z and a lies on the curve of each unit",
  async ({ open }) => {
    const page = await element(open);
    for (const activation of ["linear", "tanh", "gelu", "leaky_relu", "sigmoid"]) {
      const layers = [{ units: 2, activation }, { units: 1, activation: "linear" }];
      const { trace, bends } = await shown(page, { layers }, AT_LOSS);
      assert.deepEqual(bends.map(({ of }) => of), ["unit1[0]", "unit1[1]", "unit2[0]"]);
      for (const { of, z, a, curve, point: [x, y] } of bends) {
        const [layer, unit] = of.match(/\d+/g).map(Number);
        assert.deepEqual([z, a], [trace.layers[layer - 1].z[0][unit], trace.layers[layer - 1].a[0][unit]], of);
        const after = curve.findIndex(([right]) => right >= x);
        const [[x0, y0], [x1, y1]] = [curve[Math.max(after - 1, 0)], curve[after]];
        const on = x1 === x0 ? y0 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
        near(y, on, 0.15);
      }
    }
  },
  SITE,
);

/** Waits until the drawing has been the same over ten frames: what runs on may make it wider, and then it is drawn anew. */
const settled = (page) =>
  page.locator(".network-drawing").evaluate(() => new Promise((resolve) => {
    let [before, same] = ["", 0];
    const look = () => {
      const { scrollWidth, clientWidth, innerHTML } = document.querySelector(".network-drawing").parentElement;
      const now = `${scrollWidth} ${clientWidth} ${innerHTML}`;
      [before, same] = [now, now === before ? same + 1 : 0];
      if (same < 10) requestAnimationFrame(look);
      else resolve();
    };
    look();
  }));

journey("pictures stay within their frames, also on a phone, in other colors, and where numbers ran out", async ({ open }) => {
  const paths = ["?phase=loss", "?preset=classification&loss=bce&phase=loss", "?layers=3:tanh,1:linear&phase=loss", "?layers=2:tanh,2:relu,1:linear&lr=5&epoch=75&phase=loss"];
  const visits = [{ viewport: { width: 1280, height: 720 }, forcedColors: "active" }, { viewport: { width: 320, height: 640 } }, { viewport: { width: 390, height: 844 }, colorScheme: "dark" }];
  for (const wishes of visits) {
    for (const path of paths) {
      const page = await open({ path, ...wishes });
      await toPhase(page, "loss");
      await settled(page);
      const found = await page.locator(".network-drawing").evaluate((drawing) => {
        const box = (part) => part.getBoundingClientRect();
        const within = (part, of, slack = 1.5) => {
          const [inner, outer] = [box(part), box(of)];
          return inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
        };
        const frame = drawing.querySelector(".loss .node");
        const out = [...drawing.querySelectorAll(".gauge-output > *")].filter((part) => !within(part, frame)).map((part) => part.outerHTML);
        const unit = (bend) => drawing.querySelector(`[data-select="${bend.dataset.bend}"] .node`);
        const curves = [...drawing.querySelectorAll(".bend")].filter((bend) => !within(bend, unit(bend))).map((bend) => bend.dataset.bend);
        const small = [...drawing.querySelectorAll(".bend")].map((bend) => box(bend).width).filter((width) => width < 20);
        return { out, curves, small, wide: drawing.parentElement.scrollWidth - drawing.parentElement.clientWidth, html: /NaN|inf/.test(drawing.innerHTML) };
      });
      const name = `${path} at ${wishes.viewport.width}`;
      assert.deepEqual(found, { out: [], curves: [], small: [], wide: 0, html: false }, name);
      assert.ok(await page.locator(".gauge").getAttribute("aria-label"), name);
      await page.context().close();
    }
  }
}, { timeout: 240_000 });
