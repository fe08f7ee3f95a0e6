//! Tables as people bring them, with what must come out: tests/reference/tables.json, given with the project's brief; below them
//! others of each kind.

use experiment::Experiment;
use experiment::presets::PresetId;
use reader::table::{Choice, Choices, Opened, Role};
use serde_json::Value;

fn page() -> Experiment {
    PresetId::NotebookRegression.experiment()
}

fn open_with(text: &str, choices: &[Choice]) -> Result<Opened, String> {
    let choices = choices.iter().fold(Choices::default(), |choices, choice| choices.with(*choice));
    Opened::read(text, &choices, &page())
}

#[track_caller]
fn open(text: &str) -> Opened {
    open_with(text, &[]).unwrap_or_else(|why| panic!("{why}\n{text}"))
}

#[track_caller]
fn experiment(text: &str) -> Experiment {
    open(text).experiment.unwrap_or_else(|why| panic!("{why}\n{text}"))
}

fn said(opened: &Opened) -> String {
    let asked = opened.questions.iter().map(|question| question.text.as_str());
    let says = opened.says.iter().map(|said| said.text.as_str());
    asked.chain(says).chain(opened.passed.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
}

#[test]
fn given_cases_come_out() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/tables.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(cases.len(), 23);
    for case in &cases {
        let (name, text) = (&case["name"], case["text"].as_str().unwrap());
        if case.get("untouched").is_some() {
            let opened = open(text);
            assert!(!opened.is_clear, "{name}");
            assert!(said(&opened).contains("is read as 2 values. If it is one number"), "{}", said(&opened));
            continue;
        }
        let opened = open(text);
        let data = opened.experiment.clone().unwrap_or_else(|why| panic!("{name}: {why}")).data;
        if let Some(labels) = case.get("labels") {
            let labels: Vec<f64> = serde_json::from_value(labels.clone()).unwrap();
            assert_eq!(data.rows.iter().map(|row| row[2]).collect::<Vec<_>>(), labels);
            assert!(said(&opened).contains("In result, no is 0 and yes is 1."), "{}", said(&opened));
            continue;
        }
        let rows: Vec<Vec<f64>> = serde_json::from_value(case["rows"].clone()).unwrap();
        assert_eq!(data.rows, rows, "{name}");
        let columns: Vec<String> = match case.get("columns") {
            Some(columns) => serde_json::from_value(columns.clone()).unwrap(),
            None => (1..rows[0].len()).map(|at| format!("x{at}")).chain(["y".into()]).collect(),
        };
        assert_eq!(data.columns, columns, "{name}");
        assert_eq!(data.targets, [columns.last().unwrap().clone()], "{name}");
        let asks = ["missing values", "quoted thousands"].contains(&name.as_str().unwrap());
        assert_eq!(opened.is_clear, !asks, "{name}: {}", said(&opened));
    }
}

const ROWS: [[f64; 3]; 4] = [[8.0, 8.0, 4.0], [7.5, 9.0, 5.0], [6.0, 10.25, 6.0], [5.0, 12.0, 7.0]];

/// Four rows of cgpa, score and lpa, in some form.
#[track_caller]
fn opens(text: &str) {
    let data = experiment(text).data;
    assert_eq!(data.rows, ROWS, "{text}");
    assert_eq!(data.columns, ["cgpa", "score", "lpa"], "{text}");
    assert_eq!(data.targets, ["lpa"], "{text}");
}

