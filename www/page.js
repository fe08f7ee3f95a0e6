// Opens the page once its program is there, or says in the page why it could not.
import { answer, report } from "./messages.js";
import { scripted, sorry } from "./playground.js";

export async function open(program, options = {}) {
  try {
    const web = await program;
    const playground = new (scripted(EventTarget))();
    const app = document.getElementById("app");
    playground.mount(web, app, options);
    document.getElementById("first-paint").remove();
    window.backpropPlayground = playground;
    if (playground.handle.embed) report(app);
    if (playground.handle.api) answer(playground);
  } catch (error) {
    console.error(error);
    const status = document.getElementById("load-status");
    if (!status) return;
    status.setAttribute("role", "alert");
    status.textContent = sorry(error);
  }
}
