//! How far somebody has come with an update, and what is said of each answer.

use super::question::{TurnQuestion, TurnSlip, in_full};
use super::typed::Typed;
use super::walk;
use crate::state::Session;
use crate::state::turn::Stage;
use crate::views::product::{self, FactorView, ProductView};
use crate::views::selected::Selected;
use backprop::Parameter;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::math::{Equation, Math, Tone, UNKNOWN};
use words::{list, say, sentences};

/// Digits to which the page shows numbers, so that what is computed from them may be one off in the last.
const ROUNDED: usize = 4;
/// Digits of a number that is told whole.
const ALL: usize = 10;

/// How a number was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// At once, without a hint.
    Alone,
    /// With a hint.
    Hint,
    /// It was shown.
    Shown,
}

/// What is said of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// It is right, or was shown: the next question stands.
    Right(String),
    /// It isn't.
    Wrong(String),
    /// It is no number, or has too few digits.
    Unclear(String),
}

/// An update that somebody works out.
#[derive(Clone, Debug, PartialEq)]
pub struct YourTurn {
    /// Which parameter it is about.
    pub parameter: Parameter,
    /// What that is called.
    pub weight: String,
    /// The update and the row, in words.
    pub place: String,
    /// All that is asked.
    pub questions: Vec<TurnQuestion>,
    /// How each number so far was found.
    pub found: Vec<Help>,
    /// How many hints of the present question are shown.
    pub hints: usize,
    /// What is said of the last answer.
    pub said: Option<Said>,
    /// The product of the chain rule with all of its numbers.
    pub product: ProductView,
}

impl YourTurn {
    /// Begins with the update at the playhead and a parameter; `None` while its numbers aren't there, or aren't finite.
    pub fn begin(session: &Session, parameter: Parameter) -> Option<YourTurn> {
        let questions = walk::questions(session, parameter);
        (!questions.is_empty()).then(|| YourTurn {
            parameter,
            weight: names::weight(&session.experiment, parameter),
            place: say!(turn::place { update: session.now.trace.number, row: names::row(session.shown().0) }),
            questions,
            found: Vec::new(),
            hints: 0,
            said: None,
            product: product::view(&Selected::whole(session, parameter)),
        })
    }

    /// Returns whether it isn't at its end yet and is about the same numbers as one that begins.
    pub fn goes_on_as(&self, anew: &YourTurn) -> bool {
        self.question().is_some() && (self.parameter, &self.questions) == (anew.parameter, &anew.questions)
    }

    /// Returns what is asked now; `None` once all is found.
    pub fn question(&self) -> Option<&TurnQuestion> {
        self.questions.get(self.found.len())
    }

    /// Returns how much of the update the page may show now; all at the end.
    pub fn stage(&self) -> Stage {
        let all = Stage { phase: Phase::Update, layers: usize::MAX };
        self.question().map_or(all, |question| question.stage)
    }

    /// Returns the hints that are shown.
    pub fn shown_hints(&self) -> &[Equation] {
        self.question().map_or(&[], |question| &question.hints[..self.hints.min(question.hints.len())])
    }

    /// Returns whether there is one more hint.
    pub fn has_hint(&self) -> bool {
        self.question().is_some_and(|question| self.hints < question.hints.len())
    }

    /// Takes a text for the answer.
    pub fn answer(&mut self, text: &str) {
        let Some(question) = self.question() else { return };
        let typed = match Typed::read(text) {
            Ok(typed) => typed,
            Err(what) => {
                self.said = Some(Said::Unclear(what));
                return;
            }
        };
        let (value, name) = (question.value, question.name.clone());
        if typed.is_too_few_for(value, question.least) {
            self.said = Some(Said::Unclear(say!(turn::more_digits { digits: question.least })));
            return;
        }
        let all = in_full(value, ALL);
        let slips: Vec<&TurnSlip> = question.slips.iter().filter(|slip| typed.is(slip.value)).collect();
        let right = if typed.is_all_of(value) {
            Some(say!(turn::right { name, value: all }))
        } else if typed.is(value) || slips.is_empty() && typed.is_near(value, ROUNDED) {
            Some(say!(turn::right_to_the_digits { name, value: all }))
        } else {
            None
        };
        if let Some(right) = right {
            self.next(if self.hints == 0 { Help::Alone } else { Help::Hint });
            self.said = Some(Said::Right(right));
            return;
        }
        let mut known: Vec<&str> = Vec::new();
        for slip in slips.iter().map(|slip| slip.sentence.as_str()) {
            if !known.contains(&slip) {
                known.push(slip);
            }
        }
        self.said = Some(Said::Wrong(match known[..] {
            [slip] => sentences([say!(turn::not_yet).into(), slip.to_string()]),
            [one, other] => say!(turn::either { one, other }),
            _ => say!(turn::not_known { typed: text.trim() }),
        }));
        self.hints = self.hints.max(1).min(self.questions[self.found.len()].hints.len());
    }