#[test]
fn a_table_is_written_in_many_ways() {
    opens("cgpa,score,lpa\n8,8,4\n7.5,9,5\n6,10.25,6\n5,12,7");
    opens("cgpa, score, lpa\n8, 8, 4\n7.5, 9, 5\n6, 10.25, 6\n5, 12, 7\n");
    opens("cgpa, score, lpa\n8, 8, 4\n7,5, 9, 5\n6, 10,25, 6\n5, 12, 7\n");
    opens("cgpa|score|lpa\n8|8|4\n7.5|9|5\n6|10.25|6\n5|12|7\n");
    opens(
        "| cgpa | score | lpa |\n|:---:|------:|-----|\n| 8 | 8 | 4 |\n| 7.5 | 9 | 5 |\n| 6 | 10.25 | 6 |\n| 5 | 12 | 7 |\n",
    );
    opens(
        "+------+-------+-----+\n| cgpa | score | lpa |\n+------+-------+-----+\n| 8 | 8 | 4 |\n| 7.5 | 9 | 5 |\n| 6 | 10.25 | 6 |\n| 5 | 12 | 7 |\n+------+-------+-----+\n",
    );
    opens("cgpa score lpa\n8 8 4\n7.5 9 5\n6 10.25 6\n5 12 7\n");
    opens("cgpa score lpa\n8 8 4\n7,5 9 5\n6 10,25 6\n5 12 7\n");
    opens("'cgpa','score','lpa'\n'8','8','4'\n'7.5','9','5'\n'6','10.25','6'\n'5','12','7'\n");
    opens("# cgpa,score,lpa\n8,8,4\n7.5,9,5\n6,10.25,6\n5,12,7\n");
    opens("# made by hand\n# in 2024\ncgpa,score,lpa\n8,8,4\n7.5,9,5\n# odd one\n6,10.25,6\n5,12,7\n");
    opens(
        "\n\nGrades\n\ncgpa\tscore\tlpa\n8\t8\t4\n7.5\t9\t5\n6\t10.25\t6\n5\t12\t7\n\nSource: the office\n",
    );
    opens("SEP=,\r\ncgpa,score,lpa\r\n8,8,4\r\n7.5,9,5\r\n6,10.25,6\r\n5,12,7\r\n");
    opens("cgpa;score;lpa\n(points);(points);(lakh)\n8;8;4\n7,5;9;5\n6;10,25;6\n5;12;7\n");
    opens("Unnamed: 0,cgpa,score,lpa\n0,8,8,4\n1,7.5,9,5\n2,6,10.25,6\n3,5,12,7\n");
    opens("\"\",\"cgpa\",\"score\",\"lpa\"\n\"1\",8,8,4\n\"2\",7.5,9,5\n\"3\",6,10.25,6\n\"4\",5,12,7\n");
    opens("cgpa  score  lpa\n0  8.0  8.00  4\n1  7.5  9.00  5\n2  6.0  10.25  6\n3  5.0  12.00  7");
    opens("cgpa,score,lpa,,\n8,8,4\n7.5,9,5,,\n6,10.25,6,,\n5,12,7,,\n,,,,\n");
}

