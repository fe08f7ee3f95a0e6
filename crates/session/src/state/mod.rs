//! The session: the experiment, its run, the playhead, and what becomes of them with every event.

pub(crate) mod advice;
pub(crate) mod boundary;
pub(crate) mod first;
pub(crate) mod gesture;
pub(crate) mod lesson;
pub(crate) mod quiz;
pub(crate) mod surface;
pub(crate) mod turn;

use crate::lens::Lenses;
use crate::look::Look;
use crate::look::gradients::GradientOrder;
use crate::look::notice::Notice;
use crate::look::page::PageWishes;
use crate::look::selection::Selection;
use crate::opening::Opening;
use advice::Advice;
use backprop::{Parameter, Sequential, Trace};
use experiment::Experiment;
use experiment::differences::settings;
use experiment::edit::csv;
use experiment::edit::field::Field;
use experiment::edit::undo::Edits;
use experiment::presets::PresetId;
use experiment::run::Run;
use experiment::run::curves::Curves;
use experiment::run::pin::Pin;
use experiment::run::playhead::{Phase, Playhead};
use first::First;
use gesture::{Draft, Gesture};
use lesson::Lesson;
use quiz::Quiz;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use turn::WorkedOut;

/// Everything a person can set, the run that follows, and where we are in it.
pub struct Session {
    pub(crate) experiment: Rc<Experiment>,
    pub(crate) run: Run,
    pub(crate) curves: Curves,
    pub(crate) ghost: Curves,
    pub(crate) pins: Vec<Pin>,
    pub(crate) now: Now,
    /// What is shown a second time in the first visit, as it was before.
    pub(crate) before_again: Option<Now>,
    /// What to say of the run, from when it is first asked for: finding it tries other runs.
    pub(crate) advice: Advice,
    /// The initial weights as text, from when they are first shown: many take long to write.
    pub(crate) weights_text: OnceCell<String>,
    pub(crate) edits: Edits,
    /// What the address of the page, or the attributes of the element, asked for.
    pub(crate) origin: Option<Opening>,
    /// What was shown before an address asked for another experiment.
    pub(crate) own: Option<Opening>,
    pub(crate) gesture: Option<Gesture>,
    pub(crate) drafts: BTreeMap<Field, Draft>,
    /// What is typed in the cells of a row that is no part of the table yet.
    pub(crate) new_row: Option<Vec<String>>,
    pub(crate) look: Look,
    pub(crate) playing: bool,
    pub(crate) elapsed: f64,
    pub(crate) stopped: bool,
    pub(crate) speed: usize,
    pub(crate) window: (usize, usize),
    pub(crate) lenses: Lenses,
    pub(crate) lesson: Lesson,
    pub(crate) quiz: Quiz,
    /// What of the update is shown while somebody works it out.
    pub(crate) worked_out: Option<WorkedOut>,
    /// Where the first visit stands, while there is one.
    pub(crate) first: Option<First>,
    /// The order of the table of all gradients, while it is open.
    pub(crate) gradients: Option<GradientOrder>,
    pub(crate) message: Option<Notice>,
}

/// The update at the playhead, derived from the run.
pub(crate) struct Now {
    /// Its trace.
    pub trace: Trace,
    /// The model before it.
    pub model: Sequential,
    /// Whether it is the playhead's, and whole: the run may not be computed that far.
    pub reached: bool,
}

impl Default for Session {
    fn default() -> Self {
        Session::new(PresetId::NotebookRegression.experiment())
    }
}

