//! A large network as heat maps: their numbers are those of the update.

use session::{Activation, Event, Field, HeatMap, LayerMaps, Phase, Selection, Session};

fn large() -> Session {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::Units { layer: 0 }, text: "9".into() });
    session.update(Event::SetActivation { layer: 0, activation: Activation::Tanh });
    session
}

fn layers(session: &mut Session, phase: Phase) -> Vec<LayerMaps> {
    session.update(Event::GoToPhase(phase));
    session.view().network.maps.unwrap().layers
}

/// The shown numbers of a row of the table of all gradients.
fn table(session: &mut Session) -> Vec<f64> {
    if session.view().gradients.is_none() {
        session.update(Event::ToggleGradients);
    }
    let read = |text: &str| text.parse::<f64>().unwrap();
    session.gradients_text().lines().skip(1).map(|row| read(row.split('\t').nth(2).unwrap())).collect()
}

#[test]
fn six_units_are_drawn_and_seven_are_maps() {
    let mut session = Session::default();
    for (units, maps) in [(6, false), (7, true)] {
        session.update(Event::Type { field: Field::Units { layer: 0 }, text: units.to_string() });
        let network = session.view().network;
        assert_eq!((network.maps.is_some(), network.edges.is_empty()), (maps, maps), "{units}");
    }
}

#[test]
fn maps_hold_what_the_phase_is_about() {
    let mut session = large();
    let parameters = |layers: &[LayerMaps]| -> Vec<f64> {
        layers.iter().flat_map(|of| [&of.kernel, &of.bias]).flat_map(|map| map.values.to_vec()).collect()
    };
    let before = parameters(&layers(&mut session, Phase::Forward));
    assert_eq!(before, session.run().checkpoints().next().unwrap().1);
    let backward = layers(&mut session, Phase::Backward);
    let gradients = parameters(&backward);
    assert_eq!(gradients, table(&mut session));
    let change = parameters(&layers(&mut session, Phase::Update));
    for ((change, gradient), before) in change.iter().zip(&gradients).zip(&before) {
        assert!((change + 0.001 * gradient).abs() <= 1e-15 * before.abs().max(1.0), "{change} {gradient}");
    }
    let of = &backward[1];
    assert_eq!((of.kernel.rows(), of.kernel.columns, of.kernel.quantity), (9, 1, "gradient"));
    assert_eq!((of.output.quantity, of.output.backward), ("δ", true));
    assert_eq!(of.title, "output: 9 inputs, 1 unit, linear");
}

#[test]
fn the_color_is_a_part_of_the_largest() {
    let map = HeatMap { columns: 2, values: [0.5, -2.0].into(), largest: 2.0, ..HeatMap::default() };
    let strengths: Vec<_> = map.values.iter().map(|&value| map.strength(value)).collect();
    assert_eq!((strengths, map.scale().as_str()), (vec![0.25, -1.0], "±2.000"));
    assert_eq!((map.strength(f64::NAN), map.strength(f64::NEG_INFINITY)), (0.0, -1.0));
    let zeros = HeatMap { columns: 2, values: [0.0, -0.0].into(), ..HeatMap::default() };
    assert_eq!((zeros.scale().as_str(), zeros.strength(-0.0)), ("all 0", 0.0));
}

#[test]
fn what_is_not_finite_is_said_and_not_zero() {
    let map = HeatMap { columns: 2, values: [0.5, f64::NAN].into(), largest: 0.5, ..HeatMap::default() };
    assert_eq!(map.scale(), "±0.5000, 1 of 2 are ∞ or undefined");
    let mut session =
        Session::begin("", "layers=64:linear,64:linear,1:linear&weights=glorot_uniform&lr=1", None).0;
    session.compute(&mut || true);
    session.update(Event::GoToEnd);
    let last = layers(&mut session, Phase::Update).pop().unwrap();
    assert_eq!(last.kernel.note().as_deref(), Some("all ∞ or undefined"));
}

#[test]
fn what_is_selected_is_read_out() {
    let mut session = large();
    session.update(Event::GoToPhase(Phase::Backward));
    let readout = |session: &mut Session, word: &str| {
        session.update(Event::Select(word.parse::<Selection>().unwrap()));
        session.view().network.maps.unwrap().readout
    };
    let weight = readout(&mut session, "kernel1[1][0]");
    assert!(
        weight.starts_with("profile_score→h1, in Keras kernel1[1][0]: weight 0.1000, gradient "),
        "{weight}"
    );
    assert!(
        readout(&mut session, "bias2[0]").starts_with("b out, in Keras bias2[0]: bias 0.1000, gradient ")
    );
    assert!(readout(&mut session, "unit1[8]").starts_with("hidden 9: z "));
    assert_eq!(readout(&mut session, "input[0]"), "cgpa: x 8.000");
    assert!(readout(&mut session, "loss").starts_with("loss: "));
}
