# A table that somebody brings: how it was read, and what is open.

your-table = Your table
no-table = No table was found in it. A table has two columns or more with numbers, one row in each line, and commas, semicolons, tabs or blanks between them.
no-numbers = None of its columns can go into a network: it takes numbers, or a few names that come again.
no-target = Choose a column as the target: what the network predicts.
no-feature = Choose a column as a feature: what the network predicts from.
no-rows = There are no rows below the names.
all-lack = Every row lacks a value. Fill in the mean of each column, or leave out the columns with gaps.
too-many-columns = A table can have at most { $most } columns, and this one has { $found }. Leave some out.
nothing = empty
about-file = { $name }, { $rows }
rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
features = { $count ->
    [one] { $count } feature
   *[other] { $count } features
}
targets = { $count ->
    [one] { $count } target
   *[other] { $count } targets
}
sum = { $parts }. Undo brings back the table that is on the page now.
here = Your table is here: { $rows }, and the network predicts { $targets } from { $features }.
doesnt-fit = This block doesn't fit at this cell. Here it is as a table of its own.
predict = Predict { $column }
predicted = { $column }, which is predicted
role-of = What becomes of { $column }
feature = feature
target = target
left-out = left out
lines = { $count ->
    [one] One line is passed over
   *[other] { $count } lines are passed over
}

## Kinds of columns.

kind-number = numbers
kind-two = two classes
kind-classes = classes
kind-date = dates
kind-text = text
kind-missing = empty

## What is open.

which-number = Does { $text } in { $columns } mean { $grouped } or { $decimal }?
comma-groups = The comma groups thousands.
comma-marks = The comma is the decimal mark.
point-groups = The point groups thousands.
point-marks = The point is the decimal mark.
which-header = Does the first line have the names of the columns?
are-names = Yes, these are names
are-values = No, they are values
called-x = The columns are called x1, x2 … and y.

## How it was read.

read-with = Read with { $parts }.
tabs = tabs between the values
semicolons = semicolons between the values
bars = bars between the values
commas = commas between the values
blanks = blanks between the values
python = Python's brackets
tags = the cells of a web page
decimal-comma = a decimal comma
with-names = a first line of names
without-names = no line of names
it-has-values = read that line as values
it-has-names = read the first line as names
several-values = { $line } is read as { $count } values. If it is one number, put it into a column of the table on the page.
predicts = It predicts { $targets } from { $features }.
index = The first column only counts the rows, and is left out.
renamed = { $own } is called { $name } here.
dates = { $name } has dates ({ $example }), which this network can't take. It is left out.
texts = { $name } is left out: it has text, not numbers or a few names that come again.
empty = { $name } is empty, and left out.
counts = { $name } only counts the rows, and is left out.
take-it = take it in
two-classes = In { $name }, { $zero } is 0 and { $one } is 1.
swap = swap
classes = { $name } becomes { $count } columns, one each for { $classes }: 1 in the row's own, 0 in the others.
digits-as-classes = The numbers of { $name } are taken as classes.
as-numbers = take them as numbers instead
digits-as-numbers = { $name } is predicted as a number.
as-classes = take its numbers as classes instead
unit = In { $name }, { $unit } is left away: { $example } is { $number }.
odd = In { $name }, { $text } (line { $line }) isn't a number: it counts as missing.
lacking = { $lacking ->
    [one] One of { $rows } rows lacks a value and is left out.
   *[other] { $lacking } of { $rows } rows lack a value and are left out.
}
fill-in = fill in the mean instead
filled = { $lacking ->
    [one] One of { $rows } rows lacks a value: the mean of the column stands in for it.
   *[other] { $lacking } of { $rows } rows lack a value: the mean of the column stands in for it.
}
leave-out = leave those rows out instead
still-lacking = { $count ->
    [one] One row lacks a class, which has no mean, and is left out.
   *[other] { $count } rows lack a class, which has no mean, and are left out.
}
first = It has { $rows } rows, and the first { $most } go in.
take-sample = take rows from all of it instead
sample = It has { $rows } rows, and { $most } of them go in, picked at random (seed 0).
take-first = take the first instead
becomes-sigmoid = { $targets } is 0 or 1, so the output becomes a sigmoid with binary cross-entropy.
stays-linear = { $targets } is 0 or 1, and the model stays as it is.
becomes-linear = { $targets } isn't only from 0 to 1, so the output becomes linear with mean squared error.
stays-sigmoid = { $targets } isn't only from 0 to 1, and the model stays as it is.
keep-model = keep the model as it is
change-model = change it
standardized = With these numbers the run would break, so the inputs are standardized.
leave-them = leave them as they are
as-they-are = The inputs stay as they are. With these numbers the run breaks.
standardize = standardize them

## Lines that are no rows.

title = Line { $line }, { $text }, stands above the table and is passed over.
below = Line { $line }, { $text }, stands below the table and is passed over.
comment = Line { $line }, { $text }, is a comment and is passed over.
units = Line { $line }, { $text }, has no numbers and is passed over.
cut = Line { $line } stands for rows that weren't printed: they are missing here.
too-long = Line { $line } has { $found } values for { $columns } columns, and is left out.
