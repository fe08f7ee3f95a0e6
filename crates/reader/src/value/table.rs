//! Numbers in rows, as NumPy and pandas have them.

/// An array of one or two dimensions, a DataFrame, or one of its columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The names of the columns, also of an array that was made of a DataFrame.
    pub columns: Option<Vec<String>>,
    /// Whether it is of pandas: its columns are found by their names.
    pub pandas: bool,
    /// The rows; of one dimension, rows of one number.
    pub rows: Vec<Vec<f64>>,
    /// Whether it has one dimension.
    pub flat: bool,
    /// The columns that hold texts: there is no number in place of them.
    pub worded: Vec<String>,
    /// The rows as they were before something was done to its columns as wholes, such as scaling them.
    pub before: Option<Vec<Vec<f64>>>,
}

impl Table {
    /// Returns an array of one dimension.
    pub fn vector(numbers: Vec<f64>) -> Table {
        Table { rows: numbers.into_iter().map(|x| vec![x]).collect(), flat: true, ..Table::default() }
    }

    /// Returns an array of two dimensions; none where its rows aren't of one length.
    pub fn matrix(rows: Vec<Vec<f64>>) -> Option<Table> {
        let width = rows.first()?.len();
        let even = width > 0 && rows.iter().all(|row| row.len() == width);
        even.then_some(Table { rows, ..Table::default() })
    }

    /// Returns a table without rows of the same kind.
    fn like(&self) -> Table {
        Table {
            columns: self.columns.clone(),
            rows: Vec::new(),
            flat: self.flat,
            pandas: self.pandas,
            worded: self.worded.clone(),
            before: None,
        }
    }

    /// Returns its rows before its columns were changed as wholes, or as they are where none was.
    fn unchanged(&self) -> &Vec<Vec<f64>> {
        self.before.as_ref().unwrap_or(&self.rows)
    }

    /// Returns it as an array, whose columns keep their names for those who read.
    pub fn into_array(self) -> Table {
        Table { pandas: false, ..self }
    }

    /// Returns the place of a column, where it is of pandas.
    pub fn column_of_frame(&self, name: &str) -> Option<usize> {
        self.pandas.then(|| self.column(name)).flatten()
    }

