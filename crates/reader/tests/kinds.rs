//! The ways in which notebooks say the same thing, and what they say that can't be shown.

use backprop::{Array, ColumnScale, Initializer, Scheme};
use experiment::Experiment;
use experiment::scaling::Scaling;
use experiment::weights::Weights;
use reader::notebook::StartOf;
use reader::notebook::note::Why;
use reader::{File, Notebook};

const MODEL: &str = "
model = Sequential()
model.add(Dense(2, activation='linear', input_dim=2))
model.add(Dense(1))
model.compile(optimizer='sgd', loss='mse')
";

#[track_caller]
fn experiment(text: &str) -> Experiment {
    let notebook = Notebook::read(text, &[]);
    notebook.experiment.unwrap_or_else(|why| panic!("{why}: {:?}", notebook.notes))
}

/// The rows that a fit of `x` and `y` is trained on.
#[track_caller]
fn rows(data: &str, x: &str, y: &str, expected: &[[f64; 3]]) {
    let experiment = experiment(&format!("{data}{MODEL}model.fit({x}, {y}, epochs=2, batch_size=1)"));
    let data = experiment.dataset().expect("a table");
    let found: Vec<Vec<f64>> =
        (0..data.rows()).map(|row| [data.x_row(row), data.y_row(row)].concat()).collect();
    for (found, expected) in found.iter().zip(expected) {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} and {expected}, {x}, {y}");
        }
    }
    assert_eq!(found.len(), expected.len());
}

const PLAIN: [[f64; 3]; 2] = [[8.0, 6.0, 4.0], [7.0, 9.0, 5.0]];

#[test]
fn tables_are_written_in_many_ways() {
    let frame = "df = pd.DataFrame({'cgpa': [8, 7], 'score': [6, 9], 'lpa': [4, 5]})";
    rows(frame, "df.iloc[:, 0:-1].values", "df.iloc[:, -1].values", &PLAIN);
    rows(frame, "df[['cgpa', 'score']]", "df['lpa']", &PLAIN);
    rows(frame, "df.drop('lpa', axis=1)", "df.lpa.to_numpy().reshape(-1, 1)", &PLAIN);
    rows(frame, "df.drop(columns=['lpa'])", "df.pop('lpa')", &PLAIN);
    rows(frame, "df.loc[:, ['cgpa', 'score']].astype(float)", "df[['lpa']]", &PLAIN);
    let lists =
        "data = [[8, 6, 4], [7, 9, 5]]\nX = np.array(data)[:, :2]\ny = np.array([row for row in data])";
    rows(&format!("{lists}\ny = np.array(data)[:, 2]"), "X", "y", &PLAIN);
    rows("X, y = np.array([[8, 6], [7, 9]]), np.array([4, 5])", "X", "y", &PLAIN);
    rows(
        "a = np.array([8, 7])\nb = np.array([6, 9])\nX = np.column_stack((a, b))\ny = [4, 5]",
        "X",
        "np.array(y)",
        &PLAIN,
    );
    rows(
        "df = pd.DataFrame([[8, 6, 4], [7, 9, 5]], columns=['a', 'b', 'c'])\nX = df.values",
        "X[:, :-1]",
        "X[:, -1:]",
        &PLAIN,
    );
    rows(
        "df = pd.DataFrame([{'a': 8, 'b': 6, 'c': 4}, {'a': 7, 'b': 9, 'c': 5}])",
        "df[['a', 'b']].values",
        "df['c'].values",
        &PLAIN,
    );
}

#[test]
fn numbers_are_scaled_as_the_notebook_does() {
    let frame = "df = pd.DataFrame({'a': [8, 4], 'b': [6, 9], 'y': [4, 5]})";
    rows(
        &format!("{frame}\ndf = df / df.max()"),
        "df.iloc[:, :2]",
        "df.y",
        &[[1.0, 6.0 / 9.0, 0.8], [0.5, 1.0, 1.0]],
    );
    let scaled =
        |scaler: &str| format!("{frame}\nscaler = {scaler}()\nX = scaler.fit_transform(df[['a', 'b']])");
    rows(&scaled("StandardScaler"), "X", "df.y", &[[1.0, -1.0, 4.0], [-1.0, 1.0, 5.0]]);
    rows(&scaled("MinMaxScaler"), "X", "df.y", &[[1.0, 0.0, 4.0], [0.0, 1.0, 5.0]]);
    let by_hand = "X = df[['a', 'b']].values\nX = (X - X.mean(axis=0)) / X.std(axis=0)";
    rows(&format!("{frame}\n{by_hand}"), "X", "df.y", &[[1.0, -1.0, 4.0], [-1.0, 1.0, 5.0]]);
    let root = 2_f64.sqrt() / 2.0;
    let pandas = "X = df[['a', 'b']]\nX = (X - X.mean()) / X.std()";
    rows(&format!("{frame}\n{pandas}"), "X", "df.y", &[[root, -root, 4.0], [-root, root, 5.0]]);
}

