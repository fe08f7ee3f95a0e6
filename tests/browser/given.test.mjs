// What a page gives an element in HTML: an experiment, a table or a notebook, inside it or by its path.
import assert from "node:assert/strict";
import { journey } from "./fixture.mjs";

const CSV = "hours,sleep,passed\n1,8,0\n2,7,0\n6,7,1\n9,8,1\n";
const NOTEBOOK = `import pandas as pd
df = pd.read_csv("marks.csv")
X, y = df[["hours", "sleep"]], df["passed"]
model = Sequential([Dense(3, activation="tanh", kernel_initializer="ones"), Dense(1, activation="sigmoid", kernel_initializer="ones")])
model.compile(optimizer=SGD(0.05), loss="binary_crossentropy")
model.fit(X, y, epochs=6, batch_size=2, shuffle=False)
`;
const ipynb = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [{ cell_type: "code", id: "a", metadata: {}, source: NOTEBOOK, outputs: [], execution_count: 1 }] });
const EXPERIMENT = {
  format: 1,
  data: { columns: ["a", "b", "c"], targets: ["c"], rows: [[1, 2, 3], [4, 5, 6]] },
  layers: [{ units: 1, activation: "linear" }],
  weights: { initializer: "zeros" },
  loss: "mean_squared_error",
  optimizer: { name: "SGD", learning_rate: 0.01, momentum: 0, nesterov: false },
  batch_size: 1,
  epochs: 11,
  shuffle: false,
};

const FILES = {
  "/week3/marks.csv": { type: ".csv", body: CSV },
  "/week3/lesson3.ipynb": { type: ".json", body: ipynb },
  "/week3/empty.csv": { type: ".csv", body: "" },
};

/** A course page with this HTML in it, in a folder of its own beside its files. */
const page = (html) => ({
  site: {
    instead: (path) => (path === "/week3/" ? { type: ".html", body: `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Week 3</title><link rel="icon" href="data:,"><script type="module" src="../backprop-playground.js"></script>${html}` } : FILES[path]),
  },
});

/** A journey over a course page with one element, which `found` is asked of. */
function course(name, html, walk, expected = []) {
  journey(
    name,
    async ({ open }) => {
      const page = await open({ path: "week3/", mounted: false, expected });
      await page.evaluate(() => customElements.whenDefined("backprop-playground"));
      await walk(page);
    },
    page(html),
  );
}

const experiment = (page) => page.evaluate(async () => (await document.querySelector("backprop-playground").ready).experiment);

course("an experiment inside the element", `<backprop-playground epochs="12"><script type="application/json">${JSON.stringify(EXPERIMENT)}</script></backprop-playground>`, async (page) => {
  const { data, epochs } = await experiment(page);
  assert.deepEqual(data.rows, EXPERIMENT.data.rows);
  assert.equal(epochs, 12, "an attribute holds beside it");
});

course("an experiment inside the element that is none", `<backprop-playground><script type="application/json">{"format": 1, "epochs": </script></backprop-playground>`, async (page) => {
  await experiment(page);
  assert.match(await page.locator("backprop-playground .notice").first().innerText(), /The attribute experiment: /);
});

course("a table by its path, in the place of the experiment's own until it is taken away", '<backprop-playground data="marks.csv" layers="2:tanh,1:sigmoid" loss="bce" lr="0.5"></backprop-playground>', async (page) => {
  const { data, layers, optimizer } = await experiment(page);
  assert.deepEqual(data.columns, ["hours", "sleep", "passed"]);
  assert.equal(data.rows.length, 4);
  assert.deepEqual([layers[0].units, layers[0].activation, optimizer.learning_rate], [2, "tanh", 0.5]);
  const again = await page.evaluate(async () => {
    const element = document.querySelector("backprop-playground");
    element.setAttribute("lr", "0.25");
    const { optimizer, data } = element.experiment;
    const changed = new Promise((told) => element.addEventListener("experimentchange", ({ detail: { data } }) => data.columns[0] === "cgpa" && told(data.columns)));
    element.removeAttribute("data");
    return { rate: optimizer.learning_rate, columns: data.columns, without: await changed };
  });
  assert.deepEqual(again, { rate: 0.25, columns: ["hours", "sleep", "passed"], without: ["cgpa", "profile_score", "lpa"] });
});

course("a table inside the element", `<backprop-playground><script type="text/csv">${CSV}</script></backprop-playground>`, async (page) => {
  assert.deepEqual((await experiment(page)).data.columns, ["hours", "sleep", "passed"]);
});

course("a notebook by its path, with the table that it reads", '<backprop-playground notebook="lesson3.ipynb" data="marks.csv"></backprop-playground>', async (page) => {
  const { data, layers, epochs, batch_size } = await experiment(page);
  assert.deepEqual([data.rows.length, layers.map(({ units }) => units), epochs, batch_size], [4, [3, 1], 6, 2]);
  assert.equal(await page.evaluate(() => document.querySelector("backprop-playground").history().then(({ loss }) => loss.length)), 6);
});

for (const [name, html, cure, expected] of [
  ["a path that is wrong", '<backprop-playground data="mark.csv"></backprop-playground>', /week3\/mark\.csv isn't there \(404\)\. Its path starts from this page/, [/404/]],
  ["a table that is empty", '<backprop-playground data="empty.csv"></backprop-playground>', /empty\.csv: /, []],
  ["a notebook without its table", '<backprop-playground notebook="lesson3.ipynb"></backprop-playground>', /lesson3\.ipynb: It reads marks\.csv/, []],
]) {
  course(
    `${name} is said in the element's place`,
    html,
    async (page) => {
      const alert = page.locator("backprop-playground [role=alert]");
      await alert.waitFor();
      assert.match(await alert.innerText(), cure);
      assert.match(await alert.innerText(), /can't be shown/);
    },
    expected,
  );
}

// The lines of the guide, which examples.test.mjs looks for here.
const GUIDE = `
<backprop-playground data="marks.csv" layers="3:tanh,1:sigmoid" loss="bce"></backprop-playground>
<backprop-playground notebook="lesson3.ipynb" data="marks.csv"></backprop-playground>
<backprop-playground>
  <script type="application/json">{"format":1,"data":{"columns":["x","y"],"targets":["y"],"rows":[[1,2],[2,4]]},"layers":[{"units":1,"activation":"linear"}],"weights":{"initializer":"zeros"},"loss":"mean_squared_error","optimizer":{"name":"SGD","learning_rate":0.01,"momentum":0,"nesterov":false},"batch_size":1,"epochs":20,"shuffle":false}</script>
</backprop-playground>
<backprop-playground layers="1:linear">
  <script type="text/csv">
x,y
1,2
2,4
  </script>
</backprop-playground>
`;

course("the lines of the guide", GUIDE, async (page) => {
  const rows = await page.evaluate(() => Promise.all([...document.querySelectorAll("backprop-playground")].map(async (element) => (await element.ready).experiment.data.rows)));
  const marks = [[1, 8, 0], [2, 7, 0], [6, 7, 1], [9, 8, 1]];
  const twice = [[1, 2], [2, 4]];
  assert.deepEqual(rows, [marks, marks, twice, twice]);
});
