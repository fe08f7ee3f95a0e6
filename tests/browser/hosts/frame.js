// A playground in a frame whose address has the query of this page.
import { connect } from "/host.js";

const frame = document.createElement("iframe");
frame.src = `/${location.search}`;
frame.title = "Backprop Playground";
frame.width = "700";
frame.height = "480";
window.said = [];
window.addEventListener("message", ({ data }) => window.said.push(data));
document.body.append(frame);
window.connected = connect(frame);
window.connected.catch(() => {});
