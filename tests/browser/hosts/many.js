// Twenty playgrounds, two thousand pixels from each other.
document.getElementById("top").style.height = "2000px";
for (let index = 0; index < 20; index++) {
  const playground = document.createElement("backprop-playground");
  playground.id = `p${index}`;
  playground.style.marginBottom = "2000px";
  document.body.append(playground);
}
import("/backprop-playground.js");
