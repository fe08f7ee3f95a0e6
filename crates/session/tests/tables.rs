//! Tables as text: what is saved, and blocks copied from a spreadsheet.

mod csv;

use session::{Event, Place, PresetId, Session};

fn after(event: Event) -> (Session, String) {
    let mut session = Session::default();
    session.update(event);
    let notices = session.view().notices;
    let said = notices.into_iter().find(|n| n.place == Place::Data).map_or(String::new(), |n| n.text);
    (session, said)
}

#[test]
fn no_name_in_a_csv_is_a_formula() {
    let names = ["=1+1", "+a", "-b", "@c", "'=d", "''e", "'f", "2019", "a;b", "say \"x\", y"];
    let mut session = Session::default();
    session.update(csv::opened(&session, "a,b,c,d,e,f,g,h,i,j\n1,-2,3,4,5,6,7,8,9,10"));
    for (column, name) in names.into_iter().enumerate() {
        let field = session::Field::ColumnName { column };
        session.update(Event::Type { field, text: name.into() });
    }
    assert_eq!(session.experiment().data.columns, names);
    let line = "'=1+1,'+a,'-b,'@c,''=d,''e,'f,\"2019\",\"a;b\",\"say \"\"x\"\", y\"\n1,-2,3,4,5,6,7,8,9,10\n";
    assert_eq!(session.csv(), line);
}

#[track_caller]
fn refused(event: Event, expect: &str) {
    let (session, said) = after(event);
    assert_eq!(said, expect);
    assert_eq!(*session.experiment(), PresetId::NotebookRegression.experiment());
}

/// What the table is after a block is pasted at a cell of the notebook's.
#[track_caller]
fn pastes((row, column): (usize, usize), block: &str, expect: &[[f64; 3]]) {
    let (session, said) = after(Event::Paste { row, column, text: block.into() });
    assert_eq!(said, "");
    assert_eq!(session.experiment().data.rows, expect);
}

#[test]
fn a_wrong_line_of_a_pasted_block_is_counted_as_it_stands_there() {
    let said = |block: &str| after(Event::Paste { row: 0, column: 0, text: block.into() }).1;
    assert!(
        said("a\tb\n1\tx\n").starts_with("Line 2 of the pasted text, value 2"),
        "{}",
        said("a\tb\n1\tx\n")
    );
    let (session, said) = after(Event::Paste { row: 0, column: 0, text: "\"a\nb\"\tc\n1\t2\n3\t4".into() });
    assert_eq!((said.as_str(), session.experiment().data.rows[0][1]), ("", 2.0));
}

#[test]
fn a_header_names_the_columns_where_a_block_begins_at_the_first_row() {
    let block = "study\tsleep\n1\t2\n3\t4";
    let (session, said) = after(Event::Paste { row: 0, column: 0, text: block.into() });
    assert_eq!(said, "");
    assert_eq!(session.experiment().data.columns, ["study", "sleep", "lpa"]);
    assert_eq!(session.experiment().data.rows[0], [1.0, 2.0, 4.0]);
    let (session, _) = after(Event::Paste { row: 1, column: 0, text: block.into() });
    assert_eq!(session.experiment().data.columns[0], "cgpa");
}

#[test]
fn blocks_of_a_spreadsheet_are_pasted() {
    let [first, second, third, fourth] =
        [[8.0, 8.0, 4.0], [7.0, 9.0, 5.0], [6.0, 10.0, 6.0], [5.0, 12.0, 7.0]];
    pastes((0, 1), "1\t2\r\n3\t4\r\n", &[[8.0, 1.0, 2.0], [7.0, 3.0, 4.0], third, fourth]);
    pastes((1, 0), "0.5", &[first, [0.5, 9.0, 5.0], third, fourth]);
    pastes((3, 2), "1\n−2\n", &[first, second, third, [5.0, 12.0, 1.0], [5.0, 12.0, -2.0]]);
    pastes((0, 0), "cgpa\tprofile_score\n1\t2\n", &[[1.0, 2.0, 4.0], second, third, fourth]);
}

