// Opens the page once its program is there, or says in the page why it could not.
import { answer, greet, report } from "./messages.js";
import { FILES, scripted } from "./playground.js";
import { explain, say } from "./trouble.js";

export async function open(program, { files = FILES, ...options } = {}) {
  greet();
  try {
    const web = await program;
    const playground = new (scripted(EventTarget))();
    const app = document.getElementById("app");
    playground.mount(web, app, options);
    document.getElementById("first-paint").remove();
    window.backpropPlayground = playground;
    if (playground.handle.embed) report(app, playground);
    const asker = playground.handle.api;
    if (asker) answer(playground, asker);
  } catch (error) {
    console.error(error);
    const status = document.getElementById("load-status");
    if (!status) return;
    say(status, "alert", `The playground can't start here. ${await explain(error, files)}`, window === window.parent ? "" : location.href);
    document.getElementById("load-trouble").remove();
  }
}
