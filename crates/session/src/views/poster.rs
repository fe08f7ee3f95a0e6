//! One update in four panels, for paper: a phase each, with all that is known by then.

use super::network::NetworkView;
use super::{headline, network, origin};
use crate::state::Session;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::exact;
use words::{few, list, say, sentences};

/// The most columns that are named.
const MOST: usize = 4;

/// One update in four panels.
#[derive(Clone, Debug, PartialEq)]
pub struct PosterView {
    /// Which row goes through, in which update.
    pub about: String,
    /// Whether its gradients are means over several rows, which the one that is shown doesn't give.
    pub has_batch: bool,
    /// A panel for each phase.
    pub panels: [PanelView; 4],
}

/// A phase.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelView {
    /// Which.
    pub phase: Phase,
    /// What happens, with its numbers.
    pub sentence: String,
    /// What to fill in where its numbers are left out.
    pub task: String,
    /// The network, as far as the phase has come.
    pub network: NetworkView,
}

impl Session {
    /// Returns the update at the playhead in four panels.
    pub fn poster(&mut self) -> PosterView {
        PosterView { about: about(self), has_batch: rows(self) > 1, panels: self.in_each_phase(panel) }
    }

    /// Returns what is read in each phase of the update at the playhead: it stands there again afterwards.
    fn in_each_phase<T>(&mut self, read: impl Fn(&Session) -> T) -> [T; 4] {
        let phase = self.look.playhead.phase;
        let all = Phase::ALL.map(|phase| {
            self.look.playhead.phase = phase;
            read(self)
        });
        self.look.playhead.phase = phase;
        all
    }
}

fn rows(session: &Session) -> usize {
    session.now.trace.rows.len()
}

fn about(session: &Session) -> String {
    let (data, row) = (&session.experiment.data, session.shown().0);
    let value = |column: usize| format!("{} {}", data.columns[column], exact(data.rows[row][column]));
    let row_and_update = say!(poster::row_and_update {
        row: names::row(row),
        features: list(few(data.features().map(value), MOST)),
        targets: list(few(data.target_columns().map(value), MOST)),
        update: session.playhead_step() + 1,
        updates: session.run.steps(),
    });
    let rows = rows(session);
    let batch = (rows > 1).then(|| say!(poster::batch { rows }));
    sentences([row_and_update].into_iter().chain(batch))
}

fn panel(session: &Session) -> PanelView {
    let phase = session.look.playhead.phase;
    let happens = match phase {
        Phase::Forward => say!(first::forward).into(),
        Phase::Loss => session.gauge(phase).sentence,
        Phase::Backward => say!(poster::backward).into(),
        Phase::Update => headline::happening(session),
    };
    // The picture of the loss says in words what its numbers do.
    let origin = (phase != Phase::Loss).then(|| origin::computed(session)).flatten();
    let task = match phase {
        Phase::Forward => sentences([happens.clone(), say!(poster::fill_circles).into()]),
        Phase::Loss => say!(poster::fill_loss).into(),
        Phase::Backward if rows(session) > 1 => say!(poster::fill_deltas).into(),
        Phase::Backward => sentences([happens.clone(), say!(poster::fill_gradients).into()]),
        Phase::Update => sentences([happens.clone(), say!(poster::fill_weights).into()]),
    };
    let sentence = sentences([happens].into_iter().chain(origin));
    PanelView { phase, sentence, task, network: network::view(session) }
}
