//! The keys, in a dialog.

use leptos::html;
use leptos::prelude::*;

const KEYS: [(&str, &str); 16] = [
    ("Space", "play or pause"),
    ("← →", "one phase back or forward"),
    ("Shift ← →", "one update (a row, when the batch size is 1)"),
    ("Alt ← →", "one epoch"),
    ("Home End", "the start or the end of the run"),
    ("Ctrl Z", "undo"),
    ("Ctrl Shift Z", "redo"),
    ("↑ ↓ in a number", "step it up or down; with Shift by ten, with Alt by a tenth"),
    ("drag a number of the settings", "scrub it up and down; a weight of the network too"),
    ("arrows, Enter in the network", "go to a weight, a bias, a unit or the loss, and select it"),
    ("Enter, F2 on a selected weight", "type where it starts; Escape gives that up"),
    ("arrows, Enter, Tab in the table", "move from cell to cell"),
    ("F2, Escape in the table", "edit a cell, give the edit up"),
    ("Ctrl C, Ctrl V in the table", "copy or paste a block"),
    ("N, B, 1 2 3 in the lesson", "next step, step before, choose an answer"),
    ("?", "this list"),
];

/// The list of keys, while it is open.
#[component]
pub fn Help(open: RwSignal<bool>) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // It fails only where it is open already.
            dialog.show_modal().ok();
        }
    });
    let rows = KEYS.map(|(keys, what)| {
        view! {
            <tr>
                <th scope="row"><kbd>{keys}</kbd></th>
                <td>{what}</td>
            </tr>
        }
    });
    view! {
        <dialog class="help" aria-labelledby="help-title" node_ref=dialog on:close=move |_| open.set(false)>
            <form method="dialog">
                <h2 id="help-title">"The keys"</h2>
                <table>
                    <tbody>{rows.into_iter().collect_view()}</tbody>
                </table>
                <p>
                    "Each change computes the whole run anew. The dashed lines are the run before the change. \
                    Everything stays in this browser: the page sends nothing anywhere."
                </p>
                <button type="submit">"Close"</button>
            </form>
        </dialog>
    }
}