#[track_caller]
fn raw(data: &str, x: &str, y: &str, scaling: [Option<ColumnScale>; 2]) {
    let frame = "df = pd.DataFrame({'a': [8, 4, 6], 'b': [6, 9, 7], 'y': [4, 5, 9]})";
    let found = experiment(&format!("{frame}\n{data}{MODEL}model.fit({x}, {y}, epochs=2, batch_size=1)"));
    assert_eq!([found.scaling.inputs, found.scaling.targets], scaling, "{data}");
    let rows = [[8.0, 6.0, 4.0], [4.0, 9.0, 5.0], [6.0, 7.0, 9.0]];
    assert_eq!(found.data.rows, rows.map(|row| row.to_vec()), "{data}");
}

#[test]
fn what_a_notebook_scales_is_the_table_and_its_scale() {
    use ColumnScale::{Max, MinMax, Standardize, StandardizeSample};
    raw("df = df / df.max()", "df[['a', 'b']]", "df['y']", [Some(Max), Some(Max)]);
    raw("df = (df - df.min()) / (df.max() - df.min())", "df.iloc[:, :2]", "df.y", [Some(MinMax); 2]);
    raw("X = df[['a', 'b']]\nX = (X - X.mean()) / X.std()", "X", "df.y", [Some(StandardizeSample), None]);
    raw(
        "X = df[['a', 'b']].values\nX = (X - X.mean(axis=0)) / X.std(axis=0)",
        "X",
        "df.y",
        [Some(Standardize), None],
    );
    let scaler = "sx, sy = StandardScaler(), MinMaxScaler()\nX = sx.fit_transform(df[['a', 'b']])\ny = sy.fit_transform(df[['y']])";
    raw(scaler, "X", "y", [Some(Standardize), Some(MinMax)]);
    raw("df['y'] = df['y'] / df['y'].max()", "df[['a', 'b']]", "df['y']", [None, Some(Max)]);
}

#[test]
fn what_is_no_scale_of_the_page_stays_as_the_notebook_computes_it() {
    let found = experiment(&format!(
        "X = np.array([[8.0, 6.0], [7.0, 9.0]]) / 10\ny = np.array([4, 5])\n{MODEL}model.fit(X, y, epochs=2)"
    ));
    assert_eq!(found.scaling, Scaling::default());
    assert_eq!(found.data.rows, [vec![0.8, 0.6, 4.0], vec![0.7, 0.9, 5.0]]);
}

const FIT: &str =
    "\nmodel.fit(np.array([[8, 6], [7, 9]]), np.array([4, 5]), epochs=7, batch_size=2, shuffle=False)";

#[test]
fn models_are_written_in_many_ways() {
    for model in [
        "model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(3, activation='relu'), layers.Dense(1, 'sigmoid')])",
        "model = tf.keras.models.Sequential()\nmodel.add(InputLayer((2,)))\nmodel.add(Dense(units=3))\nmodel.add(Activation('relu'))\nmodel.add(Dense(1, activation=tf.nn.sigmoid))",
        "model = Sequential([\n  Flatten(),\n  Dense(3, activation=keras.activations.relu),  # hidden\n  Dense(1, activation='sigmoid'),\n])",
        ">>> model = Sequential()\n>>> model.add(Dense(3)); model.add(ReLU()); model.add(Dense(1, activation='sigmoid'))",
    ] {
        let found = experiment(&format!(
            "{model}\nmodel.compile('adam', 'binary_crossentropy', metrics=['accuracy']){}",
            FIT.replace("[4, 5]", "[0, 1]")
        ));
        let layers: Vec<_> =
            found.layers.iter().map(|layer| (layer.units, layer.activation.name())).collect();
        assert_eq!(layers, [(3, "relu"), (1, "sigmoid")], "{model}");
        assert_eq!((found.optimizer.name(), found.loss.name()), ("Adam", "binary_crossentropy"));
        assert_eq!((found.epochs, found.batch_size), (7, 2));
    }
}

#[test]
fn optimizers_and_losses_are_names_or_objects() {
    for (compile, expected) in [
        (
            "optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=0.9, nesterov=True), loss=keras.losses.MeanSquaredError()",
            "SGD 0.01 0.9 1 mean_squared_error",
        ),
        (
            "optimizer=tf.keras.optimizers.SGD(0.01), loss='mean_absolute_error'",
            "SGD 0.01 0 0 mean_absolute_error",
        ),
        ("optimizer=SGD(lr=0.01), loss='MAE'", "SGD 0.01 0 0 mean_absolute_error"),
        ("loss=tf.keras.losses.Huber(), optimizer='SGD'", "SGD 0.01 0 0 huber"),
    ] {
        let text = format!("{MODEL}model.compile({compile}){FIT}");
        let found = experiment(&text.replace("model.compile(optimizer='sgd', loss='mse')\n", ""));
        let of = |key: &str| backprop::Hyperparameters::get(&found.optimizer, key).unwrap();
        let said = format!(
            "{} {} {} {} {}",
            found.optimizer.name(),
            of("learning_rate"),
            of("momentum"),
            of("nesterov"),
            found.loss.name()
        );
        assert_eq!(said, expected);
    }
}

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
fn a_notebook_may_be_deep() {
    let hidden = "model.add(Dense(3, activation='tanh'))\n".repeat(11);
    let deep = |hidden: &str| {
        let model = MODEL.replace("model.add(Dense(1))", &format!("{hidden}model.add(Dense(1))"));
        Notebook::read(&format!("{model}{FIT}"), &[]).experiment
    };
    assert_eq!(deep(&hidden).unwrap().layers.len(), 13);
    assert_eq!(deep(&hidden.repeat(2)).unwrap_err(), "layers: Expected 1 to 16 layers, found 24.");
}

