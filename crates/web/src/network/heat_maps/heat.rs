//! Numbers in rows and columns as a picture, a pixel each: blue and orange above 0, purple below.

use crate::memo::Memo;
use crate::shell::theme::chart_theme;
use leptos::wasm_bindgen::{Clamped, JsCast};
use leptos::{ev, html, prelude::*};
use plots::Theme;
use session::HeatMap;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// The size of a cell of a small map, and of a whole larger one, in pixels.
const CELL: f64 = 22.0;
const LARGE: f64 = 208.0;

/// A cell: its row and its column.
pub type Cell = (usize, usize);

/// A heat map that can be clicked, and the cells of it that are marked, the selected one first.
#[component]
pub fn Heat(
    /// What it shows; an empty map where its layer is on the way out.
    #[prop(into)]
    of: Signal<HeatMap>,
    /// Its name in `data-map`.
    name: String,
    #[prop(into)] selected: Signal<Option<Cell>>,
    #[prop(optional, into)] marked: Signal<Vec<Cell>>,
    on_select: Callback<Cell>,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    let theme = chart_theme();
    Effect::new(move |_| {
        if let Some(canvas) = canvas.get() {
            of.with(|of| theme.with(|theme| draw(&canvas, of, theme)));
        }
    });
    let size = Memo::new(move |_| of.with(|of| (of.rows(), of.columns)));
    // A pixel for each cell at least, so that none is left out.
    let extent = |count: usize| (CELL * count as f64).min(LARGE).max(count as f64);
    let select = move |event: ev::MouseEvent| {
        let (rows, columns) = size.get_untracked();
        let place = |offset: i32, count: usize| {
            let at = f64::from(offset) / extent(count) * count as f64;
            (at.max(0.0) as usize).min(count.saturating_sub(1))
        };
        if rows * columns > 0 {
            on_select.run((place(event.offset_y(), rows), place(event.offset_x(), columns)));
        }
    };
    let mark = move |class: &'static str, (row, column): Cell| {
        let (rows, columns) = size.get();
        let along = |index: usize, count: usize| {
            (index as f64 * extent(count) / count as f64, extent(count) / count as f64)
        };
        let ((left, width), (top, height)) = (along(column, columns), along(row, rows));
        let pixels = |length: f64| format!("{length:.2}px");
        view! {
            <span
                class=class
                style:left=pixels(left)
                style:top=pixels(top)
                style:width=pixels(width)
                style:height=pixels(height)
            ></span>
        }
    };
    view! {
        <span class="heat">
            <canvas
                node_ref=canvas
                data-map=name
                style:width=move || format!("{}px", extent(size.get().1))
                style:height=move || format!("{}px", extent(size.get().0))
                on:click=select
            ></canvas>
            {move || marked.with(|cells| cells.iter().map(|&cell| mark("heat-mark", cell)).collect_view())}
            {move || selected.get().map(|cell| mark("heat-mark selected", cell))}
        </span>
    }
}

/// The card shines through where a value is small.
fn draw(canvas: &HtmlCanvasElement, of: &HeatMap, theme: &Theme) {
    let (rows, columns) = (of.rows() as u32, of.columns as u32);
    if rows * columns == 0 {
        return;
    }
    canvas.set_width(columns);
    canvas.set_height(rows);
    let above = if of.backward { theme.backward } else { theme.forward };
    let pixel = |&value: &f64| {
        let strength = of.strength(value);
        let color = if strength < 0.0 { theme.negative } else { above };
        [color.0, color.1, color.2, (255.0 * strength.abs()).round() as u8]
    };
    let bytes: Vec<u8> = of.values.iter().flat_map(pixel).collect();
    let picture = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&bytes), columns, rows);
    let context = canvas.get_context("2d").ok().flatten();
    let context = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
    if let (Ok(picture), Some(context)) = (picture, context) {
        // Only a picture of another size or origin can't be put there.
        let _ = context.put_image_data(&picture, 0.0, 0.0);
    }
}
