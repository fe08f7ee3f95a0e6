//! The loss as a picture: the numbers of the run, and a scale on which they can be compared.

use session::{Event, Experiment, Gauge, Loss, Phase, Playhead, PresetId, Session};

fn at(session: &mut Session, epoch: usize, phase: Phase) -> Gauge {
    session.update(Event::Seek(Playhead { epoch, batch: 0, phase }));
    session.gauge(session.playhead().phase)
}

/// One input, whose value times the weight is the prediction.
fn predicting(prediction: f64, target: f64, loss: &str, activation: &str) -> Session {
    let json = format!(
        r#"{{"format":1,"data":{{"columns":["x","y"],"targets":["y"],"rows":[[1,{target:?}]]}},
        "layers":[{{"units":1,"activation":"{activation}"}}],"weights":{{"values":[[[{prediction:?}]],[0.0]]}},
        "loss":"{loss}","optimizer":{{"name":"SGD","learning_rate":0.1,"momentum":0.0,"nesterov":false}},
        "batch_size":1,"epochs":2,"shuffle":false}}"#
    );
    Session::new(Experiment::from_json(&json).expect("an experiment"))
}

/// One row with several outputs, each of which predicts 0.5.
fn several(targets: usize) -> Session {
    let names: Vec<_> = (1..=targets).map(|of| format!("y{of}")).collect();
    let columns = [vec!["x".to_string()], names.clone()].concat();
    let row: Vec<f64> = (0..=targets).map(|of| 1.0 + of as f64).collect();
    let (kernel, bias) = (vec![0.5; targets], vec![0.0; targets]);
    let json = format!(
        r#"{{"format":1,"data":{{"columns":{columns:?},"targets":{names:?},"rows":[{row:?}, {row:?}]}},
        "layers":[{{"units":{targets},"activation":"linear"}}],"weights":{{"values":[[{kernel:?}],{bias:?}]}},
        "loss":"mean_squared_error","optimizer":{{"name":"SGD","learning_rate":0.1,"momentum":0.0,"nesterov":false}},
        "batch_size":1,"epochs":2,"shuffle":false}}"#
    );
    Session::new(Experiment::from_json(&json).expect("an experiment"))
}

#[test]
fn the_notebook_s_first_row() {
    let mut session = Session::default();
    let gauge = at(&mut session, 0, Phase::Forward);
    assert!(!gauge.known);
    assert!(gauge.sentence.ends_with("below the target 4."), "{}", gauge.sentence);
    let gauge = at(&mut session, 0, Phase::Loss);
    let (of, trace) = (&gauge.outputs[0], session.trace().expect("a trace"));
    assert_eq!(gauge.loss, Loss::MeanSquaredError);
    assert_eq!(of.prediction, Some(trace.layers[1].a[0][0]));
    assert_eq!((of.target, of.loss), (trace.targets[0][0], trace.row_losses[0]));
    assert!(gauge.sentence.contains("The square of that distance is the loss: "), "{}", gauge.sentence);
}

#[test]
fn the_axis_stays_as_it_is_while_the_network_learns() {
    let mut session = Session::new(PresetId::NotebookRegression.experiment());
    let first = at(&mut session, 0, Phase::Loss).outputs[0].range;
    for epoch in [1, 10, 74] {
        let of = &at(&mut session, epoch, Phase::Loss).outputs[0];
        assert_eq!(of.range, first);
        let (low, high) = of.range;
        assert!((low..=high).contains(&of.target) && (low..=high).contains(&of.prediction.unwrap()));
    }
}

