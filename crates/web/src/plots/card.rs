//! A chart with its heading, its readout and its table.

use super::drawing::draw_when_changed;
use super::hand::Hand;
use super::readout::Readout;
use super::table::TableOf;
use crate::memo::Memo;
use crate::shell::host::{Host, use_host};
use crate::shell::theme::chart_theme;
use crate::state::use_state;
use leptos::prelude::*;
use leptos::{ev, ev::KeyboardEvent, html};
use plots::{draw_line_plot, least_height, line_at};
use session::{Event, LinePlot, Parameter, Topic};
use words::say;

/// The parameter that a line is about.
pub type OfLine = Callback<usize, Option<Parameter>>;

/// A chart of lines over the run, named `name` in `data-plot`. `children` are its controls.
#[component]
pub fn PlotCard(
    name: &'static str,
    plot: Memo<LinePlot>,
    /// What it asks about as a whole.
    #[prop(into)]
    asks: Signal<Topic>,
    /// What each of its lines is about, where they are about weights.
    #[prop(optional)]
    line: Option<OfLine>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let host = use_host();
    let open = RwSignal::new(false);
    let title = move || plot.with(|plot| plot.title.clone());
    let heading = move || format!("plot-{name}");
    view! {
        <figure class="plot-card" aria-labelledby=heading() on:keydown=move |event| close_by_key(name, open, host, &event)>
            <div class="plot-head">
                <h2 id=heading() data-asks=move || asks.get().to_string()>{title}</h2>
                {children.map(|children| children())}
                <Toggle name open text=say!(charts::table) />
            </div>
            <PlotBody name plot open asks line />
        </figure>
    }
}

/// Escape closes the part of a card that is open while the focus is in it, and goes back to its button.
pub fn close_by_key(name: &str, open: RwSignal<bool>, host: Host, event: &KeyboardEvent) {
    let inside = host.find(":focus").and_then(|at| at.closest(&format!("#plot-{name}-more")).ok().flatten());
    if event.key() == "Escape" && inside.is_some() {
        event.prevent_default();
        event.stop_propagation();
        host.focus(&format!("#plot-{name}-toggle"));
        open.set(false);
    }
}

/// The button that opens the part of a card below its chart, `plot-<name>-more`; without a text there is
/// nothing to open.
#[component]
pub fn Toggle(
    name: &'static str,
    open: RwSignal<bool>,
    #[prop(into)] text: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="plot-table-toggle"
            id=format!("plot-{name}-toggle")
            aria-labelledby=format!("plot-{name}-toggle plot-{name}")
            hidden=move || text.get().is_empty()
            aria-expanded=move || open.get().to_string()
            aria-controls=format!("plot-{name}-more")
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {move || text.get()}
        </button>
    }
}

/// A chart of lines without its heading: the canvas, the readout and, while `open`, the table.
#[component]
pub fn PlotBody(
    name: &'static str,
    plot: Memo<LinePlot>,
    open: RwSignal<bool>,
    #[prop(into)] asks: Signal<Topic>,
    #[prop(optional_no_strip)] line: Option<OfLine>,
) -> impl IntoView {
    let state = use_state();
    let theme = chart_theme();
    let canvas = NodeRef::<html::Canvas>::new();
    let layout = draw_when_changed(canvas, plot, theme, |canvas, plot, theme, ratio| {
        draw_line_plot(canvas, plot, theme, ratio).ok()
    });

    // The chart grows where there are more names than its height has room for.
    let least = Memo::new(move |_| plot.with(least_height));
    let pointer = RwSignal::new(None::<f64>);
    let near = RwSignal::new(None::<Parameter>);
    let asks = move || near.get().map_or_else(|| asks.get(), Topic::from).to_string();
    let focused = RwSignal::new(false);
    let seek = move |pixel: f64| {
        if let Some(layout) = layout.get_untracked() {
            state.send(Event::SeekFraction(layout.fraction_at(pixel)));
        }
    };
    let hand = Hand::new();
    let down = move |event: ev::PointerEvent| {
        if hand.acts_by_press(&event) {
            if let Some(canvas) = canvas.get_untracked() {
                // A pointer that is gone by now can't be captured, and needn't be.
                canvas.set_pointer_capture(event.pointer_id()).ok();
            }
            seek(f64::from(event.offset_x()));
        }
    };
    let moved = move |event: ev::PointerEvent| {
        let pixel = f64::from(event.offset_x());
        pointer.set(Some(pixel));
        let at = (pixel, f64::from(event.offset_y()));
        let found =
            layout.get_untracked().and_then(|layout| plot.with_untracked(|plot| line_at(plot, &layout, at)));
        let found = line.zip(found).and_then(|(line, found)| line.run(found));
        if near.get_untracked() != found {
            near.set(found);
        }
        if hand.acts_by_move(&event) {
            seek(pixel);
        }
    };
    let released = move |event: ev::PointerEvent| {
        if hand.acts_by_release(&event) {
            seek(f64::from(event.offset_x()));
        }
        if event.pointer_type() != "mouse" {
            pointer.set(None);
        }
    };
    let by_keyboard = move || {
        let canvas = canvas.get_untracked();
        canvas.is_some_and(|canvas| canvas.matches(":focus-visible").unwrap_or(true))
    };
    let asked = Signal::derive(move || {
        let layout = layout.get()?;
        let of_pointer = pointer.get().map(|pixel| layout.x_at(pixel));
        of_pointer.or_else(|| focused.get().then(|| plot.with(|plot| plot.playhead)))
    });

    view! {
        <div class="plot-frame">
            <canvas
                node_ref=canvas
                data-plot=name
                data-asks=asks
                style:min-height=move || format!("{}px", least.get())
                role="img"
                tabindex="0"
                aria-label=move || plot.with(|plot| plot.description.clone())
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=released
                on:pointerleave=move |_| pointer.set(None)
                on:pointercancel=move |_| {
                    hand.gives_up();
                    pointer.set(None);
                }
                on:focus=move |_| focused.set(by_keyboard())
                on:blur=move |_| focused.set(false)
            ></canvas>
            <Readout plot=plot layout=layout x=asked />
        </div>
        <p class="caption">{move || plot.with(|plot| plot.note.clone())}</p>
        <div id=format!("plot-{name}-more") class="plot-table-place">
            {move || open.get().then(|| view! { <TableOf plot=plot /> })}
        </div>
    }
}
