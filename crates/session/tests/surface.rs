//! The loss surface: true values, the run on it, its start under the hand.

use session::{
    ColumnScale, Event, Field, Held, LensView, MapPlot, MarkKind, Parameter, Phase, Picture, PresetId,
    Session,
};
use session::{Playhead, Start, SurfaceView, exact};

fn surface(session: &Session) -> SurfaceView {
    match session.view().lens {
        LensView { picture: Picture::Surface(surface), .. } => *surface,
        other => panic!("{other:?}"),
    }
}

fn mark(map: &MapPlot, kind: MarkKind) -> (f64, f64) {
    map.marks.iter().find(|mark| mark.kind == kind).unwrap().at
}

const X: Parameter = Parameter::Kernel { layer: 0, input: 0, unit: 0 };
const Y: Parameter = Parameter::Kernel { layer: 0, input: 1, unit: 0 };

/// The mean loss with two weights of a model replaced.
fn loss(session: &Session, model: &backprop::Sequential, (x, y): (f64, f64)) -> f64 {
    let mut weights = model.parameters().to_vec();
    weights[model.index_of(X).unwrap()] = x;
    weights[model.index_of(Y).unwrap()] = y;
    let mut model = model.clone();
    model.set_parameters(&weights).unwrap();
    model.evaluate(session.experiment().loss, &session.experiment().dataset().unwrap()).unwrap()
}

/// Compares every node of the map with the loss of a model that holds the other weights.
#[track_caller]
fn check(session: &mut Session, held: &backprop::Sequential) {
    while session.compute(&mut || true) {}
    let map = surface(session).map;
    let grid = map.grid.unwrap();
    assert_eq!((grid.columns, grid.rows), (64, 46));
    let at =
        |(low, high): (f64, f64), i: usize, count: usize| low + i as f64 / (count - 1) as f64 * (high - low);
    for (index, &value) in grid.values.iter().enumerate() {
        let place = (
            at(map.x.range, index % grid.columns, grid.columns),
            at(map.y.range, index / grid.columns, grid.rows),
        );
        assert_eq!(value, loss(session, held, place), "at {place:?}");
    }
}

#[test]
fn every_value_is_the_mean_loss_over_all_rows() {
    let mut session = Session::default();
    let start = session.experiment().model().unwrap();
    check(&mut session, &start);
    session.update(Event::HoldSurface(Held::End));
    let end = session.run().model().clone();
    check(&mut session, &end);
    session.update(Event::HoldSurface(Held::Playhead));
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
    let start = session.experiment().model().unwrap();
    check(&mut session, &start);
}

#[test]
fn the_run_lies_on_it() {
    let mut session = Session::default();
    session.update(Event::Seek(Playhead { epoch: 3, batch: 2, phase: Phase::Backward }));
    let view = surface(&session);
    let run = session.run();
    let checkpoints: Vec<_> = run.checkpoints().map(|(_, weights)| (weights[0], weights[2])).collect();
    assert_eq!(view.map.path[..], checkpoints[..]);
    assert_eq!(mark(&view.map, MarkKind::Start), (0.1, 0.1));
    assert_eq!(mark(&view.map, MarkKind::Playhead), checkpoints[9]);
    assert_eq!(mark(&view.map, MarkKind::End), checkpoints[300]);
    let inside = |value: f64, (low, high): (f64, f64)| low < value && value < high;
    for &(x, y) in &checkpoints {
        assert!(inside(x, view.map.x.range) && inside(y, view.map.y.range));
    }
    assert!(view.map.description.contains("from cgpa→h1 0.1000 and profile_score→h1 0.1000"));
}

#[test]
fn the_start_is_dragged_as_one_edit_under_axes_that_stand_still() {
    let mut session = Session::default();
    let before = surface(&session);
    session.update(Event::BeginGesture);
    for i in 1..=10 {
        session.update(Event::MoveStart { x: 0.1 + 0.01 * f64::from(i), y: 0.3 });
        let now = surface(&session);
        assert_eq!((&now.map.x, &now.map.y), (&before.map.x, &before.map.y));
        assert_eq!(now.map.ghost[..], before.map.path[..], "the run before the drag");
    }
    session.update(Event::EndGesture);
    let after = surface(&session);
    assert_eq!(mark(&after.map, MarkKind::Start), (0.2, 0.3));
    assert_eq!(after.start, "Start of the run: cgpa→h1 0.2 and profile_score→h1 0.3");
    assert_ne!(after.map.path.last(), before.map.path.last());
    assert_ne!(after.map.description, before.map.description);
    let model = session.experiment().model().unwrap();
    assert_eq!(model.parameters()[..4], [0.2, 0.1, 0.3, 0.1]);
    session.update(Event::Undo);
    let back = surface(&session);
    assert_eq!((back.map.path, back.map.grid), (before.map.path, before.map.grid));
    assert!(session.view().undo.is_none());
}

#[test]
fn arrow_keys_move_the_start_by_round_steps() {
    let mut session = Session::new(PresetId::RandomStart.experiment());
    let (x, y) = mark(&surface(&session).map, MarkKind::Start);
    session.update(Event::NudgeStart { x: 1.0, y: 0.0 });
    let (right, same) = mark(&surface(&session).map, MarkKind::Start);
    assert!(right > x && right - x < 0.1, "{x} to {right}");
    assert!(exact(right).chars().count() < 8, "{right}");
    assert_eq!(same, y);
    assert_eq!(session.view().weights.start, Start::Explicit);
    session.update(Event::NudgeStart { x: 0.0, y: -10.0 });
    assert!(mark(&surface(&session).map, MarkKind::Start).1 < y);
}

