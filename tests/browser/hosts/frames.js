// A frame in a shadow tree, as the components of a site have them.
const frame = document.getElementById("early").cloneNode();
frame.id = "inside";
document.getElementById("shadow").attachShadow({ mode: "open" }).append(frame);
