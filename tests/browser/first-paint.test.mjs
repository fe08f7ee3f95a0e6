// What a reader gets before, and without, the program.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const PHASES = ["Forward", "Loss", "Backward", "Update"];

journey("the page loads, without a complaint and from its own origin", async ({ open, site }) => {
  const page = await open();
  assert.equal(await page.title(), "Backprop Playground");
  assert.ok(await page.locator("#app main").isVisible());
  assert.ok(site.requests.some((path) => path.endsWith(".wasm")));
});

journey(
  "the page works under the path of a course site",
  async ({ open, site }) => {
    await open();
    for (const path of site.requests) assert.ok(path.startsWith("/courses/week 3/"), path);
  },
  { site: { under: "/courses/week 3/" } },
);

journey("the page can be read before its program arrives", async ({ open }) => {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  const page = await open({
    mounted: false,
    prepare: (page) =>
      page.route("**/*.wasm", async (route) => {
        await arrived;
        await route.continue();
      }),
  });
  const text = await page.locator("#first-paint").innerText();
  assert.match(text, /neural network/);
  for (const phase of PHASES) assert.ok(text.includes(phase), phase);
  arrive();
  await page.locator("#first-paint").waitFor({ state: "detached" });
});

journey("the page says so when its program cannot be loaded", async ({ open }) => {
  const page = await open({
    mounted: false,
    expected: [/./],
    prepare: (page) => page.route("**/*.wasm", (route) => route.abort()),
  });
  await page.getByRole("alert").filter({ hasText: "can't start here" }).waitFor();
});

journey("the page says what it needs where scripts are switched off", async ({ open }) => {
  const page = await open({ mounted: false, javaScriptEnabled: false });
  const text = await page.locator("body").innerText();
  assert.match(text, /needs JavaScript/);
  for (const phase of PHASES) assert.ok(text.includes(phase), phase);
});
