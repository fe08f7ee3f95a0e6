//! The session: the experiment, its run, the playhead, and what becomes of them with every event.

use crate::lens::Lenses;
use crate::lens::progressive::Fineness;
use crate::lesson::Lesson;
use crate::look::selection::Selection;
use crate::update::announce::Before;
use crate::update::effect::Effect;
use crate::update::event::Event;
use crate::update::gestures::{Draft, Gesture};
use crate::update::pins::Pin;
use crate::views;
use crate::views::gradients::GradientOrder;
use crate::views::notices::{Notice, Place};
use crate::views::{View, words};
use backprop::{Sequential, Trace};
use experiment::Experiment;
use experiment::differences::settings;
use experiment::edit::csv;
use experiment::edit::field::Field;
use experiment::edit::undo::Edits;
use experiment::picture::lines::Scale;
use experiment::presets::PresetId;
use experiment::run::curves::Curves;
use experiment::run::playhead::{Phase, Playhead};
use experiment::run::stagnation::{self, Stagnation};
use experiment::run::{Run, remedy};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Looks at the clock before a replay to the playhead is put off to the next frame: about 2 ms of work.
const LOOK_SLICES: usize = 20;
/// The same for what the lens shows: less, so that an edit stays within a frame.
const LENS_SLICES: usize = 15;

/// Everything a person can set, the run that follows, and where we are in it.
pub struct Session {
    pub(crate) experiment: Rc<Experiment>,
    pub(crate) run: Run,
    pub(crate) curves: Curves,
    pub(crate) ghost: Curves,
    pub(crate) pins: Vec<Pin>,
    pub(crate) now: Now,
    /// A learning rate that would do, where the run diverged.
    pub(crate) remedy: Option<f64>,
    /// Why the run has hardly learned, where it hasn't.
    pub(crate) stagnation: Option<Stagnation>,
    /// The initial weights as text, from when they are first shown: many take long to write.
    pub(crate) weights_text: OnceCell<String>,
    pub(crate) edits: Edits,
    pub(crate) gesture: Option<Gesture>,
    pub(crate) drafts: BTreeMap<Field, Draft>,
    pub(crate) playhead: Playhead,
    pub(crate) shown_row: Option<usize>,
    pub(crate) selected: Selection,
    pub(crate) playing: bool,
    pub(crate) elapsed: f64,
    pub(crate) stopped: bool,
    pub(crate) speed: usize,
    pub(crate) window: (usize, usize),
    /// The scale of the loss chart, where one was chosen.
    pub(crate) loss_scale: Option<Scale>,
    pub(crate) lenses: Lenses,
    pub(crate) notebook_open: bool,
    pub(crate) lesson: Lesson,
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
    /// Begins with an experiment stored as JSON, or with the notebook's regression and a message where
    /// it can't be read. `None` is a first visit.
    pub fn open(stored: Option<&str>) -> Session {
        match stored.map(Experiment::from_json) {
            None => Session::default(),
            Some(Ok(experiment)) => Session::new(experiment),
            Some(Err(error)) => {
                let mut session = Session::default();
                let text =
                    format!("The stored experiment can't be read ({error}), so this is the notebook's.");
                session.say(Place::Page, text);
                session
            }
        }
    }

    /// Begins with an experiment that [`Experiment::check`] has passed.
    ///
    /// # Panics
    /// Where it hasn't.
    pub fn new(experiment: Experiment) -> Session {
        let mut run = Run::new(&experiment).expect("a checked experiment has a run");
        let now = Now::at(&mut run, 0, None, &mut || false);
        let mut session = Session {
            curves: Curves::of(&run),
            remedy: remedy::learning_rate(&experiment, &run),
            stagnation: stagnation::of(&experiment, &run),
            experiment: Rc::new(experiment),
            run,
            ghost: Curves::default(),
            pins: Vec::new(),
            now,
            weights_text: OnceCell::new(),
            edits: Edits::default(),
            gesture: None,
            drafts: BTreeMap::new(),
            playhead: Playhead::default(),
            shown_row: None,
            selected: Selection::FIRST,
            playing: false,
            elapsed: 0.0,
            stopped: false,
            speed: 1,
            window: (0, 50),
            loss_scale: None,
            lenses: Lenses::default(),
            notebook_open: false,
            lesson: Lesson::default(),
            gradients: None,
            message: None,
        };
        session.look();
        session
    }

    /// The only way to change anything.
    pub fn update(&mut self, event: Event) -> Effect {
        let before = self.experiment.clone();
        let lesson = self.lesson.mark();
        let heard = Before::of(self, &event);
        self.apply(event);
        self.clamp();
        self.look();
        Effect {
            store: !Rc::ptr_eq(&before, &self.experiment),
            lesson: self.lesson.mark() != lesson,
            frames: self.is_moving(),
            refine: self.lens_is_pending(),
            announce: heard.told(self),
        }
    }

