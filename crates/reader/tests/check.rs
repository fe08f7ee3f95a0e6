//! Numbers that somebody's code printed: what differs first, and which slip it is. The codes here are runs of a `Hand`, whose
//! numbers are printed as Python prints them.

use backprop::{Activation, ColumnScale, Hand, Layer, Slip, Span};
use experiment::Experiment;
use experiment::presets::PresetId;
use reader::check::{self, Outcome, Search};
use std::fmt::Write;
use std::rc::Rc;

fn search(text: &str, experiment: &Experiment) -> Search {
    let mut search = check::begin(text, experiment).unwrap_or_else(|why| panic!("{why}: {text}"));
    search.compute(&mut || true);
    search
}

fn found(text: &str, experiment: &Experiment) -> Vec<Vec<Slip>> {
    search(text, experiment).fits_found().iter().map(|fit| fit.slips.clone()).collect()
}

fn zero_biases() -> Experiment {
    PresetId::ZeroBiases.experiment()
}

fn random() -> Experiment {
    PresetId::RandomStart.experiment()
}

/// Two outputs, square kernels, batches of two rows, no function that is its own derivative.
fn wide() -> Experiment {
    let mut wide = random();
    let data = Rc::make_mut(&mut wide.data);
    data.targets = vec!["lpa".into(), "extra".into()];
    data.columns.push("extra".into());
    for (row, extra) in data.rows.iter_mut().zip([0.5, 0.25, 1.0, 0.75]) {
        row.push(extra);
    }
    let layer = |activation| Layer::from((2, activation));
    wide.layers = vec![layer(Activation::Tanh), layer(Activation::Sigmoid), layer(Activation::Linear)];
    wide.batch_size = 2;
    wide.scaling.inputs = Some(ColumnScale::Standardize);
    wide
}

fn classes() -> Experiment {
    PresetId::Xor.experiment()
}

fn hand(experiment: &Experiment) -> Hand {
    let data = experiment.dataset().unwrap();
    let rows = data.rows() as f64;
    let x = data.x().iter().map(|x| x * ((rows - 1.0) / rows).sqrt()).collect();
    let sample = backprop::Dataset::new(data.inputs(), x, data.outputs(), data.y().to_vec()).unwrap();
    let orders = vec![vec![3, 1, 0, 2]];
    Hand::new(experiment.model().unwrap(), experiment.fit(), Rc::new(data), Some(Rc::new(sample)), orders)
        .unwrap()
}

/// The losses of the first epochs of a code with slips.
fn losses(experiment: &Experiment, slips: &[Slip], epochs: usize) -> String {
    let mut hand = hand(experiment);
    hand.begin(slips);
    let mut text = String::new();
    for epoch in 0..epochs {
        for _ in 0..hand.steps_per_epoch() {
            hand.update().unwrap();
        }
        writeln!(text, "Epoch {} Loss {:?}", epoch + 1, hand.epoch_loss().unwrap()).unwrap();
    }
    text
}

/// Its weights after the first two updates, as NumPy prints them.
fn weights(experiment: &Experiment, slips: &[Slip]) -> String {
    let mut hand = hand(experiment);
    hand.begin(slips);
    let mut text = String::new();
    for step in 0..3 {
        hand.update().unwrap();
        writeln!(text, "after update {}:", step + 1).unwrap();
        let mut model = hand.model().clone();
        model.set_parameters(hand.parameters()).unwrap();
        for (at, (layer, is_kernel)) in hand.model().arrays().enumerate() {
            let name = if is_kernel { "W" } else { "b" };
            let array = match &model.get_weights()[at] {
                backprop::Array::Vector(values) => numpy(values),
                backprop::Array::Matrix(rows) => {
                    let rows: Vec<_> = rows.iter().map(|row| numpy(row)).collect();
                    format!("[{}]", rows.join("\n "))
                }
            };
            writeln!(text, "{name}{} = {array}", layer + 1).unwrap();
        }
    }
    text
}

fn numpy(values: &[f64]) -> String {
    let values: Vec<_> = values.iter().map(|x| format!("{x:.10}")).collect();
    format!("[{}]", values.join(" "))
}

/// The slips come out, and whatever else fits takes as few.
#[track_caller]
fn check(experiment: &Experiment, text: &str, slips: &[Slip]) {
    let found = found(text, experiment);
    let same = |fit: &Vec<Slip>| fit.len() == slips.len() && slips.iter().all(|slip| fit.contains(slip));
    assert!(found.iter().any(same), "{slips:?} isn't among {found:?}\n{text}");
}

