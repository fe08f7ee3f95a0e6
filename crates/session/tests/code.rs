//! The Python programs, run by the real Python, against the run's own losses.
//!
//! `cargo xtask test` makes a Python with NumPy in `target/python`; `PYTHON` names another one. Where a library isn't
//! there, the test says so on the terminal and tests the text alone.

mod csv;

use session::{
    Activation, ColumnScale, Event, Field, LayerPart, Library, Loss, PRESETS, Session, optimizers,
};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn python() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/python/bin/python");
    match std::env::var_os("PYTHON") {
        Some(given) => given.into(),
        None if own.exists() => own,
        None => "python3".into(),
    }
}

/// Whether the Python there is has a library; says on the terminal what isn't tested where it hasn't.
fn has(module: &str) -> bool {
    let quiet = |command: &mut Command| command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let there = quiet(Command::new(python()).args(["-c", &format!("import {module}")]));
    let there = there.is_ok_and(|status| status.success());
    if !there {
        // Past the test harness, which would keep it to itself.
        let line = format!("\nNOT TESTED: what needs {module}: {} has none.\n", python().display());
        std::io::stderr().write_all(line.as_bytes()).ok();
    }
    there
}

/// What Python prints, given this on its standard input.
#[track_caller]
fn printed(arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(python())
        .args(arguments)
        .env("TF_CPP_MIN_LOG_LEVEL", "3")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python starts");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}\n{input}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into()
}

/// The losses of each epoch that a program prints: over the rows trained on, then over those held out, where some are.
fn run(program: &str) -> Vec<Vec<f64>> {
    let printed = printed(&["-"], program);
    let losses = printed.lines().filter_map(|line| line.split_once(" - loss: "));
    let loss = |line: &str| {
        line.split(" - val_loss: ").map(|loss| loss.parse().unwrap_or_else(|_| panic!("{loss}"))).collect()
    };
    losses.map(|(_, line)| loss(line)).collect()
}

/// The losses that a program prints are the session's, to `tolerance`.
#[track_caller]
fn check(name: &str, session: &Session, library: Library, tolerance: f64) {
    let printed = run(&session.python(library));
    let (losses, validation) = (session.run().losses(), session.run().validation_losses());
    assert_eq!(printed.len(), session.experiment().epochs, "{name}");
    for (epoch, (printed, loss)) in printed.iter().zip(losses).enumerate() {
        let expected = std::iter::once(loss).chain(validation.get(epoch));
        assert_eq!(printed.len(), expected.clone().count(), "{name}");
        for (printed, loss) in printed.iter().zip(expected) {
            let off = (printed - loss).abs() / loss.abs().max(1.0);
            assert!(off <= tolerance, "{name}, epoch {}: {printed} printed, {loss} on the page", epoch + 1);
        }
    }
    if session.run().diverged().is_some() {
        assert!(!printed.last().unwrap()[0].is_finite(), "{name}: {printed:?}");
    } else {
        assert_eq!(losses.len(), printed.len(), "{name}");
    }
}

fn changed(events: impl IntoIterator<Item = Event>) -> Session {
    let mut session = Session::default();
    for event in events {
        session.update(event);
    }
    assert!(session.view().notices.iter().all(|notice| !notice.dismissible));
    session
}

fn typed(field: Field, text: &str) -> Event {
    Event::Type { field, text: text.into() }
}

fn whole(mut session: Session) -> Session {
    session.compute(&mut || true);
    session
}