    /// Returns how many columns it has.
    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// Returns the place of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.as_ref()?.iter().position(|column| column == name)
    }

    /// Returns the name of a column.
    pub fn name(&self, column: usize) -> Option<&String> {
        self.columns.as_ref()?.get(column)
    }

    /// Returns some columns of it, in their order; as one dimension where `flat` is.
    pub fn columns_at(&self, places: &[usize], flat: bool) -> Option<Table> {
        let of = |rows: &[Vec<f64>]| -> Option<Vec<Vec<f64>>> {
            let one = |row: &Vec<f64>| places.iter().map(|&place| row.get(place).copied()).collect();
            rows.iter().map(one).collect()
        };
        let columns: Option<Vec<String>> =
            self.columns.as_ref().map(|names| places.iter().map(|&place| names[place].clone()).collect());
        let kept = |name: &&String| columns.as_ref().is_some_and(|columns| columns.contains(name));
        let worded = self.worded.iter().filter(kept).cloned().collect();
        let before = self.before.as_deref().and_then(of);
        Some(Table { columns, rows: of(&self.rows)?, flat, pandas: self.pandas, worded, before })
    }

    /// Returns it with the rows of another behind its own; none where that has another number of columns.
    pub fn followed_by(&self, other: &Table) -> Option<Table> {
        let before = self.before.as_deref().zip(other.before.as_deref());
        (self.width() == other.width()).then(|| Table {
            rows: [&self.rows[..], &other.rows].concat(),
            before: before.map(|(own, theirs)| [own, theirs].concat()),
            ..self.clone()
        })
    }

    /// Returns some rows of it.
    pub fn rows_at(&self, places: &[usize]) -> Option<Table> {
        let of = |rows: &[Vec<f64>]| -> Option<Vec<Vec<f64>>> {
            places.iter().map(|&place| rows.get(place).cloned()).collect()
        };
        let before = self.before.as_deref().and_then(of);
        Some(Table { rows: of(&self.rows)?, before, ..self.like() })
    }

    /// Returns the numbers row by row.
    pub fn flattened(&self) -> Vec<f64> {
        self.rows.concat()
    }

    /// Returns them in rows of a width, as `reshape(-1, width)`.
    pub fn reshaped(&self, rows: Option<usize>, width: Option<usize>) -> Option<Table> {
        let all = self.flattened();
        let width = match (rows, width) {
            (_, Some(width)) => width,
            (Some(rows), None) => all.len().checked_div(rows)?,
            (None, None) => return None,
        };
        let even =
            width > 0 && all.len().is_multiple_of(width) && rows.is_none_or(|rows| rows * width == all.len());
        let columns = self.columns.clone().filter(|names| names.len() == width);
        let found =
            even.then(|| Table::matrix(all.chunks(width).map(<[f64]>::to_vec).collect())).flatten()?;
        let before =
            self.before.as_ref().map(|rows| rows.concat().chunks(width).map(<[f64]>::to_vec).collect());
        Some(Table { columns, before, ..found })
    }

    /// Returns rows as columns.
    pub fn turned(&self) -> Table {
        if self.flat { self.clone() } else { Table { rows: self.turned_rows(), ..Table::default() } }
    }

    fn turned_rows(&self) -> Vec<Vec<f64>> {
        (0..self.width()).map(|column| self.rows.iter().map(|row| row[column]).collect()).collect()
    }

    /// Returns a number of each column, as an array of one dimension.
    pub fn of_columns(&self, of: impl Fn(&[f64]) -> f64) -> Table {
        Table::vector(self.turned_rows().iter().map(|column| of(column)).collect())
    }

    /// Returns what comes of each number and the other's at its place: of one number, of a number for each column, or of as many.
    pub fn with(&self, other: &Table, of: impl Fn(f64, f64) -> f64) -> Option<Table> {
        let (height, width) = (self.rows.len(), self.width());
        let all = other.flattened();
        let is_like = other.rows.len() == height && other.width() == width && other.flat == self.flat;
        let at: Box<dyn Fn(usize, usize) -> f64> = if all.len() == 1 {
            Box::new(|_, _| all[0])
        } else if is_like {
            Box::new(|row, column| other.rows[row][column])
        } else if all.len() == width && !self.flat {
            Box::new(|_, column| all[column])
        } else {
            return None;
        };
        let rows = self.rows.iter().enumerate().map(|(row, numbers)| {
            numbers.iter().enumerate().map(|(column, &x)| of(x, at(row, column))).collect()
        });
        let before = (height > 1 && (!is_like || all.len() == 1)).then(|| self.unchanged().clone());
        Some(Table { rows: rows.collect(), before, ..self.like() })
    }

    /// Returns both side by side.
    pub fn beside(&self, other: &Table) -> Option<Table> {
        if self.rows.len() != other.rows.len() {
            return None;
        }
        let joined = |left: &[Vec<f64>], right: &[Vec<f64>]| {
            left.iter().zip(right).map(|(left, right)| [&left[..], right].concat()).collect()
        };
        let rows = joined(&self.rows, &other.rows);
        let before = (self.before.is_some() || other.before.is_some())
            .then(|| joined(self.unchanged(), other.unchanged()));
        let columns = self
            .columns
            .as_ref()
            .zip(other.columns.as_ref())
            .map(|(left, right)| [&left[..], right].concat());
        let worded = [&self.worded[..], &other.worded].concat();
        Some(Table { columns, rows, flat: false, pandas: self.pandas && other.pandas, worded, before })
    }

    /// Returns it with other numbers in a column, as many as it has rows or one for all.
    pub fn with_numbers_at(&self, column: usize, values: &Table) -> Option<Table> {
        let values = values.flattened();
        if column >= self.width() || ![1, self.rows.len()].contains(&values.len()) {
            return None;
        }
        let mut rows = self.rows.clone();
        rows.iter_mut().zip(values.iter().cycle()).for_each(|(row, value)| row[column] = *value);
        Some(Table { rows, before: None, ..self.clone() })
    }

    /// Returns it with a column more, or with another one of that name.
    pub fn with_column(&self, name: &str, values: &Table) -> Option<Table> {
        let mut columns = self.columns.clone()?;
        let mut rows = self.rows.clone();
        let changed = values.before.as_ref().map(|before| before.concat());
        let values = values.flattened();
        if values.len() != rows.len() && values.len() != 1 {
            return None;
        }
        let place = self.column(name);
        let mut before = (self.before.is_some() || changed.is_some()).then(|| self.unchanged().clone());
        let unchanged = changed.unwrap_or_else(|| values.clone());
        for (row, value) in before.iter_mut().flatten().zip(unchanged.iter().cycle()) {
            match place {
                Some(place) => row[place] = *value,
                None => row.push(*value),
            }
        }
        for (row, value) in rows.iter_mut().zip(values.iter().cycle()) {
            match place {
                Some(place) => row[place] = *value,
                None => row.push(*value),
            }
        }
        if place.is_none() {
            columns.push(name.into());
        }
        let mut worded = self.worded.clone();
        worded.retain(|known| known != name);
        Some(Table { columns: Some(columns), rows, flat: false, pandas: true, worded, before })
    }
}
