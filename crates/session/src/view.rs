//! Everything the page shows, as plain data. The page formats and draws it and computes no number.

use crate::{FieldView, LinePlot, Phase, Playhead, PresetId, Start, Task};
use backprop::{Activation, Loss, Parameter};

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// What happens now, in words.
    pub headline: Headline,
    /// Which of the notebook's setups this is, if it is one.
    pub task: Option<Task>,
    /// The preset this experiment equals, if it equals one.
    pub preset: Option<PresetId>,
    /// The data.
    pub table: TableView,
    /// The layers.
    pub model: Vec<LayerView>,
    /// What is wrong with the model as a whole, or why nothing can be added.
    pub model_note: Option<String>,
    /// The initial weights.
    pub weights: WeightsView,
    /// Loss, optimizer, batches, epochs, order.
    pub training: TrainingView,
    /// The network at the playhead.
    pub network: NetworkView,
    /// The loss of every epoch.
    pub loss_plot: LinePlot,
    /// Every weight over the run.
    pub weights_plot: LinePlot,
    /// Where we are.
    pub transport: TransportView,
    /// What the notebook would print; only when the drawer is open.
    pub notebook: Option<NotebookView>,
    /// Messages, each for its place.
    pub notices: Vec<Notice>,
    /// How far a long run is, while it is being computed or when it was stopped.
    pub progress: Option<Progress>,
    /// What undo would take back, such as `learning rate`; `None` when there is nothing.
    pub undo: Option<String>,
    /// What redo would make again.
    pub redo: Option<String>,
}

/// What happens now, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// `Epoch 3, row 1: backward`.
    pub title: String,
    /// `predicted 2.152, wanted 5, so the output should rise`.
    pub sentence: String,
}

/// The data table: its head and the rows in sight.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// How many rows there are in all.
    pub row_count: usize,
    /// The index of the first of `rows`.
    pub first: usize,
    /// The rows in sight.
    pub rows: Vec<RowView>,
    /// Why no row can be added, if none can.
    pub full: Option<String>,
    /// Why no column can be added, if none can.
    pub columns_full: Option<String>,
    /// What the predictions are made with: `with the weights before this update`.
    pub prediction_note: String,
}

/// A column's head.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnView {
    /// Its name.
    pub name: FieldView,
    /// Whether it is a target.
    pub target: bool,
    /// Why it can't be made a target, or a feature again.
    pub toggle_problem: Option<String>,
    /// Why it can't be removed.
    pub remove_problem: Option<String>,
}

/// A row of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Its index, from 0.
    pub index: usize,
    /// Its cells.
    pub cells: Vec<FieldView>,
    /// The prediction, one for each target, in the order of the targets. Empty where there is none yet.
    pub predictions: Vec<f64>,
    /// Whether it is in the playhead's batch.
    pub in_batch: bool,
    /// Whether it is the row that the network shows.
    pub shown: bool,
}

/// A layer of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerView {
    /// Its units. The last layer's follow from the targets and can't be set.
    pub units: FieldView,
    /// Whether the units can be set.
    pub units_fixed: Option<String>,
    /// Its activation.
    pub activation: Activation,
    /// Why it can't be removed.
    pub remove_problem: Option<String>,
}

/// The initial weights.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightsView {
    /// Where they come from.
    pub start: Start,
    /// The arrays in the order of `get_weights`. Empty when there are too many to show (the text holds them).
    pub arrays: Vec<ArrayView>,
    /// A sentence in place of the fields where there are too many.
    pub too_many: Option<String>,
    /// All of them as the notebook prints them.
    pub text: FieldView,
    /// The seed, where the start is random.
    pub seed: Option<FieldView>,
    /// The constant, where the start is one.
    pub constant: Option<FieldView>,
}

/// One array of `get_weights`, a field each.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrayView {
    /// `kernel1` or `bias1`.
    pub name: String,
    /// What it connects: `cgpa, profile_score → hidden 1, hidden 2`.
    pub note: String,
    /// A row for each input, a column for each unit; a bias is one row.
    pub rows: Vec<Vec<FieldView>>,
}

/// Loss, optimizer, batches, epochs and order.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingView {
    /// The loss.
    pub loss: Loss,
    /// The learning rate.
    pub learning_rate: FieldView,
    /// Where it stands on the slider, 0 to 1.
    pub learning_rate_slider: f64,
    /// The momentum.
    pub momentum: FieldView,
    /// Whether it is Nesterov's.
    pub nesterov: bool,
    /// Rows per update.
    pub batch_size: FieldView,
    /// Passes over the data.
    pub epochs: FieldView,
    /// The order of the rows.
    pub shuffle: ShuffleView,
    /// The seed, where rows are shuffled.
    pub shuffle_seed: Option<FieldView>,
}

