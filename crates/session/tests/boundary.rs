//! The prediction over two features: true values, the boundary, who is right.

use session::{
    Activation, BoundaryView, ColumnScale, Event, Field, Lens, MarkKind, Phase, Picture, Playhead, PresetId,
    Session,
};

fn boundary(session: &Session) -> BoundaryView {
    match session.view().lens.picture {
        Picture::Boundary(boundary) => *boundary,
        other => panic!("{other:?}"),
    }
}

fn seen(preset: PresetId) -> Session {
    let mut session = Session::new(preset.experiment());
    session.update(Event::SetLens(Lens::DecisionBoundary));
    session
}

/// The counts of true positives, false positives, false negatives and true negatives.
fn counts(session: &Session) -> [usize; 4] {
    let threshold = boundary(session).threshold.unwrap();
    let counts: Vec<usize> = threshold.counts.iter().map(|(_, _, count)| count.parse().unwrap()).collect();
    counts.try_into().unwrap()
}

#[test]
fn every_value_is_the_prediction_there() {
    for scale in [None, Some(ColumnScale::Standardize), Some(ColumnScale::Max)] {
        let mut session = seen(PresetId::NotebookClassification);
        session.update(Event::ScaleInputs(scale));
        session.update(Event::Seek(Playhead { epoch: 9, batch: 3, phase: Phase::Update }));
        while session.compute(&mut || true) {}
        let map = boundary(&session).map;
        let (_, weights) = session.run().checkpoints().nth(35).unwrap();
        let mut model = session.run().model().clone();
        model.set_parameters(weights).unwrap();
        let grid = map.grid.unwrap();
        let at = |(low, high): (f64, f64), part: f64| low + part * (high - low);
        for index in [0, 7, 500, 2000, grid.values.len() - 1] {
            let across = at(map.x.range, (index % grid.columns) as f64 / (grid.columns - 1) as f64);
            let up = at(map.y.range, (index / grid.columns) as f64 / (grid.rows - 1) as f64);
            let x = match &session.run().scalers().inputs {
                Some(scaler) => scaler.transform(&[across, up]),
                None => vec![across, up],
            };
            assert_eq!(grid.values[index], model.predict(&x).unwrap()[0]);
        }
        assert_eq!(map.boundary, Some(0.5));
    }
}

#[test]
fn the_counts_by_hand_at_any_threshold() {
    let mut session = seen(PresetId::NotebookClassification);
    // All weights 0.1: every ŷ lies a little above one half, so that all rows count as placed: rows 2 and 3
    // are, 0 and 1 are not.
    assert_eq!(counts(&session), [2, 2, 0, 0]);
    let view = boundary(&session);
    assert_eq!(view.threshold.unwrap().accuracy, "2 of 4 right");
    assert!(
        view.map
            .description
            .contains("At a threshold of 0.5, 2 of 4 right (true positives: 2, false positives: 2, ")
    );
    assert!(view.map.description.contains("everywhere in the picture"));
    session.update(Event::SetThreshold(0.9));
    assert_eq!(counts(&session), [0, 0, 2, 2]);
    let wrong = |session: &Session| {
        let rows = boundary(session).map.marks.into_iter();
        rows.filter(|mark| matches!(mark.kind, MarkKind::Row { wrong: true, .. })).count()
    };
    assert_eq!(wrong(&session), 2);
    session.update(Event::SetThreshold(7.0));
    assert_eq!(boundary(&session).threshold.unwrap().value, 0.95);
    session.update(Event::SetThreshold(f64::NAN));
    assert_eq!(boundary(&session).threshold.unwrap().value, 0.95);
    assert!(session.view().undo.is_none(), "the threshold is no part of the experiment");
}

