# What is wrong with a table that comes as text.

too-large = This text is too large: at most { $most } MB can be read.
no-text = This is not a text file. Open a CSV file: a spreadsheet can save its table as one.
json = This is JSON, not a table. To open it as an experiment or a tour, drop it on the page.
no-table = This text can't be read as a table.
ambiguous = Put tabs or semicolons between the values: { $line } could mean one number or several.
empty = There is nothing to read. Write the names of the columns in the first line and one row in each line below it.
column-count = A table can have 2 to { $most } columns, and this one has { $found }.
name-missing = Line { $line }: column { $column } has no name. Give each column a name of its own.
name-too-long = Line { $line }: a name can have at most { $most } characters, and one here has { $found }.
name-twice = Line { $line }: two columns are called { $name }. Give each column a name of its own.
row-count = A table can have 1 to { $most } rows, and this one has { $found }.
value-count = Line { $line }: write one value for each of the { $columns } columns, not { $found }.
cell = Line { $line }, column { $column }: { $problem }

## What is wrong with a block that is pasted.

nothing-to-paste = There are no numbers to paste.
no-such-cell = The table has no such cell to paste into.
blank-line = Line { $line } of the pasted text is blank. Remove it, or write numbers in it.
too-wide = Line { $line } of the pasted text has { $found } values, but from this column on there is only room for { $room }. Paste further left, or add columns first.
pasted-value = Line { $line } of the pasted text, value { $value }: { $problem }