    /// Goes on with a long run until it is whole or `go_on` says no. `go_on` is asked about every 0.1 ms
    /// of work; the caller holds the clock. Returns whether anything is still to do.
    pub fn compute(&mut self, go_on: &mut dyn FnMut() -> bool) -> bool {
        if !self.stopped && !self.run.is_whole() {
            self.run.compute(go_on);
            self.curves = Curves::of(&self.run);
            self.remedy = remedy::learning_rate(&self.experiment, &self.run);
            self.stagnation = stagnation::of(&self.experiment, &self.run);
            self.follow_run();
            self.clamp();
        }
        if !self.now.reached {
            let step = self.playhead_step();
            self.now = Now::at(&mut self.run, step, self.shown_row, go_on);
        }
        self.look_through_lens(Fineness::Whole, go_on);
        self.is_pending()
    }

    /// Whether [`Session::compute`] has something to do.
    pub fn is_pending(&self) -> bool {
        self.run_is_pending() || self.lens_is_pending()
    }

    fn run_is_pending(&self) -> bool {
        let computing = !self.stopped && !self.run.is_whole();
        computing || !self.now.reached && self.playhead_step() <= self.run.last_step()
    }

    /// Whether something moves by itself: a run that is computed, or the playhead.
    pub fn is_moving(&self) -> bool {
        self.playing || self.run_is_pending()
    }

    /// Derives what is shown at the playhead.
    pub(crate) fn look(&mut self) {
        let mut slices = LOOK_SLICES;
        let step = self.playhead_step();
        self.now = Now::at(&mut self.run, step, self.shown_row, &mut || {
            slices -= 1;
            slices > 0
        });
        slices = LENS_SLICES;
        self.look_through_lens(Fineness::Quick, &mut || {
            slices -= 1;
            slices > 0
        });
    }

    /// Puts another experiment, which has been checked, and its run in the place of the present one.
    pub(crate) fn replace(&mut self, experiment: Rc<Experiment>) {
        let Ok(run) = Run::new(&experiment) else { return };
        self.curves = Curves::of(&run);
        self.remedy = remedy::learning_rate(&experiment, &run);
        self.stagnation = stagnation::of(&experiment, &run);
        self.run = run;
        self.weights_text = OnceCell::new();
        self.experiment = experiment;
        self.stopped = false;
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
        self.playhead.phase == Phase::Update && self.now.reached && self.now.trace.is_finite()
    }

    /// How many updates have made the weights at the playhead.
    pub(crate) fn now_updates(&self) -> usize {
        let trace = &self.now.trace;
        let before = (trace.epoch - 1) * self.run.steps_per_epoch() + trace.batch - 1;
        before + usize::from(self.is_updated())
    }

    /// The row of the table that the network shows, and its place among those that the trace keeps.
    pub(crate) fn shown(&self) -> (usize, usize) {
        let trace = &self.now.trace;
        let kept = &trace.rows[trace.kept.clone()];
        let place = self.shown_row.and_then(|row| kept.iter().position(|&other| other == row)).unwrap_or(0);
        (kept[place], place)
    }

    /// Everything the page shows.
    pub fn view(&self) -> View {
        views::view(self)
    }

    /// The experiment.
    pub fn experiment(&self) -> &Experiment {
        &self.experiment
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// The playhead.
    pub fn playhead(&self) -> Playhead {
        self.playhead
    }

    /// What is selected on the network.
    pub fn selected(&self) -> Selection {
        self.selected
    }

    /// The experiment as JSON (format 1).
    pub fn json(&self) -> String {
        self.experiment.to_json()
    }

    /// Returns all settings in words, each with its name.
    pub fn settings(&self) -> Vec<(String, String)> {
        settings(&self.experiment)
    }

    /// The table as CSV.
    pub fn csv(&self) -> String {
        csv::to_csv(&self.experiment.data)
    }

    /// A block of the table, both corners (row, column) included, as tab-separated text with ASCII minus
    /// signs.
    pub fn copy_block(&self, from: (usize, usize), to: (usize, usize)) -> String {
        csv::block(&self.experiment.data, from, to)
    }

    /// All gradients of the update at the playhead as tab-separated text with ASCII minus signs.
    pub fn gradients_text(&self) -> String {
        views::gradients_text(self, self.gradients.unwrap_or_default())
    }

    /// The whole log as Keras prints it.
    pub fn log(&self) -> String {
        words::log(self, 0..self.run.losses().len())
    }
}

impl Now {
    fn at(run: &mut Run, step: usize, shown: Option<usize>, go_on: &mut dyn FnMut() -> bool) -> Now {
        let there = run.seek(step, go_on) && step <= run.last_step();
        Now { trace: run.trace(shown), model: run.model_at_trace().clone(), reached: there }
    }
}
