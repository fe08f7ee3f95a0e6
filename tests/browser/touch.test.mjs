// What a finger does that goes over the page: sideways it drags a number or goes through the run, up and down it scrolls.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

/** Puts a finger on a place, and moves it by so many pixels in ten steps. */
async function swipe(page, place, { x: right = 0, y: down = 0 }) {
  const box = await page.locator(place).first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = await page.context().newCDPSession(page);
  const at = (part) => [{ x: x + right * part, y: y + down * part }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  if (right || down) {
    for (let step = 1; step <= 10; step++) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / 10) });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
}

const start = (page) => page.evaluate(() => window.backpropPlayground.experiment.weights.values);
const update = (page) => page.evaluate(() => (({ epoch, batch }) => 4 * (epoch - 1) + batch)(window.backpropPlayground.playhead));

journey("a finger that goes sideways drags a weight where it stands, and one that goes up leaves it", async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const before = await start(page);
  await swipe(page, ".edge-label", { y: -80 });
  assert.deepEqual(await start(page), before);
  // The finger that went up has scrolled the page.
  await page.evaluate(() => new Promise((frame) => (window.scrollTo(0, 0), requestAnimationFrame(() => requestAnimationFrame(frame)))));
  await swipe(page, ".edge-label", { x: 80 });
  const [[[dragged]]] = await start(page);
  assert.ok(dragged > before[0][0][0], `${dragged}`);
  await page.evaluate(() => window.scrollTo(0, 0));
  await swipe(page, ".bias", { x: 60 });
  const [, [bias]] = await start(page);
  assert.ok(bias > before[1][0], `${bias}`);
});

journey("a finger that scrolls over a chart stays where it is in the run; a tap and a way to the side go there", async ({ open }) => {
  const page = await open({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });
  const chart = '[data-plot="loss"]';
  await page.locator(chart).scrollIntoViewIfNeeded();
  await swipe(page, chart, { y: -120 });
  assert.equal(await update(page), 1);
  await page.locator(chart).scrollIntoViewIfNeeded();
  await swipe(page, chart, {});
  const tapped = await update(page);
  assert.ok(tapped > 60, `${tapped}`);
  await swipe(page, chart, { x: 100 });
  const dragged = await update(page);
  assert.ok(dragged > tapped + 20, `${dragged}`);
});
