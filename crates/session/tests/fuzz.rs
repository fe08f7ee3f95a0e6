//! A bored visitor: random events, one after the other. Whatever happens, nothing panics, the experiment
//! stays valid, every number that the page shows is finite or explained, undo leads back, and a link to
//! where the visitor is leads there.
#![cfg(not(target_arch = "wasm32"))]

mod csv;

use backprop::Array;
use proptest::collection::vec;
use proptest::prelude::*;
use session::{
    Activation, Belief, Change, ColumnScale, Event, Field, FirstAct, GradientColumn, Held, LayerPart, Lens,
    Loss, PRESETS, Parameter, Phase, Picture, Place, Playhead, Scale, Scheme, Selection, Session, Start,
    Stride, Task, Way,
};

fn field() -> impl Strategy<Value = Field> {
    let small = 0..6usize;
    prop_oneof![
        (small.clone(), small.clone()).prop_map(|(row, column)| Field::Cell { row, column }),
        small.clone().prop_map(|column| Field::ColumnName { column }),
        small.clone().prop_map(|layer| Field::Units { layer }),
        (0..30usize).prop_map(|index| Field::Weight { index }),
        prop::sample::select(vec![
            Field::InitialSeed,
            Field::InitialConstant,
            Field::LEARNING_RATE,
            Field::Optimizer("momentum"),
            Field::BatchSize,
            Field::Epochs,
            Field::ShuffleSeed,
        ]),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,3}",
        "-?[0-9]\\.[0-9]{1,3}(e-?[0-9]{1,3})?",
        "\\PC{0,12}",
        Just("1e308".into()),
        Just("[[[0.5, 1], [2, −3]], [0, 0], [[1], [1]], [0]]".into()),
        Just("a,b,c\n1,2,3\n4,5,6".into()),
        Just("1\t2\n3\t4".into()),
    ]
}