const fn span(start: usize, len: usize) -> Span {
    Span { start, len }
}

const fn starts(target: usize, source: usize, after: bool) -> Slip {
    Slip::StartsFrom { target: span(target, 1), source: span(source, 1), after }
}

/// Of 2-2-1: W1 is 0 to 3, b1 4 and 5, W2 6 and 7, b2 8.
const OF_NOTEBOOK: [Slip; 21] = [
    Slip::UpdatedKernel,
    starts(8, 7, true),
    starts(8, 6, false),
    starts(5, 2, true),
    starts(1, 8, false),
    Slip::StartsFrom { target: span(4, 2), source: span(6, 2), after: false },
    Slip::StartsFrom { target: span(4, 2), source: span(0, 2), after: true },
    Slip::Exchanged(span(6, 1), span(7, 1)),
    Slip::Exchanged(span(0, 1), span(8, 1)),
    Slip::Exchanged(span(4, 2), span(6, 2)),
    Slip::FactorTwo,
    Slip::Sign(span(0, 9)),
    Slip::Sign(span(6, 2)),
    Slip::GradientTurned(0),
    Slip::ForwardTurned(0),
    Slip::NotUpdated(span(8, 1)),
    Slip::NotUpdated(span(4, 2)),
    Slip::LargerRate,
    Slip::SmallerRate,
    Slip::ZeroBiases,
    Slip::BiasesAsWeights,
];

const OF_LOSS: [Slip; 4] =
    [Slip::HalfLoss, Slip::LossSumOverRows, Slip::LossAfterUpdate, Slip::LossAtEpochEnd];

/// Of 2-2-2-2 in batches: W1 is 0 to 3, b1 4 and 5, W2 6 to 9, b2 10 and 11, W3 12 to 15, b3 16 and 17.
const OF_WIDE: [Slip; 17] = [
    Slip::UpdatedKernel,
    Slip::FactorTwo,
    Slip::SumOverRows,
    Slip::SumOverOutputs,
    Slip::NoDerivative(0),
    Slip::NoDerivative(1),
    Slip::DerivativeOfA(0),
    Slip::DerivativeOfA(1),
    Slip::GradientTurned(0),
    Slip::GradientTurned(1),
    Slip::GradientTurned(2),
    Slip::ForwardTurned(1),
    Slip::BackwardTurned(1),
    Slip::BackwardTurned(2),
    Slip::SampleDeviation,
    Slip::NotUpdated(span(10, 2)),
    Slip::StartsFrom { target: span(10, 2), source: span(16, 2), after: false },
];

const OF_CLASSES: [Slip; 5] = [
    Slip::DerivativeTwice,
    Slip::FactorTwo,
    Slip::SumOverRows,
    Slip::NoDerivative(0),
    Slip::DerivativeOfA(0),
];

/// Whether a slip changes anything here.
fn matters(experiment: &Experiment, slip: Slip) -> bool {
    losses(experiment, &[slip], 3) != losses(experiment, &[], 3)
}

#[test]
fn each_slip_is_found_from_losses_alone() {
    let start = zero_biases();
    for experiment in [&start, &random()] {
        for slip in OF_NOTEBOOK.into_iter().chain(OF_LOSS).filter(|slip| matters(experiment, *slip)) {
            check(experiment, &losses(experiment, &[slip], 3), &[slip]);
        }
    }
    for slip in OF_WIDE.into_iter().chain([Slip::LossSumOverOutputs]) {
        check(&wide(), &losses(&wide(), &[slip], 3), &[slip]);
    }
    for slip in OF_CLASSES {
        check(&classes(), &losses(&classes(), &[slip], 3), &[slip]);
    }
}

#[test]
fn each_slip_is_found_from_weights_alone() {
    let (start, random) = (zero_biases(), random());
    for experiment in [&start, &random] {
        let is_seen = |slip: &Slip| weights(experiment, &[*slip]) != weights(experiment, &[]);
        for slip in OF_NOTEBOOK.into_iter().filter(is_seen) {
            check(experiment, &weights(experiment, &[slip]), &[slip]);
        }
    }
    for slip in OF_WIDE {
        check(&wide(), &weights(&wide(), &[slip]), &[slip]);
    }
    for slip in OF_CLASSES {
        check(&classes(), &weights(&classes(), &[slip]), &[slip]);
    }
}

