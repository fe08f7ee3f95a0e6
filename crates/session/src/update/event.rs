//! What a person can do.

use super::first::FirstAct;
use crate::look::gradients::GradientColumn;
use crate::look::lens::{Held, Lens};
use crate::look::selection::Selection;
use crate::state::quiz::Belief;
use crate::state::turn::Stage;
use backprop::{Activation, Array, ColumnScale, LayerPart, Loss};
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::generated::Generated;
use experiment::edit::model::Start;
use experiment::edit::setup::Task;
use experiment::picture::lines::Scale;
use experiment::presets::PresetId;
use experiment::run::cure::Cure;
use experiment::run::playhead::{Phase, Playhead};

/// Something a person did, or the clock.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Text was typed into a field. What isn't a value stays as typed, with a message.
    Type {
        /// Where.
        field: Field,
        /// All of the field's text.
        text: String,
    },
    /// Text that is not a value is given up: the field shows its value again.
    Revert(Field),
    /// A field's value was stepped: by 1 for an arrow key, 10 with Shift, 0.1 with Alt.
    Nudge {
        /// Where.
        field: Field,
        /// How many steps, up or down.
        steps: f64,
    },
    /// A field's value was dragged, as far as so many steps: each is the larger, the larger the value is.
    Drag {
        /// Where.
        field: Field,
        /// How many steps, up or down.
        steps: f64,
    },
    /// The learning-rate slider stands at this part of its way, 0 to 1.
    SlideLearningRate(f64),
    /// A drag, or the typing in one field, begins: what follows is one edit, one undo.
    BeginGesture,
    /// It ends.
    EndGesture,
    /// It is given up: everything is as it was before it.
    CancelGesture,

    /// Begin a row below the last, to fill in: it is no part of the table until each cell is a number.
    AddRow,
    /// Remove a row.
    RemoveRow(usize),
    /// Add a column of zeros before the first target.
    AddColumn,
    /// Remove a column.
    RemoveColumn(usize),
    /// Make a column a target, or a feature again.
    ToggleTarget(usize),
    /// Paste a block (tab- or comma-separated) with its upper left at a cell.
    Paste {
        /// The row of the upper left cell.
        row: usize,
        /// Its column.
        column: usize,
        /// The block.
        text: String,
    },
    /// Put generated points in the place of the table.
    Generate(Generated),
    /// Scale the features before they go into the network, or take them as they are.
    ScaleInputs(Option<ColumnScale>),
    /// Scale the targets before the network learns them, or take them as they are.
    ScaleTargets(Option<ColumnScale>),
    /// Do what was tried and goes well.
    Take(Cure),
    /// The table's first visible row and how many fit, so that a long table stays cheap.
    ScrollTable {
        /// The first visible row.
        first: usize,
        /// How many rows are visible.
        count: usize,
    },

    /// Insert a hidden layer before the layer at this index (the number of layers appends).
    AddLayer(usize),
    /// Remove a layer.
    RemoveLayer(usize),
    /// Move a layer to another place.
    MoveLayer {
        /// Its index.
        from: usize,
        /// Its index afterwards.
        to: usize,
    },
    /// Choose a layer's activation.
    SetActivation {
        /// The layer.
        layer: usize,
        /// Its activation.
        activation: Activation,
    },

    /// Freeze a layer, its kernel or its bias, or let it learn.
    SetTrainable {
        /// The layer.
        layer: usize,
        /// What of it.
        what: LayerPart,
        /// Whether it learns.
        on: bool,
    },
    /// Give a layer a bias, or take it away.
    SetUseBias {
        /// The layer.
        layer: usize,
        /// Whether it has one.
        on: bool,
    },

    /// Start from an initializer.
    Initialize(Start),
    /// Start from the weights at the playhead.
    StartFromPlayhead,
    /// Start from these weights; a layer has a bias where one stands among them.
    TakeWeights(Vec<Array>),
    /// Choose the loss.
    SetLoss(Loss),
    /// Choose the optimizer, by Keras's name of it.
    SetOptimizer(&'static str),
    /// Switch something of the optimizer on or off.
    Switch {
        /// Keras's name of it: `nesterov`.
        key: &'static str,
        /// Whether it is on.
        on: bool,
    },
    /// Shuffle the rows from a seed in each epoch, or take them as given.
    SetShuffle(bool),

    /// Switch between the two setups; the way back restores what one was left with.
    SetTask(Task),
    /// Load an example.
    LoadPreset(PresetId),
    /// Open what the address of the page asks for by now; a fragment that is a place of the page is none of ours.
    FollowAddress {
        /// Its fragment.
        fragment: String,
        /// Its query.
        query: String,
    },
    /// Show again what the address of the page, or the attributes of the element, asked for.
    StartOver,
    /// Put a checked experiment in the place of the present one, to look at from its start.
    SetExperiment(Box<Experiment>),
    /// An attribute of the element changed.
    FollowAttribute {
        /// Its name.
        name: String,
        /// All attributes as they are now, by name.
        attributes: Vec<(String, String)>,
    },
    /// Open a file, a table as CSV or an experiment as JSON.
    OpenFile {
        /// Its name.
        name: String,
        /// Its text; `None` where it is too large or couldn't be read.
        text: Option<String>,
    },
    /// Put what was read of something that was brought in the place of the present experiment.
    Bring {
        /// The experiment.
        experiment: Box<Experiment>,
        /// What to say of it.
        says: String,
        /// What was brought.
        what: Change,
    },
    /// Take back the last edit.
    Undo,
    /// Make it again.
    Redo,

    /// Play or pause.
    TogglePlay,
    /// Play, also where it plays already.
    Play,
    /// Pause.
    Pause,
    /// Time passed while playing, in milliseconds.
    Tick(f64),
    /// Choose how fast to play, by its index in [`SPEEDS`](crate::SPEEDS).
    SetSpeed(usize),
    /// Move the playhead one stride.
    Step {
        /// How far.
        stride: Stride,
        /// Whether forward or back.
        forward: bool,
    },
    /// Go to the very start or end.
    GoToStart,
    /// Go to the weights after the last update.
    GoToEnd,
    /// Go to a phase of the playhead's update.
    GoToPhase(Phase),
    /// Go to a place.
    Seek(Playhead),
    /// Go to the update at this part of the run, 0 to 1.
    SeekFraction(f64),
    /// Show this row (an index of the table) of the playhead's batch; a row outside of it moves the
    /// playhead to that row's update in the same epoch.
    ShowRow(usize),
    /// Select a parameter, a unit, an input or the loss.
    Select(Selection),

    /// Keep the present run to compare others with.
    Pin,
    /// Let go of the pinned run at this place.
    Unpin(usize),
    /// Name a pinned run; an empty name is what it differs in.
    RenamePin {
        /// Its place.
        place: usize,
        /// Its name.
        name: String,
    },
    /// Make the experiment of a pinned run the present one.
    RestorePin(usize),
    /// Choose how the loss chart maps values.
    SetLossScale(Scale),
    /// Choose what the third chart shows.
    SetLens(Lens),
    /// Choose the parameter of an axis of the loss surface, by its name; an empty one goes with the
    /// selection. A name that isn't one stays as typed, with a message.
    ChooseAxis {
        /// 0 for x, 1 for y.
        axis: usize,
        /// `kernel1[0][0]`.
        parameter: String,
    },
    /// Choose at which values the loss surface holds the other parameters.
    HoldSurface(Held),
    /// Move the start of the run on the loss surface: the initial weights of both axes.
    MoveStart {
        /// The first one's value.
        x: f64,
        /// The second one's.
        y: f64,
    },
    /// Step it along both axes: by 1 for an arrow key, 10 with Shift, 0.1 with Alt.
    NudgeStart {
        /// Steps to the right.
        x: f64,
        /// Steps up.
        y: f64,
    },
    /// Go to the point of the run's path on the loss surface that is nearest to a place.
    SeekNear {
        /// The place's x.
        x: f64,
        /// Its y.
        y: f64,
    },
    /// Choose from which ŷ on a row counts as class 1 on the map of predictions.
    SetThreshold(f64),
    /// Choose the feature of an axis of the map of predictions.
    ChooseFeature {
        /// 0 for x, 1 for y.
        axis: usize,
        /// Which, counted among the features.
        feature: usize,
    },
    /// Show the row whose dot on the map of predictions is nearest to a place.
    ShowNear {
        /// The place's x.
        x: f64,
        /// Its y.
        y: f64,
    },
    /// Open or close the notebook drawer.
    ToggleNotebook,
    /// Open or close the table of all gradients.
    ToggleGradients,
    /// Sort it by a column, or the other way round where it is sorted by that.
    SortGradients(GradientColumn),
    /// Stop computing a long run; what is there stays.
    StopRun,
    /// Go on computing it.
    ResumeRun,
    /// Open a tour, by its key, where it was left.
    OpenTour(String),
    /// Leave it; where it stands is kept.
    CloseTour,
    /// Go to a step of it, from 0, and set the page as it begins.
    GoToTourStep(usize),
    /// Answer its question.
    AnswerTour(usize),
    /// Set the page again as the step does.
    RestartTourStep,
    /// Answer the next question of the check before a lesson and after it; `None` leaves it open.
    AnswerQuiz(Option<Belief>),
    /// Forget what was answered there.
    ForgetQuiz,
    /// Show only so much of the update at the playhead, as somebody works out the rest; `None` shows all, from where it was.
    WorkOut(Option<Stage>),
    /// Go on in the first visit, or end it.
    First(FirstAct),
    /// Take a message away.
    Dismiss,
}

/// How far a step moves the playhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// One phase of an update.
    Phase,
    /// One update: a row when the batch size is 1.
    Update,
    /// One epoch.
    Epoch,
}
