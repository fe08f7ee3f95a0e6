// The door: what people bring comes in by a file, a drop or a paste, and nothing changes before they accept it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey } from "./fixture.mjs";
import { paste } from "./clipboard.mjs";

const CASES = JSON.parse(await readFile(new URL("../reference/notebooks.json", import.meta.url), "utf8"));
const [COURSE] = CASES;
const [ROWS, CLASS] = JSON.parse(await readFile(new URL("../reference/torch_notebooks.json", import.meta.url), "utf8"));

const dialog = (page) => page.locator("dialog.door");
const accept = (page) => dialog(page).locator("[data-action=accept]");
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const choose = (page, chosen) => page.locator("input[type=file]").first().setInputFiles(chosen);
const columns = async (page) => page.locator("[data-field^=column-]").evaluateAll((all) => all.map((one) => one.value));
const part = (page, name) => dialog(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

/** Drops files on the page. */
const drop = (page, ...files) =>
  page.evaluate((files) => {
    const data = new DataTransfer();
    files.forEach(([name, text]) => data.items.add(new File([text], name)));
    for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);

const XOR = `import numpy as np
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
model = Sequential([Dense(3, activation='tanh', kernel_initializer='ones', input_shape=(2,)), Dropout(0.2), Dense(1, activation='sigmoid', kernel_initializer='ones')])
model.compile(optimizer=SGD(learning_rate=0.5), loss='binary_crossentropy')
history = model.fit(X, y, epochs=20, batch_size=4, shuffle=False)
plt.plot(history.history['loss'])
`;

journey("a notebook is chosen, what was read is said with its cells, and it comes alive as one edit", async ({ open }) => {
  const page = await open();
  const before = await page.locator("#headline").textContent();
  await choose(page, file("placement.ipynb", JSON.stringify(COURSE.notebook)));
  await accept(page).waitFor();
  assert.equal(await dialog(page).getByRole("heading", { level: 2 }).innerText(), "Your notebook");
  assert.match(await dialog(page).innerText(), /placement\.ipynb, 10 cells/);
  assert.match(await part(page, "Data").innerText(), /4 rows: cgpa, profile_score → lpa\s+cell 2/);
  assert.match(await part(page, "Model").innerText(), /Dense\(2, linear\), Dense\(1, linear\)\s+cell 4/);
  assert.match(await part(page, "Start").innerText(), /all weights and biases 0.1, as the notebook sets them\s+cell 7/);
  assert.match(await part(page, "Training").innerText(), /SGD\(0\.001\), mean squared error\s+75 epochs, batches of 1, shuffled\s+cells 8, 9/);
  assert.match(await part(page, "Log").innerText(), /75 losses, 25\.0913 to \S+\s+cell 9, output/);
  assert.ok(await page.evaluate(() => document.activeElement.id === "door-title"), "the focus is on the title");
  assert.equal(await page.locator("#headline").textContent(), before, "nothing changes before");
  await page.keyboard.press("Control+Enter");
  await dialog(page).waitFor({ state: "hidden" });
  await page.locator(".notice").filter({ hasText: "Your notebook is here." }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === "headline");
  assert.equal(await page.locator("[data-field=epochs]").inputValue(), "75");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator("#headline").textContent(), before);
  assert.match(await page.locator("[data-action=undo]").getAttribute("aria-label"), /Nothing to undo/, "it was one edit");
});

journey("PyTorch's training loop comes alive with its rows, its model and its losses", async ({ open }) => {
  const page = await open();
  await choose(page, file("rows.ipynb", JSON.stringify(ROWS.notebook)));
  await accept(page).waitFor();
  assert.match(await part(page, "Model").innerText(), /Dense\(2, linear\), Dense\(1, linear\)\s+cell 3/);
  assert.match(await part(page, "Training").innerText(), /SGD\(0\.001\), mean squared error\s+10 epochs, batches of 1, rows in order\s+cells 4, 5/);
  assert.match(await part(page, "Log").innerText(), /10 losses, 25\.0919 to 0\.9004/);
  await accept(page).click();
  await page.locator(".notice").filter({ hasText: "Your notebook is here." }).waitFor();
  const loss = await page.evaluate(async () => (await window.backpropPlayground.history()).loss);
  const last = ROWS.expect.losses.slice(-4).reduce((sum, one) => sum + one / 4, 0);
  assert.ok(Math.abs(loss.at(-1) - last) < 1e-9, `${loss.at(-1)} and ${last}`);
  await choose(page, file("class.ipynb", JSON.stringify(CLASS.notebook)));
  await accept(page).waitFor();
  assert.match(await part(page, "Model").innerText(), /Dense\(3, relu\), Dense\(1, linear\)\s+cell 3/);
  assert.match(await part(page, "Start").innerText(), /the weights it printed before the training\s+cell 4/);
});

journey("cells are pasted in a cell of the table, what can't be shown is named by line, and Escape leaves all as it was", async ({ open }) => {
  const page = await open();
  await page.locator('[data-field="cell-0-0"]').focus();
  await paste(page, XOR);
  await accept(page).waitFor();
  const changing = dialog(page).locator("[data-lines=changing]");
  assert.match(await changing.innerText(), /One line changes the run[^]*Dropout[^]*line 4/);
  assert.match(await dialog(page).locator("[data-lines=passed]").innerText(), /One line is passed over[^]*plt\.plot[^]*line 7/);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  assert.ok(await page.evaluate(() => document.activeElement.dataset.field === "cell-0-0"), "the focus is back");
  assert.deepEqual(await columns(page), ["cgpa", "profile_score", "lpa"]);
  await page.evaluate(() => document.activeElement.blur());
  await paste(page, XOR);
  await accept(page).click();
  assert.deepEqual(await columns(page), ["x1", "x2", "y"]);
  assert.equal(await page.locator("[data-field=epochs]").inputValue(), "20");
});

journey("the door is opened by a key, takes what is pasted in its field, and says what it can't read", async ({ open }) => {
  const page = await open();
  await page.keyboard.press("o");
  const field = dialog(page).locator("[data-field=brought]");
  await field.waitFor();
  assert.ok(await field.evaluate((field) => field.matches(":focus")));
  await field.fill("<h1>Colab</h1>");
  await dialog(page).getByText("is it a web page?").waitFor();
  assert.equal(await accept(page).count(), 0);
  await field.fill(XOR);
  await dialog(page).getByText("What was read").waitFor();
  await field.fill("hours,mark\n1,2\n3,5\n");
  await dialog(page).getByText("2 rows, 1 feature, 1 target.").waitFor();
  await accept(page).click();
  await dialog(page).waitFor({ state: "hidden" });
  assert.deepEqual(await columns(page), ["hours", "mark"]);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await columns(page), ["cgpa", "profile_score", "lpa"]);
});

