// The page as one file: from a disk, in frames that may do nothing but run scripts, and never with a network.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, mounted } from "./browser.mjs";
import { DIST } from "./fixture.mjs";

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
  assert.match(await frame.locator("#headline").innerText(), /Epoch 1, row 0: backward/);
  await frame.locator("[data-action=notebook]").click();
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
    assert.match(text, /Each update of the weights goes through four phases/);
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
