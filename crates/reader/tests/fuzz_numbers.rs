//! Whatever text is brought as a printout is read or refused with a sentence.

use experiment::presets::PresetId;
use proptest::prelude::*;
use reader::check;
use reader::kind::Kind;

fn piece() -> impl Strategy<Value = String> {
    let known = [
        "Epoch ",
        "epoch=",
        "loss ",
        "Loss: ",
        "row ",
        "after the first row",
        "1st update",
        "W1",
        "b1",
        "W2 = ",
        "dW1",
        "dL/dW2",
        "W1[0][1] = ",
        "parameters['b2'][0][0]",
        "gradient of ",
        "[",
        "]",
        "[[",
        "]]",
        "(",
        ")",
        "{'W1': ",
        "array(",
        "0.1",
        "26.345577666415263",
        "-7.36",
        "1e-3",
        "1e999",
        "0.",
        ".5",
        "-",
        "/75",
        " of 3",
        "2ms/step",
        "\n",
        "\t",
        " ",
        ",",
        ":",
        "=",
        "nan",
        "inf",
        "iteration ",
        "batch ",
        "initial weights",
        "accuracy 0.5",
        "99999999999999999999",
        "∂",
        "ä",
        "\u{feff}",
        "−",
    ];
    prop_oneof![
        8 => prop::sample::select(known.to_vec()).prop_map(String::from),
        1 => "\\PC{0,6}",
        2 => (-1000..1000i32).prop_map(|x| (f64::from(x) / 8.0).to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_breaks(pieces in prop::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        Kind::of(&text);
        let page = PresetId::ZeroBiases.experiment();
        match check::begin(&text, &page) {
            Ok(mut search) => {
                let mut slices = 3;
                search.compute(&mut || {
                    slices -= 1;
                    slices > 0
                });
                let verdict = search.verdict(&page);
                prop_assert!(!verdict.compared.is_empty());
                prop_assert!(verdict.title.ends_with('.') || verdict.title.ends_with(':'), "{}", verdict.title);
            }
            Err(why) => prop_assert!(why.ends_with('.'), "{}", why),
        }
    }
}
