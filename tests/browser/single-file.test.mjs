// The page as one file: from a disk, in frames that may do nothing but run scripts, and never with a network.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, mounted } from "./browser.mjs";
import { DIST, journey } from "./fixture.mjs";
import { fromMore } from "./places.mjs";

const NAME = "backprop-playground.html";
const browser = launch();
after(async () => (await browser).close());

/** Opens a page of a folder of its own, in which the one file lies, where nothing can be asked of a network. */
function alone(name, walk, wishes = {}) {
  test(name, { timeout: 90_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "one file "));
    const context = await (await browser).newContext({ offline: true, viewport: { width: 1280, height: 720 }, ...wishes });
    const complaints = [];
    context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    context.on("weberror", (error) => complaints.push(String(error.error())));
    context.on("request", (request) => {
      const { protocol, pathname } = new URL(request.url());
      if (!["blob:", "data:"].includes(protocol) && !/\.html$/.test(pathname)) complaints.push(`request: ${request.url()}`);
    });
    try {
      await cp(join(DIST, NAME), join(folder, NAME));
      const open = async (html) => {
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        if (html) await writeFile(join(folder, "host.html"), `<!DOCTYPE html><meta charset="utf-8"><title>A course page</title>${html}`);
        await page.goto(pathToFileURL(join(folder, html ? "host.html" : NAME)).href);
        return page;
      };
      await walk({ open, folder });
      assert.deepEqual(complaints, [], "the page complained");
    } finally {
      await context.close();
      await rm(folder, { recursive: true });
    }
  });
}

/** Goes to the first backward pass, and reads what the notebook's reader must find there. */
async function shows(frame) {
  await mounted(frame);
  await frame.locator("[data-phase=backward]").click();
  assert.match(await frame.locator("#headline").innerText(), /Update 1 of 300: backward/);
  await fromMore(frame, "notebook");
  const log = (await frame.locator("[data-notebook=log]").innerText()).trim().split("\n");
  assert.equal(log.at(-1), "4/4 ━━━━━━━━━━━━━━━━━━━━ - loss: 0.1837");
}

alone("it opens from a disk", async ({ open }) => {
  await shows(await open());
});

alone(
  "it can be read where scripts are switched off",
  async ({ open }) => {
    const text = await (await open()).locator("body").innerText();
    assert.match(text, /Each update of the weights has four phases/);
    assert.match(text, /needs JavaScript/);
  },
  { javaScriptEnabled: false },
);

const SANDBOX = '<iframe sandbox="allow-scripts" width="1200" height="700"';

alone("it works in a frame that may only run scripts", async ({ open }) => {
  const page = await open(`${SANDBOX} src="${NAME}"></iframe>`);
  await shows(page.frames()[1]);
});

alone("it works as the text of a frame", async ({ open, folder }) => {
  const page = await open(`${SANDBOX}></iframe>`);
  const text = await readFile(join(folder, NAME), "utf8");
  await page.evaluate((text) => (document.querySelector("iframe").srcdoc = text), text);
  await page.frameLocator("iframe").locator("#app main").waitFor();
  await shows(page.frames()[1]);
});

/** Sets the page up, and saves it as one file; gives its path. */
async function saved(page) {
  await page.locator("[data-action=share]").click();
  await page.locator("[data-share=embed]").click();
  const file = page.locator("[data-share=one-file]");
  if (await file.count()) await file.click();
  await page.locator("[data-panel=chain]").click();
  await page.locator("[data-share=dark]").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-save="${NAME}"]`).click()]);
  assert.equal(download.suggestedFilename(), NAME);
  return download.path();
}

const SET_UP = "preset=xor&lr=0.25&epoch=7&phase=backward&select=kernel1[1][2]";

/** What a file must show that was saved on such a page. */
async function isSetUp(frame) {
  await frame.locator("#app main").waitFor();
  await frame.waitForFunction(() => !document.querySelector("#first-paint"));
  assert.match(await frame.locator("#headline").innerText(), /: backward[^]*Epoch 7 of/);
  assert.match(await frame.locator("#chain-question").innerText(), /b→h3/);
  assert.equal(await frame.locator(".playground").first().getAttribute("data-theme"), "dark");
  assert.equal(await frame.locator("[data-field=learning-rate]").count(), 0, "only the panels asked for");
}

journey("the Share dialog saves it as the page is, and it opens so without a network", async ({ open, site }) => {
  const page = await open({ path: `?${SET_UP}` });
  const before = site.requests.length;
  const path = await saved(page);
  assert.deepEqual(site.requests.slice(before).filter((path) => !path.endsWith(".css")), [`/${NAME}`], "it is asked for on the click alone");

  const folder = await mkdtemp(join(tmpdir(), "saved file "));
  const context = await (await browser).newContext({ offline: true });
  const complaints = [];
  context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  try {
    const text = await readFile(path, "utf8");
    await writeFile(join(folder, NAME), text);
    await writeFile(join(folder, "host.html"), `${SANDBOX} src="${NAME}"></iframe>${SANDBOX}></iframe>`);
    const alone = await context.newPage();
    await alone.goto(pathToFileURL(join(folder, NAME)).href);
    await isSetUp(alone);

    const host = await context.newPage();
    await host.goto(pathToFileURL(join(folder, "host.html")).href);
    await host.evaluate((text) => (document.querySelectorAll("iframe")[1].srcdoc = text), text);
    await host.frameLocator("iframe >> nth=1").locator("#app main").waitFor();
    for (const frame of host.frames().slice(1)) await isSetUp(frame);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
});

alone("it saves itself, set up anew", async ({ open, folder }) => {
  const page = await open("");
  await page.goto(`${page.url()}?${SET_UP}`);
  await mounted(page);
  await writeFile(join(folder, "again.html"), await readFile(await saved(page)));
  assert.equal(await page.locator("[data-share=frame]").count(), 0, "a file on a disk can't be framed by others");
  await page.goto(pathToFileURL(join(folder, "again.html")).href);
  await isSetUp(page);
});