#[test]
fn two_and_three_at_once_are_found() {
    for slips in [
        &[Slip::UpdatedKernel, Slip::FactorTwo][..],
        &[Slip::NotUpdated(span(8, 1)), starts(0, 6, false)],
        &[Slip::LossAtEpochEnd, starts(8, 7, true)],
        &[Slip::FactorTwo, Slip::HalfLoss, Slip::UpdatedKernel],
        &[Slip::LossAfterUpdate, Slip::NotUpdated(span(4, 2)), starts(8, 6, true)],
    ] {
        check(&random(), &losses(&random(), slips, 3), slips);
        let of_weights: Vec<Slip> = slips.iter().copied().filter(|slip| !slip.is_of_printed_loss()).collect();
        check(&random(), &weights(&random(), &of_weights), &of_weights);
    }
}

const ISSUE: &str = "after first row: W1 = 0.10658137 b1 = 0.00082267 W2 = 0.111776 b2 = 0.00736
Epoch 1 loss 26.249691774703265\nEpoch 2 loss 19.19634375189233\nEpoch 3 loss 9.702531836210806";

/// The example of the issue.
#[test]
fn the_hidden_gradient_takes_the_output_weights_after_their_update() {
    let experiment = zero_biases();
    let mut search = search(ISSUE, &experiment);
    let verdict = search.verdict(&experiment);
    assert_eq!(verdict.outcome, Outcome::Slip);
    assert_eq!(verdict.title, "The gradient before W2 uses W2 after its update.");
    assert_eq!(
        verdict.says[0],
        "With this one slip all 7 of your numbers come out, to the last digit you gave."
    );
    assert_eq!(verdict.count, "5 of 7 differ");
    let right: Vec<_> = verdict.compared.iter().map(|compared| compared.right.as_str()).collect();
    assert_eq!(
        right,
        [
            "0.10588800",
            "0.00073600",
            "0.111776",
            "0.00736",
            "26.345577666415263",
            "19.85942891863526",
            "10.881602572213675"
        ]
    );
    let first = verdict.compared.iter().find(|compared| compared.is_first).unwrap();
    assert_eq!(first.name, "cgpa & profile_score→h1 & h2 after epoch 1, row 1");
    let lines = &verdict.explained[0].slips[0].lines;
    assert_eq!(lines.yours, ["W2 -= lr * dW2", "da1 = dz2 @ W2.T", "# -7.36 * 0.111776 = -0.822671"]);
    assert_eq!(lines.right, ["da1 = dz2 @ W2.T", "# -7.36 * 0.1 = -0.736", "W2 -= lr * dW2"]);
}

/// What a course's own code prints, as it stands in public copies: `b2 = W2[1][0] + …`, the gradient of W1 turned, and W2 updated
/// before it is used. By exchanging the hidden units the second way to write it is the same.
#[test]
fn a_course_s_own_code_has_three_at_once() {
    let log = "Epoch -  1 Loss -  25.321744156025517
Epoch -  2 Loss -  18.320004165722047
Epoch -  3 Loss -  9.473661050729628
Epoch -  4 Loss -  3.2520938634031613
Epoch -  5 Loss -  1.3407132589299962";
    let mut search = search(log, &zero_biases());
    let slips = [Slip::UpdatedKernel, Slip::GradientTurned(0), starts(8, 7, true)];
    assert!(search.fits_found().iter().any(|fit| fit.slips == slips), "{:?}", search.fits_found());
    let verdict = search.verdict(&zero_biases());
    assert_eq!(verdict.outcome, Outcome::Several);
    assert_eq!(verdict.common[0].title, "The gradient before W2 uses W2 after its update.");
    assert_eq!(
        verdict.explained[0].slips[1].title,
        "b2 starts its update from W2[1][0], which is updated already."
    );
}

#[test]
fn right_numbers_agree() {
    for experiment in [zero_biases(), random(), wide(), classes()] {
        for text in [losses(&experiment, &[], 5), weights(&experiment, &[])] {
            let verdict = search(&text, &experiment).verdict(&experiment);
            assert_eq!(verdict.outcome, Outcome::Agree, "{text}{verdict:?}");
            assert!(verdict.compared.iter().all(|compared| compared.agrees));
        }
    }
    let single = "Epoch 1 loss 26.345577\nEpoch 2 loss 19.859432";
    let verdict = search(single, &zero_biases()).verdict(&zero_biases());
    assert_eq!(verdict.title, "All 2 agree, as far as float32 goes.");
}