#[test]
fn a_table_is_written_in_python() {
    for text in [
        "pd.DataFrame({'cgpa': [8, 7.5, 6, 5], 'score': np.array([8, 9, 10.25, 12]), 'lpa': (4, 5, 6, 7)})",
        "import pandas as pd\ndf = pd.DataFrame(\n    [[8, 8, 4],\n     [7.5, 9, 5],\n     [6, 10.25, 6],\n     [5, 12, 7]],\n    columns=['cgpa', 'score', 'lpa'],\n)\ndf.head()",
        "df = pd.DataFrame(data=[(8, 8, 4), (7.5, 9, 5), (6, 10.25, 6), (5, 12, 7)])\ndf.columns = ['cgpa', 'score', 'lpa']",
        "data = {'cgpa': [8, 7.5, 6, 5], 'score': [8, 9, 10.25, 12]}\ndf = pd.DataFrame(data)\ndf['lpa'] = [4, 5, 6, 7]\nprint(df)",
        "[{'cgpa': 8, 'score': 8, 'lpa': 4}, {'cgpa': 7.5, 'score': 9, 'lpa': 5}, {'cgpa': 6, 'score': 10.25, 'lpa': 6}, {'cgpa': 5, 'score': 12, 'lpa': 7}]",
        "[{\"cgpa\": 8, \"score\": 8, \"lpa\": 4},\n {\"cgpa\": 7.5, \"score\": 9, \"lpa\": 5},\n {\"cgpa\": 6, \"score\": 10.25, \"lpa\": 6},\n {\"cgpa\": 5, \"score\": 12, \"lpa\": 7}]",
        "{\"cgpa\": [8, 7.5, 6, 5], \"score\": [8, 9, 10.25, 12], \"lpa\": [4, 5, 6, 7]}",
        "cgpa = [8, 7.5, 6, 5]\nscore = [8, 9, 10.25, 12]\nlpa = [4, 5, 6, 7]",
        "{'cgpa': {0: 8, 1: 7.5, 2: 6, 3: 5}, 'score': {0: 8, 1: 9, 2: 10.25, 3: 12}, 'lpa': {0: 4, 1: 5, 2: 6, 3: 7}}",
        "{\"columns\":[\"cgpa\",\"score\",\"lpa\"],\"index\":[0,1,2,3],\"data\":[[8,8,4],[7.5,9,5],[6,10.25,6],[5,12,7]]}",
        "{\"cgpa\": 8, \"score\": 8, \"lpa\": 4}\n{\"cgpa\": 7.5, \"score\": 9, \"lpa\": 5}\n{\"cgpa\": 6, \"score\": 10.25, \"lpa\": 6}\n{\"cgpa\": 5, \"score\": 12, \"lpa\": 7}\n",
        "import pandas as pd\ndf = pd.DataFrame({'cgpa': [16, 15, 12, 10], 'score': [8, 9, 10.25, 12]})\ndf['cgpa'] = df['cgpa'] / 2\ndf['lpa'] = [4, 5, 6, 7]",
        "rows = [['cgpa', 'score', 'lpa'], [8, 8, 4], [7.5, 9, 5], [6, 10.25, 6], [5, 12, 7]]",
    ] {
        opens(text);
    }
    for text in [
        "X, y = np.array([[8, 8], [7.5, 9], [6, 10.25], [5, 12]]), np.array([4, 5, 6, 7])",
        "X_train = torch.tensor([[8., 8.], [7.5, 9.], [6., 10.25], [5., 12.]])\ny_train = torch.tensor([[4.], [5.], [6.], [7.]], dtype=torch.float32)",
        "y = [4, 5, 6, 7]\nX = [[8, 8], [7.5, 9], [6, 10.25], [5, 12]]",
        "data = np.array([[8, 8, 4], [7.5, 9, 5], [6, 10.25, 6], [5, 12, 7]]).astype(float)",
        "array([[ 8.  ,  8.  ,  4.  ],\n       [ 7.5 ,  9.  ,  5.  ],\n       [ 6.  , 10.25,  6.  ],\n       [ 5.  , 12.  ,  7.  ]])",
        "[[ 8.    8.    4.  ]\n [ 7.5   9.    5.  ]\n [ 6.   10.25  6.  ]\n [ 5.   12.    7.  ]]",
        "data = [([8, 8], 4), ([7.5, 9], 5), ([6, 10.25], 6), ([5, 12], 7)]",
        "a = np.array([4, 4.5, 5.125, 6])\nX = np.column_stack((np.array([8, 7.5, 6, 5]), 2 * a))\ny = np.arange(4, 8)",
        "((8, 8, 4), (7.5, 9, 5), (6, 10.25, 6), (5, 12, 7))",
    ] {
        let data = experiment(text).data;
        assert_eq!(data.rows, ROWS, "{text}");
        assert_eq!(data.columns, ["x1", "x2", "y"], "{text}");
    }
    let apart = experiment("X = [[1, 2], [3, 4]]\ny = [[0, 1], [1, 0]]").data;
    assert_eq!((apart.columns.join(" "), apart.targets.join(" ")), ("x1 x2 y1 y2".into(), "y1 y2".into()));
}