#[test]
fn what_each_loss_makes_of_it_is_said() {
    let said = |prediction, target, loss, activation| {
        let mut session = predicting(prediction, target, loss, activation);
        at(&mut session, 0, Phase::Loss).sentence
    };
    assert_eq!(
        said(1.5, 4.0, "mean_squared_error", "linear"),
        "The prediction 1.500 is 2.500 below the target 4. The square of that distance is the loss: 6.250."
    );
    assert_eq!(
        said(6.5, 4.0, "mean_absolute_error", "linear"),
        "The prediction 6.500 is 2.500 above the target 4. That distance is the loss: 2.500."
    );
    assert_eq!(
        said(3.5, 4.0, "huber", "linear"),
        "The prediction 3.500 is 0.5000 below the target 4. Half the square of that distance is the loss: 0.1250."
    );
    assert_eq!(
        said(1.5, 4.0, "huber", "linear"),
        "The prediction 1.500 is 2.500 below the target 4. Beyond a distance of 1 the loss grows with the distance, \
         no longer with its square: 2.000."
    );
    assert_eq!(
        said(4.0, 4.0, "mean_squared_error", "linear"),
        "The prediction 4.000 is the target. The square of that distance is the loss: 0."
    );
    assert_eq!(
        said(0.0, 1.0, "binary_crossentropy", "sigmoid"),
        "The right answer, 1, gets a probability of 0.5000. Minus the logarithm of that is the loss: 0.6931."
    );
    assert_eq!(
        said(0.0, 0.25, "binary_crossentropy", "sigmoid"),
        "The prediction is 0.5000, and the target 0.25. Their cross-entropy is the loss: 0.6931."
    );
}

#[test]
fn the_curve_of_a_cross_entropy_goes_through_its_points() {
    for (z, target, top) in [(0.0, 1.0, 4.0), (0.7, 0.0, 4.0), (-9.0, 1.0, 16.0), (0.2, 0.25, 4.0)] {
        let mut session = predicting(z, target, "binary_crossentropy", "sigmoid");
        let gauge = at(&mut session, 0, Phase::Loss);
        let of = &gauge.outputs[0];
        assert_eq!((of.range, of.top), ((0.0, 1.0), top));
        assert!(of.loss <= of.top);
        for &(p, loss) in &of.curve {
            assert!((Loss::BinaryCrossentropy.of_prediction(p, target) - loss).abs() < 1e-12);
            assert!((0.0..=top).contains(&loss));
        }
        let (p, nearest) = (of.prediction.unwrap(), |p: f64| {
            let near = |a: &&(f64, f64), b: &&(f64, f64)| (a.0 - p).abs().total_cmp(&(b.0 - p).abs());
            of.curve.iter().min_by(near).unwrap().1
        });
        assert!((nearest(p) - of.loss).abs() < 0.8, "{} at {p}: {}", of.loss, nearest(p));
    }
}

#[test]
fn of_many_outputs_the_first_three_and_words() {
    let mut session = several(5);
    let gauge = at(&mut session, 0, Phase::Loss);
    assert_eq!(gauge.outputs.len(), 3);
    assert_eq!(gauge.more.as_deref(), Some("and 2 more"));
    assert!(gauge.sentence.contains("2 more outputs aren’t drawn."), "{}", gauge.sentence);
    assert!(gauge.sentence.ends_with("The loss is the mean over the outputs: 14.25."), "{}", gauge.sentence);
    assert_eq!(several(3).gauge(Phase::Loss).more, None);
}

#[test]
fn what_can_t_be_drawn_is_said() {
    let mut session = predicting(1e200, 1.0, "mean_squared_error", "linear");
    let gauge = at(&mut session, 0, Phase::Loss);
    assert!(gauge.sentence.contains("the loss: ∞"), "{}", gauge.sentence);
    assert!(gauge.outputs[0].range.1.is_finite());
    let mut session = predicting(1e3, 1.0, "mean_squared_error", "exponential");
    let gauge = at(&mut session, 0, Phase::Loss);
    assert_eq!(gauge.outputs[0].prediction, None);
    assert_eq!(gauge.sentence, "ŷ is too far off, so there is no distance to the target 1 to draw.");
    assert!(!gauge.sentence.contains("NaN"));
}
