//! The tours that the page brings with it: the guided tour first, then the experiments.

use super::format::{Tour, Wrong};
use std::rc::Rc;

const SHIPPED: [(&str, &str); 9] = [
    ("notebook", include_str!("notebook.json")),
    ("twins", include_str!("twins.json")),
    ("learning-rate", include_str!("learning-rate.json")),
    ("batch-size", include_str!("batch-size.json")),
    ("vanishing", include_str!("vanishing.json")),
    ("cross-entropy", include_str!("cross-entropy.json")),
    ("zeros", include_str!("zeros.json")),
    ("linear", include_str!("linear.json")),
    ("log", include_str!("log.json")),
];

thread_local! {
    static TOURS: Vec<Rc<Tour>> = SHIPPED
        .iter()
        .map(|(key, json)| {
            let tour = Tour::from_json(json).unwrap_or_else(|wrong| panic!("{key}.json: {wrong}"));
            Rc::new(tour)
        })
        .collect();
}

/// All of them.
pub(crate) fn shipped() -> Vec<Rc<Tour>> {
    TOURS.with(Clone::clone)
}

/// Their keys.
pub(crate) fn keys() -> [&'static str; SHIPPED.len()] {
    SHIPPED.map(|(key, _)| key)
}

/// The one of a key.
pub(crate) fn of_key(key: &str) -> Option<Rc<Tour>> {
    TOURS.with(|tours| tours.iter().find(|tour| tour.key == key).cloned())
}

/// Their keys and their JSON.
pub fn shipped_tours() -> &'static [(&'static str, &'static str)] {
    &SHIPPED
}

/// Reads a tour, and checks that all of its words are true.
///
/// # Errors
/// Names the place of the first thing that is wrong.
pub fn check_tour(json: &str) -> Result<(), Wrong> {
    Tour::from_json(json)?.check()
}
