// What is said where the program has stopped by a fault of its own, and the ways on from there.
import { words } from "./words.js";

/** What a person can send to those who mend it. */
export function reportOf(why, visit) {
  // The first line of a visit has the address and the experiment; on the others is what undo leads to.
  const experiment = visit?.split("\n", 1)[0];
  const shown = experiment ? words.stopped.experiment({ experiment }) : words.stopped.experimentOfAddress({ address: location.href });
  return [words.stopped.hasStopped(), why, words.stopped.browser({ browser: navigator.userAgent }), shown].join("\n");
}

/** Says it in an element in the place of all that is in it; each way on has a name and what it does. */
export function sayStopped(element, report, ways) {
  const hadFocus = element.contains(element.getRootNode().activeElement);
  const box = document.createElement("div");
  box.className = "playground stopped";
  box.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = words.stopped.stopped();
  const line = document.createElement("p");
  const buttons = [...ways, [words.stopped.copyReport(), (button) => copy(button, report)]].map(([name, act]) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: name });
    button.addEventListener("click", () => act(button));
    return button;
  });
  line.append(...buttons.flatMap((button) => [button, " "]));
  box.append(text, line);
  element.replaceChildren(box);
  if (hadFocus) buttons[0].focus();
}

/** Copies the report, or shows it to be copied by hand. */
async function copy(button, report) {
  try {
    await navigator.clipboard.writeText(report);
    button.textContent = words.stopped.copied();
  } catch {
    const field = document.createElement("textarea");
    Object.assign(field, { readOnly: true, rows: 8, value: report });
    field.setAttribute("aria-label", words.stopped.reportToCopy());
    button.closest(".stopped").append(field);
    button.remove();
    field.focus();
    field.select();
  }
}
