//! Small notebooks, and what is read of them.

use experiment::Experiment;
use reader::Notebook;
use reader::notebook::note::Why;

/// A model of two layers.
pub const MODEL: &str = "
model = Sequential()
model.add(Dense(2, activation='linear', input_dim=2))
model.add(Dense(1))
model.compile(optimizer='sgd', loss='mse')
";

/// What trains it, behind the model.
pub const FIT: &str =
    "\nmodel.fit(np.array([[8, 6], [7, 9]]), np.array([4, 5]), epochs=7, batch_size=2, shuffle=False)";

/// Returns the experiment that a notebook is.
#[track_caller]
pub fn experiment(text: &str) -> Experiment {
    let notebook = Notebook::read(text, &[]);
    notebook.experiment.unwrap_or_else(|why| panic!("{why}: {:?}", notebook.notes))
}

/// What is noted of a notebook: the line, why, and whether the run is another by it.
#[track_caller]
pub fn notes(text: &str, expected: &[(usize, Why, bool)]) {
    let found = Notebook::read(text, &[]).notes;
    let found: Vec<_> =
        found.iter().map(|note| (note.line, note.why.clone(), note.changes_the_run())).collect();
    assert_eq!(found, expected);
}
