//! The chain rule of the selected parameter, with the numbers of the update at the playhead.

mod card;
pub(super) mod check;
pub(crate) mod loss;
mod meaning;
mod no_gradient;
mod of_unit;
mod paths;
pub(crate) mod penalty;
pub(crate) mod product;
pub(crate) mod selected;
mod shares;
pub(crate) mod softmax;
pub(crate) mod sum;
mod unfold;
pub(crate) mod update;

pub use card::ChainView;
pub use check::{CheckView, Verdict};
pub use paths::{PathView, PathsView};
pub use product::{FactorView, ProductView};
pub use shares::{Share, SharesView};
pub use unfold::Unfolded;

use crate::look::selection::Selection;
use crate::state::Session;
use experiment::names;
use experiment::run::playhead::Phase;
use selected::Selected;
use words::say;

pub(crate) fn view(session: &Session) -> ChainView {
    let parameters = session.run.model().parameters().len();
    let of = match session.look.selected {
        Selection::Parameter(parameter) => of_parameter(&Selected::of(session, parameter)),
        Selection::Unit { layer, unit } => of_unit::view(session, layer, unit),
        Selection::Input(input) => of_unit::input(session, input),
        Selection::Loss => loss::view(session),
    };
    ChainView { parameters, ..of }
}

/// Returns the question of the card and what it says in words, as the card itself has them.
pub(crate) fn in_words(session: &Session) -> [String; 2] {
    match session.look.selected {
        Selection::Parameter(parameter) => {
            let of = &Selected::of(session, parameter);
            [question(of), meaning::of(of)]
        }
        Selection::Unit { layer, unit } => of_unit::in_words(session, layer, unit),
        Selection::Input(input) => of_unit::input_in_words(session, input),
        Selection::Loss => loss::in_words(session),
    }
}

fn of_parameter(of: &Selected) -> ChainView {
    ChainView {
        question: question(of),
        meaning: meaning::of(of),
        product: Some(product::view(of)),
        paths: Some(paths::view(of)),
        shares: shares::view(of),
        penalty: penalty::of_gradient(of),
        unfolded: unfold::view(of),
        update: update::view(of),
        check: Some(check::view(of)),
        ..ChainView::default()
    }
}

fn question(of: &Selected) -> String {
    let weight = names::weight(&of.session.experiment, of.parameter);
    if of.knows(Phase::Backward) && of.before == of.after {
        say!(chain::why_it_does_not_change { weight })
    } else {
        say!(chain::why_it_changes { weight })
    }
}
