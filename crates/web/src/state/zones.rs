//! The view of the session, zone by zone.

use crate::memo::Given;
use session::*;

macro_rules! zones {
    ($($zone:ident: $of:ty,)*) => {
        /// The zones of a [`View`]: what shows one is drawn anew when that one changes.
        #[derive(Clone, Copy)]
        pub struct Zones {
            $(pub $zone: Given<$of>,)*
        }

        impl Zones {
            /// Those of a first view.
            pub fn new(view: View) -> Zones {
                Zones { $($zone: Given::new(view.$zone),)* }
            }

            /// Shows another view.
            pub fn show(self, view: View) {
                $(self.$zone.give(view.$zone);)*
            }
        }
    };
}

zones! {
    headline: Headline,
    task: Task,
    preset: Option<PresetId>,
    table: TableView,
    model: Vec<LayerView>,
    model_note: Option<String>,
    weights: WeightsView,
    training: TrainingView,
    network: NetworkView,
    chain: ChainView,
    gradients: Option<GradientsView>,
    pins: PinsView,
    loss_plot: LinePlot,
    weights_plot: LinePlot,
    lens: LensView,
    first: Option<FirstView>,
    tours: Vec<TourEntry>,
    lesson: Option<LessonView>,
    transport: TransportView,
    notebook: Option<NotebookView>,
    notices: Vec<Notice>,
    progress: Option<Progress>,
    undo: Option<String>,
    redo: Option<String>,
    worked_out: Option<Stage>,
    left_origin: Option<bool>,
}
