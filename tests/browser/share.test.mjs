// Links, and what is taken away from the page and brought to it.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { journey } from "./fixture.mjs";

/** A link that another version of the page has made: epoch 3, update 2, backward, kernel1[0][1], the drawer open. */
const STORED = readFileSync(new URL("../reference/links.txt", import.meta.url), "utf8")
  .split("\n")
  .find((line) => line.startsWith("elsewhere") && line.includes("a_xor_b"))
  .split(" ")[1];

const notices = (page) => page.locator(".header .notice");

journey("a link opens the experiment, the place and the selection", async ({ open }) => {
  const page = await open({ path: `#${STORED}` });
  assert.match(await page.locator("#headline").innerText(), /epoch 3/i);
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.5");
  assert.ok(await page.locator("#notebook").isVisible());
  assert.equal(await notices(page).count(), 0);
});

journey("a link followed on the page can be undone", async ({ open }) => {
  const page = await open();
  await page.evaluate((link) => (location.hash = link), STORED);
  await page.waitForFunction(() => document.querySelector("[data-field=learning-rate]").value === "0.5");
  await page.locator("[data-action=undo]").click();
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.001");
});

journey("a broken link says so and opens the notebook", async ({ open }) => {
  const page = await open({ path: `#${STORED.slice(0, -5)}` });
  assert.match(await notices(page).innerText(), /incomplete or damaged/);
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.001");
  await notices(page).getByRole("button").click();
  assert.equal(await notices(page).count(), 0);
});

journey("a place of the page is no link", async ({ open }) => {
  const page = await open({ path: "#network" });
  assert.equal(await notices(page).count(), 0);
});

journey("an address written by hand", async ({ open }) => {
  const page = await open({ path: "?preset=xor&lr=0.05&epochs=200&phase=backward&select=kernel1[0][1]&theme=dark&lang=en" });
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.05");
  assert.equal(await page.locator("[data-field=epochs]").inputValue(), "200");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.match(await page.locator("#headline").innerText(), /backward/i);
  assert.equal(await notices(page).count(), 0);
});

journey("what is misspelt is reported, and is only text", async ({ open }) => {
  const page = await open({ path: "?preset=xro&lr=0.05&epochs=%3Cimg src%3Dx onerror%3D1%3E" });
  const text = await notices(page).innerText();
  assert.match(text, /Did you mean “xor”/);
  assert.match(text, /<img src=x onerror/);
  assert.equal(await page.locator(".header img").count(), 0);
  assert.equal(await page.locator("[data-field=learning-rate]").inputValue(), "0.05");
});

const RATE = "[data-field=learning-rate]";
const share = async (page, part = "link") => {
  await page.locator("[data-action=share]").click();
  await page.locator(`[data-share=${part}]`).click();
};
const download = async (page, name) => {
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-save="${name}"]`).click()]);
  assert.equal(saved.suggestedFilename(), name);
  return readFileSync(await saved.path());
};
const headline = (page) => page.locator("main #headline").first().innerText();

journey("a link that is copied opens the same in a fresh page", async ({ open, site }) => {
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator(RATE).fill("0.002");
  await page.locator(RATE).press("Enter");
  await page.locator("#headline").click();
  for (const key of ["Alt+ArrowRight", "Shift+ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown"]) await page.locator("body").press(key);
  await share(page);
  const address = await page.locator("[data-share-link]").inputValue();
  await page.getByRole("button", { name: "Copy the link" }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  assert.ok(address.startsWith(`${site.url.replace(/\/$/, "")}/#1.`) && address.length < 400, address);
  assert.ok(await page.getByRole("img", { name: /QR code/ }).isVisible());
  assert.equal(new URL(page.url()).hash, "", "the address of the page itself stays");

  const fresh = await open({ path: new URL(address).hash });
  assert.equal(await fresh.locator(RATE).inputValue(), "0.002");
  assert.match(await headline(page), /backward.*epoch 2 of/is);
  assert.equal(await headline(fresh), await headline(page));
  const selected = (page) => page.locator(".network-drawing [aria-pressed=true], .network-drawing .selected").first().getAttribute("aria-label");
  assert.equal(await selected(fresh), await selected(page));
});

