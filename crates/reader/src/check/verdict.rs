//! What came of checking somebody's numbers, in sentences.

use super::quantity::Quantity;
use super::search::{Fit, Search};
use super::slips::{Said, said};
use backprop::{Hand, Parameter};
use experiment::Experiment;
use experiment::names;
use experiment::run::playhead::{Phase, Playhead};
use words::say;

/// The most explanations that are shown beside each other.
const MOST: usize = 6;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All numbers agree.
    Agree,
    /// A slip is found, or some together.
    Slip,
    /// It is another setting, and no slip.
    Setting,
    /// Several explanations fit.
    Several,
    /// Nothing that the page knows explains them.
    Unknown,
}

/// A number that was printed, beside that of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What it is.
    pub name: String,
    /// What was printed.
    pub yours: String,
    /// What the run has there, with as many digits.
    pub right: String,
    /// Whether they agree.
    pub agrees: bool,
    /// Whether it is the first that doesn't.
    pub is_first: bool,
}

/// Slips that explain the numbers together.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// What is said of each.
    pub slips: Vec<Said>,
}

/// What came of checking somebody's numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What came of it.
    pub outcome: Outcome,
    /// How many differ, or how many there are.
    pub count: String,
    /// The main sentence.
    pub title: String,
    /// What more is said.
    pub says: Vec<String>,
    /// The numbers, in the order of the text.
    pub compared: Vec<Compared>,
    /// What explains them; of several each by itself would.
    pub explained: Vec<Explained>,
    /// Of several the slips that are in each, which aren't among them.
    pub common: Vec<Said>,
    /// The experiment with the order of the rows in which all losses come out.
    pub shuffled: Option<Box<Experiment>>,
    /// Where the first difference is in the run, where the run comes there.
    pub place: Option<Playhead>,
    /// The parameter that differs first.
    pub parameter: Option<Parameter>,
}

impl Search {
    /// Returns what came of it.
    pub fn verdict(&mut self, experiment: &Experiment) -> Verdict {
        let compared = self.compared(experiment);
        let count = compared.len();
        let without = self.reading().without;
        let without = (without > 0).then(|| say!(check::without { count: without }));
        let Some(first) = self.first() else {
            let (title, says) = match self.is_single() {
                true => (say!(check::all_agree_single { count }), say!(check::is_single)),
                false => (say!(check::all_agree { count }), say!(check::does_the_same)),
            };
            return Verdict {
                outcome: Outcome::Agree,
                count: say!(check::count { count }),
                title,
                says: std::iter::once(says.to_string()).chain(without).collect(),
                compared,
                explained: Vec::new(),
                common: Vec::new(),
                shuffled: None,
                place: None,
                parameter: None,
            };
        };
        if let Some(found) = self.shuffled_rows() {
            let rows: Vec<String> = found.orders[0].iter().map(|&row| names::row(row).to_string()).collect();
            let certain = found.certain == found.orders.len();
            let sure = if certain { say!(check::orders_certain) } else { say!(check::orders_several) };
            return Verdict {
                outcome: Outcome::Setting,
                count: say!(check::count { count }),
                title: say!(check::shuffles).into(),
                says: vec![
                    say!(check::shuffles_why { count }),
                    say!(check::first_order { rows: words::list(&rows), sure }),
                ],
                compared,
                explained: Vec::new(),
                common: Vec::new(),
                shuffled: Some(Box::new(found.experiment(experiment, true))),
                place: None,
                parameter: None,
            };
        }
        let placed = self.reading().placed[first].clone();
        let update = self.update_of(placed.quantity);
        let explained = self.explained(experiment, update);
        let right = placed.printed.write(self.right()[first]);
        let place = names_of(experiment, &self.hand, &[placed.quantity]);
        let differ_first = || say!(check::differ_first { place: &place });
        let have = say!(check::have_and_right { yours: &placed.printed.text, right });
        let is_setting = |fit: &Fit| fit.slips.iter().all(|slip| slip.is_setting());
        let fits = self.fits_found();
        let settings = fits.iter().filter(|fit| is_setting(fit)).count();
        let (outcome, title, mut says) = match &explained[..] {
            [] => {
                let why = match (self.is_chance(), self.together()) {
                    (true, _) => say!(check::by_chance).into(),
                    (_, 0 | 1) => say!(check::none_alone).into(),
                    (_, most) => say!(check::none_together { most }),
                };
                let closer = (!self.is_chance()).then(|| say!(check::come_closer).into());
                (
                    Outcome::Unknown,
                    differ_first(),
                    [Some(have), Some(why), closer].into_iter().flatten().collect(),
                )
            }
            [one] if settings > 0 => {
                let titles = one.slips.iter().map(|slip| slip.title.clone());
                (Outcome::Setting, say!(check::something_else).into(), titles.collect())
            }
            [one] if one.slips.len() == 1 => {
                let says = vec![say!(check::one_slip { count }), one.slips[0].why.clone()];
                (Outcome::Slip, one.slips[0].title.clone(), says)
            }
            [one] => {
                let title = say!(check::some_slips { slips: one.slips.len() });
                (Outcome::Slip, title, vec![say!(check::only_together { count })])
            }
            all if all.len() > MOST => {
                (Outcome::Unknown, differ_first(), vec![have, say!(check::many_fit { most: MOST })])
            }
            all => {
                let says = vec![differ_first(), have, say!(check::tell_apart).into()];
                (Outcome::Several, say!(check::several_fit { fits: all.len() }), says)
            }
        };
        says.extend(without);
        let (explained, common) = match outcome {
            Outcome::Unknown => Default::default(),
            Outcome::Several => in_common(explained),
            _ => (explained, Vec::new()),
        };
        let differ = compared.iter().filter(|compared| !compared.agrees).count();
        let phase = match (placed.quantity, &explained[..]) {
            (_, [one]) => one.slips[0].phase,
            (Quantity::EpochLoss(_) | Quantity::BatchLoss(_), _) => Phase::Loss,
            (Quantity::Gradient { .. }, _) => Phase::Backward,
            (Quantity::Parameter { .. }, _) => Phase::Update,
        };
        let per_epoch = self.hand.steps_per_epoch();
        let place = Playhead { epoch: update / per_epoch + 1, batch: update % per_epoch + 1, phase };
        let parameter = match placed.quantity {
            Quantity::Gradient { place, .. } | Quantity::Parameter { place, .. } => {
                Some(self.hand.model().parameter_at(place))
            }
            _ => None,
        };
        Verdict {
            count: say!(check::differ { differ, count }),
            place: (place.epoch <= experiment.epochs).then_some(place),
            explained,
            common,
            outcome,
            title,
            says,
            compared,
            shuffled: None,
            parameter,
        }
    }

