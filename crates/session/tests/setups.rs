//! Regression and classification: the way back changes nothing, whatever was there.

use session::{Activation, Event, Experiment, Field, Loss, PRESETS, PresetId, Session, Task};

fn open(preset: PresetId) -> Session {
    Session::new(preset.experiment())
}

fn other(task: Task) -> Task {
    match task {
        Task::Regression => Task::Classification,
        Task::Classification => Task::Regression,
    }
}

/// Goes to the other setup and back again.
fn there_and_back(session: &mut Session, between: impl FnOnce(&mut Session)) {
    let task = session.view().task;
    session.update(Event::SetTask(other(task)));
    assert_eq!(session.view().task, other(task));
    between(session);
    session.update(Event::SetTask(task));
    assert_eq!(session.view().task, task);
}

fn activations(experiment: &Experiment) -> Vec<Activation> {
    experiment.layers.iter().map(|layer| layer.activation).collect()
}

fn column(session: &Session, column: usize) -> Vec<f64> {
    session.experiment().data.rows.iter().map(|row| row[column]).collect()
}

#[test]
fn there_and_back_changes_nothing() {
    for preset in PRESETS {
        let mut session = open(preset.id);
        for _ in 0..3 {
            there_and_back(&mut session, |_| {});
            assert_eq!(*session.experiment(), preset.id.experiment(), "{}", preset.key);
        }
    }
}

#[test]
fn xor_is_a_classification_and_stays_one_when_its_button_is_pressed() {
    let mut session = open(PresetId::Xor);
    assert_eq!(session.view().task, Task::Classification);
    session.update(Event::SetTask(Task::Classification));
    assert_eq!((session.experiment(), session.view().undo), (&PresetId::Xor.experiment(), None));
}

#[test]
fn what_was_changed_in_between_stays_and_each_setup_has_its_own_activations() {
    let mut session = open(PresetId::Xor);
    there_and_back(&mut session, |session| {
        session.update(Event::Type { field: Field::LEARNING_RATE, text: "0.1".into() });
        session.update(Event::Type { field: Field::Cell { row: 0, column: 0 }, text: "0.25".into() });
        session.update(Event::AddLayer(1));
        session.update(Event::SetActivation { layer: 0, activation: Activation::Relu });
    });
    let experiment = session.experiment();
    assert_eq!(activations(experiment), [Activation::Tanh, Activation::Tanh, Activation::Sigmoid]);
    assert_eq!((experiment.loss, experiment.optimizer.learning_rate()), (Loss::BinaryCrossentropy, 0.1));
    assert_eq!(experiment.data.rows[0][0], 0.25);
    session.update(Event::SetTask(Task::Regression));
    let back = [Activation::Relu, Activation::Linear, Activation::Linear];
    assert_eq!(activations(session.experiment()), back);
}

#[test]
fn an_edited_table_keeps_the_targets_of_both_setups() {
    let mut session = Session::default();
    let target = Field::Cell { row: 0, column: 2 };
    session.update(Event::Type { field: target, text: "4.5".into() });
    session.update(Event::SetTask(Task::Classification));
    assert_eq!(
        (session.experiment().data.columns[2].as_str(), column(&session, 2)),
        ("placed", vec![0.0, 0.0, 1.0, 1.0])
    );
    session.update(Event::Type { field: target, text: "1".into() });
    session.update(Event::Type { field: Field::Cell { row: 3, column: 0 }, text: "9".into() });
    session.update(Event::RemoveRow(1));
    session.update(Event::Paste { row: 3, column: 0, text: "9\t12\t1".into() });
    session.update(Event::SetTask(Task::Regression));
    assert_eq!(
        (session.experiment().data.columns[2].as_str(), column(&session, 2)),
        ("lpa", vec![4.5, 6.0, 6.0, 7.0])
    );
    assert_eq!(column(&session, 0), [8.0, 6.0, 9.0, 9.0]);
    session.update(Event::SetTask(Task::Classification));
    assert_eq!(column(&session, 2), [1.0, 1.0, 1.0, 1.0]);
}

#[test]
fn the_way_back_ends_where_another_experiment_was_opened() {
    let mut session = open(PresetId::Xor);
    session.update(Event::SetTask(Task::Regression));
    session.update(Event::LoadPreset(PresetId::RandomStart));
    session.update(Event::SetTask(Task::Classification));
    assert_eq!(activations(session.experiment()), [Activation::Sigmoid; 2]);
    for _ in 0..2 {
        session.update(Event::Undo);
    }
    session.update(Event::SetTask(Task::Classification));
    assert_eq!(*session.experiment(), PresetId::Xor.experiment());
}