/// One experiment for each thing that a program writes in another way.
fn others() -> Vec<(&'static str, Session)> {
    use session::Activation::{Relu, Tanh};
    let xor = |event| {
        let short = [typed(Field::Epochs, "20"), typed(Field::LEARNING_RATE, "0.02")];
        changed([Event::LoadPreset(session::PresetId::Xor), event].into_iter().chain(short))
    };
    let activations = Activation::ALL
        .iter()
        .map(|&activation| (activation.name(), xor(Event::SetActivation { layer: 0, activation })));
    let losses = Loss::ALL.iter().map(|&loss| (loss.name(), xor(Event::SetLoss(loss))));
    let optimizers = optimizers().map(|name| (name, xor(Event::SetOptimizer(name))));
    let from = |query: &str| Session::begin("", query, None).0;
    let two_targets =
        csv::opened(&Session::default(), "a,b,c,d\n1,0.2,1,0\n0.5,1,0,1\n0.1,0.4,1,1\n0.7,0.3,0,0\n1,1,1,0");
    let special = vec![
        ("an epoch that its last update ends", from("batch_size=4&lr=1e308")),
        (
            "no bias in the first layer",
            changed([Event::LoadPreset(session::PresetId::Xor), Event::SetUseBias { layer: 0, on: false }]),
        ),
        (
            "a frozen layer, and an optimizer that decays weights",
            changed([
                Event::LoadPreset(session::PresetId::Xor),
                Event::SetOptimizer("AdamW"),
                Event::SetTrainable { layer: 0, what: LayerPart::Whole, on: false },
            ]),
        ),
        (
            "a kernel and a bias that are frozen alone, and a penalty of each",
            changed([
                Event::LoadPreset(session::PresetId::Xor),
                Event::SetOptimizer("Adam"),
                typed(Field::Layer { layer: 0, key: "l2" }, "0.01"),
                typed(Field::Layer { layer: 1, key: "l2" }, "0.02"),
                Event::SetTrainable { layer: 0, what: LayerPart::Kernel, on: false },
                Event::SetTrainable { layer: 1, what: LayerPart::Bias, on: false },
            ]),
        ),
        (
            "penalties of both kinds, and one of a frozen layer",
            changed([
                Event::LoadPreset(session::PresetId::Xor),
                Event::AddLayer(0),
                typed(Field::Layer { layer: 0, key: "l1" }, "0.003"),
                typed(Field::Layer { layer: 0, key: "l2" }, "0.01"),
                typed(Field::Layer { layer: 1, key: "l2" }, "0.02"),
                Event::SetTrainable { layer: 1, what: LayerPart::Whole, on: false },
                typed(Field::Layer { layer: 2, key: "l1" }, "0.005"),
            ]),
        ),
        (
            "rows held out, with penalties",
            changed([
                typed(Field::ValidationSplit, "0.5"),
                typed(Field::Layer { layer: 0, key: "l2" }, "0.01"),
            ]),
        ),
        (
            "rows held out of those shuffled",
            changed([typed(Field::ValidationSplit, "0.25"), Event::SetShuffle(true)]),
        ),
        ("momentum", from("momentum=0.75&batch_size=3")),
        ("nesterov", from("momentum=0.75&nesterov&seed=3&batch_size=2")),
        ("nesterov without momentum", from("nesterov")),
        ("shuffled", from("shuffle=5&batch_size=3&seed=2")),
        ("standardized", from("preset=random-start&standardize&lr=0.02")),
        ("inputs and target standardized by n − 1", scaled(ColumnScale::StandardizeSample)),
        ("inputs and target from 0 to 1", scaled(ColumnScale::MinMax)),
        ("inputs and target by the maximum", scaled(ColumnScale::Max)),
        (
            "a feature that never varies",
            changed([
                typed(Field::Cell { row: 0, column: 0 }, "0.1"),
                typed(Field::Cell { row: 1, column: 0 }, "0.1"),
                typed(Field::Cell { row: 2, column: 0 }, "0.1"),
                typed(Field::Cell { row: 3, column: 0 }, "0.1"),
                Event::ScaleInputs(Some(ColumnScale::Standardize)),
            ]),
        ),
        ("cross-entropy after a sigmoid", from("preset=classification&loss=bce&seed=4")),
        (
            "cross-entropy after tanh",
            changed([
                Event::LoadPreset(session::PresetId::NotebookClassification),
                Event::SetLoss(Loss::BinaryCrossentropy),
                Event::SetActivation { layer: 1, activation: Tanh },
                typed(Field::InitialSeed, "5"),
            ]),
        ),
        (
            "three layers, two targets",
            changed([
                two_targets,
                Event::AddLayer(1),
                Event::SetActivation { layer: 0, activation: Relu },
                Event::SetActivation { layer: 1, activation: Tanh },
                typed(Field::InitialSeed, "9"),
                typed(Field::LEARNING_RATE, "0.1"),
                typed(Field::BatchSize, "2"),
                typed(Field::ColumnName { column: 0 }, "a\"]\nimport os; os.abort() #é\u{2028}"),
                Event::ToggleTarget(2),
            ]),
        ),
    ];
    special.into_iter().chain(activations).chain(losses).chain(optimizers).collect()
}

