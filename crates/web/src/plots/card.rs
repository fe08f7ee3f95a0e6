//! A chart with its heading, its readout and its table.

use super::canvas::{Canvas, SUBPIXELS};
use super::readout::Readout;
use super::size::{Size, size_of};
use super::table::TableOf;
use crate::state::use_state;
use crate::theme::Dark;
use leptos::prelude::*;
use leptos::{ev, html};
use plots::{Layout, Theme, draw_line_plot};
use session::{Event, LinePlot};
use web_sys::HtmlCanvasElement;

/// A chart of lines over the run, named `name` in `data-plot`. `children` are its controls.
#[component]
pub fn PlotCard(
    name: &'static str,
    plot: Memo<LinePlot>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let state = use_state();
    let Dark(dark) = expect_context();
    let theme = Memo::new(move |_| if dark.get() { Theme::dark() } else { Theme::light() });
    let canvas = NodeRef::<html::Canvas>::new();
    let layout = draw_when_changed(canvas, plot, theme);

    let pointer = RwSignal::new(None::<f64>);
    let focused = RwSignal::new(false);
    let seek = move |pixel: f64| {
        if let Some(layout) = layout.get_untracked() {
            state.send(Event::SeekFraction(layout.fraction_at(pixel)));
        }
    };
    let down = move |event: ev::PointerEvent| {
        if event.button() == 0 && event.is_primary() {
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
        if event.buttons() & 1 == 1 && event.is_primary() {
            seek(pixel);
        }
    };
    let released = move |event: ev::PointerEvent| {
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

    let open = RwSignal::new(false);
    let title = move || plot.with(|plot| plot.title.clone());
    let (heading, table) = (move || format!("plot-{name}"), move || format!("plot-{name}-table"));
    view! {
        <figure class="plot-card" aria-labelledby=heading()>
            <div class="plot-head">
                <h2 id=heading()>{title}</h2>
                {children.map(|children| children())}
                <button
                    type="button"
                    class="plot-table-toggle"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=table()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    "table"
                </button>
            </div>
            <div class="plot-frame">
                <canvas
                    node_ref=canvas
                    data-plot=name
                    role="img"
                    tabindex="0"
                    aria-label=move || plot.with(|plot| plot.description.clone())
                    on:pointerdown=down
                    on:pointermove=moved
                    on:pointerup=released
                    on:pointerleave=move |_| pointer.set(None)
                    on:pointercancel=move |_| pointer.set(None)
                    on:focus=move |_| focused.set(by_keyboard())
                    on:blur=move |_| focused.set(false)
                ></canvas>
                <Readout plot=plot theme=theme layout=layout x=asked />
            </div>
            <div id=table() class="plot-table-place">
                {move || open.get().then(|| view! { <TableOf plot=plot /> })}
            </div>
        </figure>
    }
}

/// Draws the chart in the next frame whenever it, its size or the theme changed.
fn draw_when_changed(
    canvas: NodeRef<html::Canvas>,
    plot: Memo<LinePlot>,
    theme: Memo<Theme>,
) -> RwSignal<Option<Layout>> {
    let size = size_of(canvas);
    let layout = RwSignal::new(None);
    let asked = StoredValue::new(false);
    let draw_now = move || {
        asked.try_set_value(false);
        let (Some(Some(canvas)), Some(Some(size))) = (canvas.try_get_untracked(), size.try_get_untracked())
        else {
            return;
        };
        let drawn =
            plot.try_with_untracked(|plot| theme.with_untracked(|theme| draw(&canvas, plot, theme, size)));
        let drawn = drawn.flatten();
        if layout.try_get_untracked().is_some_and(|before| before != drawn) {
            layout.set(drawn);
        }
    };
    Effect::new(move |_| {
        plot.track();
        theme.track();
        if size.get().is_some() && !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(draw_now);
        }
    });
    layout
}

fn draw(canvas: &HtmlCanvasElement, plot: &LinePlot, theme: &Theme, size: Size) -> Option<Layout> {
    let pixels = |length: f64| (length * size.ratio).round() as u32;
    let (width, height) = (pixels(size.width), pixels(size.height));
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let backend = Canvas::new(canvas)?;
    draw_line_plot(backend, plot, theme, size.ratio * f64::from(SUBPIXELS)).ok()
}