#[track_caller]
fn notes(text: &str, expected: &[(usize, Why, bool)]) {
    let found = Notebook::read(text, &[]).notes;
    let found: Vec<_> =
        found.iter().map(|note| (note.line, note.why.clone(), note.changes_the_run())).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_cannot_be_shown_is_named_with_its_line() {
    let with = |line: &str| {
        format!("{}{FIT}", MODEL.replace("model.add(Dense(1))", &format!("{line}\nmodel.add(Dense(1))")))
    };
    notes(&with("model.add(Dropout(0.2))"), &[(4, Why::Layer("Dropout".into()), true)]);
    notes(&with("model.add(Conv2D(3, 3))"), &[(4, Why::Layer("Conv2D".into()), true)]);
    notes(&with("x = 3 $ 4"), &[(4, Why::Unread("$".into()), false)]);
    notes(&with("plt.plot(history.history['loss']); plt.show()"), &[(4, Why::Passed, false)]);
    notes(&with("if True:\n    print(f'{x}')"), &[]);
    notes(&format!("{MODEL}{FIT}{FIT}"), &[(8, Why::Again, false)]);
    notes(
        "df = pd.read_csv('data/students.csv')\nX = df.iloc[:, :-1]\nmodel = Sequential()\nmodel.fit(X, df['y'])",
        &[(1, Why::File("students.csv".into()), true)],
    );
}

#[test]
fn a_file_that_is_brought_along_takes_its_place() {
    let table = experiment(&format!("{MODEL}{FIT}")).data;
    let text = format!(
        "df = pd.read_csv('https://x.org/students.csv')\n{MODEL}model.fit(df.iloc[:, :-1], df.iloc[:, -1])"
    );
    let missing = Notebook::read(&text, &[]);
    assert_eq!(missing.missing_files().collect::<Vec<_>>(), ["students.csv"]);
    assert!(missing.experiment.unwrap_err().contains("model.fit"));
    let file = File { name: "students.csv".into(), text: experiment::edit::csv::to_csv(&table) };
    let found = Notebook::read(&text, &[file]).experiment.unwrap();
    assert_eq!(found.data.rows, table.rows);
    assert_eq!(found.batch_size, 2, "32 rows at most, of two");
}

#[test]
fn no_model_is_said() {
    assert!(Notebook::read("<h1>Hello</h1>", &[]).experiment.unwrap_err().contains("model of Dense"));
    assert!(Notebook::read("{\"cells\": 3}", &[]).experiment.is_err());
    assert!(Notebook::read("", &[]).experiment.is_err());
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
fn rows_to_validate_on_are_the_last_ones() {
    let model = "model = Sequential([Dense(1)])\nx_val = np.array([[6, 10]])";
    let fit = |data: &str| FIT.replace("epochs=", &format!("validation_data={data}, epochs="));
    let found = experiment(&format!("{model}{}", fit("(x_val, [6])")));
    assert_eq!((found.data.rows.len(), found.training_rows()), (3, 2));
    assert_eq!(
        (&found.data.rows[..2], &found.data.rows[2]),
        (&experiment(&format!("{model}{FIT}")).data.rows[..], &vec![6.0, 10.0, 6.0])
    );
    notes(&format!("{model}{}", fit("(x_val, np.array([6]))")), &[]);
    for unread in ["validation_set", "(x_val, [6, 7])", "(np.array([[6]]), [6])"] {
        let code = format!("{model}{}", fit(unread));
        assert_eq!(experiment(&code).validation_split, 0.0, "{unread}");
    }
}

#[test]
fn the_last_rows_may_be_held_out() {
    let fit = FIT.replace("epochs=", "validation_split=0.5, epochs=");
    assert!(fit != FIT);
    let found = experiment(&format!("model = Sequential([Dense(1)]){fit}"));
    assert_eq!((found.format, found.validation_split), (2, 0.5));
    assert_eq!(found.training_rows() * 2, found.data.rows.len());
    notes(&format!("model = Sequential([Dense(1)]){fit}"), &[]);
}

#[test]
fn a_layer_may_be_frozen() {
    let model = "model = Sequential([Dense(2, activation='relu', trainable=False), Dense(1)])";
    let found = experiment(&format!("{model}{FIT}"));
    assert_eq!(found.layers.iter().map(|layer| layer.trainable).collect::<Vec<_>>(), [false, true]);
    notes(&format!("{model}{FIT}"), &[]);
}