/// The notebook with its inputs and its target on a scale.
fn scaled(scale: ColumnScale) -> Session {
    let mut session = Session::default();
    session.update(Event::ScaleInputs(Some(scale)));
    session.update(Event::ScaleTargets(Some(scale)));
    session
}

fn presets() -> impl Iterator<Item = (&'static str, Session)> {
    PRESETS.iter().map(|preset| (preset.key, Session::new(preset.id.experiment())))
}

#[test]
fn numpy_prints_the_losses_of_the_page() {
    if !has("numpy") {
        return;
    }
    for (name, session) in presets().chain(others()) {
        check(name, &whole(session), Library::NumPy, 1e-9);
    }
}

#[test]
fn pytorch_prints_the_losses_of_the_page() {
    if !has("torch") {
        return;
    }
    for (name, session) in presets().chain(others()) {
        check(name, &whole(session), Library::PyTorch, 1e-9);
    }
}

#[test]
fn keras_prints_the_losses_of_the_page() {
    if !has("keras") {
        return;
    }
    for (name, session) in presets().chain(others()) {
        // Keras rounds what other optimizers are set by to float32.
        let is_exact = session.experiment().optimizer.name() == "SGD";
        check(name, &whole(session), Library::Keras, if is_exact { 1e-9 } else { 1e-6 });
    }
}

#[test]
fn a_notebook_holds_the_program() {
    for library in Library::ALL {
        for (name, session) in presets().chain(others()) {
            let notebook: serde_json::Value = serde_json::from_str(&session.ipynb(library)).unwrap();
            assert_eq!(notebook["nbformat"], 4);
            let mut code = String::new();
            for cell in notebook["cells"].as_array().unwrap() {
                let source = cell["source"].as_array().unwrap().iter().map(|line| line.as_str().unwrap());
                let source: String = source.collect();
                match cell["cell_type"].as_str() {
                    Some("code") => code.push_str(&format!("{}\n", source.trim_end())),
                    _ => assert!(source.starts_with('#'), "{source}"),
                }
            }
            let program = session.python(library);
            let words = |text: &str| {
                let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
                lines.map(String::from).collect::<Vec<_>>()
            };
            assert_eq!(words(&program), words(&code), "{name}");
        }
    }
}

/// Reads a list of notebooks, fails where Jupyter or Python doesn't take one, and prints how many code cells each has.
const VALIDATE: &str = "
import ast, json, sys, nbformat
for text in json.load(sys.stdin):
    notebook = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    code = [cell.source for cell in notebook.cells if cell.cell_type == 'code']
    for source in code:
        ast.parse(source)
    print(len(code))
";

#[test]
fn jupyter_takes_the_notebooks() {
    if !has("nbformat") {
        return;
    }
    let sessions: Vec<_> = presets().chain(others()).map(|(_, session)| session).collect();
    let all = sessions.iter().flat_map(|session| Library::ALL.map(|library| session.ipynb(library)));
    let notebooks: Vec<_> = all.collect();
    let counts = printed(&["-W", "error", "-c", VALIDATE], &serde_json::to_string(&notebooks).unwrap());
    let counts: Vec<usize> = counts.lines().map(|count| count.parse().unwrap()).collect();
    assert_eq!(counts.len(), notebooks.len());
    assert!(counts.iter().all(|&count| count > 3), "{counts:?}");
}

#[test]
fn too_many_orders_are_not_written_but_owned_up_to() {
    let session = Session::begin("", "shuffle=1&epochs=20000", None).0;
    let program = session.python(Library::NumPy);
    assert!(program.contains("the losses differ from those on the page"), "{}", &program[..600]);
    assert!(program.len() < 10_000);
}
