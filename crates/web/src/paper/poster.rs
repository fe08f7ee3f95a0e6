//! One update in four panels, on one sheet; and a worksheet, the same to fill in, with the answers on its second page.

use super::qr;
use super::styles::adopt;
use crate::network::{Still, scale_within};
use crate::shell::address;
use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::{NetworkView, PanelView, PosterView, Session};
use words::say;

/// The room of the drawing in a panel where two stand side by side, and where each has a row of the sheet: what is
/// left on A4 and on Letter.
const ABREAST: (f64, f64) = (460.0, 228.0);
const IN_ROWS: (f64, f64) = (720.0, 128.0);

/// The least scale of a drawing whose letters can be read on paper: its numbers are 5 px high.
const LEAST_SCALE: f64 = 0.36;

/// Whether the panels of a sheet have room for a network: heat maps go on over as many sheets as they take.
pub fn fits(network: &NetworkView) -> bool {
    let scale = |size| scale_within(network, size).unwrap_or(1.0);
    scale(ABREAST).max(scale(IN_ROWS)) >= LEAST_SCALE
}

/// The poster, or the worksheet.
#[component]
pub(super) fn Poster(worksheet: bool) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    adopt(host);
    let poster = state.survey(Session::poster);
    let link = address::with_fragment(&state.with(Session::link));
    let sheet = move |blank: bool| {
        let title = match (worksheet, blank) {
            (false, _) => say!(poster::title),
            (true, true) => say!(poster::to_fill_in),
            (true, false) => say!(poster::answers),
        };
        let PosterView { about, has_batch, panels } = poster.clone();
        let scale = |size| scale_within(&panels[3].network, size);
        let in_rows = scale(IN_ROWS) > scale(ABREAST);
        let is_large = scale(ABREAST).is_none();
        let size = if in_rows { IN_ROWS } else { ABREAST };
        let panel = move |PanelView { phase, sentence, task, mut network }: PanelView| {
            if blank {
                network.loss.numbers = None;
            }
            view! {
                <section class="panel" data-panel=phase as usize>
                    <div>
                        <h2>{phase as usize + 1} " " {phase.name()}</h2>
                        <p>{if blank { task } else { sentence }}</p>
                    </div>
                    <Still network size />
                </section>
            }
        };
        let code = match qr::picture(&link) {
            Some(picture) => view! { <p class="number">{link.clone()}</p> {picture} }.into_any(),
            None => view! { <p>{say!(handout::too_long)}</p> }.into_any(),
        };
        view! {
            <article class="handout" class:poster=true class:blank=blank class:batch=has_batch class:rows=in_rows class:large=is_large>
                <header>
                    <div>
                        <h1>{title}</h1>
                        <p>{about}</p>
                        {blank.then(|| view! { <p class="poster-name">{say!(poster::name)}</p> })}
                    </div>
                    {code}
                </header>
                {panels.map(panel).into_iter().collect_view()}
            </article>
        }
    };
    view! { {worksheet.then(|| sheet(true))} {sheet(false)} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_layers_fit_and_sixteen_do_not() {
        for (layers, expected) in [(8, true), (16, false)] {
            let query = format!("layers={}1:linear&weights=glorot_uniform", "2:tanh,".repeat(layers - 1));
            let (session, _) = Session::begin("", &query, None);
            assert_eq!(fits(&session.view().network), expected, "{layers} layers");
        }
    }
}