    /// Shows one more hint.
    pub fn hint(&mut self) {
        if self.has_hint() {
            self.hints += 1;
            self.said = None;
        }
    }

    /// Shows the number, and goes on to the next one.
    pub fn show(&mut self) {
        let Some(question) = self.question() else { return };
        let told = say!(turn::shown { name: question.name, value: in_full(question.value, ALL) });
        self.next(Help::Shown);
        self.said = Some(Said::Right(told));
    }

    fn next(&mut self, help: Help) {
        self.found.push(help);
        self.hints = 0;
    }

    /// Returns the numbers that are found, each with what it is called, but for the factors, which stand in the product.
    pub fn list(&self) -> Vec<(String, String)> {
        let found = self.questions.iter().take(self.found.len()).filter(|question| question.factor.is_none());
        found.map(|question| (question.name.clone(), question.shown())).collect()
    }

    /// Returns the product with the factors that are found, and how its columns are marked: the one that is asked for now.
    pub fn product_so_far(&self) -> (ProductView, Option<usize>) {
        let mut product = self.product.clone();
        let is_found = |place: usize| {
            let of_place = |question: &TurnQuestion| question.factor == Some(place);
            self.questions.iter().position(of_place).is_some_and(|at| at < self.found.len())
        };
        let factors = product.factors.len();
        let here = self.question().and_then(|question| question.factor).unwrap_or(usize::MAX);
        for (place, factor) in product.factors.iter_mut().chain([&mut product.result]).enumerate() {
            factor.asks = None;
            if !is_found(place) {
                factor.number = UNKNOWN.into();
                factor.tone = Tone::Unknown;
                factor.reason = match place == here {
                    true => say!(turn::here).into(),
                    false => String::new(),
                };
            }
            if place == factors && place != here && !is_found(place) {
                factor.reason = say!(chain::gradient).into();
            }
        }
        let of = |factor: &FactorView| {
            let symbol = factor.symbol.as_ref().map_or_else(|| say!(chain::gradient).to_string(), Math::text);
            let number = if factor.number == UNKNOWN { say!(turn::hidden) } else { &factor.number };
            format!("{symbol}: {number}")
        };
        product.spoken = list(product.factors.iter().chain([&product.result]).map(of));
        (product, Some(here).filter(|here| *here <= factors))
    }

    /// Returns what is said of the last answer where it was right.
    pub fn said_right(&self) -> Option<&str> {
        match &self.said {
            Some(Said::Right(said)) => Some(said),
            _ => None,
        }
    }

    /// Returns how many numbers were found so, and so.
    pub fn count(&self, help: Help) -> usize {
        self.found.iter().filter(|&&found| found == help).count()
    }

    /// Returns how it went, in sentences.
    pub fn sum(&self) -> String {
        let [alone, hint, shown] = [Help::Alone, Help::Hint, Help::Shown].map(|help| self.count(help));
        let all = self.questions.len();
        if alone == all {
            return say!(turn::all_alone { all });
        }
        let parts = [
            Some(say!(turn::count_alone { alone, all })),
            (hint > 0).then(|| say!(turn::count_hint { hint })),
            (shown > 0).then(|| say!(turn::count_shown { shown })),
        ];
        sentences(parts.into_iter().flatten())
    }
}

impl Session {
    /// Returns the parameter that is selected, or the first that goes with what is.
    pub fn parameter_at_hand(&self) -> Parameter {
        self.parameter()
    }

    /// Returns whether no update comes after the one at the playhead.
    pub fn is_at_last_update(&self) -> bool {
        self.playhead_step() + 1 >= self.run.steps()
    }

    /// Returns a parameter to go on with after one: of the next array, so that each kind has its turn.
    pub fn parameter_after(&self, parameter: Parameter) -> Parameter {
        let model = self.run.model();
        let (layer, unit) = parameter.unit();
        let layers = model.layers().len();
        let next = match parameter {
            Parameter::Kernel { layer, unit, .. } => Parameter::Bias { layer, unit },
            Parameter::Bias { .. } if layer + 1 < layers => {
                let unit = unit % model.layers()[layer + 1].units();
                Parameter::Kernel { layer: layer + 1, input: unit % model.layers()[layer + 1].inputs(), unit }
            }
            Parameter::Bias { unit, .. } => {
                let first = &model.layers()[0];
                Parameter::Kernel {
                    layer: 0,
                    input: (unit + 1) % first.inputs(),
                    unit: (unit + 1) % first.units(),
                }
            }
        };
        // A layer may have no bias.
        if model.index_of(next).is_some() { next } else { self.parameter_after(next) }
    }
}
