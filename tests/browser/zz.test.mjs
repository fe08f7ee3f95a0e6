import { journey } from "./fixture.mjs";
for (const [w,h] of [[1440,900],[1280,720]]) journey("s"+w, async ({ open }) => {
  const page = await open({ viewport: { width: w, height: h }, fresh: true });
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/s${w}.png` });
});