/// The order of the rows.
#[derive(Clone, Debug, PartialEq)]
pub enum ShuffleView {
    /// As given, in every epoch.
    Off,
    /// From a seed, a fresh order each epoch.
    Seeded,
    /// Given outright for this many epochs, such as the recovered orders of the notebook's log.
    Given(usize),
}

/// The network at the playhead, for the row shown.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkView {
    /// The phase decides what is known yet: values, the loss, gradients, new weights.
    pub phase: Phase,
    /// The input, then each layer.
    pub layers: Vec<NetworkLayer>,
    /// Every kernel entry between units that are shown.
    pub edges: Vec<Edge>,
    /// The loss of the row shown.
    pub loss: LossNode,
    /// The selected parameter.
    pub selected: Parameter,
    /// The network in words, for those who can't see it.
    pub description: String,
}

/// A column of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkLayer {
    /// `input`, `hidden` or `output`, with the layer's number where there are several hidden.
    pub name: String,
    /// The activation; the input has none.
    pub activation: Option<Activation>,
    /// The units shown: all of them up to six, else the first five.
    pub units: Vec<Unit>,
    /// How many more there are.
    pub more: usize,
}

/// A unit, or an input.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// `cgpa`, `hidden 1`, `output` or the target's name.
    pub name: String,
    /// The pre-activation. Inputs have none.
    pub z: Option<f64>,
    /// The input's value or the activation.
    pub a: Option<f64>,
    /// What the value is: `x`, `a = z`, `a = sigmoid(z)`, `ŷ = z`.
    pub caption: String,
    /// dL/dz, from the backward phase on.
    pub delta: Option<f64>,
    /// Its bias. Inputs have none.
    pub bias: Option<Weight>,
}

/// A parameter's value at the playhead.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// Which.
    pub parameter: Parameter,
    /// Before this update.
    pub before: f64,
    /// dL/dw, from the backward phase on.
    pub gradient: Option<f64>,
    /// After this update, in the update phase.
    pub after: Option<f64>,
}

/// A kernel entry: the edge between two units.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// The layer it leads into, as an index of [`NetworkView::layers`].
    pub layer: usize,
    /// The unit it leaves, in the layer before.
    pub from: usize,
    /// The unit it enters.
    pub to: usize,
    /// Its weight.
    pub weight: Weight,
    /// |weight| as a part of the largest in this drawing, 0 to 1: its width.
    pub strength: f64,
}

/// The loss at the end of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct LossNode {
    /// The row's loss, from the loss phase on.
    pub value: Option<f64>,
    /// How it came about, with its numbers: `(ŷ − 5)²`.
    pub caption: String,
    /// The wanted values, one per target.
    pub wanted: Vec<f64>,
}

/// Where we are in the run.
#[derive(Clone, Debug, PartialEq)]
pub struct TransportView {
    /// The place.
    pub playhead: Playhead,
    /// Epochs in all.
    pub epochs: usize,
    /// Updates in an epoch.
    pub batches: usize,
    /// The place as a part of the run, 0 to 1.
    pub fraction: f64,
    /// How much of the run is computed, 0 to 1.
    pub computed: f64,
    /// Whether it plays.
    pub playing: bool,
    /// The index of the speed in [`SPEEDS`](crate::SPEEDS).
    pub speed: usize,
    /// The loss curve for the timeline: (part of the run, part of the height), both 0 to 1.
    pub sparkline: Vec<(f64, f64)>,
    /// The place in words: `Epoch 3 of 75, batch 2 of 4, backward`.
    pub description: String,
}

/// What the notebook would print.
#[derive(Clone, Debug, PartialEq)]
pub struct NotebookView {
    /// `model.summary()`.
    pub summary: String,
    /// Which moment's weights: `after 9 updates`.
    pub weights_at: String,
    /// `model.get_weights()` at the playhead.
    pub weights: String,
    /// What `model.fit` prints, or the part of it around the playhead.
    pub log: String,
    /// Which epochs of the log are left out here (copying gives all).
    pub log_note: Option<String>,
}

/// Where a message belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page as a whole.
    Page,
    /// The data table.
    Data,
    /// The layers.
    Model,
    /// The initial weights.
    Weights,
    /// The training settings.
    Training,
    /// The run: beside the loss chart.
    Run,
}

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    Note,
    /// The run is right, but perhaps not what was meant.
    Warning,
    /// Something was refused; nothing was lost.
    Error,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Where it belongs.
    pub place: Place,
    /// How much it matters.
    pub severity: Severity,
    /// The sentence.
    pub text: String,
    /// Whether [`Event::Dismiss`](crate::Event::Dismiss) takes it away.
    pub dismissible: bool,
}

/// How far a long run is.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The part computed, 0 to 1.
    pub fraction: f64,
    /// `epoch 312 of 100,000`.
    pub text: String,
    /// Whether it was stopped.
    pub stopped: bool,
}