#[test]
fn a_table_is_printed_or_copied_from_a_page() {
    opens(
        "   cgpa  score  lpa\n0   8.0   8.00    4\n1   7.5   9.00    5\n2   6.0  10.25    6\n3   5.0  12.00    7",
    );
    opens(
        "       cgpa  score  lpa\nAsha    8.0   8.00    4\nBen     7.5   9.00    5\nChen L  6.0  10.25    6\nDi      5.0  12.00    7",
    );
    opens(
        "   cgpa  score  \\\n0   8.0   8.00   \n1   7.5   9.00   \n2   6.0  10.25   \n3   5.0  12.00   \n\n   lpa  \n0    4  \n1    5  \n2    6  \n3    7  \n\n[4 rows x 3 columns]",
    );
    let named = experiment("   my cgpa  the score\n0      8.0       8.00\n1      7.5       9.00\n").data;
    assert_eq!(named.columns, ["my cgpa", "the score"]);
    let cut = open(
        "    cgpa  lpa\n0    8.0    4\n1    7.5    5\n..   ...  ...\n98   6.0    6\n99   5.0    7\n\n[100 rows x 2 columns]",
    );
    assert_eq!(cut.experiment.as_ref().unwrap().data.rows.len(), 4);
    assert!(cut.passed[0].starts_with("Line 4 stands for rows that weren't printed"), "{:?}", cut.passed);
    assert!(!cut.is_clear);
    opens(
        "<table border=\"1\" class=\"dataframe\"><thead><tr style=\"text-align: right;\"><th></th><th>cgpa</th><th>score</th><th>lpa</th></tr></thead><tbody><tr><th>0</th><td>8.0</td><td>8.00</td><td>4</td></tr><tr><th>1</th><td>7.5</td><td>9.00</td><td>5</td></tr><tr><th>2</th><td>6.0</td><td>10.25</td><td>6</td></tr><tr><th>3</th><td>5.0</td><td>12.00</td><td>7</td></tr></tbody></table>",
    );
    opens(
        "<meta charset='utf-8'><google-sheets-html-origin><TABLE><tr><td>cgpa</td><td><b>score</b></td><td>lpa&nbsp;</td></tr>\n<tr><td>8<td>8<td>4</tr><tr><td>7.5</td><td>9</td><td>5</td></tr><tr><td>6</td><td>10.25</td><td>6</td></tr><tr><td>5</td><td>12</td><td>7</td></tr></TABLE>",
    );
}

#[test]
fn numbers_are_read_as_they_are_meant() {
    let rows = |text: &str| experiment(text).data.rows.clone();
    assert_eq!(rows("a;b\n1.234,5;2\n-3,25;1e-3"), [[1234.5, 2.0], [-3.25, 0.001]]);
    assert_eq!(rows("a,b\n\"1,234.5\",2\n\"12,000\",−3"), [[1234.5, 2.0], [12000.0, -3.0]]);
    assert_eq!(rows("a\tb\n1 234,5\t1\n2 000,25\t2"), [[1234.5, 1.0], [2000.25, 2.0]]);
    assert_eq!(rows("a\tb\n1'234.5\t1\n2'000\t2"), [[1234.5, 1.0], [2000.0, 2.0]]);
    assert_eq!(rows("a,b\n85%,1\n9.5 %,2"), [[85.0, 1.0], [9.5, 2.0]]);
    assert_eq!(rows("a;b\n$1,200;1\n$3,450.50;2"), [[1200.0, 1.0], [3450.5, 2.0]]);
    assert_eq!(rows("a,b\n5 kg,1\n12 kg,2"), [[5.0, 1.0], [12.0, 2.0]]);
    let text = "placed;cgpa;stipend\n1;8,2;4.256\n0;7,1;3.468\n";
    let opened = open(text);
    assert_eq!(opened.questions[0].text, "Does 4.256 in stipend mean 4256 or 4.256?");
    assert_eq!(opened.experiment.unwrap().data.rows[0], [1.0, 8.2, 4256.0]);
    let other = open_with(text, &[Choice::Grouped(false)]).unwrap();
    assert_eq!(other.experiment.unwrap().data.rows[0], [1.0, 8.2, 4.256]);
    assert!(other.questions[0].answers[1].stands);
}

#[test]
fn gaps_are_left_out_or_filled_in() {
    for gap in ["", "NA", "n/a", "NaN", "?", "null", "-", "#N/A", "None"] {
        let text = format!("a,b,c\n1,2,3\n4,{gap},6\n7,8,9\n");
        let opened = open(&text);
        assert_eq!(
            opened.experiment.as_ref().unwrap().data.rows,
            [[1.0, 2.0, 3.0], [7.0, 8.0, 9.0]],
            "{gap}"
        );
        assert!(said(&opened).contains("One of 3 rows lacks a value and is left out."), "{}", said(&opened));
        assert!(opened.first[1][1].is_missing && !opened.is_clear);
        let filled = open_with(&text, &[Choice::Filled(true)]).unwrap();
        assert_eq!(filled.experiment.unwrap().data.rows[1], [4.0, 5.0, 6.0]);
    }
    let odd = open("a,b\n1,2\n3,four\n5,6\n7,8\n");
    assert!(said(&odd).contains("In b, “four” (line 3) isn't a number"), "{}", said(&odd));
    let all = open("a,b\n1,\n,2\n");
    assert!(all.experiment.unwrap_err().starts_with("Every row lacks a value."));
}