journey("a file that a notebook reads is asked for, and goes where it is read", async ({ open }) => {
  const page = await open();
  const text = XOR.replace(/X = .*\ny = .*/, "import pandas as pd\ndf = pd.read_csv('grades.csv')\nX, y = df[['hours']].values, df['mark'].values").replace("(2,)", "(1,)");
  await drop(page, ["train.py", text]);
  await dialog(page).getByText("grades.csv isn't in the notebook").waitFor();
  assert.ok(await accept(page).isDisabled());
  assert.match(await dialog(page).innerText(), /waits until grades\.csv is there/);
  await dialog(page).locator("[data-lines=changing] input[type=file]").setInputFiles(file("grades.csv", "hours,mark\n1,0\n3,1\n4,1\n"));
  await part(page, "Data").getByText("3 rows: hours → mark").waitFor();
  await accept(page).click();
  await page.waitForFunction(() => document.querySelector("[data-field=column-0]")?.value === "hours");
  await page.keyboard.press("Control+z");
  await drop(page, ["grades.csv", "hours,mark\n1,0\n3,1\n"], ["train.py", text]);
  await part(page, "Data").getByText("2 rows: hours → mark").waitFor();
});

journey("a notebook that broke off and one without training say so, and nothing is brought", async ({ open }) => {
  const page = await open();
  const broken = JSON.stringify(COURSE.notebook).slice(0, 1500);
  await drop(page, ["broken.ipynb", broken]);
  await dialog(page).getByText(/ends in the middle of cell \d/).waitFor();
  assert.equal(await accept(page).count(), 0);
  await drop(page, ["model.py", "model = Sequential([Dense(1)])"]);
  await dialog(page).getByText("The model is never trained here").waitFor();
  assert.equal(await accept(page).count(), 0);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
});

journey("on a phone the door is a sheet from below, and fits", async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.locator("[data-action=bring]").tap();
  await dialog(page).locator("[data-field=brought]").fill(XOR);
  await accept(page).waitFor();
  const { bottom, left, right, over } = await dialog(page).evaluate((dialog) => ({ ...dialog.getBoundingClientRect().toJSON(), over: dialog.scrollWidth - dialog.clientWidth }));
  assert.deepEqual([Math.round(bottom), Math.round(left), Math.round(right), over], [844, 0, 390, 0]);
  for (const button of [accept(page), dialog(page).locator("[data-action=cancel]")]) assert.ok((await button.boundingBox()).height >= 40);
  await accept(page).tap();
  await page.locator(".notice").filter({ hasText: "Your notebook is here." }).waitFor();
});

for (const { name, notebook, expect } of CASES) {
  journey(`its own run comes back from its log: ${name}`, async ({ open }) => {
    const page = await open();
    await choose(page, file("mine.ipynb", JSON.stringify(notebook)));
    const verdict = dialog(page).locator("[data-verdict]");
    await verdict.waitFor({ timeout: 60_000 });
    const count = expect.losses.length;
    assert.match(await verdict.innerText(), new RegExp(`${count} of ${count} losses alike`));
    assert.equal(await dialog(page).locator(".door-strip > i").count(), count);
    await accept(page).click();
    await page.locator(".notice").filter({ hasText: `All ${count} losses come out as it printed them` }).waitFor();
    assert.ok(await page.getByText(`Row order: your notebook's, for ${count} epochs`).isVisible());
    const losses = await page.evaluate(async () => (await window.backpropPlayground.history()).loss);
    assert.deepEqual(losses.map((loss) => loss.toFixed(4)), expect.losses);
    await page.keyboard.press("Control+z");
    assert.equal(await page.locator("[data-field=epochs]").inputValue(), "75");
    assert.equal(await page.getByText("Row order: your notebook's").count(), 0, "it was one edit");
  });
}

journey("where the log leaves the code is said with a likely cause, and it can be brought all the same", async ({ open }) => {
  const page = await open();
  const log = "Epoch 1/1\n1/1 - 0s - loss: 99.5000\n";
  await drop(page, ["wrong.py", XOR.replace(", shuffle=False)", ")").replace("epochs=20", "epochs=1").replace(/plt.*\n/, log)]);
  await dialog(page).locator("[data-verdict=changing]").waitFor();
  assert.match(await dialog(page).locator("[data-verdict]").innerText(), /Your log leaves this code at epoch 1[^]*prints 99\.5000[^]*likely cause[^]*Dropout/);
  await accept(page).click();
  await page.locator(".notice").filter({ hasText: "Your notebook is here." }).waitFor();
});
