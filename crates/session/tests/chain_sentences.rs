//! What the card of the chain rule says, on random networks and in every special case.
#![cfg(not(target_arch = "wasm32"))]

use proptest::collection::vec;
use proptest::prelude::*;
use session::{
    ChainView, Equation, Event, Experiment, Math, Parameter, Phase, Playhead, Selection, Session, Verdict,
};
use std::fmt::Write;

/// An experiment in a few words.
#[derive(Clone, Debug)]
struct Case {
    features: usize,
    rows: Vec<Vec<f64>>,
    targets: usize,
    layers: Vec<(usize, &'static str)>,
    parameters: Vec<f64>,
    loss: &'static str,
    learning_rate: f64,
    momentum: f64,
    batch_size: usize,
    /// Whether the first layer loses its biases.
    without_bias: bool,
}

impl Case {
    fn open(&self) -> Session {
        let columns =
            |from: &str, count: usize| (1..=count).map(|i| format!("{from}{i}")).collect::<Vec<_>>();
        let targets = columns("y", self.targets);
        let all = [columns("x", self.features), targets.clone()].concat();
        let layers: Vec<_> = self
            .layers
            .iter()
            .map(|(units, activation)| format!(r#"{{"units":{units},"activation":"{activation}"}}"#))
            .collect();
        let (mut weights, mut left, mut inputs) = (String::new(), &self.parameters[..], self.features);
        for &(units, _) in &self.layers {
            let (kernel, rest) = left.split_at(inputs * units);
            let (bias, rest) = rest.split_at(units);
            let rows: Vec<_> = kernel.chunks(units).collect();
            let comma = if weights.is_empty() { "" } else { "," };
            write!(weights, "{comma}{rows:?},{bias:?}").unwrap();
            (left, inputs) = (rest, units);
        }
        let json = format!(
            r#"{{"format":1,"data":{{"columns":{all:?},"targets":{targets:?},"rows":{:?}}},"layers":[{}],
            "weights":{{"values":[{weights}]}},"loss":"{}","optimizer":{{"name":"SGD","learning_rate":{:?},"momentum":{:?},
            "nesterov":false}},"batch_size":{},"epochs":2,"shuffle":false}}"#,
            self.rows,
            layers.join(","),
            self.loss,
            self.learning_rate,
            self.momentum,
            self.batch_size,
        );
        let mut session = Session::new(Experiment::from_json(&json).unwrap());
        session.update(Event::SetUseBias { layer: 0, on: !self.without_bias });
        session
    }

