//! Lines of notebooks that were brought and not read at first: what they say, and what is said of them.

mod small;

use reader::Notebook;
use reader::notebook::note::Why;
use small::{FIT, MODEL, experiment, notes};

/// `np.random.seed(42)` and what follows, of numpy 2.4.
#[test]
fn numbers_of_a_seed_are_known() {
    let found = experiment(&format!(
        "np.random.seed(42)\nX = np.random.rand(2, 2)\ny = np.random.randint(0, 10, 2)\n{MODEL}model.fit(X, y)"
    ));
    let rows = [[0.3745401188473625, 0.9507143064099162, 4.0], [0.7319939418114051, 0.5986584841970366, 6.0]];
    assert_eq!(found.data.rows[0][..2], rows[0][..2]);
    assert_eq!(found.data.rows[1][..2], rows[1][..2]);
    let drawn = "X = np.random.rand(2, 2)";
    notes(&format!("{drawn}\n{MODEL}model.fit(X, [1, 2])"), &[(1, Why::Data, true)]);
}

#[test]
fn a_table_in_the_notebook_is_read_as_a_file() {
    let found = experiment(&format!(
        "text = '''a,b,y\n8,6,4\n7,9,5\n'''\ndf = pd.read_csv(io.StringIO(text))\n{MODEL}model.fit(df[['a', 'b']], df.y)"
    ));
    assert_eq!(found.data.rows, [[8.0, 6.0, 4.0], [7.0, 9.0, 5.0]]);
}

#[test]
fn columns_of_arrays_are_set() {
    let found = experiment(&format!(
        "X = np.array([[80.0, 6], [70, 9]])\nX[:, 0] = X[:, 0] / 10\nX[:, 1] = 2\n{MODEL}model.fit(X, np.array([4, 5]))"
    ));
    assert_eq!(found.data.rows, [[8.0, 2.0, 4.0], [7.0, 2.0, 5.0]]);
}

#[test]
fn cells_of_other_languages_and_settings_of_the_system_change_nothing() {
    let cell = |source: &str| format!("{{\"cell_type\": \"code\", \"source\": {source:?}, \"outputs\": []}}");
    let cells = [
        "%%bash\necho hello $HOME",
        "# first\n%%html\n<b>x</b>",
        "%%time\nimport os\nos.environ['A'] = '1'",
        &format!("{MODEL}{FIT}"),
    ];
    let cells = cells.map(cell).join(", ");
    let found = Notebook::read(&format!("{{\"cells\": [{cells}]}}"), &[]);
    assert_eq!(found.notes, []);
    assert!(found.experiment.is_ok());
}

#[test]
fn a_fit_ends_where_it_was_stopped() {
    let fit = |more: &str| FIT.replace("epochs=7", &format!("epochs=7, callbacks=[{more}]"));
    let log = "\nEpoch 1/7\n1/1 - 0s - loss: 4.0000\nEpoch 2/7\n1/1 - 0s - loss: 3.0000\n";
    let stop = "EarlyStopping(monitor='loss'), ModelCheckpoint('best.keras')";
    let epochs = |text: &str| experiment(&format!("{MODEL}{text}")).epochs;
    assert_eq!(epochs(&(fit(stop) + log)), 2);
    assert_eq!(epochs(&fit(stop)), 7);
    notes(&format!("{MODEL}{}", fit(stop)), &[]);
    let scheduler = Why::Setting("LearningRateScheduler".into());
    notes(&format!("{MODEL}{}", fit("LearningRateScheduler(f)")), &[(7, scheduler, true)]);
}

#[test]
fn an_optimizer_that_is_not_here_is_sgd_at_its_rate() {
    let found = experiment(&format!("{}{FIT}", MODEL.replace("'sgd'", "keras.optimizers.Nadam(0.02)")));
    assert_eq!((found.optimizer.name(), found.optimizer.learning_rate()), ("SGD", 0.02));
}