impl Session {
    /// Begins with an experiment that [`Experiment::check`] has passed.
    ///
    /// # Panics
    /// Where it hasn't.
    pub fn new(experiment: Experiment) -> Session {
        let mut run = Run::new(&experiment).expect("a checked experiment has a run");
        let now = Now::at(&mut run, 0, None, &mut || false);
        let mut session = Session {
            curves: Curves::of(&experiment, &run),
            advice: Advice::default(),
            experiment: Rc::new(experiment),
            run,
            ghost: Curves::default(),
            pins: Vec::new(),
            now,
            before_again: None,
            weights_text: OnceCell::new(),
            edits: Edits::default(),
            origin: None,
            own: None,
            gesture: None,
            drafts: BTreeMap::new(),
            new_row: None,
            look: Look::default(),
            playing: false,
            elapsed: 0.0,
            stopped: false,
            speed: 1,
            window: (0, 50),
            lenses: Lenses::default(),
            lesson: Lesson::default(),
            quiz: Quiz::default(),
            worked_out: None,
            first: None,
            gradients: None,
            message: None,
        };
        session.look();
        session
    }

    /// The model with the weights at the playhead: before its update until the update phase, and then
    /// after it where they are finite.
    pub(crate) fn model_at_playhead(&self) -> Sequential {
        let mut model = self.now.model.clone();
        if self.is_updated() {
            model.set_parameters(&self.now.trace.after()).expect("a trace has the model's parameters");
        }
        model
    }

    /// Whether the weights at the playhead are those after its update.
    pub(crate) fn is_updated(&self) -> bool {
        self.look.playhead.phase == Phase::Update && self.now.reached && self.now.trace.is_finite()
    }

    /// How many updates have made the weights at the playhead.
    pub(crate) fn now_updates(&self) -> usize {
        let trace = &self.now.trace;
        let before = (trace.epoch - 1) * self.run.steps_per_epoch() + trace.batch - 1;
        before + usize::from(self.is_updated() || self.is_again())
    }

    /// The row of the table that the network shows, and its place among those that the trace keeps.
    pub(crate) fn shown(&self) -> (usize, usize) {
        let trace = &self.now.trace;
        let kept = &trace.rows[trace.kept.clone()];
        let place = self.look.row.and_then(|row| kept.iter().position(|&other| other == row)).unwrap_or(0);
        (kept[place], place)
    }

    /// Returns the experiment.
    pub fn experiment(&self) -> &Experiment {
        &self.experiment
    }

    /// Returns the run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Returns the playhead.
    pub fn playhead(&self) -> Playhead {
        self.look.playhead
    }

    /// Returns what was answered in the check before a lesson and after it.
    pub fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// Returns what is selected on the network.
    pub fn selected(&self) -> Selection {
        self.look.selected
    }

    /// Returns the experiment as JSON (format 1 or 2).
    pub fn json(&self) -> String {
        self.experiment.to_json()
    }

    /// Returns all settings in words, each with its name.
    pub fn settings(&self) -> Vec<(String, String)> {
        settings(&self.experiment)
    }

    /// Returns the table as CSV.
    pub fn csv(&self) -> String {
        csv::to_csv(&self.experiment.data)
    }

    /// Returns a block of the table, both corners (row, column) included, as tab-separated text with ASCII minus
    /// signs.
    pub fn copy_block(&self, from: (usize, usize), to: (usize, usize)) -> String {
        csv::block(&self.experiment.data, from, to)
    }

    /// The parameter that the charts are about: the one selected, or the first that goes with the unit.
    pub(crate) fn parameter(&self) -> Parameter {
        match self.look.selected {
            Selection::Parameter(parameter) => parameter,
            Selection::Unit { layer, unit } => Parameter::Kernel { layer, input: 0, unit },
            Selection::Input(input) => Parameter::Kernel { layer: 0, input, unit: 0 },
            Selection::Loss => {
                Parameter::Kernel { layer: self.experiment.layers.len() - 1, input: 0, unit: 0 }
            }
        }
    }
}

impl Opening {
    /// Returns what a session shows now.
    pub fn of(session: &Session) -> Opening {
        Opening {
            experiment: session.experiment().clone(),
            look: session.look,
            tour: session.lesson.place(),
            page: PageWishes::default(),
        }
    }
}