#[test]
fn the_readout_says_the_loss_there() {
    let session = Session::default();
    let said = session.lens_readout((0.183, 0.232)).unwrap();
    let expected = loss(&session, &session.experiment().model().unwrap(), (0.183, 0.232));
    assert!(said.starts_with("cgpa→h1 0.183, profile_score→h1 0.232: loss "), "{said}");
    let read: f64 = said.rsplit(' ').next().unwrap().parse().unwrap();
    assert!((read - expected).abs() <= 0.005 * expected);
}

#[test]
fn a_place_leads_to_the_point_of_the_run_nearest_to_it() {
    let mut session = Session::default();
    let (_, weights) = session.run().checkpoints().nth(14).unwrap();
    let (x, y) = (weights[0], weights[2]);
    session.update(Event::SeekNear { x, y });
    assert_eq!(session.playhead(), Playhead { epoch: 4, batch: 3, phase: Phase::Forward });
}

#[test]
fn the_axes_are_chosen_or_go_with_the_selection() {
    let mut session = Session::default();
    let names = |session: &Session| surface(session).axes.map(|axis| axis.weight);
    session.update(Event::Select(Parameter::Bias { layer: 1, unit: 0 }.into()));
    assert_eq!(names(&session), ["b out", "h1→out"]);
    session.update(Event::ChooseAxis { axis: 0, parameter: "kernel1[1][1]".into() });
    assert_eq!(names(&session), ["profile_score→h2", "cgpa→h2"]);
    session.update(Event::ChooseAxis { axis: 1, parameter: "profile_score→h2".into() });
    assert_eq!(names(&session), ["cgpa→h2", "profile_score→h2"], "they change places");
    for wrong in ["kernel9[0][0]", "w"] {
        session.update(Event::ChooseAxis { axis: 0, parameter: wrong.into() });
        let axis = surface(&session).axes[0].clone();
        assert_eq!((axis.text.as_str(), axis.weight.as_str()), (wrong, "cgpa→h2"));
        let problem = format!("Enter a weight of this model, such as cgpa→h2, not “{wrong}”.");
        assert_eq!(axis.problem, Some(problem));
    }
    session.update(Event::ChooseAxis { axis: 0, parameter: String::new() });
    session.update(Event::ChooseAxis { axis: 1, parameter: String::new() });
    assert_eq!(names(&session), ["b out", "h1→out"]);
}

#[test]
fn a_diverged_run_is_shown_as_far_as_it_is_in_sight() {
    let session = Session::new(PresetId::Diverging.experiment());
    let view = surface(&session);
    assert!(view.map.x.range.1 - view.map.x.range.0 < 30.0, "{:?}", view.map.x.range);
    let grid = view.map.grid.unwrap();
    assert!(grid.values.iter().all(|value| value.is_finite()));
    assert!(view.caption.starts_with("All 4 rows, evaluated:"), "{}", view.caption);
}

#[test]
fn a_loss_beyond_all_numbers_is_said_to_be_so() {
    let mut session = Session::default();
    session.update(Event::HoldSurface(Held::Playhead));
    for index in [4, 5] {
        session.update(Event::Type { field: Field::Weight { index }, text: "1e300".into() });
    }
    let view = surface(&session);
    assert!(view.map.grid.unwrap().values.iter().any(|value| value.is_infinite()));
    assert!(view.caption.contains("finite"), "{}", view.caption);
}

#[test]
fn an_edit_leaves_the_fine_grid_to_when_the_hand_rests() {
    for preset in [PresetId::NotebookRegression, PresetId::Xor] {
        let mut session = Session::new(preset.experiment());
        let columns = |session: &Session| surface(session).map.grid.map(|grid| grid.columns);
        assert_eq!(columns(&session), Some(22));
        assert!(session.is_pending());
        while session.compute(&mut || true) {}
        assert_eq!(columns(&session), Some(64));
        let effect = session.update(Event::MoveStart { x: 0.2, y: 0.1 });
        assert_eq!(columns(&session), Some(22));
        assert!(effect.refine && !effect.frames, "nothing moves, and the picture can be finer");
        while session.compute(&mut || true) {}
        assert!(!session.update(Event::Tick(0.0)).refine);
    }
}

#[test]
fn a_large_network_is_drawn_coarse_and_then_fine() {
    let mut session = Session::default();
    session.update(Event::AddLayer(1));
    for (layer, units) in [(0, "96"), (1, "96")] {
        session.update(Event::Type { field: Field::Units { layer }, text: units.into() });
    }
    let mut widths = vec![surface(&session).map.grid.map_or(0, |grid| grid.columns)];
    assert!(session.is_pending());
    assert!(surface(&session).weights.is_empty(), "too many for a list");
    for _ in 0..100_000 {
        let mut looks = 10;
        let pending = session.compute(&mut || {
            looks -= 1;
            looks > 0
        });
        widths.push(surface(&session).map.grid.map_or(0, |grid| grid.columns));
        if !pending {
            break;
        }
    }
    widths.dedup();
    assert!(widths.ends_with(&[22, 64]), "{widths:?}");
    assert!(!session.is_pending());
}
