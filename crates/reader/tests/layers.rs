//! What notebooks set of a layer: its bias, its start, its penalty, and whether it is trained.

mod small;

use backprop::{Array, Initializer, Scheme};
use experiment::Experiment;
use experiment::weights::Weights;
use reader::Notebook;
use reader::notebook::StartOf;
use reader::notebook::note::Why;
use small::{FIT, MODEL, experiment, notes};

#[test]
fn the_start_is_set_or_printed_or_at_random() {
    let weights = |text: &str| match experiment(text).weights {
        Weights::Values(arrays) => Some(arrays.to_vec()),
        Weights::Initializer(_) => None,
    };
    let half = |rows: usize, units: usize| Array::Matrix(vec![vec![0.5; units]; rows]);
    let expected = vec![half(2, 2), Array::Vector(vec![0.0; 2]), half(2, 1), Array::Vector(vec![0.0])];
    let set =
        "model.set_weights([np.full((2, 2), 0.5), np.zeros(2), np.array([[0.5], [0.5]]), np.array([0.0])])";
    assert_eq!(weights(&format!("{MODEL}{set}{FIT}")), Some(expected.clone()));
    let layer = "model.layers[0].set_weights([np.full((2, 2), 0.5), np.zeros(2)])\nmodel.layers[-1].set_weights([[[0.5], [0.5]], [0.0]])";
    assert_eq!(weights(&format!("{MODEL}{layer}{FIT}")), Some(expected.clone()));
    let constant = MODEL
        .replace("input_dim=2", "kernel_initializer=Constant(0.5)")
        .replace("Dense(1)", "Dense(1, kernel_initializer=keras.initializers.Constant(value=0.5))");
    assert_eq!(weights(&format!("{constant}{FIT}")), Some(expected));
    assert_eq!(weights(&format!("{MODEL}{FIT}")), None);
    assert!(Notebook::read(&format!("{MODEL}{FIT}"), &[]).start == StartOf::Unknown);
}

/// The start that a notebook asks for with these arguments of its two layers.
fn started(first: &str, last: &str) -> Experiment {
    let model = format!("model = keras.Sequential([layers.Dense(2, {first}), layers.Dense(1, {last})])");
    notes(&format!("{model}{FIT}"), &[]);
    experiment(&format!("{model}{FIT}"))
}

