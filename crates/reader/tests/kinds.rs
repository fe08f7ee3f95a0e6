//! The ways in which notebooks say the same thing, and what they say that can't be shown.

mod small;

use backprop::ColumnScale;
use experiment::scaling::Scaling;
use reader::notebook::note::Why;
use reader::{File, Notebook};
use small::{FIT, MODEL, experiment, notes};

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
fn a_notebook_may_be_deep() {
    let hidden = "model.add(Dense(3, activation='tanh'))\n".repeat(11);
    let deep = |hidden: &str| {
        let model = MODEL.replace("model.add(Dense(1))", &format!("{hidden}model.add(Dense(1))"));
        Notebook::read(&format!("{model}{FIT}"), &[]).experiment
    };
    assert_eq!(deep(&hidden).unwrap().layers.len(), 13);
    assert_eq!(deep(&hidden.repeat(2)).unwrap_err(), "layers: Expected 1 to 16 layers, found 24.");
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
    notes(&format!("{MODEL}{FIT}{}", FIT.replace("[4, 5]", "[5, 4]")), &[(8, Why::Again, false)]);
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
