// Reads what the playground has computed, and shows it in the page's own way.
const playground = document.getElementById("playground");
const show = (id, text) => (document.getElementById(id).textContent = text);

async function run() {
  const { loss, epochs, diverged } = await playground.history();
  const last = loss.at(-1);
  show(
    "losses",
    diverged
      ? `The run diverges in epoch ${diverged.epoch}.`
      : `${epochs} epochs: the loss falls from ${loss[0].toFixed(4)} to ${last.toFixed(4)}.`,
  );

  const most = Math.max(...loss);
  const points = loss.map((value, epoch) => `${(640 * epoch) / Math.max(loss.length - 1, 1)},${155 - (150 * value) / most}`);
  document.querySelector("#curve polyline").setAttribute("points", points.join(" "));

  const rows = [0, Math.floor(loss.length / 2), loss.length].map((epoch) => {
    const [kernel1, bias1] = playground.weights(epoch);
    const row = document.createElement("tr");
    row.append(...[epoch, kernel1[0][0].toFixed(4), kernel1[1][0].toFixed(4), bias1[0].toFixed(4)].map(cell));
    return row;
  });
  document.getElementById("weights").replaceChildren(...rows);
  await predict();
}

function cell(text) {
  const cell = document.createElement("td");
  cell.textContent = text;
  return cell;
}

async function predict() {
  show("epoch", playground.playhead.epoch);
  const [[prediction]] = await playground.predict([[7.5, 8]]);
  show("prediction", prediction.toFixed(3));
}

playground.addEventListener("runend", run);
playground.addEventListener("playheadchange", predict);
await customElements.whenDefined("backprop-playground");
await playground.ready;
run();
