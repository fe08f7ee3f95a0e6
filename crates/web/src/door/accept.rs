//! What was read, and what taking it comes to.

use super::found::Found;
use leptos::prelude::*;
use words::say;

/// What was read of what was brought, if anything was.
pub type Seen = RwSignal<Option<Found>, LocalStorage>;

/// Returns whether a notebook waits for a file.
pub fn waits(found: Seen) -> bool {
    found.with_untracked(
        |found| matches!(found, Some(Found::Notebook(_, preview)) if !preview.missing.is_empty()),
    )
}

/// Returns whether it can be taken.
pub fn can_be_accepted(found: Seen) -> bool {
    found.with_untracked(|found| match found {
        Some(Found::Notebook(notebook, preview)) => notebook.experiment.is_ok() && preview.missing.is_empty(),
        Some(Found::Weights(read)) => read.arrays.is_some() || read.offer.is_some(),
        Some(Found::Table(opened)) => opened.experiment.is_ok(),
        Some(Found::Own) => true,
        Some(Found::Numbers(read)) => read.is_ok(),
        Some(Found::Nothing(_)) | None => false,
    })
}

/// Returns the words on the button that takes it; none where nothing can be.
pub fn name_of_accept(found: Seen) -> Option<&'static str> {
    found.with_untracked(|found| match found {
        Some(Found::Notebook(_, preview)) => preview.problem.is_none().then(|| say!(door::accept)),
        Some(Found::Weights(read)) => match &read.offer {
            Some(offer) => Some(offer.says),
            None => read.arrays.is_some().then(|| say!(door::use_weights)),
        },
        Some(Found::Table(_)) => Some(say!(door::use_table)),
        Some(Found::Own) => Some(say!(door::open_it)),
        Some(Found::Numbers(read)) => read.is_ok().then(|| say!(check::title)),
        Some(Found::Nothing(_)) | None => None,
    })
}

/// Returns what it will replace, or what it waits for.
pub fn foot(found: Seen) -> String {
    found.with(|found| match found {
        Some(Found::Notebook(_, preview)) if preview.problem.is_some() => say!(door::nothing_changed).into(),
        Some(Found::Notebook(_, preview)) if !preview.missing.is_empty() => {
            say!(door::waits_for { files: words::and(&preview.missing) })
        }
        Some(Found::Weights(read)) if read.arrays.is_some() || read.offer.is_some() => {
            say!(door::takes_weights).into()
        }
        Some(Found::Table(opened)) if opened.experiment.is_ok() => opened.sum.clone(),
        Some(Found::Table(_)) => say!(door::nothing_changed).into(),
        Some(Found::Notebook(..) | Found::Own) => say!(door::takes_place).into(),
        Some(Found::Numbers(Ok(_))) => say!(check::stays).into(),
        Some(Found::Nothing(_) | Found::Weights(_) | Found::Numbers(Err(_))) => {
            say!(door::nothing_changed).into()
        }
        None => say!(door::nothing_leaves).into(),
    })
}
