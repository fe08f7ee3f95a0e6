// axe finds nothing in any step of the tour, dialog, menu, lens and phase.
import { clean } from "./axe.mjs";
import { journey } from "./fixture.mjs";
import { WALKS } from "./states.mjs";

/** The widths of a laptop and of a phone: a page of each is walked at the same time. */
const WINDOWS = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];

for (const [where, walk] of WALKS) {
  journey(`axe finds nothing ${where}`, async ({ open }) => {
    const walked = WINDOWS.map(async (viewport) => {
      const page = await open({ path: "?preset=xor&epoch=3", viewport, reducedMotion: "reduce" });
      await walk(page, (what, inside) => clean(page, what, inside));
    });
    await Promise.all(walked);
  });
}
