//! The tours that the page brings with it: the guided tour first, then the experiments.

use super::format::{Tour, Wrong};
use std::rc::Rc;
use words::say;

thread_local! {
    static TOURS: Vec<Rc<Tour>> = shipped_tours()
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
pub(crate) fn keys() -> [&'static str; 9] {
    shipped_tours().map(|(key, _)| key)
}

/// The one of a key.
pub(crate) fn of_key(key: &str) -> Option<Rc<Tour>> {
    TOURS.with(|tours| tours.iter().find(|tour| tour.key == key).cloned())
}

/// Returns their keys and their JSON.
pub fn shipped_tours() -> [(&'static str, &'static str); 9] {
    [
        ("notebook", say!(tours::notebook)),
        ("twins", say!(tours::twins)),
        ("learning-rate", say!(tours::learning_rate)),
        ("batch-size", say!(tours::batch_size)),
        ("vanishing", say!(tours::vanishing)),
        ("cross-entropy", say!(tours::cross_entropy)),
        ("zeros", say!(tours::zeros)),
        ("linear", say!(tours::linear)),
        ("log", say!(tours::log)),
    ]
}

/// Reads a tour, and checks that all of its words are true.
///
/// # Errors
/// Names the place of the first thing that is wrong.
pub fn check_tour(json: &str) -> Result<(), Wrong> {
    Tour::from_json(json)?.check()
}