journey("the run as a program, in three libraries", async ({ open }) => {
  const page = await open();
  await share(page, "code");
  for (const [library, sign] of [["keras", "keras.Sequential"], ["numpy", "3 Backward"], ["pytorch", "torch.nn.Linear"]]) {
    await page.locator(`[data-share=${library}]`).click();
    assert.ok((await page.locator("[data-share-code]").textContent()).includes(sign), library);
  }
  const program = (await download(page, "backprop.py")).toString();
  assert.equal(program, await page.locator("[data-share-code]").textContent());
  const notebook = JSON.parse(await download(page, "backprop.ipynb"));
  assert.equal(notebook.nbformat, 4);
  assert.ok(notebook.cells.some((cell) => cell.source.join("").includes("torch.nn.Linear")));
});

journey("files of the experiment, the run and the charts", async ({ open }) => {
  const page = await open();
  await share(page, "files");
  assert.equal(JSON.parse(await download(page, "experiment.json")).epochs, 75);
  assert.match((await download(page, "data.csv")).toString(), /^cgpa,profile_score,lpa\r?\n8,8,4\r?\n/);
  const rows = (await download(page, "run.csv")).toString().trim().split("\n");
  assert.equal(rows.length, 77);
  assert.match(rows[1], /^0,,0\.1,0\.1/);
  const run = JSON.parse(await download(page, "run.json"));
  assert.equal(run.loss.length, 75);
  assert.equal(run.weights.length, 76);
  for (const chart of ["loss", "weights", "lens"]) {
    assert.deepEqual([...(await download(page, `${chart}.png`)).subarray(1, 4)], [..."PNG"].map((c) => c.charCodeAt(0)));
    const svg = (await download(page, `${chart}.svg`)).toString();
    const names = await page.evaluate((svg) => {
      const drawn = new DOMParser().parseFromString(svg, "image/svg+xml");
      return [drawn.documentElement.tagName, drawn.querySelectorAll("polyline").length > 0, drawn.querySelectorAll("text").length > 3];
    }, svg);
    assert.deepEqual(names, ["svg", true, true]);
  }
});

const drop = (page, name, text) =>
  page.evaluate(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const send = (type) => document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      send("dragover");
      const said = document.querySelector("[data-drop-zone]")?.textContent;
      send("drop");
      return said;
    },
    [name, text],
  );