    fn count(&self) -> usize {
        let mut inputs = self.features;
        let sizes = self.layers.iter().map(|&(units, _)| {
            let count = (inputs + 1) * units;
            inputs = units;
            count
        });
        sizes.sum()
    }
}

fn case() -> impl Strategy<Value = Case> {
    let activation = prop::sample::select(vec!["linear", "sigmoid", "tanh", "relu"]);
    let layers = vec((1..=3usize, activation), 1..=4);
    let loss = prop::sample::select(vec!["mean_squared_error", "binary_crossentropy"]);
    let momentum = prop::sample::select(vec![0.0, 0.9]);
    let sizes = (1..=3usize, 1..=3usize, layers, loss, 1..=3usize, momentum, any::<bool>());
    sizes.prop_flat_map(|(features, rows, mut layers, loss, batch_size, momentum, without_bias)| {
        let last = layers.last_mut().unwrap();
        if loss == "binary_crossentropy" {
            last.1 = "sigmoid";
        }
        let targets = last.0;
        let case = Case {
            features,
            rows: vec![],
            targets,
            layers,
            parameters: vec![],
            loss,
            learning_rate: 0.05,
            momentum,
            batch_size,
            without_bias,
        };
        // Zeros among the weights and the inputs, where the sentences differ.
        let number = prop_oneof![4 => -2.0..2.0, 1 => Just(0.0)];
        let target = if loss == "binary_crossentropy" {
            prop_oneof![Just(0.0), Just(1.0), 0.0..1.0].boxed()
        } else {
            (-2.0..2.0).boxed()
        };
        let row = (vec(number.clone(), features), vec(target, targets)).prop_map(|(x, y)| [x, y].concat());
        (vec(row, rows), vec(number, case.count())).prop_map(move |(rows, parameters)| Case {
            rows,
            parameters,
            ..case.clone()
        })
    })
}

/// A number as it is shown, read again.
fn read(text: &str) -> f64 {
    text.replace('−', "-").parse().unwrap()
}

/// To four digits, as the results are shown.
fn four(x: f64) -> String {
    session::short(x)
}

fn parameters(session: &Session) -> Vec<Parameter> {
    let model = session.run().model();
    (0..model.parameters().len()).map(|index| model.parameter_at(index)).collect()
}

fn look(session: &mut Session, parameter: Parameter, phase: Phase) -> ChainView {
    session.update(Event::Select(parameter.into()));
    session.update(Event::GoToPhase(phase));
    session.view().chain
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_sentence_says_which_way_the_gradient_moves_the_weight(case in case()) {
        let mut session = case.open();
        for parameter in parameters(&session) {
            let chain = look(&mut session, parameter, Phase::Backward);
            let (words, share) = (&chain.meaning, read(&chain.product.unwrap().result.number));
            let noun = if matches!(parameter, Parameter::Bias { .. }) { "bias" } else { "weight" };
            let one_row = case.rows.len().min(case.batch_size) == 1;
            let (rise, fall, none) = match one_row {
                true => ("should rise.", "should fall.", "The gradient is 0."),
                false => ("would push the _ up.", "would push the _ down.", "does not affect this _."),
            };
            let expected = if share < 0.0 { rise } else if share > 0.0 { fall } else { none };
            prop_assert!(words.contains(&expected.replace('_', noun)), "{share}: {words}");
            for other in [rise, fall, none].into_iter().filter(|other| *other != expected) {
                prop_assert!(!words.contains(&other.replace('_', noun)), "{share}: {words}");
            }
        }
    }

    /// `a higher weight raises the prediction` is tried: the prediction of a moved model.
    #[test]
    fn a_higher_weight_does_to_the_prediction_what_the_sentence_says(case in case()) {
        let mut session = case.open();
        let model = session.run().checkpoints().next().unwrap().1.to_vec();
        for (index, parameter) in parameters(&session).into_iter().enumerate() {
            let words = look(&mut session, parameter, Phase::Backward).meaning;
            let raises = words.contains("raises the prediction");
            if !raises && !words.contains("lowers the prediction") {
                continue;
            }
            let x = &case.rows[session.view().table.rows.iter().position(|row| row.shown).unwrap()];
            let predict = |step: f64| {
                let mut moved = session.run().model().clone();
                let mut parameters = model.clone();
                parameters[index] += step;
                moved.set_parameters(&parameters).unwrap();
                moved.predict(&x[..case.features]).unwrap()[0]
            };
            let change = predict(1e-7) - predict(-1e-7);
            prop_assume!(change.abs() > 1e-14);
            prop_assert_eq!(change > 0.0, raises, "{}", words);
        }
    }

    #[test]
    fn what_is_shown_multiplies_and_adds_up_by_hand(case in case()) {
        let mut session = case.open();
        for parameter in parameters(&session) {
            let chain = look(&mut session, parameter, Phase::Update);
            let (product, paths) = (chain.product.unwrap(), chain.paths.unwrap());
            let by_hand: f64 = product.factors.iter().map(|factor| read(&factor.number)).product();
            prop_assert_eq!(four(by_hand), product.result.number);
            // Of very many paths the strongest are listed, which don't add up to the whole.
            if let Some(sum) = paths.sum.as_ref().filter(|_| !paths.title.starts_with("The ")) {
                let by_hand: f64 = paths.listed.iter().map(|path| read(&path.product)).sum();
                prop_assert!(&four(by_hand) == sum || (by_hand - read(sum)).abs() < 1e-13, "{by_hand} and {sum}");
            }
            if let Some(shares) = &chain.shares {
                let sum: f64 = shares.rows.iter().map(|share| read(&share.value)).sum();
                let by_hand = sum / shares.rows.len() as f64;
                let mean = &shares.mean;
                prop_assert!(&four(by_hand) == mean || (by_hand - read(mean)).abs() < 1e-13, "{by_hand} and {mean}");
            }
        }
    }

    /// z of every unit, read from the page and computed by hand, is z; and a, computed from z as it is shown, is a.
    #[test]
    fn the_sum_of_a_unit_adds_up_by_hand(case in case()) {
        let mut session = case.open();
        for parameter in parameters(&session) {
            let (layer, unit) = parameter.unit();
            session.update(Event::Select(Selection::Unit { layer, unit }));
            let values = session.view().chain.values;
            let text = |equation: &Equation| equation.iter().map(Math::text).collect::<String>().replace(['(', ')'], "");
            let z = text(&values[0]);
            let sides: Vec<_> = z.split(" = ").collect();
            let term = |term: &str| term.split(" · ").map(|x| read(x.trim())).product::<f64>();
            let by_hand: f64 = sides[1].split(" + ").map(term).sum();
            prop_assert_eq!(four(by_hand), sides[2], "{}", z);
            let network = session.view().network;
            let shown = &network.layers[layer + 1].units[unit];
            prop_assert_eq!(four(shown.z.unwrap()), sides[2]);
            let a = text(&values[1]);
            prop_assert!(a.ends_with(&format!(" = {}", four(shown.a.unwrap()))), "{}", a);
        }
    }

    #[test]
    fn the_check_agrees_or_says_why_not(case in case()) {
        let mut session = case.open();
        let relus = case.layers.iter().any(|&(_, activation)| activation == "relu");
        for parameter in parameters(&session) {
            let check = look(&mut session, parameter, Phase::Backward).check.unwrap();
            prop_assert!(check.verdict == Verdict::Agrees || relus, "{parameter}: {check:?}");
        }
    }

    #[test]
    fn no_phase_shows_a_number_without_meaning(case in case()) {
        let mut session = case.open();
        for phase in Phase::ALL {
            for parameter in parameters(&session) {
                let text = format!("{:?}", look(&mut session, parameter, phase));
                prop_assert!(!text.contains("NaN") && !text.contains("undefined") && !text.contains('∞'), "{text}");
            }
        }
    }
}

/// One input, one hidden unit, one output.
fn chain_of(layers: [&'static str; 2], parameters: [f64; 4], (x, y): (f64, f64), loss: &'static str) -> Case {
    Case {
        features: 1,
        rows: vec![vec![x, y]],
        targets: 1,
        layers: layers.map(|activation| (1, activation)).to_vec(),
        parameters: parameters.to_vec(),
        loss,
        learning_rate: 0.1,
        momentum: 0.0,
        batch_size: 1,
        without_bias: false,
    }
}

#[track_caller]
fn check(case: &Case, parameter: &str, expect: &str) {
    let mut session = case.open();
    let chain = look(&mut session, parameter.parse().unwrap(), Phase::Backward);
    assert_eq!(chain.meaning, expect);
}

#[test]
fn signs_by_hand() {
    let mse = "mean_squared_error";
    let linear = |parameters, row| chain_of(["linear", "linear"], parameters, row, mse);
    check(
        &linear([1.0, 0.0, -2.0, 0.0], (-1.0, 5.0)),
        "kernel1[0][0]",
        "The prediction was too low (2.000, target 5). x1 is negative (−1) and hidden 1 leads to the output by a \
         negative weight (−2.000): a higher weight raises the prediction. So the weight should rise.",
    );
    check(
        &linear([1.0, 0.0, -2.0, 0.0], (-1.0, 0.0)),
        "bias1[0]",
        "The prediction was too high (2.000, target 0). hidden 1 leads to the output by a negative weight (−2.000): \
         a higher bias lowers the prediction. So the bias should rise.",
    );
    check(
        &linear([1.0, 0.0, -2.0, 0.0], (-1.0, 0.0)),
        "bias2[0]",
        "The prediction was too high (2.000, target 0). A higher bias raises the prediction. So the bias should fall.",
    );
}

#[test]
fn why_there_is_no_gradient() {
    let (mse, bce) = ("mean_squared_error", "binary_crossentropy");
    let of = |layers, parameters, row| chain_of(layers, parameters, row, mse);
    check(
        &of(["linear", "linear"], [1.0, 0.0, 1.0, 0.0], (2.0, 2.0)),
        "kernel1[0][0]",
        "The prediction is exactly the target, so nothing has to change. The gradient is 0.",
    );
    check(
        &of(["linear", "linear"], [1.0, 0.0, 1.0, 0.0], (0.0, 2.0)),
        "kernel1[0][0]",
        "x1 is 0 here, so this weight makes no difference. The gradient is 0.",
    );
    check(
        &of(["relu", "linear"], [-1.0, 0.0, 1.0, 0.0], (2.0, 2.0)),
        "kernel1[0][0]",
        "hidden 1 is a relu and its z (−2.000) is not above 0, so its slope is 0 and no gradient gets through. The \
         gradient is 0.",
    );
    check(
        &of(["linear", "sigmoid"], [1.0, 0.0, 1.0, 0.0], (800.0, 0.0)),
        "bias1[0]",
        "output is saturated (z = 800.0), so its slope is 0 and no gradient gets through. The gradient is 0.",
    );
    check(
        &of(["linear", "linear"], [1.0, 0.0, 0.0, 0.0], (1.0, 2.0)),
        "kernel1[0][0]",
        "The weights from hidden 1 onward are 0, so it does not affect the prediction. The gradient is 0.",
    );
    check(
        &chain_of(["linear", "linear"], [1.0, 0.0, 1.0, 0.0], (-3.0, 1.0), bce),
        "kernel1[0][0]",
        "The cross-entropy is clipped below 0 and above 1, as in Keras, and has no slope there. The gradient is 0.",
    );
}

#[test]
fn saturated_sigmoids_are_said() {
    let of = |loss, parameters, y| chain_of(["sigmoid", "sigmoid"], parameters, (1.0, y), loss);
    check(
        &of("mean_squared_error", [7.0, 0.0, 1.0, 0.0], 0.0),
        "bias1[0]",
        "The prediction was too high (0.7309, target 0). hidden 1 leads to the output by a positive weight (1.000): a \
         higher bias raises the prediction. So the bias should fall. hidden 1 is nearly saturated: its slope of \
         0.0009102 makes the gradient small.",
    );
    check(
        &of("binary_crossentropy", [0.0, 0.0, 1600.0, 0.0], 0.0),
        "bias2[0]",
        "The prediction was too high (1.000, target 0). A higher bias raises the prediction. So the bias should fall. \
         The sigmoid is so certain that ∂L/∂ŷ is infinite and ∂ŷ/∂z is 0: their product, ŷ − y, stands for both.",
    );
}

#[test]
fn an_update_says_what_came_of_it() {
    let mut case = chain_of(["linear", "linear"], [1.0, 0.0, 1.0, 0.0], (1.0, 2.0), "mean_squared_error");
    let mut said = |learning_rate: f64| {
        case.learning_rate = learning_rate;
        look(&mut case.open(), "bias2[0]".parse().unwrap(), Phase::Update).meaning
    };
    // By hand: dL/db = 2 (1 - 2) = -2.
    assert!(
        said(0.01)
            .starts_with("The bias rises from 0 to 0.02000, against its gradient. With all the new weights,")
    );
    assert!(
        said(2.0).contains("But all the steps together are too long: the loss of row 1 rises from 1.000 to ")
    );
    assert_eq!(said(0.0), "The learning rate is 0, so the bias stays at 0.");
}

#[test]
fn steps_that_a_velocity_carries_uphill_are_not_called_too_long() {
    let query = "lr=0.002&momentum=0.9&batch_size=4&weights=glorot_uniform&select=bias2[0]";
    let mut session = Session::begin("", query, None).0;
    session.update(Event::ToggleGradients);
    let mut seen = [0, 0];
    for epoch in 1..=75 {
        session.update(Event::Seek(Playhead { epoch, batch: 1, phase: Phase::Update }));
        let meaning = session.view().chain.meaning;
        let text = session.gradients_text();
        let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let head = lines.next().unwrap();
        let of = |row: &[&str], name: &str| -> f64 {
            let at = head.iter().position(|column| *column == name).unwrap_or_else(|| panic!("{head:?}"));
            row[at].parse().unwrap()
        };
        // How the loss should change by all steps together.
        let slope: f64 =
            lines.map(|row| of(&row, "gradient") * (of(&row, "new weight") - of(&row, "weight"))).sum();
        let uphill =
            meaning.contains("But all the steps together lead uphill: the loss of these 4 rows rises");
        let too_long =
            meaning.contains("But all the steps together are too long: the loss of these 4 rows rises");
        assert!(!(uphill && slope <= 0.0 || too_long && slope > 0.0), "epoch {epoch}: {slope} {meaning}");
        seen[0] += usize::from(uphill);
        seen[1] += usize::from(too_long || meaning.contains("With all the new weights,"));
    }
    assert!(seen.iter().all(|&count| count > 0), "{seen:?}");
}
