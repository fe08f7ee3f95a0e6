// The widget of notebooks: an element for each view of a model, both of which follow each other.
import "./whole.js";

/** What of a model and of an element follow each other. */
const SHARED = ["experiment", "playhead"];

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Whether there is anything in what a model holds. */
const isSet = (value) => value && Object.keys(value).length > 0;

function render({ model, el }) {
  const element = document.createElement("backprop-playground");
  element.setAttribute("panels", model.get("panels"));
  const say = (problem) => {
    if (model.get("problem") === problem) return;
    model.set("problem", problem);
    model.save_changes();
  };
  const show = (name) => {
    const value = model.get(name);
    if (!isSet(value) || isSame(value, element[name])) return;
    try {
      element[name] = value;
      say("");
    } catch (error) {
      say(error.message);
    }
  };
  const tell = (name) => {
    const value = element[name];
    if (isSame(value, model.get(name))) return;
    model.set(name, value);
    model.save_changes();
  };
  const shows = SHARED.map((name) => [`change:${name}`, () => show(name)]);
  const panels = () => element.setAttribute("panels", model.get("panels"));
  SHARED.forEach(show);
  for (const [event, act] of shows) model.on(event, act);
  model.on("change:panels", panels);
  for (const name of SHARED) element.addEventListener(`${name}change`, () => tell(name));
  element.addEventListener("error", ({ message }) => say(message));
  el.append(element);
  return () => {
    for (const [event, act] of shows) model.off(event, act);
    model.off("change:panels", panels);
    element.remove();
  };
}

export default { render };
