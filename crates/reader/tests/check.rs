//! Numbers that somebody's code printed: what differs first, and which slip it is.

use backprop::{Slip, Span};
use experiment::Experiment;
use experiment::presets::PresetId;
use reader::check::{Search, printout};

fn search(text: &str, experiment: &Experiment) -> Search {
    let mut search = Search::new(&printout::read(text), experiment).unwrap_or_else(|| panic!("{text}"));
    search.compute(&mut || true);
    search
}

#[track_caller]
fn found(text: &str, experiment: &Experiment) -> Vec<Vec<Slip>> {
    search(text, experiment).fits_found().iter().map(|fit| fit.slips.clone()).collect()
}

fn zero_biases() -> Experiment {
    PresetId::ZeroBiases.experiment()
}

const ISSUE: &str = "after first row: W1 = 0.10658137 b1 = 0.00082267 W2 = 0.111776 b2 = 0.00736
Epoch 1 loss 26.249691774703265\nEpoch 2 loss 19.19634375189233\nEpoch 3 loss 9.702531836210806";

#[test]
fn the_example_of_the_issue() {
    let search = search(ISSUE, &zero_biases());
    assert_eq!(found(ISSUE, &zero_biases()), [[Slip::UpdatedKernel]]);
    let first = search.first().unwrap();
    assert!((search.right()[first] - 0.105888).abs() < 1e-9);
}

#[test]
fn the_course_s_own_code_has_three_at_once() {
    let log = "Epoch -  1 Loss -  25.321744156025517
Epoch -  2 Loss -  18.320004165722047
Epoch -  3 Loss -  9.473661050729628
Epoch -  4 Loss -  3.2520938634031613
Epoch -  5 Loss -  1.3407132589299962";
    let start = std::time::Instant::now();
    let found = found(log, &zero_biases());
    println!("{:?}", start.elapsed());
    for _ in 0..3 { let start = std::time::Instant::now(); let s = search(&log.replace("25.3217441","25.3117441"), &zero_biases()); println!("{:?} {} {}", start.elapsed(), s.work, s.together()); }
    let one = |start| Span { start, len: 1 };
    let starts = Slip::StartsFrom { target: one(8), source: one(7), after: true };
    assert_eq!(found, [[Slip::UpdatedKernel, Slip::GradientTurned(0), starts]]);
}