/// Weights that fit the notebook's network with biases and without, and weights that fit none.
fn weights() -> impl Strategy<Value = Vec<Array>> {
    let kernel = |rows, width| {
        prop::collection::vec(prop::collection::vec(-2.0..2.0, width), rows).prop_map(Array::Matrix)
    };
    let bias = |count: usize| prop::collection::vec(-2.0..2.0, count).prop_map(Array::Vector);
    prop_oneof![
        (kernel(2, 2), bias(2), kernel(2, 1), bias(1)).prop_map(|all| vec![all.0, all.1, all.2, all.3]),
        (kernel(2, 2), kernel(2, 1)).prop_map(|all| vec![all.0, all.1]),
        (bias(2), kernel(1, 3)).prop_map(|all| vec![all.0, all.1]),
        Just(Vec::new()),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let small = 0..6usize;
    let phase = prop::sample::select(Phase::ALL.to_vec());
    let stride = prop::sample::select(vec![Stride::Phase, Stride::Update, Stride::Epoch]);
    let random = prop::sample::select(Scheme::ALL.to_vec()).prop_map(Start::Random);
    let start = prop_oneof![
        random,
        prop::sample::select(vec![Start::Zeros, Start::Ones, Start::Constant, Start::Explicit])
    ];
    let activation = prop::sample::select(Activation::ALL.to_vec());
    prop_oneof![
        6 => (field(), text()).prop_map(|(field, text)| Event::Type { field, text }),
        3 => (field(), -12.0..12.0).prop_map(|(field, steps)| Event::Nudge { field, steps }),
        2 => (-0.5..1.5).prop_map(Event::SlideLearningRate),
        2 => prop::sample::select(vec![
            Event::SetLens(Lens::Predictions), Event::SetLens(Lens::GradientNorms), Event::SetLens(Lens::LossSurface), Event::SetLens(Lens::DecisionBoundary),
            Event::Pin, Event::Pin, Event::RestorePin(0), Event::RestorePin(1), Event::Unpin(0),
            Event::BeginGesture, Event::EndGesture, Event::CancelGesture, Event::Revert(Field::Epochs), Event::AddRow, Event::AddColumn,
            Event::StartFromPlayhead, Event::Undo, Event::Undo, Event::Redo, Event::TogglePlay, Event::GoToStart,
            Event::GoToEnd, Event::ToggleNotebook, Event::ToggleGradients, Event::StopRun, Event::ResumeRun, Event::Dismiss,
            Event::SetLossScale(Scale::Linear), Event::SetTask(Task::Regression), Event::SetTask(Task::Classification),
            Event::ScaleInputs(Some(ColumnScale::Standardize)), Event::ScaleTargets(Some(ColumnScale::MinMax)), Event::Generate(session::Generated::default()), Event::ScaleInputs(None), Event::Switch { key: "nesterov", on: true }, Event::SetShuffle(true), Event::SetShuffle(false),
            Event::SetLoss(Loss::BinaryCrossentropy), Event::SetLoss(Loss::MeanSquaredError),
        ]),
        1 => prop::sample::select(vec![
            GradientColumn::Parameter, GradientColumn::Weight, GradientColumn::Gradient, GradientColumn::Slot { name: "velocity", place: 0 },
            GradientColumn::Step, GradientColumn::After, GradientColumn::Check,
        ]).prop_map(Event::SortGradients),
        1 => (0..3usize, text()).prop_map(|(place, name)| Event::RenamePin { place, name }),
        1 => prop::option::of(text()).prop_map(|text| Event::OpenFile { name: "a file".into(), text }),
        1 => text().prop_map(|text| Event::FollowAddress { fragment: format!("1.{text}"), query: String::new() }),
        1 => prop::sample::select(session::shipped_tours().to_vec()).prop_map(|(key, _)| Event::OpenTour(key.into())),
        1 => (0..12usize).prop_map(Event::GoToTourStep),
        1 => small.clone().prop_map(Event::AnswerTour),
        2 => prop::sample::select(vec![
            FirstAct::Begin, FirstAct::Next, FirstAct::Next, FirstAct::Back, FirstAct::Guess(Way::Up), FirstAct::Guess(Way::Down), FirstAct::End,
        ]).prop_map(Event::First),
        1 => prop::sample::select(vec![Event::CloseTour, Event::RestartTourStep]),
        1 => prop::sample::select(vec![Event::AnswerQuiz(None), Event::AnswerQuiz(Some(Belief::Slope)), Event::ForgetQuiz]),
        1 => small.clone().prop_map(Event::RemoveRow),
        1 => small.clone().prop_map(Event::RemoveColumn),
        1 => small.clone().prop_map(Event::ToggleTarget),
        1 => (small.clone(), small.clone(), text()).prop_map(|(row, column, text)| Event::Paste { row, column, text }),
        1 => (1..40u8).prop_map(|rows| csv::opened(&Session::default(), &format!("a,b,y{}", "\n1,2,3".repeat(rows.into())))),
        1 => (0..40usize, 0..40usize).prop_map(|(first, count)| Event::ScrollTable { first, count }),
        1 => (0..9usize).prop_map(Event::AddLayer),
        1 => small.clone().prop_map(Event::RemoveLayer),
        1 => (small.clone(), small.clone()).prop_map(|(from, to)| Event::MoveLayer { from, to }),
        1 => (small.clone(), prop::sample::select(vec![LayerPart::Whole, LayerPart::Kernel, LayerPart::Bias]), any::<bool>())
            .prop_map(|(layer, what, on)| Event::SetTrainable { layer, what, on }),
        1 => (small.clone(), any::<bool>()).prop_map(|(layer, on)| Event::SetUseBias { layer, on }),
        1 => (small.clone(), activation).prop_map(|(layer, activation)| Event::SetActivation { layer, activation }),
        1 => start.prop_map(Event::Initialize),
        1 => weights().prop_map(Event::TakeWeights),
        1 => prop::sample::select(PRESETS.to_vec()).prop_map(|preset| Event::LoadPreset(preset.id)),
        1 => prop::sample::select(PRESETS.to_vec()).prop_map(|preset| Event::Bring {
            experiment: Box::new(preset.id.experiment()),
            says: preset.key.into(),
            what: Change::Notebook,
        }),
        1 => (-10.0..2000.0).prop_map(Event::Tick),
        1 => small.clone().prop_map(Event::SetSpeed),
        2 => (stride, any::<bool>()).prop_map(|(stride, forward)| Event::Step { stride, forward }),
        1 => phase.clone().prop_map(Event::GoToPhase),
        1 => (0..200usize, 0..9usize, phase).prop_map(|(epoch, batch, phase)| Event::Seek(Playhead { epoch, batch, phase })),
        1 => (-0.5..1.5).prop_map(Event::SeekFraction),
        1 => small.clone().prop_map(Event::ShowRow),
        1 => (-9.0..9.0, -9.0..9.0).prop_map(|(x, y)| Event::MoveStart { x, y }),
        1 => (-12.0..12.0, -12.0..12.0).prop_map(|(x, y)| Event::NudgeStart { x, y }),
        1 => (-9.0..9.0, -9.0..9.0).prop_map(|(x, y)| Event::SeekNear { x, y }),
        1 => prop::sample::select(vec![Held::Playhead, Held::End]).prop_map(Event::HoldSurface),
        1 => (-9.0..9.0, -9.0..19.0).prop_map(|(x, y)| Event::ShowNear { x, y }),
        1 => (0.0..1.0).prop_map(Event::SetThreshold),
        1 => (0..3usize, small.clone()).prop_map(|(axis, feature)| Event::ChooseFeature { axis, feature }),
        1 => (0..3usize, text()).prop_map(|(axis, parameter)| Event::ChooseAxis { axis, parameter }),
        1 => (0..2usize, small.clone(), small.clone()).prop_map(|(axis, layer, unit)| Event::ChooseAxis {
            axis,
            parameter: Parameter::Bias { layer, unit }.to_string(),
        }),
        1 => (small.clone(), small.clone()).prop_map(|(layer, unit)| Event::Select(Selection::Unit { layer, unit })),
        1 => small.clone().prop_map(|input| Event::Select(Selection::Input(input))),
        1 => Just(Event::Select(Selection::Loss)),
        1 => (small.clone(), small.clone(), small)
            .prop_map(|(layer, input, unit)| Event::Select(Parameter::Kernel { layer, input, unit }.into())),
    ]
}

/// What follows from the experiment and the place in its run, as text: there an undefined number equals itself.
fn shown(session: &Session) -> String {
    let view = session.view();
    let lines = [&view.loss_plot, &view.weights_plot].map(|plot| {
        let points = plot.series.iter().map(|line| line.points.clone()).collect::<Vec<_>>();
        (points, plot.playhead, plot.markers.clone(), plot.diverged_at)
    });
    let network = (view.network.layers, view.network.edges, view.network.loss, view.network.description);
    let transport = (view.transport.description, view.transport.sparkline);
    format!("{:?}", (view.headline, network, view.chain, view.notebook, transport, lines))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_breaks(events in vec(event(), 1..40)) {
        let mut session = Session::default();
        for event in events {
            session.update(event.clone());
            let budget = std::cell::Cell::new(2);
            session.compute(&mut || { budget.set(budget.get() - 1); budget.get() > 0 });
            prop_assert_eq!(session.experiment().check(), Ok(()), "{:?}", event);
            let view = session.view();
            let lens = match &view.lens.picture {
                Picture::Lines(plot) => Some(&**plot),
                _ => None,
            };
            for plot in [&view.loss_plot, &view.weights_plot].into_iter().chain(lens) {
                let lines = plot.series.iter().chain(&plot.ghost).chain(&plot.pins);
                prop_assert!(lines.flat_map(|line| line.points.iter()).all(|(x, y)| x.is_finite() && y.is_finite()));
            }
            let map = match &view.lens.picture {
                session::Picture::Surface(surface) => Some((&surface.map, &surface.caption)),
                session::Picture::Boundary(boundary) => Some((&boundary.map, &boundary.caption)),
                session::Picture::Lines(_) => None,
            };
            if let Some((map, caption)) = map.filter(|(map, _)| map.grid.is_some()) {
                for (low, high) in [map.x.range, map.y.range] {
                    prop_assert!(low.is_finite() && high.is_finite() && low < high, "{low} to {high}");
                }
                for value in map.grid.iter().flat_map(|grid| grid.values.iter()) {
                    prop_assert!(value.is_finite() || caption.contains("finite"), "{caption}");
                }
            }
            let edges = view.network.edges.iter().map(|edge| &edge.weight);
            for weight in edges {
                let numbers = [Some(weight.before), weight.gradient, weight.after];
                if numbers.into_iter().flatten().any(|number| !number.is_finite()) {
                    prop_assert!(view.notices.iter().any(|notice| notice.place == Place::Cure), "{:?}", event);
                }
            }
            let steps = view.transport.epochs * view.transport.batches;
            prop_assert!(view.transport.fraction >= 0.0 && view.transport.fraction <= 1.0, "{steps}");
        }
        let reloaded = Session::open(Some(&session.json()));
        prop_assert_eq!(reloaded.experiment(), session.experiment());
        session.update(Event::First(FirstAct::End));
        let mut again = Session::open(Some(&session.visit("", usize::MAX)));
        session.update(Event::EndGesture);
        prop_assert_eq!(again.experiment(), session.experiment());
        for way in [Event::Undo, Event::Redo, Event::Redo] {
            let view = (again.view().undo, again.view().redo);
            prop_assert_eq!(view, (session.view().undo, session.view().redo));
            again.update(way.clone());
            session.update(way);
            prop_assert_eq!(again.experiment(), session.experiment());
        }
    }

    #[test]
    fn a_link_leads_to_the_same_view(events in vec(event(), 1..40)) {
        let mut session = Session::default();
        events.into_iter().for_each(|event| { session.update(event); });
        // The first visit is no part of a link.
        session.update(Event::First(FirstAct::End));
        let (mut linked, _) = Session::begin(&session.link(), "", None);
        session.update(Event::ResumeRun);
        for session in [&mut session, &mut linked] {
            while session.compute(&mut || true) {}
        }
        prop_assert_eq!(linked.experiment(), session.experiment());
        prop_assert_eq!(shown(&linked), shown(&session));
    }

    #[test]
    fn undo_leads_back_to_the_start(events in vec(event(), 1..30)) {
        let mut session = Session::default();
        let start = session.json();
        events.into_iter().for_each(|event| { session.update(event); });
        session.update(Event::EndGesture);
        while session.view().redo.is_some() {
            session.update(Event::Redo);
        }
        let end = session.json();
        while session.view().undo.is_some() {
            session.update(Event::Undo);
        }
        prop_assert_eq!(session.json(), start);
        while session.view().redo.is_some() {
            session.update(Event::Redo);
        }
        prop_assert_eq!(session.json(), end);
    }
}