    /// The update, from 0, that a number comes from: the first of its epoch for the loss of one.
    fn update_of(&self, quantity: Quantity) -> usize {
        match quantity {
            Quantity::EpochLoss(epoch) => epoch * self.hand.steps_per_epoch(),
            _ => quantity.when(self.hand.steps_per_epoch()).0.saturating_sub(1),
        }
    }

    /// What explains the numbers, each with the numbers of an update; what reads alike is said once.
    fn explained(&mut self, experiment: &Experiment, update: usize) -> Vec<Explained> {
        let fits = self.fits_found().to_vec();
        let mut found: Vec<Explained> = Vec::new();
        for fit in fits {
            self.hand.begin(&fit.slips);
            // A run that blows up has no more numbers to show.
            while self.hand.step() <= update && self.hand.update().is_ok() {}
            let slips = fit.slips.iter().map(|slip| said(experiment, &self.hand, *slip)).collect();
            let explained = Explained { slips };
            if !found.contains(&explained) {
                found.push(explained);
            }
        }
        found
    }

    /// The numbers beside those of the run; one that stands for several weights is shown once.
    fn compared(&self, experiment: &Experiment) -> Vec<Compared> {
        let placed = &self.reading().placed;
        let first = self.first();
        let (mut shown, mut next) = (Vec::new(), 0);
        for same in placed.chunk_by(|a, b| a.number == b.number) {
            let range = next..next + same.len();
            next = range.end;
            let agrees = range.clone().all(|at| self.agrees(at));
            // Of several that which differs.
            let at = range.clone().find(|&at| !self.agrees(at)).unwrap_or(range.start);
            let quantities: Vec<Quantity> = same.iter().map(|placed| placed.quantity).collect();
            shown.push(Compared {
                name: names_of(experiment, &self.hand, &quantities),
                yours: same[0].printed.text.clone(),
                right: same[0].printed.write(self.right()[at]),
                agrees,
                is_first: first.is_some_and(|first| range.contains(&first)),
            });
        }
        shown
    }
}

/// Several explanations without what is in each of them, and that.
fn in_common(mut all: Vec<Explained>) -> (Vec<Explained>, Vec<Said>) {
    let first = all.first().map_or(Vec::new(), |one| one.slips.clone());
    let common: Vec<Said> =
        first.into_iter().filter(|said| all.iter().all(|one| one.slips.contains(said))).collect();
    for one in &mut all {
        one.slips.retain(|said| !common.contains(said));
    }
    (all, common)
}

/// What quantities are called that one number stands for.
fn names_of(experiment: &Experiment, hand: &Hand, quantities: &[Quantity]) -> String {
    let weights = || {
        let parameters: Vec<Parameter> = quantities
            .iter()
            .filter_map(|quantity| match quantity {
                Quantity::Gradient { place, .. } | Quantity::Parameter { place, .. } => {
                    Some(hand.model().parameter_at(*place))
                }
                _ => None,
            })
            .collect();
        names::weights(experiment, &parameters)
    };
    match quantities.first() {
        None => String::new(),
        Some(Quantity::EpochLoss(epoch)) => say!(check::epoch_loss { epoch: epoch + 1 }),
        Some(Quantity::BatchLoss(step)) => say!(check::batch_loss { when: when(experiment, hand, *step) }),
        Some(Quantity::Gradient { step, .. }) => {
            say!(check::gradient_of { weight: weights(), when: when(experiment, hand, *step) })
        }
        Some(Quantity::Parameter { updates: 0, .. }) => say!(check::weight_at_start { weight: weights() }),
        Some(Quantity::Parameter { updates, .. }) => {
            say!(check::weight_after { weight: weights(), when: when(experiment, hand, updates - 1) })
        }
    }
}

/// When an update is: by its row where it has one, else by its batch.
fn when(experiment: &Experiment, hand: &Hand, step: usize) -> String {
    let (epoch, batch) = (step / hand.steps_per_epoch() + 1, step % hand.steps_per_epoch());
    if experiment.batch_size > 1 {
        return say!(check::of_batch { epoch, batch: batch + 1 });
    }
    let rows = experiment.fit().order.of_epoch(epoch - 1, experiment.training_rows());
    say!(check::of_row { epoch, row: names::row(rows[batch]) })
}
