# The data table.

with-initial-weights = ŷ with the initial weights
with-weights-after = { $updates ->
    [one] ŷ with the weights after { $updates } update
   *[other] ŷ with the weights after { $updates } updates
}
rows-and-prediction = { $rows } rows · { $prediction }
most-columns = A table can have at most { $most } columns.
fill-in = Row { $row } isn't part of the table yet: fill in { $columns }.
correct = Row { $row } isn't part of the table yet: correct its cells.
problem-of-name = Name of column { $column }: { $problem }
problem-of-cell = Row { $row }, { $column }: { $problem }
only-centered = 0: only centered
