//! Messages, their forms, and the languages they are said in.

use words::{PSEUDO, and, language, pseudo, say, speak, speak_english, speaks, texts};

#[test]
fn a_number_decides_between_forms_and_is_written_in_groups() {
    assert_eq!(say!(common::row_count { rows: 1_usize }), "1 row");
    assert_eq!(say!(common::row_count { rows: 12_345_usize }), "12,345 rows");
    assert_eq!(say!(common::row_count { rows: "many" }), "many rows");
}

#[test]
fn lists_are_read_aloud() {
    assert_eq!(and::<&str>(&[]), "");
    assert_eq!(and(&["a"]), "a");
    assert_eq!(and(&["a", "b"]), "a and b");
    assert_eq!(and(&["a", "b", "c"]), "a, b and c");
}

#[test]
fn the_pseudo_language_marks_every_text_and_makes_it_longer() {
    speak(PSEUDO, texts().iter().map(|text| pseudo(text)).collect(), |n| if n == 1 { 1 } else { 5 }).unwrap();
    let (undo, rows) = (say!(common::undo), say!(common::row_count { rows: 1_usize }));
    assert_eq!(language(), PSEUDO);
    speak_english();
    assert_eq!(language(), "en");
    assert_eq!(undo, "⟦Undo ~⟧");
    assert!(rows.starts_with("⟦1 row ") && rows.ends_with("~⟧"), "{rows}");
    assert_eq!(say!(common::undo), "Undo");
}

#[test]
fn texts_of_another_version_are_refused() {
    let unfit = speak("de", vec!["Rückgängig".into()], |_| 5).unwrap_err();
    assert_eq!((unfit.found, unfit.messages), (1, texts().len()));
    assert_eq!(say!(common::undo), "Undo");
}

#[test]
fn a_language_is_known_by_its_tag() {
    assert!(speaks("en") && speaks("en-GB") && speaks("EN-xa"));
    assert!(!speaks("xx") && !speaks(""));
}