#[test]
fn the_boundary_of_a_trained_xor_separates_its_rows() {
    let mut session = seen(PresetId::Xor);
    session.update(Event::GoToEnd);
    let [tp, fp, fneg, tn] = counts(&session);
    assert_eq!((tp, fp, fneg, tn), (2, 0, 0, 2));
    let map = boundary(&session).map;
    let grid = map.grid.unwrap();
    let near = |(x, y): (f64, f64)| {
        let part = |at: f64, (low, high): (f64, f64), count: usize| {
            ((at - low) / (high - low) * (count - 1) as f64).round() as usize
        };
        grid.values[part(y, map.y.range, grid.rows) * grid.columns + part(x, map.x.range, grid.columns)]
    };
    assert_eq!(map.marks.len(), 4);
    for mark in &map.marks {
        let MarkKind::Row { class: Some(class), wrong, .. } = mark.kind else { panic!("{mark:?}") };
        assert_eq!((near(mark.at) >= 0.5, wrong), (class, false), "{mark:?}");
    }
}

#[test]
fn a_dot_shows_its_row() {
    let mut session = seen(PresetId::NotebookClassification);
    session.update(Event::ShowNear { x: 6.1, y: 9.9 });
    assert!(session.view().headline.sentence.contains("row 3 "), "{}", session.view().headline.sentence);
    let marks = boundary(&session).map.marks;
    let shown: Vec<_> =
        marks.iter().filter(|mark| matches!(mark.kind, MarkKind::Row { shown: true, .. })).collect();
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].at, (6.0, 10.0));
}

#[test]
fn a_regression_has_a_map_of_predictions_without_a_threshold() {
    let session = seen(PresetId::NotebookRegression);
    let view = boundary(&session);
    assert_eq!(session.view().lens.choices[1].1, "Prediction map");
    assert_eq!(seen(PresetId::Xor).view().lens.choices[1].1, "Decision boundary");
    assert!(view.threshold.is_none() && view.map.boundary.is_none());
    assert!(view.map.description.contains("ŷ goes from"), "{}", view.map.description);
    assert_eq!(session.lens_readout((8.0, 8.0)).unwrap(), "cgpa 8.00, profile_score 8.00: ŷ 0.440");
}

#[test]
fn other_features_are_those_of_the_row_shown() {
    let mut session = seen(PresetId::NotebookClassification);
    session.update(Event::AddColumn);
    session.update(Event::Type { field: Field::Cell { row: 1, column: 2 }, text: "5".into() });
    session.update(Event::ShowRow(0));
    let first = boundary(&session);
    assert_eq!(first.names.len(), 3);
    assert!(first.caption.contains("with the other features of row 1"), "{}", first.caption);
    session.update(Event::Seek(Playhead::default()));
    session.update(Event::ChooseFeature { axis: 1, feature: 2 });
    assert_eq!(boundary(&session).map.y.name, session.experiment().data.columns[2]);
    session.update(Event::ChooseFeature { axis: 0, feature: 2 });
    assert_eq!(boundary(&session).features, [2, 0], "they change places");
}

#[test]
fn one_feature_is_too_few() {
    let mut session = seen(PresetId::NotebookRegression);
    session.update(Event::RemoveColumn(1));
    let view = boundary(&session);
    assert!(view.map.grid.is_none() && view.caption.contains("needs two features"));
    assert_eq!(session.lens_readout((1.0, 1.0)), None);
    session.update(Event::SetActivation { layer: 1, activation: Activation::Sigmoid });
    assert!(boundary(&session).threshold.is_none());
    session.update(Event::Undo);
    session.update(Event::Undo);
    assert!(boundary(&session).map.grid.is_some());
}

#[test]
fn only_the_lens_chosen_is_computed() {
    let mut session = seen(PresetId::NotebookClassification);
    assert!(matches!(session.view().lens.picture, Picture::Boundary(_)));
    session.update(Event::SetLens(Lens::LossSurface));
    assert!(matches!(session.view().lens.picture, Picture::Surface(_)));
    assert!(session.lens_readout((0.1, 0.1)).unwrap().contains("loss"));
}