#[test]
fn columns_that_are_no_numbers_say_what_becomes_of_them() {
    let text = "name,day,color,size,placed\nAsha,2024-05-01,red,3,yes\nBen,2024-05-02,blue,4,no\nChen,2024-05-03,red,5,yes\nDi,2024-05-04,green,6,no\nEli,2024-05-05,blue,7,no\n";
    let opened = open(text);
    let experiment = opened.experiment.clone().unwrap();
    assert_eq!(experiment.data.columns, ["color=blue", "color=green", "color=red", "size", "placed"]);
    assert_eq!(experiment.data.rows[0], [0.0, 0.0, 1.0, 3.0, 1.0]);
    for sentence in [
        "name is left out: it has text",
        "day has dates (“2024-05-01”), which this network can't take. It is left out.",
        "color becomes 3 columns, one each for blue, green, red",
        "In placed, no is 0 and yes is 1.",
        "placed is 0 or 1, so the output becomes a sigmoid with binary cross-entropy.",
        "It predicts placed from color, size.",
    ] {
        assert!(said(&opened).contains(sentence), "{sentence}\n{}", said(&opened));
    }
    assert_eq!(experiment.loss.name(), "binary_crossentropy");
    let swapped = open_with(text, &[Choice::Swap(4), Choice::KeepModel(true)]).unwrap().experiment.unwrap();
    assert_eq!((swapped.data.rows[0][4], swapped.loss.name()), (0.0, "mean_squared_error"));
    let species = super_iris();
    let opened = open(&species);
    let data = opened.experiment.clone().unwrap().data;
    assert_eq!(data.targets, ["y=setosa", "y=versicolor", "y=virginica"]);
    assert_eq!(data.columns[..4], ["x1", "x2", "x3", "x4"]);
}

/// A table without names whose last column has three classes.
fn super_iris() -> String {
    let row = |at: usize| {
        let class = ["setosa", "versicolor", "virginica"][at % 3];
        format!("5.{at},3.5,1.{at},0.2,{class}\n")
    };
    (0..9).map(row).collect()
}

#[test]
fn roles_are_guessed_and_can_be_chosen() {
    let targets = |text: &str, choices: &[Choice]| {
        let data = open_with(text, choices).unwrap().experiment.unwrap().data;
        (data.columns.join(" "), data.targets.join(" "))
    };
    let text = "id,target,height,weight\n1,5,7,9\n2,6,8,1\n3,7,9,2\n";
    assert_eq!(targets(text, &[]), ("target height weight".into(), "target".into()));
    let chosen = [Choice::Predict(3), Choice::Role(0, Role::Feature), Choice::Role(2, Role::LeftOut)];
    assert_eq!(targets(text, &chosen), ("id target weight".into(), "weight".into()));
    assert_eq!(targets(text, &[Choice::Role(2, Role::Target)]).1, "target height");
    assert_eq!(targets("lpa,cgpa,profile_score\n1,2,3\n4,5,6\n", &[]).1, "lpa", "the page's own table");
    assert_eq!(targets(text, &[Choice::Role(1, Role::LeftOut)]), ("height weight".into(), "weight".into()));
    let none = open_with(text, &[Choice::Role(1, Role::Feature)]).unwrap();
    assert!(none.experiment.unwrap_err().starts_with("Choose a column as the target"));
}

#[test]
fn numbers_can_be_taken_as_classes() {
    let text = "x1,x2,class\n1,2,0\n2,3,1\n3,4,2\n4,5,0\n5,5,1\n6,6,2\n";
    assert!(said(&open(text)).contains("class is predicted as a number."));
    let data = open_with(text, &[Choice::Classes(2)]).unwrap().experiment.unwrap().data;
    assert_eq!(data.targets, ["class=0", "class=1", "class=2"]);
    assert_eq!(data.rows[1][2..], [0.0, 1.0, 0.0]);
    let two = "x,y\n1,0\n2,0\n3,1\n4,1\n";
    let taken = open_with(two, &[Choice::Classes(1)]).unwrap();
    assert!(said(&taken).contains("y is 0 or 1, so the output becomes a sigmoid"), "{}", said(&taken));
    assert_eq!(taken.experiment.unwrap().data.rows[2], [3.0, 1.0]);
}

