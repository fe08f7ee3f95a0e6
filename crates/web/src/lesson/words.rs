//! Words with numbers, formulas and small tables of a step.

use crate::controls::equation::equations;
use leptos::prelude::*;
use session::{Piece, SceneView, Text};

/// A text, its numbers in their type.
pub fn text(of: &Text) -> AnyView {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone().into_any(),
        Piece::Number(number) => view! { <span class="number">{number.clone()}</span> }.into_any(),
    };
    of.iter().map(piece).collect_view().into_any()
}

/// What is told, or the answer.
pub fn scene(of: &SceneView) -> AnyView {
    let paragraphs = of.text.iter().map(|paragraph| view! { <p>{text(paragraph)}</p> }).collect_view();
    let figures = of.figures.iter().map(|(name, number)| {
        view! { <tr><th scope="row">{text(name)}</th><td>{text(number)}</td></tr> }
    });
    let table = (!of.figures.is_empty())
        .then(|| view! { <table class="lesson-figures"><tbody>{figures.collect_view()}</tbody></table> });
    view! { {paragraphs} {equations(&of.formula)} {table} }.into_any()
}
