# The data table.

purpose = From { $features }, predict { $targets }.
purpose-lpa = Each row is a student: from cgpa (grades) and profile_score, predict lpa (pay).
purpose-placed = Each row is a student: from cgpa (grades) and profile_score, predict placed (a job).
with-initial-weights = ŷ with the initial weights
with-weights-after = { $updates ->
    [one] ŷ with the weights after { $updates } update
   *[other] ŷ with the weights after { $updates } updates
}
rows-and-prediction = { $rows } rows · { $prediction }
held-out = { $rows ->
    [one] { $note } · the last row is held out
   *[other] { $note } · the last { $rows } rows are held out
}
row-held-out = Row { $row }, held out
most-columns = A table can have at most { $most } columns.
fill-in = Row { $row } isn't part of the table yet: fill in { $columns }.
correct = Row { $row } isn't part of the table yet: correct its cells.
problem-of-name = Name of column { $column }: { $problem }
problem-of-cell = Row { $row }, { $column }: { $problem }
not-divided = 0: not divided

## On the page.

column-menu = Column { $column }: menu
column = Column { $column }
make-feature = Make { $column } a feature
make-target = Make { $column } a target
remove-column = Remove { $column }
about-opening = Replace the table with a CSV file
open-csv = Open CSV
open = Open
save-csv = Save CSV
about-saving = Save the table as a CSV file
save = Save
prediction-of = prediction of { $target }
target = target
add-row = Add a row
add-column = Add a column
plus-row = + row
plus-column = + column
data = Data
row-to-fill-in = Row { $row }, to fill in
row-shown = Row { $row }, shown
show-row = Show row { $row }
remove-row = Remove row { $row }
show-this-row = Show this row in the network