#[test]
fn names_are_found_asked_for_or_made() {
    let columns = |text: &str| experiment(text).data.columns.join(" ");
    assert_eq!(columns("8,8,4\n7,9,5\n"), "x1 x2 y");
    assert_eq!(columns("a,a,a\n8,8,4\n7,9,5\n"), "a a (2) a (3)");
    assert_eq!(columns("\"2019\",\"2020\",\"2021\"\n8,8,4\n7,9,5\n"), "2019 2020 2021");
    assert_eq!(columns("a,,c\n8,8,4\n7,9,5\n"), "a x2 c");
    let years = "country,2019,2020\n1,3,4\n2,5,6\n";
    assert_eq!(columns(years), "country 2019 2020");
    assert!(open(years).questions[0].text.starts_with("Does the first line have the names"));
    let other = open_with("a,b\n1,2\n3,4\n", &[Choice::Header(false)]).unwrap();
    assert!(other.questions.is_empty());
    let long = "n".repeat(70);
    assert_eq!(columns(&format!("{long},b\n1,2\n3,4\n")).len(), 64 + 2);
}

#[test]
fn a_saved_table_comes_back() {
    let mut page = page();
    let names = ["=1+1", "+a", "-b", "@c", "'=d", "''e", "'f", "2019", "a;b", "say \"x\", y"];
    let data = experiment::Data {
        columns: names.map(String::from).into(),
        targets: vec!["+a".into(), "2019".into()],
        rows: vec![vec![1.0, -2.0, 3e-7, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 1e20], vec![0.125; 10]],
    };
    experiment::edit::table::replace(&mut page, data.clone());
    let text = experiment::edit::csv::to_csv(&data);
    let opened = Opened::read(&text, &Choices::default(), &page).unwrap();
    assert!(opened.is_clear, "{}", said(&opened));
    assert_eq!(*opened.experiment.unwrap().data, data);
}

#[test]
fn nothing_is_cut_in_silence() {
    let opened = open("Grades of 2024\na,b,c\n1,2,3\n4,5,6,7\n8,9,1\nmean,5,5\nfrom the office\n");
    let expected = [
        "Line 1, “Grades of 2024”, stands above the table and is passed over.",
        "Line 4 has 4 values for 3 columns, and is left out.",
        "Line 7, “from the office”, stands below the table and is passed over.",
    ];
    assert_eq!(opened.passed, expected);
    assert!(!opened.is_clear);
    let lines = open("a,b\r\n\r\n1,2\r\n\"x\r\ny\",4\r\n5,6\r\n7,8,9\r\n1,1\r\n");
    assert_eq!(lines.passed, ["Line 7 has 3 values for 2 columns, and is left out."]);
    let long = format!("a,y\n{}", (0..10_500).map(|row| format!("{row},1\n")).collect::<String>());
    let first = open(&long);
    assert!(said(&first).contains("It has 10,500 rows, and the first 10,000 go in."));
    assert_eq!(first.experiment.unwrap().data.rows[9_999][0], 9_999.0);
    let sample = open_with(&long, &[Choice::Sampled(true)]).unwrap().experiment.unwrap().data;
    assert_eq!(sample.rows.len(), 10_000);
    assert!(sample.rows[9_999][0] > 9_999.0 && sample.rows.windows(2).all(|pair| pair[0][0] < pair[1][0]));
}

#[test]
fn what_is_no_table_says_so() {
    for text in [
        "",
        "Dear all,\nsee you",
        "<h1>Hello</h1>",
        "a\n1\n2",
        "one two three",
        "8.14\n6.17",
        "{\"format\": 1}",
        "PK\u{3}\u{4}\0",
        "name,city\nAsha,Delhi\nBen,Rome\n",
    ] {
        let why = open_with(text, &[]).expect_err(text);
        assert!(why.ends_with('.') && why.len() > 20, "{why}");
    }
}

#[test]
fn a_run_that_would_break_is_standardized() {
    let text = "area,price\n1200,300\n1500,360\n800,210\n2000,500\n";
    let opened = open(text);
    assert!(said(&opened).contains("so the inputs are standardized"), "{}", said(&opened));
    assert!(opened.experiment.unwrap().scaling.inputs.is_some());
    let left = open_with(text, &[Choice::Standardized(false)]).unwrap();
    assert!(left.experiment.unwrap().scaling.inputs.is_none());
}