#[test]
fn a_comma_that_could_be_a_decimal_one_parts_no_values() {
    let [first, third, fourth] = [[8.0, 8.0, 4.0], [6.0, 10.0, 6.0], [5.0, 12.0, 7.0]];
    let column = |a: f64, b: f64| [[a, 8.0, 4.0], [b, 9.0, 5.0], third, fourth];
    pastes((0, 0), "8,14\n6,17", &column(8.14, 6.17));
    pastes((0, 0), "cgpa\n8,14\n6,17", &column(8.14, 6.17));
    pastes((0, 0), "\"cgpa, of 10\"\n8,14\n6,17", &column(8.14, 6.17));
    pastes((0, 0), "8,14\n2,600", &column(8.14, 2.6));
    pastes((0, 0), "1,234.5\n2,600", &column(1234.5, 2600.0));
    pastes((0, 0), "8\n6,17", &column(8.0, 6.17));
    let block = [[8.14, 6.17, 3.5], [2.0, 1.0, 0.125], third, fourth];
    for text in [
        "8,14\t6,17\t3,5\n2\t1\t0,125",
        "8,14;6,17;3,5\n2;1;0,125",
        "\"8,14\",\"6,17\",\"3,5\"\n2,1,\"0,125\"",
    ] {
        pastes((0, 0), text, &block);
    }
    let parted = [[8.0, 14.0, 4.0], [6.0, 17.0, 5.0], third, fourth];
    for text in ["cgpa,profile_score\n8,14\n6,17", "8, 14\n6, 17", "8.0,14\n6,17", "8,14,4\n6,17"] {
        pastes((0, 0), text, &parted);
    }
    pastes((1, 0), "1,2,3\n4,5,6", &[first, [1.0, 2.0, 3.0], [4.0, 5.0, 6.0], fourth]);
    pastes((0, 2), "1\u{a0}234,5\n1", &[[8.0, 8.0, 1234.5], [7.0, 9.0, 1.0], third, fourth]);
}

#[test]
fn a_block_that_could_be_read_in_two_ways_says_what_to_write() {
    let paste =
        |text: &str, expect: &str| refused(Event::Paste { row: 0, column: 0, text: text.into() }, expect);
    let separators = "Put tabs or semicolons between the values";
    for (text, line) in [("100,200,300\n400,500,600", "100,200,300"), ("1 234\n5 678", "1 234")] {
        paste(text, &format!("{separators}: “{line}” could mean one number or several."));
    }
}

#[test]
fn a_comma_that_could_group_digits_does_and_that_is_said() {
    let mut session = Session::default();
    let (before, text) = (session.experiment().clone(), String::from("4,256\n3,468"));
    session.update(Event::Paste { row: 0, column: 0, text });
    let notice = session.view().notices[0].clone();
    assert!(notice.text.starts_with("“4,256” is read as 4256. If it means 4.256,"), "{}", notice.text);
    let rows = &session.experiment().data.rows;
    assert_eq!((rows[0][0], rows[1][0]), (4256.0, 3468.0));
    assert_eq!(rows[0][1..], before.data.rows[0][1..]);
    session.update(Event::Undo);
    assert_eq!(*session.experiment(), before);
}

#[test]
fn a_block_that_does_not_fit_says_why() {
    let paste = |text: &str, expect| refused(Event::Paste { row: 0, column: 1, text: text.into() }, expect);
    paste("", "There are no numbers to paste.");
    paste("1\n\n3\n", "Line 2 of the pasted text is blank. Remove it, or write numbers in it.");
    paste("\n1\n", "Line 1 of the pasted text is blank. Remove it, or write numbers in it.");
    paste("1\t2\n\t\n3\t4", "Line 2 of the pasted text is blank. Remove it, or write numbers in it.");
    paste("1\t\n3\t4", "Line 1 of the pasted text, value 2: Enter a number such as 0.5.");
    paste("1\tx", "Line 1 of the pasted text, value 2: Enter a number such as 0.5, not “x”.");
    paste(
        "1\t2\t3",
        "Line 1 of the pasted text has 3 values, but from this column on there is only room for 2. Paste further left, or add columns first.",
    );
    paste(&"1\n".repeat(10_001), "A table can have at most 10,000 rows.");
}

