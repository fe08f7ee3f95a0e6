//! What is said of weights.

use super::fit::{Fit, Layer, network};
use super::found::Found;
use super::outcome::{Offer, Read};
use backprop::Array;
use words::say;

/// The most shapes that are listed.
const MOST: usize = 8;

/// Returns whether each number is finite.
pub fn is_finite(arrays: &[Array]) -> bool {
    arrays.iter().all(|array| match array {
        Array::Vector(numbers) => numbers.iter().all(|x| x.is_finite()),
        Array::Matrix(rows) => rows.iter().flatten().all(|x| x.is_finite()),
    })
}

/// Returns what is said of weights that fit.
pub fn fits(arrays: &[Array], wanted: &[Layer], turned: bool) -> String {
    let size = |array: &Array| match array {
        Array::Vector(numbers) => numbers.len(),
        Array::Matrix(rows) => rows.concat().len(),
    };
    let count: usize = arrays.iter().map(size).sum();
    let read = say!(weights::read { count, network: arrows(wanted) });
    if turned { words::sentences([read, say!(weights::turned).into()]) } else { read }
}

/// Returns what is said of weights that fit once something is changed.
pub fn offered(found: Fit, wanted: &[Layer], layers: &[Layer], other: bool) -> Read {
    let biases = layers.first().is_some_and(|layer| layer.2);
    let (says, button) = match (layers == wanted, biases) {
        (true, _) => (say!(weights::only_turned), say!(weights::turn)),
        (false, false) => (say!(weights::no_biases), say!(weights::switch_off)),
        (false, true) => (say!(weights::has_biases), say!(weights::switch_on)),
    };
    let turned = (other && layers != wanted).then(|| say!(weights::turned_too).to_string());
    let says = words::sentences(std::iter::once(says.to_string()).chain(turned));
    Read { arrays: None, says, offer: Some(Offer { says: button, arrays: found.arrays }) }
}

/// Returns why nothing in a text can be taken.
pub fn why_not(text: &str, elided: bool, sets: &[Vec<Found>], wanted: &[Layer]) -> String {
    let longest = sets.iter().fold(None::<&Vec<Found>>, |longest, set| match longest {
        Some(longest) if longest.len() >= set.len() => Some(longest),
        _ => Some(set),
    });
    let has = |word: &str| text.contains(word);
    match longest {
        _ if elided && has("tensor(") => say!(weights::elided_tensor).into(),
        _ if elided => say!(weights::elided).into(),
        _ if has("random") || has("randn") || has("rng.") => say!(weights::random).into(),
        _ if has("nan") || has("inf,") || has("inf]") => say!(weights::not_finite).into(),
        None if text.trim().is_empty() => say!(weights::empty).into(),
        None => say!(weights::none).into(),
        Some(set) => match network(set) {
            Some(other) if arrows(&other) != arrows(wanted) => {
                say!(weights::other_network {
                    theirs: arrows(&other),
                    network: arrows(wanted),
                    wanted: shapes_of(wanted)
                })
            }
            _ => say!(weights::wanted {
                wanted: shapes_of(wanted),
                found: shapes(set.iter().map(Found::shape))
            }),
        },
    }
}

/// `2 → 2 → 1`
fn arrows(layers: &[Layer]) -> String {
    let mut text = layers.first().map_or(0, |layer| layer.0).to_string();
    layers.iter().for_each(|layer| text += &[" → ", &layer.1.to_string()].concat());
    text
}

fn shapes_of(layers: &[Layer]) -> String {
    shapes(layers.iter().flat_map(|&(inputs, units, bias)| {
        std::iter::once((inputs, Some(units))).chain(bias.then_some((units, None)))
    }))
}

/// `(2, 2), (2,)`
fn shapes(shapes: impl Iterator<Item = (usize, Option<usize>)>) -> String {
    let mut text = String::new();
    for (place, (rows, width)) in shapes.enumerate().take(MOST + 1) {
        if place > 0 {
            text += ", ";
        }
        if place == MOST {
            text += "…";
            break;
        }
        let width = width.map_or(String::new(), |width| [" ", &width.to_string()].concat());
        text += &["(", &rows.to_string(), ",", &width, ")"].concat();
    }
    text
}
