//! What is kept of a visit, as text: on the first line what is shown, on each other one an experiment that undo or
//! redo leads to, the nearest first, for as long as there is room.

use super::{Opening, query};
use crate::look::lens::Held;
use experiment::edit::undo::{Edit, Edits, What};
use experiment::{Data, Experiment};
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use words::say;

/// What is kept of a visit.
pub(crate) struct Visit {
    /// The address of the page.
    pub address: String,
    /// Whether that address, and not the person, chose the experiment first.
    pub asked: bool,
    /// What is shown.
    pub shown: Opening,
    /// What was shown before an address chose another experiment.
    pub own: Option<Opening>,
    /// The pinned runs.
    pub pins: Vec<KeptPin>,
    /// What undo and redo lead to.
    pub edits: Edits,
    /// How far the tours are.
    pub lesson: String,
    /// What was answered in the check, as numbers.
    pub quiz: Vec<usize>,
}

/// A pinned run, whose numbers are computed again.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeptPin {
    pub place: usize,
    pub name: Option<String>,
    pub experiment: Rc<Experiment>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    address: String,
    asked: bool,
    shown: Shown,
    own: Option<Shown>,
    pins: Vec<KeptPin>,
    lesson: String,
    #[serde(default)]
    quiz: Vec<usize>,
}

#[derive(Serialize, Deserialize)]
struct Shown {
    /// As in the query of an address.
    place: String,
    experiment: Rc<Experiment>,
}

#[derive(Serialize, Deserialize)]
struct KeptEdit {
    redo: bool,
    what: What,
    experiment: Rc<Experiment>,
}

impl Visit {
    /// Writes it in at most so many bytes, except that what is shown is always written.
    pub fn write(&self, room: usize) -> String {
        let now = Rc::new(self.shown.experiment.clone());
        let mut head = Head {
            address: self.address.clone(),
            asked: self.asked,
            shown: Shown { place: self.shown.to_query(), experiment: now.clone() },
            own: self.own.as_ref().map(|own| Shown {
                place: own.to_query(),
                experiment: without_table(&own.experiment, &now.data),
            }),
            pins: self.pins.iter().map(|pin| pin.beside(&now.data)).collect(),
            lesson: self.lesson.clone(),
            quiz: self.quiz.clone(),
        };
        let mut text = json(&head);
        if text.len() > room {
            (head.own, head.pins) = (None, Vec::new());
            text = json(&head);
        }
        let room = room.saturating_sub(text.len());
        let left = room / 2 - write_edits(&mut text, true, self.edits.future(), &now, room / 2);
        write_edits(&mut text, false, self.edits.past(), &now, room / 2 + left);
        text
    }

    /// Reads it, or the experiment alone that an earlier page kept.
    ///
    /// # Errors
    /// Says what is wrong with what is shown. Of undo and redo there is as much as can be read.
    pub fn read(text: &str) -> Result<Visit, String> {
        let mut lines = text.lines();
        let Ok(head) = serde_json::from_str::<Head>(lines.next().unwrap_or_default()) else {
            let experiment = Experiment::from_json(text).map_err(|error| error.to_string())?;
            return Ok(Visit::of_experiment(experiment));
        };
        let now = checked(head.shown.experiment, None).ok_or(say!(links::no_experiment))?;
        let own = head.own.and_then(|own| Some((checked(own.experiment, Some(&now.data))?, own.place)));
        let pins = head
            .pins
            .into_iter()
            .filter_map(|pin| Some(KeptPin { experiment: checked(pin.experiment, Some(&now.data))?, ..pin }));
        let edits = lines.map_while(|line| serde_json::from_str::<KeptEdit>(line).ok());
        Ok(Visit {
            address: head.address,
            asked: head.asked,
            shown: Opening::at((*now).clone(), &head.shown.place),
            own: own.map(|(experiment, place)| Opening::at((*experiment).clone(), &place)),
            pins: pins.collect(),
            edits: read_edits(edits, &now),
            lesson: head.lesson,
            quiz: head.quiz,
        })
    }

    fn of_experiment(experiment: Experiment) -> Visit {
        Visit {
            address: String::new(),
            asked: false,
            shown: Opening::new(experiment),
            own: None,
            pins: Vec::new(),
            edits: Edits::default(),
            lesson: String::new(),
            quiz: Vec::new(),
        }
    }
}

impl KeptPin {
    fn beside(&self, table: &Rc<Data>) -> KeptPin {
        let experiment = without_table(&self.experiment, table);
        KeptPin { place: self.place, name: self.name.clone(), experiment }
    }
}

impl Opening {
    /// Returns what a place, written as the query of an address, shows of an experiment.
    pub(crate) fn at(experiment: Experiment, place: &str) -> Opening {
        let mut opening = Opening::new(experiment);
        // What a link shows stays: one that doesn't say was made when this was how the surface began.
        opening.look.held = Held::End;
        // A word that a later page has added is for that page.
        query::apply(&mut opening, &query::pairs(place), query::Source::Address);
        opening
    }
}

/// Writes edits, the last of which is the nearest to what is shown now; returns how many bytes they take.
fn write_edits(text: &mut String, redo: bool, edits: &[Edit], now: &Rc<Experiment>, room: usize) -> usize {
    let start = text.len();
    let mut nearer = now;
    for edit in edits.iter().rev() {
        let experiment = without_table(&edit.experiment, &nearer.data);
        let line = json(&KeptEdit { redo, what: edit.what.clone(), experiment });
        if text.len() - start + line.len() >= room {
            break;
        }
        text.push('\n');
        text.push_str(&line);
        nearer = &edit.experiment;
    }
    text.len() - start
}

fn read_edits(kept: impl Iterator<Item = KeptEdit>, now: &Rc<Experiment>) -> Edits {
    let (mut past, mut future) = (Vec::<Edit>::new(), Vec::<Edit>::new());
    for KeptEdit { redo, what, experiment } in kept {
        let edits = if redo { &mut future } else { &mut past };
        let nearer = edits.last().map_or(now, |edit| &edit.experiment);
        let Some(experiment) = checked(experiment, Some(&nearer.data)) else { break };
        edits.push(Edit { experiment, what });
    }
    past.reverse();
    future.reverse();
    Edits::new(past, future)
}

/// The experiment with an empty table where its own is the one beside it: most edits leave a table as it is.
fn without_table(experiment: &Experiment, beside: &Rc<Data>) -> Rc<Experiment> {
    let is_beside = Rc::ptr_eq(&experiment.data, beside) || experiment.data == *beside;
    let empty = || Rc::new(Data { columns: Vec::new(), targets: Vec::new(), rows: Vec::new() });
    let data = if is_beside { empty() } else { experiment.data.clone() };
    Rc::new(Experiment { data, ..experiment.clone() })
}

/// The experiment with the table beside it where its own is empty; `None` where it is none that can be run.
fn checked(experiment: Rc<Experiment>, beside: Option<&Rc<Data>>) -> Option<Rc<Experiment>> {
    let experiment = match beside.filter(|_| experiment.data.columns.is_empty()) {
        Some(data) => Rc::new(Experiment { data: data.clone(), ..(*experiment).clone() }),
        None => experiment,
    };
    experiment.check().is_ok().then_some(experiment)
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a visit holds only finite numbers and plain keys")
}