#[test]
fn an_initializer_that_draws_nothing_gives_the_very_start() {
    for (first, last, expected) in [
        (
            "kernel_initializer='ones'",
            "kernel_initializer='zeros'",
            [1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        ),
        (
            "kernel_initializer=keras.initializers.ones(), bias_initializer='ones'",
            "kernel_initializer=tf.keras.initializers.Zeros(), bias_initializer=tf.constant_initializer(2.0)",
            [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 2.0],
        ),
        (
            "kernel_initializer=initializers.Constant(0.5), bias_initializer=keras.initializers.Constant(value=-1)",
            "kernel_initializer=initializers.constant(0.25)",
            [0.5, 0.5, 0.5, 0.5, -1.0, -1.0, 0.25, 0.25, 0.0],
        ),
    ] {
        let found = started(first, last);
        assert_eq!(found.model().unwrap().parameters(), expected, "{first}, {last}");
    }
    let model =
        "model = Sequential([Dense(2, kernel_initializer='ones'), Dense(1, kernel_initializer='ones')])";
    assert!(Notebook::read(&format!("{model}{FIT}"), &[]).start == StartOf::Initializers);
}

#[test]
fn an_initializer_that_draws_is_the_pages_own_by_its_name() {
    for (said, scheme) in [
        ("'he_normal'", Scheme::HeNormal),
        ("keras.initializers.HeNormal(seed=42)", Scheme::HeNormal),
        ("tf.random_normal_initializer(0.0, 0.05)", Scheme::RandomNormal),
        ("tf.keras.initializers.he_normal()", Scheme::HeNormal),
        ("'he_uniform'", Scheme::HeUniform),
        ("tf.keras.initializers.GlorotNormal()", Scheme::GlorotNormal),
        ("None", Scheme::GlorotUniform),
        ("'LecunUniform'", Scheme::LecunUniform),
        ("initializers.lecun_normal(seed=1)", Scheme::LecunNormal),
        ("'normal'", Scheme::RandomNormal),
        ("keras.initializers.RandomNormal(mean=0.0, stddev=0.05, seed=None)", Scheme::RandomNormal),
        ("RandomUniform(minval=-0.05, maxval=0.05)", Scheme::RandomUniform),
        ("'truncated_normal'", Scheme::TruncatedNormal),
        ("VarianceScaling(scale=2.0, mode='fan_in', distribution='uniform')", Scheme::HeUniform),
    ] {
        let found = started(&format!("kernel_initializer={said}"), &format!("kernel_initializer={said}"));
        let expected = Weights::Initializer(Initializer::Random { scheme, seed: 0 });
        assert_eq!(found.weights, expected, "{said}");
        assert_eq!(found.format, if scheme == Scheme::GlorotUniform { 1 } else { 2 });
    }
}

#[test]
fn layers_that_start_apart_keep_their_own_starts() {
    let found = started(
        "kernel_initializer='he_uniform', bias_initializer='ones'",
        "kernel_initializer=keras.initializers.RandomUniform(minval=2, maxval=3)",
    );
    let model = found.model().unwrap();
    // He: within √(6 / 2 inputs).
    assert!(model.kernel(0).iter().all(|w| w.abs() < 3f64.sqrt()));
    assert_eq!(model.bias(0), [1.0, 1.0]);
    assert!(model.kernel(1).iter().all(|w| (2.0..3.0).contains(w)));
    assert_eq!(model.bias(1), [0.0]);
    assert!(model.parameters().iter().all(|&w| f64::from(w as f32) == w));
}

#[test]
fn an_initializer_that_is_not_here_is_named() {
    let model = MODEL.replace("Dense(1)", "Dense(1, kernel_initializer='orthogonal')");
    notes(&format!("{model}{FIT}"), &[(4, Why::Setting("kernel_initializer='orthogonal'".into()), true)]);
    assert!(Notebook::read(&format!("{model}{FIT}"), &[]).start == StartOf::Unknown);
}

#[test]
fn a_seed_of_python_is_passed_over() {
    let seeds = "keras.utils.set_random_seed(42)\ntf.random.set_seed(42)\nnp.random.seed(42)\nrandom.seed(42)\n\
                 tf.keras.utils.set_random_seed(seed=1)\nfrom keras.utils import set_random_seed\nset_random_seed(7)\n";
    notes(&format!("{seeds}{MODEL}{FIT}"), &[]);
}

#[test]
fn a_layer_may_have_no_bias() {
    let weights = "model.set_weights([np.array([[0.5, 1], [2, 3]]), np.array([[1], [2]]), np.array([0.25])])";
    for first in ["Dense(2, use_bias=False)", "Dense(2, None, False)"] {
        let model = format!("model = Sequential([{first}, Dense(1)])\n{weights}");
        let found = experiment(&format!("{model}{FIT}"));
        assert_eq!(found.format, 2);
        assert_eq!(found.layers.iter().map(|layer| layer.use_bias).collect::<Vec<_>>(), [false, true]);
        assert_eq!(found.model().unwrap().parameters(), [0.5, 1.0, 2.0, 3.0, 1.0, 2.0, 0.25]);
        notes(&format!("{model}{FIT}"), &[]);
    }
    let by_layer = "model = Sequential([Dense(2, use_bias=False), Dense(1)])\n\
                    model.layers[0].set_weights([np.array([[0.5, 1], [2, 3]])])\n\
                    model.layers[1].set_weights([np.array([[1], [2]]), np.array([0.25])])";
    let found = experiment(&format!("{by_layer}{FIT}"));
    assert_eq!(found.model().unwrap().parameters(), [0.5, 1.0, 2.0, 3.0, 1.0, 2.0, 0.25]);
    let zeros = "model = Sequential([Dense(2, use_bias=False, kernel_initializer='zeros'), Dense(1, kernel_initializer='ones')])";
    let found = experiment(&format!("{zeros}{FIT}"));
    assert_eq!(found.model().unwrap().parameters(), [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0]);
}

#[test]
fn a_kernel_may_have_a_penalty() {
    for (penalty, l1, l2) in [
        ("'l2'", 0.0, 0.01),
        ("keras.regularizers.l2(0.02)", 0.0, 0.02),
        ("regularizers.L2(l2=0.02)", 0.0, 0.02),
        ("l2(l=0.03)", 0.0, 0.03),
        ("tf.keras.regularizers.L1(0.5)", 0.5, 0.0),
        ("regularizers.l1_l2(l1=0.1, l2=0.2)", 0.1, 0.2),
        ("L1L2(0.1)", 0.1, 0.0),
        ("None", 0.0, 0.0),
    ] {
        let model = format!("model = Sequential([Dense(2, kernel_regularizer={penalty}), Dense(1)])");
        let found = experiment(&format!("{model}{FIT}")).layers[0].kernel_regularizer;
        assert_eq!([found.l1, found.l2], [l1, l2], "{penalty}");
        notes(&format!("{model}{FIT}"), &[]);
    }
    let other = "model = Sequential([Dense(2, kernel_regularizer='l1_l2', bias_regularizer='l2'), Dense(1)])";
    assert_eq!(experiment(&format!("{other}{FIT}")).layers[0].kernel_regularizer.l2, 0.0);
}

#[test]
fn layers_are_frozen_after_they_are_made() {
    let keras = |frozen: &str| format!("model = Sequential([Dense(2), Dense(1)])\n{frozen}{FIT}");
    let trained =
        |code: &str| -> Vec<bool> { experiment(code).layers.iter().map(|layer| layer.trainable).collect() };
    for (frozen, expected) in [
        ("", [true, true]),
        ("model.layers[0].trainable = False", [false, true]),
        ("model.trainable = False\nmodel.layers[-1].trainable = True", [false, true]),
        ("for layer in model.layers[1:]:\n    layer.trainable = False", [true, false]),
        ("model.layers[0].kernel.trainable = False\nmodel.layers[0].bias.trainable = False", [false, true]),
    ] {
        assert_eq!(trained(&keras(frozen)), expected, "{frozen}");
        notes(&keras(frozen), &[]);
    }
    let made = format!(
        "layer = Dense(2, trainable=False)\nmodel = Sequential([layer, Dense(1)])\nlayer.trainable = True{FIT}"
    );
    assert_eq!(trained(&made), [true, true]);
    let alone = keras("model.layers[0].bias.trainable = False");
    assert_eq!(trained(&alone), [true, true]);
    notes(&alone, &[]);
    let layer = experiment(&alone).layers[0];
    assert_eq!((layer.trains_kernel(), layer.trains_bias()), (true, false));
}

#[test]
fn a_layer_may_be_frozen() {
    let model = "model = Sequential([Dense(2, activation='relu', trainable=False), Dense(1)])";
    let found = experiment(&format!("{model}{FIT}"));
    assert_eq!(found.layers.iter().map(|layer| layer.trainable).collect::<Vec<_>>(), [false, true]);
    notes(&format!("{model}{FIT}"), &[]);
}
