//! What a page gives a playground: files, read at once as one experiment.

use experiment::Experiment;
use experiment::presets::PresetId;
use reader::File;
use reader::given::experiment;

fn page() -> Experiment {
    PresetId::NotebookRegression.experiment()
}

fn file(name: &str, text: &str) -> File {
    File { name: name.into(), text: text.into() }
}

const NOTEBOOK: &str = "df = pd.read_csv('data/marks.csv')
X, y = df[['cgpa', 'score']], df['lpa']
model = Sequential([Dense(1, kernel_initializer='ones')])
model.compile(optimizer='sgd', loss='mse')
model.fit(X, y, epochs=3, batch_size=1, shuffle=False)";
const MARKS: &str = "cgpa,score,lpa\n8,8,4\n7,9,5\n";

#[test]
fn a_table_takes_the_place_of_the_one_there() {
    let read = experiment(&[file("marks.csv", MARKS)], &page()).unwrap();
    assert_eq!(read.data.columns, ["cgpa", "score", "lpa"]);
    assert_eq!(read.data.rows.len(), 2);
    assert_eq!((read.epochs, read.layers), (page().epochs, page().layers));
}

#[test]
fn a_notebook_has_the_table_that_it_reads() {
    let files = [file("marks.csv", MARKS), file("lesson3.ipynb", NOTEBOOK)];
    let read = experiment(&files, &page()).unwrap();
    assert_eq!((read.epochs, read.layers.len(), read.data.rows.len()), (3, 1, 2));
}

#[test]
fn what_is_wrong_is_said_of_its_file() {
    #[track_caller]
    fn check(files: &[File], expected: &str) {
        let problem = experiment(files, &page()).unwrap_err();
        assert!(problem.contains(expected), "{problem}");
    }
    check(&[file("lesson3.ipynb", NOTEBOOK)], "lesson3.ipynb: It reads marks.csv");
    check(&[file("marks.csv", "")], "marks.csv: ");
    check(&[file("marks.json", "{\"format\": 1}")], "marks.json: ");
    check(&[file("page.html", "<!DOCTYPE html><title>Not found</title>")], "page.html: ");
}

#[test]
fn nothing_changes_nothing() {
    assert_eq!(experiment(&[], &page()).unwrap(), page());
}
