//! Runs too long for one event: computed in slices, within bounded memory, with any update within reach.

use session::{Activation, Initializer};
use session::{Data, Event, Experiment, Field, Layer, Phase, Playhead, PresetId, Run, Session, Weights};
use std::rc::Rc;

/// The notebook's run with so many epochs.
fn long(epochs: usize) -> Experiment {
    Experiment { epochs, ..PresetId::NotebookRegression.experiment() }
}

/// As many rows, columns, layers and units as there may be, all rows in one batch.
fn largest() -> Experiment {
    let columns: Vec<_> = (0..64).map(|column| format!("x{column}")).collect();
    let rows =
        (0..10_000).map(|row| (0..64).map(|column| f64::from((row * 31 + column * 7) % 13) / 13.0).collect());
    let mut layers = vec![Layer::from((256, Activation::Tanh)); 7];
    layers.push(Layer::from((1, Activation::Linear)));
    Experiment {
        data: Rc::new(Data { targets: vec!["x63".into()], columns, rows: rows.collect() }),
        layers,
        weights: Weights::Initializer(Initializer::glorot_uniform(1)),
        batch_size: 10_000,
        epochs: 100_000,
        ..PresetId::NotebookRegression.experiment()
    }
}

/// A clock that says no after so many looks.
fn looks(mut count: usize) -> impl FnMut() -> bool {
    move || {
        count = count.saturating_sub(1);
        count > 0
    }
}

#[test]
fn slices_give_the_same_run_as_one_go() {
    let mut run = Run::new(&long(20_000)).unwrap();
    assert!(!run.is_whole());
    let mut slices = 0;
    while !run.compute(&mut looks(10)) {
        slices += 1;
    }
    assert!(slices > 3, "{slices}");
    let experiment = long(20_000);
    let mut model = experiment.model().unwrap();
    let history = experiment.fit().run(&mut model, &Rc::new(experiment.dataset().unwrap())).unwrap();
    assert_eq!(run.losses(), history.loss);
    assert_eq!(run.model(), &model);
}

#[test]
fn any_update_between_checkpoints_is_computed_again() {
    let experiment = Experiment { epochs: 30_000, ..PresetId::Xor.experiment() };
    let experiment = Experiment { batch_size: 1, shuffle: session::Shuffle::Seed(4), ..experiment };
    let mut run = Run::new(&experiment).unwrap();
    run.compute(&mut || true);
    let states = run.checkpoints().count();
    assert!(states < 70_000 && states < run.steps(), "{states} of {}", run.steps());
    let mut trainer = backprop::Trainer::new(
        experiment.model().unwrap(),
        experiment.fit(),
        Rc::new(experiment.dataset().unwrap()),
    )
    .unwrap();
    for step in [3, 77_777, 5, 77_778, 119_999] {
        assert!(run.seek(step, &mut || true));
        if step < trainer.step() {
            trainer = backprop::Trainer::new(
                experiment.model().unwrap(),
                experiment.fit(),
                Rc::new(experiment.dataset().unwrap()),
            )
            .unwrap();
        }
        while trainer.step() < step {
            trainer.update().unwrap();
        }
        assert_eq!(run.trace(None), trainer.trace());
    }
}

#[test]
fn a_long_run_shows_its_progress_can_be_stopped_and_goes_on() {
    let mut session = Session::default();
    let effect = session.update(Event::Type { field: Field::Epochs, text: "100000".into() });
    assert!(effect.frames);
    let progress = session.view().progress.unwrap();
    assert!(progress.fraction > 0.0 && progress.fraction < 1.0 && !progress.stopped);
    assert!(session.compute(&mut looks(5)));
    assert!(session.view().progress.unwrap().fraction > progress.fraction);
    session.update(Event::StopRun);
    let stopped = session.view().progress.unwrap();
    assert!(stopped.stopped);
    assert!(!session.compute(&mut looks(20)), "nothing but the loss surface is made finer");
    assert_eq!(session.view().progress.unwrap().fraction, stopped.fraction);
    session.update(Event::Seek(Playhead { epoch: 90_000, batch: 1, phase: Phase::Backward }));
    let view = session.view();
    assert_eq!(view.headline.sentence, "Epoch 90,000 of 100,000. This update is still being computed.");
    assert!(view.network.edges.iter().all(|edge| edge.weight.gradient.is_none()));
    session.update(Event::ResumeRun);
    while session.compute(&mut looks(1000)) {}
    assert_eq!(session.view().progress, None);
    assert!(session.view().headline.sentence.starts_with("Epoch 90,000 of 100,000, row 1 of "));
    assert!(session.view().loss_plot.series[0].points.len() <= 4001);
}

#[test]
fn the_largest_experiment_stays_within_64_mb_and_answers() {
    let experiment = largest();
    assert_eq!(experiment.check(), Ok(()));
    let before = resident();
    let mut run = Run::new(&experiment).unwrap();
    for _ in 0..2000 {
        run.compute(&mut || false);
    }
    run.seek(0, &mut looks(50));
    let trace = run.trace(Some(7_000));
    let grown = resident().saturating_sub(before);
    assert_eq!(trace.layers[0].z.len(), 1, "the values of one row of a large batch");
    assert_eq!(trace.rows[trace.kept.start], 7_000);
    assert!(grown < 64 << 20, "{} MB", grown >> 20);
}

/// Bytes of memory that this process holds.
#[cfg(target_os = "linux")]
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
    4096 * pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap()
}

#[cfg(not(target_os = "linux"))]
fn resident() -> usize {
    0
}

#[test]
fn rows_held_out_go_through_in_slices() {
    let experiment = Experiment { validation_split: 0.5, ..long(20_000) };
    let (mut sliced, mut whole) = (Run::new(&experiment).unwrap(), Run::new(&experiment).unwrap());
    whole.compute(&mut || true);
    while !sliced.compute(&mut looks(1)) {}
    assert_eq!(whole.validation_losses().len(), experiment.epochs);
    assert_eq!(sliced.validation_losses(), whole.validation_losses());
    assert_eq!(sliced.losses(), whole.losses());
}