fn type_in(session: &mut Session, row: usize, column: usize, text: &str) {
    session.update(Event::BeginGesture);
    for typed in 1..=text.chars().count() {
        let text = text.chars().take(typed).collect();
        session.update(Event::Type { field: session::Field::Cell { row, column }, text });
    }
    session.update(Event::EndGesture);
}

#[test]
fn a_new_row_is_filled_in_before_it_counts() {
    let mut session = Session::default();
    let before = session.experiment().clone();
    session.update(Event::AddRow);
    session.update(Event::AddRow);
    type_in(&mut session, 4, 0, "4,5");
    type_in(&mut session, 4, 1, "2,600");
    let table = session.view().table;
    assert_eq!(*session.experiment(), before, "the last good run stays");
    assert_eq!((table.row_count, table.rows[4].new, table.rows[4].predictions.len()), (5, true, 0));
    assert_eq!(table.rows[4].cells[0].text, "4,5");
    assert_eq!(table.new_row.as_deref(), Some("Row 5 isn't part of the table yet: fill in lpa."));
    let problem = "Row 5, profile_score: Enter 2.6 or 2600: “2,600” could mean either.";
    assert_eq!(table.problems[0].1, problem);
    type_in(&mut session, 4, 1, "13");
    type_in(&mut session, 4, 2, "8.5");
    assert_eq!(session.experiment().data.rows[4], [4.5, 13.0, 8.5]);
    let view = session.view();
    assert_eq!((view.table.row_count, view.table.new_row, view.undo), (5, None, Some("added row".into())));
    session.update(Event::Undo);
    assert_eq!(*session.experiment(), before);
}

#[test]
fn a_new_row_is_given_up_and_follows_its_columns() {
    let mut session = Session::default();
    let before = session.experiment().clone();
    session.update(Event::AddRow);
    session.update(Event::RemoveRow(4));
    assert_eq!((session.view().table.row_count, session.experiment()), (4, &before));
    session.update(Event::AddRow);
    type_in(&mut session, 4, 0, "4");
    type_in(&mut session, 4, 2, "8");
    session.update(Event::BeginGesture);
    session.update(Event::Type { field: session::Field::Cell { row: 4, column: 1 }, text: "1".into() });
    assert_eq!(session.experiment().data.rows.len(), 5);
    session.update(Event::Type { field: session::Field::Cell { row: 4, column: 1 }, text: "1x".into() });
    let table = session.view().table;
    assert_eq!(*session.experiment(), before, "what is no number any more takes the row back");
    assert_eq!((table.rows[4].cells[1].text.as_str(), table.rows[4].cells[2].text.as_str()), ("1x", "8"));
    session.update(Event::CancelGesture);
    assert_eq!(session.view().table.rows[4].cells[1].text, "");
    session.update(Event::AddColumn);
    assert_eq!(session.view().table.rows[4].cells.len(), 4);
    session.update(Event::RemoveColumn(2));
    session.update(Event::RemoveColumn(1));
    assert_eq!(session.experiment().data.rows[4], [4.0, 8.0], "what was missing is gone");
}

#[test]
fn a_long_table_says_how_many_rows_it_has() {
    let (session, _) = after(csv::opened(&Session::default(), &format!("a,y\n{}", "1,2\n".repeat(1234))));
    assert_eq!(session.view().table.prediction_note, "1,234 rows · ŷ with the initial weights");
    assert_eq!(Session::default().view().table.prediction_note, "ŷ with the initial weights");
}

#[test]
fn a_table_says_what_is_predicted_from_what() {
    let purpose = |session: &Session| session.view().table.purpose;
    let course = Session::default();
    assert_eq!(
        purpose(&course),
        "Each row is a student: from cgpa (grades) and profile_score, predict lpa (pay)."
    );
    let (turned, _) = after(Event::ToggleTarget(0));
    assert_eq!(purpose(&turned), "From profile_score, predict cgpa and lpa.");
    let (opened, _) = after(csv::opened(&Session::default(), "a,b,c,d,y\n1,2,3,4,5\n2,3,4,5,7\n"));
    assert_eq!(purpose(&opened), "From a, b, c and …, predict y.");
}
