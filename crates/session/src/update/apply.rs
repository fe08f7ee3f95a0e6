//! What each event does.

use super::announce::Before;
use super::effect::Effect;
use super::event::{Event, Stride};
use super::first::FirstAct;
use super::motion::Cause;
use super::pace::SPEEDS;
use crate::look::notice::Place;
use crate::state::Session;
use crate::state::quiz::Quiz;
use backprop::Hyperparameters;
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::undo::Edits;
use experiment::edit::{fields, model, setup};
use experiment::run::playhead::Playhead;
use experiment::scaling::Scaling;
use experiment::weights::Weights;
use std::rc::Rc;

impl Session {
    /// Returns the only way to change anything.
    pub fn update(&mut self, event: Event) -> Effect {
        let before = self.experiment.clone();
        let heard = Before::of(self, &event);
        let given_up = event == Event::CancelGesture;
        let cause = self.apply(event);
        let edited = !Rc::ptr_eq(&before, &self.experiment);
        self.follow_first(edited && !given_up);
        self.follow_work(edited);
        self.clamp();
        self.look();
        Effect {
            store: edited,
            frames: self.is_moving(),
            refine: self.lens_is_pending(),
            announce: heard.told(self),
            motion: self.motion(cause),
        }
    }

    /// Returns what it may set in motion.
    #[deny(clippy::wildcard_enum_match_arm)]
    pub(crate) fn apply(&mut self, event: Event) -> Cause {
        let onward = Cause::Onward(self.look.playhead, self.first.map(|first| first.step));
        let mut cause = Cause::Other;
        match event {
            Event::Type { field, text } => self.type_text(field, text),
            Event::Revert(field) => self.revert(field),
            Event::Nudge { field, steps } => self.nudge(field, steps),
            Event::Drag { field, steps } => {
                self.nudge(field, steps * fields::drag_step(&self.experiment, field));
            }
            Event::SlideLearningRate(place) => {
                self.drafts.remove(&Field::LEARNING_RATE);
                self.set(Change::Optimizing("learning_rate".into()), Place::Training, |e| {
                    fields::set_slider(e, place)
                });
                self.gesture_is_about(Some(Field::LEARNING_RATE));
            }
            Event::BeginGesture => self.begin_gesture(),
            Event::EndGesture => self.end_gesture(),
            Event::CancelGesture => self.cancel_gesture(),

            Event::AddRow => self.begin_row(),
            Event::RemoveRow(row) => self.remove_row(row),
            Event::AddColumn => self.add_column(),
            Event::RemoveColumn(column) => self.remove_column(column),
            Event::ToggleTarget(column) => self.toggle_target(column),
            Event::Paste { row, column, text } => self.paste(row, column, &text),
            Event::Generate(generated) => {
                let mut experiment = (*self.experiment).clone();
                generated.apply(&mut experiment);
                self.load(experiment, Change::Generated);
            }
            Event::ScaleInputs(scale) => {
                self.scale(Change::ScaledInputs, |scaling| scaling.inputs = scale);
            }
            Event::ScaleTargets(scale) => {
                self.scale(Change::ScaledTargets, |scaling| scaling.targets = scale);
            }
            Event::Take(cure) => {
                self.drafts.retain(|field, _| *field != Field::LEARNING_RATE);
                let what = match cure.scaling == self.experiment.scaling {
                    true => Change::Optimizing("learning_rate".into()),
                    false => Change::Scaled,
                };
                self.set(what, Place::Run, |e| cure.apply(e));
            }
            Event::ScrollTable { first, count } => {
                cause = Cause::Nothing;
                self.window = (first, count.clamp(1, 200));
            }

            Event::AddLayer(at) => {
                self.drop_model_drafts();
                self.edit(Change::AddedLayer, Place::Model, |e| model::add_layer(e, at));
            }
            Event::RemoveLayer(layer) => {
                self.drop_model_drafts();
                self.edit(Change::RemovedLayer, Place::Model, |e| model::remove_layer(e, layer));
            }
            Event::MoveLayer { from, to } => {
                self.drop_model_drafts();
                self.edit(Change::MovedLayer { from, to }, Place::Model, |e| model::move_layer(e, from, to));
            }
            Event::SetActivation { layer, activation } => {
                self.set(Change::Activation, Place::Model, |e| model::set_activation(e, layer, activation));
            }
            Event::SetTrainable { layer, what, on } => {
                self.set(Change::Trainable, Place::Training, |e| model::set_trainable(e, layer, what, on));
            }
            Event::SetUseBias { layer, on } => {
                self.drop_weight_drafts();
                self.set(Change::UseBias, Place::Training, |e| model::set_use_bias(e, layer, on));
            }

            Event::Initialize(start) => {
                self.drop_weight_drafts();
                self.edit(Change::Weights, Place::Weights, |e| model::initialize(e, start));
            }
            Event::StartFromPlayhead => {
                self.drop_weight_drafts();
                let arrays = self.model_at_playhead().get_weights();
                self.set(Change::Weights, Place::Weights, |e| e.weights = Weights::Values(Rc::new(arrays)));
            }
            Event::TakeWeights(arrays) => {
                self.drop_weight_drafts();
                self.set(Change::Weights, Place::Weights, |e| model::take_weights(e, arrays));
            }
            Event::SetLoss(loss) => {
                self.drop_model_drafts();
                self.set(Change::Loss, Place::Training, |e| model::set_loss(e, loss));
            }
            Event::SetOptimizer(name) => {
                self.drafts.retain(|field, _| !matches!(field, Field::Optimizer(_)));
                self.set(Change::Optimizer, Place::Training, |e| {
                    e.optimizer = e.optimizer.changed_to(name).unwrap_or(e.optimizer);
                });
            }
            Event::Switch { key, on } => {
                self.set(Change::Optimizing(key.into()), Place::Training, |e| {
                    e.optimizer.set(key, f64::from(on));
                });
            }
            Event::SetShuffle(on) => {
                self.set(Change::RowOrder, Place::Training, |e| model::set_shuffle(e, on))
            }

            Event::SetTask(task) => {
                let left = self.edits.last_switch(task, &self.experiment);
                self.set(Change::Setup(task), Place::Model, |e| setup::set_task(e, task, left.as_ref()));
            }
            Event::LoadPreset(preset) => self.load(preset.experiment(), Change::Example),
            Event::SetExperiment(experiment) => self.put(*experiment),
            Event::FollowAttribute { name, attributes } => self.follow_attribute(&name, &attributes),
            Event::OpenFile { name, text } => self.open_file(&name, text.as_deref()),
            Event::Bring { experiment, says, what } => self.bring(*experiment, says, what),
            Event::FollowAddress { fragment, query } => self.follow_address(&fragment, &query),
            Event::StartOver => self.start_over(),
            Event::Undo => self.change_back(Edits::undo),
            Event::Redo => self.change_back(Edits::redo),

            Event::TogglePlay if self.playing => self.playing = false,
            Event::TogglePlay | Event::Play => {
                if !self.playing {
                    cause = Cause::Asked;
                }
                self.play();
            }
            Event::Pause => self.playing = false,
            Event::Tick(milliseconds) => {
                cause = Cause::Played(self.look.playhead);
                self.tick(milliseconds);
            }
            Event::SetSpeed(speed) => self.speed = speed.min(SPEEDS.len() - 1),
            Event::Step { stride, forward } => {
                if stride == Stride::Phase && forward {
                    cause = onward;
                }
                self.step(stride, forward);
            }
            Event::GoToStart => self.look.playhead = Playhead::default(),
            Event::GoToEnd => self.look.playhead = self.end(),
            Event::GoToPhase(phase) => {
                cause = Cause::Asked;
                self.look.playhead.phase = phase;
            }
            Event::Seek(playhead) => self.look.playhead = playhead,
            Event::SeekFraction(fraction) => self.seek_fraction(fraction),
            Event::ShowRow(row) => self.show_row(row),

            Event::Pin => self.pin(),
            Event::Unpin(place) => self.pins.retain(|pin| pin.place != place),
            Event::RenamePin { place, name } => self.rename_pin(place, &name),
            Event::RestorePin(place) => self.restore_pin(place),

            Event::SetLossScale(scale) => self.look.scale = Some(scale),
            Event::SetLens(lens) => self.look.lens = lens,
            Event::ChooseAxis { axis, parameter } => self.choose_axis(axis, &parameter),
            Event::HoldSurface(held) => self.look.held = held,
            Event::MoveStart { x, y } => self.move_start([x, y]),
            Event::NudgeStart { x, y } => self.nudge_start([x, y]),
            Event::SeekNear { x, y } => self.seek_near((x, y)),
            Event::SetThreshold(threshold) => self.set_threshold(threshold),
            Event::ChooseFeature { axis, feature } => self.choose_feature(axis, feature),
            Event::ShowNear { x, y } => self.show_near((x, y)),
            Event::ToggleNotebook => self.look.notebook = !self.look.notebook,
            Event::ToggleGradients => self.toggle_gradients(),
            Event::SortGradients(column) => self.sort_gradients(column),
            Event::Select(selection) => self.look.selected = selection,
            Event::StopRun => self.stopped = true,
            Event::ResumeRun => self.stopped = false,
            Event::OpenTour(key) => self.open_tour(&key),
            Event::CloseTour => self.close_tour(),
            Event::GoToTourStep(step) => self.go_to_tour_step(step),
            Event::AnswerTour(choice) => self.answer(choice),
            Event::RestartTourStep => self.enter(),
            Event::AnswerQuiz(belief) => self.quiz.answer(belief),
            Event::ForgetQuiz => self.quiz = Quiz::default(),
            Event::WorkOut(stage) => self.work_out(stage),
            Event::First(act) => {
                if matches!(act, FirstAct::Next | FirstAct::Guess(_)) {
                    cause = onward;
                }
                self.act_first(act);
            }
            Event::Dismiss => self.message = None,
        }
        cause
    }

    /// An edit that can't be refused but by the checks.
    fn set(&mut self, what: Change, place: Place, change: impl FnOnce(&mut Experiment)) {
        self.edit(what, place, |experiment| {
            change(experiment);
            Ok(())
        });
    }

    fn scale(&mut self, what: Change, change: impl FnOnce(&mut Scaling)) {
        self.set(what, Place::Data, |experiment| {
            change(&mut experiment.scaling);
            experiment.settle_format();
        });
    }

    fn drop_model_drafts(&mut self) {
        self.drop_weight_drafts();
        self.move_drafts(|field| (!matches!(field, Field::Units { .. })).then_some(field));
    }
}
