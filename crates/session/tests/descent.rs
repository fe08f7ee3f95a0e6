//! The arrows on the loss surface: the gradient over all rows and the step that is taken, as the card and the table
//! of gradients have them, and what both do to the loss.

use backprop::{Sequential, gradient};
use experiment::names;
use session::{
    ArrowKind, Event, Field, FirstAct, FirstStep, Held, Hyperparameters, LensView, Parameter, Phase, Picture,
    Playhead, PresetId, Selection, Session, SurfaceView, Way, short,
};

fn surface(session: &Session) -> SurfaceView {
    match session.view().lens {
        LensView { picture: Picture::Surface(surface), .. } => *surface,
        other => panic!("{other:?}"),
    }
}

fn read(text: &str) -> f64 {
    text.replace('−', "-").parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

/// Whether a loss falls by what the table says that it changes by: `−0.1837`, or `+0.1837`.
#[track_caller]
fn falls(text: &str, by: f64) {
    assert!(text.starts_with(['−', '+']) || text == "0", "{text}");
    agrees(text.trim_start_matches('+'), -by);
}

/// Whether two numbers agree to the digits of a text.
#[track_caller]
fn agrees(text: &str, value: f64) {
    let text = text.trim().trim_start_matches('=').trim();
    let mantissa = text.split('e').next().unwrap();
    let decimals = mantissa.split('.').nth(1).map_or(0, str::len);
    let exponent = text.split_once('e').map_or(0, |(_, exponent)| read(exponent) as i32);
    let half = 0.501 * 10f64.powi(exponent - decimals as i32);
    assert!((read(text) - value).abs() <= half, "{text} and {value}");
}

#[track_caller]
fn check(session: &mut Session, held: Held) {
    session.update(Event::HoldSurface(held));
    session.update(Event::ToggleGradients);
    let data = session.experiment().dataset().unwrap();
    let rate = session.experiment().optimizer.learning_rate();
    let (steps, per_epoch) = (session.run().steps(), session.run().steps_per_epoch());
    let states: Vec<Vec<f64>> = session.run().checkpoints().map(|(_, weights)| weights.to_vec()).collect();
    assert_eq!(states.len(), steps + 1, "every update can be compared");
    let model = session.run().model().clone();
    let at = |weights: &[f64]| -> Sequential {
        let mut model = model.clone();
        model.set_parameters(weights).unwrap();
        model
    };
    let loss = |weights: &[f64]| at(weights).evaluate(session.experiment().loss, &data).unwrap();
    let all: Vec<f64> = states.iter().map(|weights| loss(weights)).collect();
    for step in 0..steps {
        let playhead =
            Playhead { epoch: step / per_epoch + 1, batch: step % per_epoch + 1, phase: Phase::Update };
        session.update(Event::Seek(playhead));
        let (before, after) = (&states[step], &states[step + 1]);
        let slope = gradient(&at(before), session.experiment().loss, &data).unwrap();
        let view = session.view();
        let surface = surface(session);
        let names = &surface.axes;
        let axes: Vec<usize> = names.iter().map(|axis| index(session, &axis.weight)).collect();
        let [taken, along] = &surface.map.arrows[..] else { panic!("{:?} in {step}", surface.map.arrows) };
        assert_eq!((taken.kind, along.kind), (ArrowKind::Step, ArrowKind::Gradient));
        let times =
            |name: &str, start: &str| read(name.strip_prefix(start).unwrap_or_else(|| panic!("{name}")));
        let (k, m) = (times(&taken.name, "step × "), times(&along.name, "−η·gradient × "));
        for (arrow, by) in [(taken, 0), (along, 1)] {
            let moved = [arrow.head.0 - arrow.tail.0, arrow.head.1 - arrow.tail.1];
            assert_eq!([arrow.tail.0, arrow.tail.1], [before[axes[0]], before[axes[1]]]);
            for (moved, &i) in moved.into_iter().zip(&axes) {
                let expected = [k * (after[i] - before[i]), -m * rate * slope[i]][by];
                assert!(
                    (moved - expected).abs() <= 1e-9 * expected.abs() + 1e-12,
                    "{step}: {moved} {expected}"
                );
            }
        }
        // The table of all gradients has these numbers, in the words of the picture.
        let table = view.gradients.unwrap();
        for &i in &axes {
            let row = table.rows.iter().find(|row| index(session, &row.name) == i).unwrap();
            assert_eq!(
                (&row.cells[0], row.cells[row.cells.len() - 2].as_str()),
                (&short(before[i]), &*short(after[i]))
            );
            assert!(surface.map.description.contains(&format!("{} {}", row.name, row.cells[0])));
            let new = format!("{} {}", row.name, row.cells[row.cells.len() - 2]);
            assert!(surface.map.description.contains(&new), "{new}: {}", surface.map.description);
        }
        // The card of the selected weight, which is the one across, has the same step.
        let update = &view.chain.update;
        agrees(&update.last().unwrap().last().unwrap().text(), after[axes[0]]);
        // Without momentum and with all rows in a batch they are one step.
        let whole = session.experiment().batch_size >= data.rows()
            && session.experiment().optimizer.get("momentum") == Some(0.0);
        let squares: f64 = slope.iter().map(|g| g * g).sum();
        let next: Vec<f64> = before.iter().zip(&slope).map(|(w, g)| w - rate * g).collect();
        let [fall_along, fall_taken] = &surface.falls[..] else { panic!("{:?}", surface.falls) };
        assert_eq!((fall_along.kind, fall_taken.kind), (ArrowKind::Gradient, ArrowKind::Step));
        falls(&fall_along.predicted, rate * squares);
        falls(&fall_along.real, all[step] - loss_of(&at(&next), session));
        falls(&fall_taken.real, all[step] - all[step + 1]);
        let rise = fall_taken.real.strip_prefix('+').map(|by| format!(" raises it by {by}."));
        assert!(
            rise.is_none_or(|rise| surface.map.description.contains(&rise)),
            "{}",
            surface.map.description
        );
        if whole {
            assert_eq!(fall_along.real, fall_taken.real);
        }
        let course = format!("All 4 rows, evaluated: {} → {}", short(all[step]), short(all[step + 1]));
        assert!(surface.caption.starts_with(&course), "{course}: {}", surface.caption);
        assert!(
            surface
                .map
                .description
                .contains(&format!("η·|∇L|² = {}", fall_along.predicted.trim_start_matches('−')))
        );
    }
}

fn loss_of(model: &Sequential, session: &Session) -> f64 {
    model.evaluate(session.experiment().loss, &session.experiment().dataset().unwrap()).unwrap()
}

/// The place of a weight in the flat vector, by its name on the page.
fn index(session: &Session, name: &str) -> usize {
    let model = session.run().model();
    let called = |&index: &usize| names::weight(session.experiment(), model.parameter_at(index)) == name;
    (0..model.parameters().len()).find(called).unwrap()
}

#[test]
fn the_arrows_are_those_of_card_and_table_in_every_update_of_the_notebook() {
    check(&mut Session::default(), Held::Playhead);
}

#[test]
fn the_arrows_do_not_depend_on_where_the_other_weights_are_held() {
    check(&mut Session::default(), Held::End);
}

#[test]
fn with_momentum_batches_and_other_weights() {
    for (momentum, nesterov, batch) in [("0.9", false, "3"), ("0.5", true, "1"), ("0", false, "4")] {
        let mut session = Session::new(PresetId::RandomStart.experiment());
        for (field, text) in
            [(Field::Optimizer("momentum"), momentum), (Field::BatchSize, batch), (Field::Epochs, "12")]
        {
            session.update(Event::Type { field, text: text.into() });
        }
        session.update(Event::Switch { key: "nesterov", on: nesterov });
        session.update(Event::Select(Selection::Parameter(Parameter::Kernel {
            layer: 1,
            input: 1,
            unit: 0,
        })));
        check(&mut session, Held::Playhead);
    }
}

#[test]
fn the_loss_at_the_start_is_that_of_the_initial_weights() {
    let session = Session::default();
    let loss = loss_of(&session.experiment().model().unwrap(), &session);
    let caption = surface(&session).caption;
    assert!(caption.starts_with(&format!("All 4 rows, evaluated: {}, ", short(loss))), "{caption}");
    assert!(
        caption.contains("other weights as at the playhead") && caption.ends_with("at the playhead."),
        "{caption}"
    );
}

#[test]
fn a_learning_rate_of_0_has_a_gradient_and_no_step() {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0".into() });
    let surface = surface(&session);
    let [arrow] = &surface.map.arrows[..] else { panic!("{:?}", surface.map.arrows) };
    assert!(arrow.name.starts_with("−gradient × "), "{}", arrow.name);
    let falls: Vec<_> = surface.falls.iter().map(|fall| (&*fall.predicted, &*fall.real)).collect();
    assert_eq!(falls[1], ("0", "≈ 0"));
}

#[test]
fn where_a_row_goes_through_again_the_surface_is_that_of_the_update_just_made() {
    let mut session = Session::begin("", "?preset=notebook&first", None).0;
    let mut captions = Vec::new();
    while session.view().first.is_some_and(|first| first.step <= FirstStep::Drag) {
        let step = session.view().first.map(|first| first.step);
        session.compute(&mut || true);
        let surface = surface(&session);
        captions.push((step, surface.caption.replace("All 4 rows, evaluated: ", ""), surface.falls));
        let act = if step == Some(FirstStep::Guess) { FirstAct::Guess(Way::Up) } else { FirstAct::Next };
        session.update(Event::First(act));
    }
    for (step, caption, falls) in &captions {
        let course = if *step >= Some(FirstStep::Update) { "26.79 → 26.08" } else { "26.79" };
        let rest = caption.strip_prefix(course).unwrap_or_else(|| panic!("{caption} at {step:?}"));
        assert!(!rest.contains('→'), "{caption} at {step:?}");
        assert_eq!(falls, &captions[0].2, "{step:?}");
    }
    assert_eq!(captions.last().map(|(step, ..)| *step), Some(Some(FirstStep::Drag)));
}
