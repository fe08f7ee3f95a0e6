//! Whatever text is brought as a table is read or refused with a sentence; and a table that is written in any of the forms people
//! use comes back.
#![cfg(not(target_arch = "wasm32"))]

use experiment::presets::PresetId;
use proptest::prelude::*;
use reader::kind::Kind;
use reader::table::{Choice, Choices, Opened, Role};

fn piece() -> impl Strategy<Value = String> {
    let known = [
        "a,b,c\n",
        "1,2,3\n",
        "1;2;3\n",
        "\t",
        " ",
        ",",
        ";",
        "|",
        "\n",
        "\r",
        "\r\n",
        "\"",
        "'",
        "NA",
        "?",
        "yes",
        "no",
        "8,5",
        "1.234",
        "1,234",
        "2024-05-01",
        "sep=;\n",
        "# ",
        "[",
        "]",
        "[[",
        "{'a': ",
        "pd.DataFrame(",
        "np.array(",
        "columns=['a']",
        ")",
        "}",
        "X = ",
        "y = ",
        "0  8.0  4\n",
        "   a  b\n",
        "...",
        "[2 rows x 3 columns]",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "<th colspan=3>",
        "&nbsp;",
        "|---|\n",
        "\u{feff}",
        "−",
        "€",
        "%",
        "1e999",
        "\\\n",
        "ä",
        "x",
        "-",
        "+",
    ];
    prop_oneof![
        8 => prop::sample::select(known.to_vec()).prop_map(String::from),
        1 => "\\PC{0,6}",
        2 => (-1000..1000i32).prop_map(|x| (f64::from(x) / 8.0).to_string()),
    ]
}

fn choice() -> impl Strategy<Value = Choice> {
    let role = prop::sample::select(vec![Role::Feature, Role::Target, Role::LeftOut]);
    prop_oneof![
        any::<bool>().prop_map(Choice::Header),
        any::<bool>().prop_map(Choice::Grouped),
        any::<bool>().prop_map(Choice::Filled),
        any::<bool>().prop_map(Choice::Sampled),
        any::<bool>().prop_map(Choice::KeepModel),
        any::<bool>().prop_map(Choice::Standardized),
        (0..6usize, role).prop_map(|(at, role)| Choice::Role(at, role)),
        (0..6usize).prop_map(Choice::Predict),
        (0..6usize).prop_map(Choice::Swap),
        (0..6usize).prop_map(Choice::Classes),
    ]
}

/// How a table is written.
#[derive(Clone, Debug)]
struct Form {
    between: &'static str,
    comma: bool,
    header: bool,
    quotes: bool,
    index: bool,
    line: &'static str,
    title: bool,
}

fn form() -> impl Strategy<Value = Form> {
    let between = prop::sample::select(vec![",", ";", "\t", "|", "; ", ", "]);
    let line = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let flags = any::<[bool; 5]>();
    (between, line, flags).prop_map(|(between, line, [comma, header, quotes, index, title])| Form {
        // A comma that parts values is no decimal one, unless the values are in quotes.
        comma: comma && (!between.contains(',') || quotes),
        index: index && header,
        title: title && header,
        between,
        header,
        quotes,
        line,
    })
}

impl Form {
    fn write(&self, rows: &[Vec<f64>]) -> String {
        let cell = |text: String| if self.quotes { format!("\"{text}\"") } else { text };
        let number = |x: f64| cell(if self.comma { x.to_string().replace('.', ",") } else { x.to_string() });
        let mut lines = Vec::new();
        if self.title {
            lines.push("Some grades".to_string());
        }
        let index = |at: String| self.index.then(|| cell(at));
        if self.header {
            let names = (1..=rows[0].len()).map(|at| cell(format!("name {at}")));
            lines.push(index(String::new()).into_iter().chain(names).collect::<Vec<_>>().join(self.between));
        }
        for (at, row) in rows.iter().enumerate() {
            let cells = row.iter().map(|&x| number(x));
            lines.push(index(at.to_string()).into_iter().chain(cells).collect::<Vec<_>>().join(self.between));
        }
        lines.join(self.line)
    }
}

/// Rows of numbers with one or two digits behind the point, so that none could be one in groups.
fn rows() -> impl Strategy<Value = Vec<Vec<f64>>> {
    let number = (-20_000..20_000i32).prop_map(|x| f64::from(x) / 100.0);
    (3..6usize).prop_flat_map(move |width| {
        prop::collection::vec(prop::collection::vec(number.clone(), width), 3..12)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_breaks(pieces in prop::collection::vec(piece(), 0..40), choices in prop::collection::vec(choice(), 0..4)) {
        let text = pieces.concat();
        let choices = choices.into_iter().fold(Choices::default(), Choices::with);
        let page = PresetId::NotebookRegression.experiment();
        match Opened::read(&text, &choices, &page) {
            Ok(opened) => {
                match &opened.experiment {
                    Ok(experiment) => {
                        prop_assert_eq!(experiment.check(), Ok(()));
                        prop_assert!(experiment.data.rows.len() <= opened.rows);
                    }
                    Err(why) => prop_assert!(why.ends_with('.'), "{}", why),
                }
                prop_assert!(!opened.is_clear || opened.experiment.is_ok());
                for row in &opened.first {
                    prop_assert_eq!(row.len(), opened.columns.len());
                }
            }
            Err(why) => prop_assert!(why.ends_with('.'), "{}", why),
        }
        Kind::of(&text);
    }

    #[test]
    fn a_table_comes_back_from_any_form(rows in rows(), form in form()) {
        let text = form.write(&rows);
        let page = PresetId::NotebookRegression.experiment();
        let opened = Opened::read(&text, &Choices::default(), &page).map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
        let data = opened.experiment.map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?.data;
        prop_assert_eq!(&data.rows, &rows, "{}", text);
        let last = rows[0].len();
        let names: Vec<String> = match form.header {
            true => (1..=last).map(|at| format!("name {at}")).collect(),
            false => (1..last).map(|at| format!("x{at}")).chain(["y".into()]).collect(),
        };
        prop_assert_eq!(&data.columns, &names, "{}", text);
    }
}

#[test]
fn a_long_text_takes_no_long_time() {
    let page = PresetId::NotebookRegression.experiment();
    for text in [
        "\"a\n", "'x,", "[", "[[", "<td>", "\"\",", "a b\n", "1,2\n", "{'a': [", "= [1, ", "\t\"", "...\n",
        "<tr", "  1",
    ] {
        // Nothing but an end: it may be a table or none.
        let begin = std::time::Instant::now();
        Opened::read(&text.repeat(10_000), &Choices::default(), &page).ok();
        assert!(begin.elapsed().as_secs() < 10, "{text:?} took {:?}", begin.elapsed());
    }
}