#[test]
fn numbers_that_no_slip_explains_get_only_where_they_differ() {
    let text = "Epoch 1 loss 26.345577666415263\nEpoch 2 loss 19.901312345678901";
    let verdict = search(text, &zero_biases()).verdict(&zero_biases());
    assert_eq!(verdict.outcome, Outcome::Unknown);
    assert_eq!(verdict.title, "Your numbers differ first at: loss, epoch 2.");
    assert_eq!(verdict.says[0], "You have 19.901312345678901, right is 19.859428918635260.");
    assert!(verdict.explained.is_empty());
    let place = verdict.place.unwrap();
    assert_eq!((place.epoch, place.batch), (2, 1));
}

#[test]
fn few_digits_that_fit_by_chance_get_no_slip() {
    let verdict = search("Epoch 1 loss 26.2", &zero_biases()).verdict(&zero_biases());
    assert_eq!(verdict.outcome, Outcome::Unknown, "{verdict:?}");
    assert!(verdict.explained.is_empty());
}

#[test]
fn two_explanations_that_fit_are_both_named() {
    let verdict = search("after row 1: b1 = 0.100736", &zero_biases()).verdict(&zero_biases());
    assert_eq!(verdict.outcome, Outcome::Several, "{verdict:?}");
    let titles: Vec<_> = verdict.explained.iter().map(|one| one.slips[0].title.clone()).collect();
    assert!(titles.iter().any(|title| title.contains("W2")), "{titles:?}");
}

#[test]
fn another_setting_is_no_slip() {
    let of_notebook = PresetId::NotebookRegression.experiment();
    let verdict = search(&losses(&of_notebook, &[], 3), &zero_biases()).verdict(&zero_biases());
    assert_eq!(verdict.outcome, Outcome::Setting);
    assert_eq!(verdict.says[0], "Your biases start at 0.1, like the weights.");
}

#[test]
fn numbers_are_placed_by_their_words() {
    let experiment = zero_biases();
    for text in [
        "epoch=0 loss=26.3456\nepoch=1 loss=19.8594",
        "[26.345577666415263, 19.85942891863526]",
        "losses: 26.3456, 19.8594, 10.8816",
        "Epoch 1/75\n4/4 [====] - 0s 2ms/step - loss: 26.3456 - accuracy: 0.0",
        "Cost after iteration 0: 26.3456\nCost after iteration 1: 19.8594",
        "Epoch 1, row 1 loss: 13.5424",
        "W2 after the first row: [[0.111776] [0.111776]]",
        "parameters['b2'][0][0] after row 1: 0.00736",
        "gradient of W2 in row 1: -11.776",
        "Initial weights: W1 = 0.1, b1 = 0, after row 1: b2 = 0.00736",
    ] {
        let verdict = search(text, &experiment).verdict(&experiment);
        assert_eq!(verdict.outcome, Outcome::Agree, "{text}\n{verdict:#?}");
    }
    for text in ["", "hello", "epoch epoch epoch", "accuracy 0.5", "W9 = 3"] {
        assert!(check::begin(text, &experiment).is_err(), "{text}");
    }
}

/// The losses that the course's notebook prints of its first epochs: its rows were shuffled.
const OF_KERAS: [&str; 6] = ["25.0963", "18.8298", "10.5419", "4.0448", "1.4032", "1.0263"];

fn printed(losses: &[&str]) -> String {
    losses.iter().enumerate().fold(String::new(), |mut text, (at, loss)| {
        writeln!(text, "Epoch {}/75\n4/4 - 0s - loss: {loss}", at + 1).unwrap();
        text
    })
}

#[test]
fn a_log_of_keras_is_told_to_be_shuffled_and_not_wrong() {
    let notebook = PresetId::NotebookRegression.experiment();
    for count in [3, 6] {
        let mut search = search(&printed(&OF_KERAS[..count]), &notebook);
        let verdict = search.verdict(&notebook);
        assert_eq!(verdict.outcome, Outcome::Setting, "{verdict:?}");
        assert_eq!(verdict.title, "Your code isn’t wrong: it takes the rows in another order.");
        let replayed = verdict.shuffled.unwrap();
        let mut again = self::search(&printed(&OF_KERAS[..count]), &replayed);
        assert_eq!(again.verdict(&replayed).outcome, Outcome::Agree);
    }
}

#[test]
fn losses_of_no_order_are_not_told_to_be_shuffled() {
    let notebook = PresetId::NotebookRegression.experiment();
    for wrong in
        [["25.0963", "18.8298", "10.6061"], ["25.0963", "18.4298", "10.5419"], ["25.3", "18.9", "10.4"]]
    {
        let mut search = search(&printed(&wrong), &notebook);
        let verdict = search.verdict(&notebook);
        assert!(verdict.shuffled.is_none() && verdict.outcome != Outcome::Setting, "{verdict:?}");
    }
}
