# What is wrong with a table that comes as text.

too-large = This text is too large: at most { $most } MB can be read.
no-text = This is not a text file. Open a CSV file: a spreadsheet can save its table as one.
no-table = This text can't be read as a table.
ambiguous = Put tabs or semicolons between the values: { $line } could mean one number or several.

## What is wrong with a block that is pasted.

nothing-to-paste = There are no numbers to paste.
no-such-cell = The table has no such cell to paste into.
blank-line = Line { $line } of the pasted text is blank. Remove it, or write numbers in it.
too-wide = Line { $line } of the pasted text has { $found } values, but from this column on there is only room for { $room }. Paste further left, or add columns first.
pasted-value = Line { $line } of the pasted text, value { $value }: { $problem }
in-groups = { $text } is read as { $grouped }. If it means { $decimal }, paste it with a point as the decimal mark.
