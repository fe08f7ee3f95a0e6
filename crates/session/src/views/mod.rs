//! The view of a session, zone by zone: everything the page shows, derived from the experiment and the
//! playhead.

mod accuracy;
mod bend;
mod boundary;
mod came_in;
pub(crate) mod chain;
mod cure;
mod descent;
mod field;
mod first;
mod gauge;
mod gradient_norms;
pub(crate) mod gradients;
pub(crate) mod headline;
mod lens;
mod lesson;
mod maps;
mod meaning;
mod model;
mod moves;
pub(crate) mod network;
mod notebook;
pub(crate) mod notices;
mod origin;
mod pins;
mod plots;
mod poster;
mod predictions;
mod present;
mod stagnation;
mod surface;
mod table;
mod training;
mod transport;
mod weight_now;
mod weights;

pub(crate) use gradients::text as gradients_text;
pub use headline::Headline;
pub use lens::*;
pub use lesson::*;

pub use bend::Bend;
pub use boundary::*;
pub use chain::*;
pub use descent::FallView;
pub use first::{FirstView, Part, SumPart};
pub use gauge::{Distance, Gauge};
pub use gradients::*;
pub use maps::*;
pub use meaning::Meaning;
pub(crate) use meaning::unit_in_words;
pub use model::*;
pub use moves::{Back, Backward, Cell, Forward, LossMoves, Moves, Product, Roll, Slope, Sum};
pub use network::*;
pub use notebook::*;
pub use pins::{PinView, PinsView};
pub use poster::{PanelView, PosterView};
pub use surface::*;
pub use table::*;
pub use training::*;
pub use transport::*;
pub use weight_now::Weight;
pub use weights::*;

use crate::look::notice::Notice;
use crate::opening::Opening;
use crate::state::Session;
use crate::state::turn::Stage;
use backprop::Parameter;
use experiment::edit::setup::{Task, task_of};
use experiment::picture::lines::LinePlot;
use experiment::presets::{PRESETS, PresetId};

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// What happens now, in words.
    pub headline: Headline,
    /// Which of the two setups this is.
    pub task: Task,
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
    /// The chain rule of the selected parameter, or how what is selected comes about.
    pub chain: ChainView,
    /// All gradients of this update; only when their table is open.
    pub gradients: Option<GradientsView>,
    /// The pinned runs.
    pub pins: PinsView,
    /// The loss of every epoch.
    pub loss_plot: LinePlot,
    /// Every weight over the run.
    pub weights_plot: LinePlot,
    /// What the third chart shows.
    pub lens: LensView,
    /// The tours there are.
    pub tours: Vec<TourEntry>,
    /// The step of the first visit, while there is one.
    pub first: Option<FirstView>,
    /// The step of the tour that is open.
    pub lesson: Option<LessonView>,
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
    /// How much of the update is shown while somebody works it out.
    pub worked_out: Option<Stage>,
    /// Whether something else is shown than the address of the page, or the attributes of the element, asked for; `None`
    /// where they asked for nothing.
    pub left_origin: Option<bool>,
}

/// Everything the page shows.
pub(crate) fn view(session: &Session, card: fn(&Session) -> ChainView) -> View {
    let pins = pins::view(session);
    View {
        headline: headline::headline(session, first::told(session)),
        task: task_of(&session.experiment),
        preset: PRESETS.iter().map(|p| p.id).find(|id| id.experiment() == *session.experiment),
        table: table::view(session),
        model: model::view(session),
        model_note: model::note(session),
        weights: weights::view(session),
        training: training::view(session),
        network: network::view(session),
        chain: card(session),
        gradients: session.gradients.map(|order| gradients::view(session, order)),
        loss_plot: plots::loss(session, &pins),
        weights_plot: plots::weights(session, &pins, session.parameter()),
        lens: lens::view(session, &pins),
        pins,
        first: first::view(session),
        tours: lesson::menu(session),
        lesson: lesson::view(session),
        transport: transport::view(session),
        notebook: session.look.notebook.then(|| notebook::view(session)),
        notices: notices::view(session),
        progress: transport::progress(session),
        undo: session.edits.undoes(),
        redo: session.edits.redoes(),
        worked_out: session.worked_out(),
        left_origin: session.origin.as_ref().map(|origin| *origin != Opening::of(session)),
    }
}

impl Session {
    /// Returns everything the page shows.
    pub fn view(&self) -> View {
        view(self, Session::card)
    }

    /// Returns everything the page shows, with a card that is made in another way: by nothing, as long as what makes it
    /// isn't there.
    pub fn view_with(&self, card: fn(&Session) -> ChainView) -> View {
        view(self, card)
    }

    /// Returns the card of what is selected.
    pub fn card(&self) -> ChainView {
        chain::view(self)
    }

    /// Returns every weight over the run, with the line of one as it is where that is selected.
    pub fn weights_plot_about(&self, parameter: Parameter) -> LinePlot {
        plots::weights(self, &pins::view(self), parameter)
    }

    /// Returns the parameter that a line of the weights over the run is about; of several the one that is selected, else the first.
    pub fn parameter_of_line(&self, line: usize) -> Option<Parameter> {
        let model = self.run.model();
        let selected = model.index_of(self.parameter());
        let lines = &self.curves.members;
        let index = match lines.get(line) {
            Some(members) => selected.filter(|index| members.contains(index)).or(members.first().copied()),
            // One more line is that of what is selected, where no other is.
            None => selected.filter(|index| line == lines.len() && !lines.concat().contains(index)),
        };
        index.map(|index| model.parameter_at(index))
    }

    /// Returns all gradients of the update at the playhead as tab-separated text with ASCII minus signs.
    pub fn gradients_text(&self) -> String {
        gradients_text(self, self.gradients.unwrap_or_default())
    }

    /// Returns the whole log as Keras prints it.
    pub fn log(&self) -> String {
        headline::log(self, 0..self.run.losses().len())
    }
}
