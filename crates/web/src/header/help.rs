//! The keys, in a dialog.

use leptos::html;
use leptos::prelude::*;
use words::say;

fn keys() -> [(&'static str, &'static str); 18] {
    [
        (say!(help::space), say!(help::play_or_pause)),
        (say!(help::arrows), say!(help::one_phase)),
        (say!(help::shift_arrows), say!(help::one_update)),
        (say!(help::alt_arrows), say!(help::one_epoch)),
        (say!(help::home_end), say!(help::start_or_end)),
        (say!(help::ctrl_z), say!(help::undo)),
        (say!(help::ctrl_shift_z), say!(help::redo)),
        (say!(help::up_down_in_a_number), say!(help::step_a_number)),
        (say!(help::drag_a_setting), say!(help::scrub)),
        (say!(help::arrows_in_the_network), say!(help::select)),
        (say!(help::enter_on_a_weight), say!(help::type_a_weight)),
        (say!(help::arrows_in_the_table), say!(help::from_cell_to_cell)),
        (say!(help::f2_in_the_table), say!(help::edit_a_cell)),
        (say!(help::copy_in_the_table), say!(help::copy_a_block)),
        (say!(help::letter_o), say!(help::bring)),
        (say!(help::letter_p), say!(help::present)),
        (say!(help::keys_in_the_lesson), say!(help::in_the_lesson)),
        (say!(help::question_mark), say!(help::this_list)),
    ]
}

/// The list of keys, while it is open.
#[component]
pub fn Help(open: RwSignal<bool>) -> impl IntoView {
    let (dialog, heading) = (NodeRef::<html::Dialog>::new(), NodeRef::<html::H2>::new());
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // It fails only where it is open already.
            dialog.show_modal().ok();
            // It begins with its heading, and not with the button at its end.
            heading.get().map(|heading| heading.focus().ok());
        }
    });
    let rows = keys().map(|(keys, what)| {
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
                <h2 id="help-title" tabindex="-1" node_ref=heading>{say!(help::the_keys)}</h2>
                <table>
                    <tbody>{rows.into_iter().collect_view()}</tbody>
                </table>
                <p>
                    {say!(help::about)}
                </p>
                <p class="muted">{say!(help::version { version: env!("CARGO_PKG_VERSION") })}</p>
                <button type="submit">{say!(controls::close)}</button>
            </form>
        </dialog>
    }
}
