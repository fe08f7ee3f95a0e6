//! A table as it stands in a text.

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it, without quotes and blanks around it.
    pub text: String,
    /// Whether it stood in quotes.
    pub quoted: bool,
}

/// The cells of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Which line of the text it is, from 1; 0 where a text has its rows in no lines.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What stands between the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// A tab.
    Tabs,
    /// A semicolon.
    Semicolons,
    /// A bar.
    Bars,
    /// A comma.
    Commas,
    /// A comma with a blank behind it: others are decimal ones.
    CommasAndBlanks,
    /// One blank or more.
    Blanks,
    /// Two blanks or more.
    WideBlanks,
    /// The commas and brackets of Python.
    Python,
    /// The tags of a web page.
    Tags,
}

/// The cells of a text, before anything is known of what they mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    /// The lines that hold any.
    pub lines: Vec<Line>,
    /// What stands between them.
    pub between: Between,
    /// Whether the first line has the names, where the text itself says so.
    pub header: Option<bool>,
    /// A line that could be one number as well as several, where all lines could.
    pub doubt: Option<String>,
    /// How many of the last columns are said to be targets.
    pub targets: usize,
}

impl Cell {
    /// Returns a cell without quotes.
    pub fn plain(text: &str) -> Cell {
        Cell { text: text.trim().into(), quoted: false }
    }

    /// Returns whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl Line {
    /// Returns how many cells it has up to the last that isn't empty.
    pub fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }

    /// Returns how many cells aren't empty.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// Returns its cells as they are shown where it is spoken of.
    pub fn text(&self) -> String {
        let texts = self.cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join(" ")
    }
}

/// Returns the width that most of some lines have, the larger of two, and how many have it.
pub fn usual_width(widths: impl Iterator<Item = usize>) -> (usize, usize) {
    let mut counts: Vec<usize> = Vec::new();
    for width in widths {
        if counts.len() <= width {
            counts.resize(width + 1, 0);
        }
        counts[width] += 1;
    }
    let mut best = (0, 0);
    for (width, &count) in counts.iter().enumerate() {
        if count > 0 && count >= best.1 {
            best = (width, count);
        }
    }
    best
}