journey("files are dropped on the page", async ({ open }) => {
  const page = await open();
  await drop(page, "table.csv", "hours,mark\n1,2\n3,5\n");
  await page.getByText("hours").first().waitFor();
  await drop(page, "experiment.json", JSON.stringify({ format: 1 }));
  await notices(page).waitFor();
  assert.match(await notices(page).innerText(), /“experiment\.json” can't be opened: The key “data” is missing/);
  assert.match(await page.locator("#app").innerText(), /hours/);
  await drop(page, "photo.png", "\0\x01");
  await page.locator("dialog.door").getByText("This is not a text file.").waitFor();
});

const SCRIPT = "<img src=x onerror=alert(1)>";

journey("script in the names of columns, files and links is only text", async ({ open }) => {
  const page = await open();
  page.on("dialog", () => assert.fail("a script ran"));
  await drop(page, "table.csv", `${SCRIPT},<script>alert(2)</script>\n1,2\n3,5\n`);
  await page.getByText(SCRIPT).first().waitFor();
  await share(page, "code");
  assert.ok((await page.locator("[data-share-code]").textContent()).includes(SCRIPT));
  await page.locator("[data-share=files]").click();
  const svg = (await download(page, "weights.svg")).toString();
  assert.doesNotMatch(svg, /<img|<script/);
  await page.locator("[data-share=link]").click();
  const hash = new URL(await page.locator("[data-share-link]").inputValue()).hash;
  const fresh = await open({ path: hash });
  fresh.on("dialog", () => assert.fail("a script ran"));
  await drop(fresh, `${SCRIPT}.json`, "{}");
  await notices(fresh).waitFor();
  for (const visited of [page, fresh]) {
    assert.equal(await visited.locator("img, #app script").count(), 0);
    assert.match(await visited.locator("#app").innerHTML(), /&lt;img|&lt;script/);
  }
});

journey("script as an example's name, a parameter's value and a run's name is only text", async ({ open }) => {
  const page = await open({ path: `?${["preset", "select", "lens", "panels"].map((name) => `${name}=${encodeURIComponent(SCRIPT)}`).join("&")}` });
  page.on("dialog", () => assert.fail("a script ran"));
  assert.equal((await notices(page).innerText()).split("<img src=x").length, 5);
  await page.locator("[data-action=pin]").click();
  const name = page.locator(".pin input");
  await name.fill(SCRIPT);
  await name.press("Enter");
  assert.equal(await name.inputValue(), SCRIPT);
  await page.locator(RATE).fill(SCRIPT);
  await page.locator(RATE).press("Enter");
  await page.locator("#app").getByText(/a number.*not “<img/).first().waitFor();
  assert.equal(await page.locator("img, #app script").count(), 0);
});

journey("what stands in another page is chosen, written and shown", async ({ open, site }) => {
  const page = await open({ path: "?preset=xor" });
  await share(page, "embed");
  const snippet = () => page.locator("[data-share-embed]").textContent();
  const preview = page.locator("[data-preview]").locator(".playground");
  await preview.locator("#headline").waitFor();
  assert.match(await snippet(), new RegExp(`^<iframe src="${site.url}\\?embed&amp;panels=network,loss,transport#1\\..*" .*width="100%" height="720"`));
  assert.equal(await preview.locator("canvas").count(), 1);
  for (const [frame, beside] of [["600", false], ["1200", true]]) {
    await page.locator("[data-embed=width]").fill(frame);
    const [center, plots] = await Promise.all([".center", ".plots"].map((zone) => preview.locator(zone).boundingBox()));
    assert.equal(plots.x >= center.x + center.width - 1, beside, `the loss stands beside the network in ${frame} px`);
  }
  await page.locator("[data-embed=width]").fill("100%");
  await page.locator("[data-panel=loss]").click();
  await page.locator("[data-panel=training]").click();
  await page.locator("[data-share=dark]").click();
  assert.match(await snippet(), /panels=training,network,transport&amp;theme=dark#/);
  await preview.locator("[data-field=learning-rate]").waitFor();
  assert.equal(await preview.locator("canvas").count(), 0);
  assert.equal(await preview.getAttribute("data-theme"), "dark");

  await page.locator("[data-embed=width]").fill("600");
  await page.locator("[data-embed=height]").fill("tall");
  assert.match(await page.locator("#embed-problem").innerText(), /Enter a height from 100 to 4000 pixels, not “tall”/);
  assert.match(await snippet(), /width="600" height="720"/, "the last right height stays");
  await page.locator("[data-embed=height]").fill("500");
  assert.equal(await page.locator("#embed-problem").innerText(), "");
  const box = await page.locator("[data-preview]").boundingBox();
  const width = await preview.evaluate((playground) => playground.offsetWidth);
  assert.ok(Math.abs(width - 600) <= 20, `${width}`);
  const scaled = (await preview.boundingBox()).width;
  assert.ok(Math.abs(scaled - box.width) <= 4, `${scaled} of ${box.width}`);

  await page.locator("[data-share=element]").click();
  assert.match(await snippet(), /<backprop-playground link="1\.[^"]+" panels="training,network,transport" theme="dark">/);
  await page.locator("[data-share=one-file]").click();
  assert.match(await snippet(), /^<iframe src="backprop-playground.html" .*sandbox="allow-scripts allow-popups allow-downloads"/);
  await page.keyboard.press("Escape");
  await page.locator("[data-preview]").waitFor({ state: "detached" });
});

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 320, height: 640 }]) {
    journey(`the dialog can be used by everyone: ${colorScheme}, ${viewport.width} px`, async ({ open }) => {
      const page = await open({ colorScheme, viewport });
      await page.locator("[data-action=share]").focus();
      await page.keyboard.press("Enter");
      for (const part of ["link", "code", "files", "embed"]) {
        await page.locator(`[data-share=${part}]`).focus();
        await page.keyboard.press("Enter");
        // To read the styles of the preview's shadow root, axe would make inline ones, which the policy forbids.
        const { violations } = await new AxeBuilder({ page }).include("dialog.share").options({ preload: false }).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), [], part);
        const wider = await page.evaluate(() => {
          const dialog = document.querySelector("dialog.share");
          return [dialog.scrollWidth - dialog.clientWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth];
        });
        assert.deepEqual(wider, [0, 0], part);
      }
      const before = await headline(page);
      await page.keyboard.press("ArrowRight");
      assert.equal(await headline(page), before, "the keys of the page rest");
      await page.keyboard.press("Escape");
      await page.locator("css:light=dialog.share").waitFor({ state: "hidden" });
      assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "share");
    });
  }
}
