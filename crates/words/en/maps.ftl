# The maps over two parameters or two features.

loss-surface = Loss surface
decision-boundary = Decision boundary
prediction-map = Prediction map
predictions = Predictions
accuracy = Accuracy
gradient-norms = Gradient norms

## The loss surface.

start = Start of the run: { $point }
point = { $x_name } { $x } and { $y_name } { $y }
no-surface = The loss surface can't be drawn here.
surface-at-playhead = The mean loss over all rows, over { $x } and { $y }, with all other weights as they are at the playhead.
surface-at-end = The mean loss over all rows, over { $x } and { $y }, with all other weights as they are at the end of the run.
run-goes = The run goes from { $start } to { $end }.
loss-here = { $rows ->
    [one] At the playhead, { $point }, the loss over the only row is { $loss }.
   *[other] At the playhead, { $point }, the loss over all { $rows } rows is { $loss }.
}
still-computing = The picture is still being computed.
lowest = The lowest loss in the picture is { $loss }, near { $point }.
caption-at-playhead = { $rows ->
    [one] The only row, evaluated: { $loss }, other weights as at the playhead.
   *[other] All { $rows } rows, evaluated: { $loss }, other weights as at the playhead.
}
caption-at-end = { $rows ->
    [one] The only row, evaluated: { $loss }; in the map, other weights as at the end.
   *[other] All { $rows } rows, evaluated: { $loss }; in the map, other weights as at the end.
}
weights-too-large = The weights are too large for a picture.
one-weight = This model has just one weight, and a surface takes two.
takes-minutes = A surface for this many weights and rows would take minutes. Use fewer of them.
nowhere-finite = With the other weights at these values, the loss is nowhere a finite number.
loss-hatched = Where the map is hatched, the loss is no longer a finite number.

## The two steps on the loss surface.

against-gradient = −gradient
against-gradient-by-rate = −η·gradient
step = step
step-taken = The arrow { $arrow } is the step that is taken, from { $from } to { $to }.
step-along = { $rows ->
    [one] The arrow { $arrow } goes against the gradient over the only row, which is { $x } and { $y }.
   *[other] The arrow { $arrow } goes against the gradient over all { $rows } rows, which is { $x } and { $y }.
}
falls-along = Over all { $weights } weights, that step should lower the loss over all rows by η·|∇L|² = { $predicted }, and lowers it by { $real }.
falls-along-but-rises = Over all { $weights } weights, that step should lower the loss over all rows by η·|∇L|² = { $predicted }, but it is too long and raises it by { $real }.
falls = The step that is taken should lower it by { $predicted }, and lowers it by { $real }.
falls-but-rises = The step that is taken should lower it by { $predicted }, but raises it by { $real }.
rises = The step that is taken should raise it by { $predicted }, and raises it by { $real }.
rises-but-falls = The step that is taken should raise it by { $predicted }, but lowers it by { $real }.

## The prediction over two features.

one-feature = A map needs two features, but this table has only one.
features-too-large = These features are too large for a picture.
prediction = ŷ of { $target }.
prediction-at-row = ŷ of { $target }, with the other features of row { $row }.
held-out = Rows that are held out have a dot in the middle.
classes = ● is 1, □ is 0, × is wrong.
rows-drawn = { $drawn } of { $rows } rows are drawn.
prediction-hatched = Where the map is hatched, ŷ is no longer a finite number.
feature-range = { $feature } from { $least } to { $most }
with-initial-weights = Over { $x } and { $y }, with the initial weights.
with-weights-after = { $updates ->
    [one] Over { $x } and { $y }, with the weights after { $updates } update.
   *[other] Over { $x } and { $y }, with the weights after { $updates } updates.
}
rows-computed = { $done } of { $rows } rows computed
rows-right = { $right } of { $rows } right
true-positives-in-short = TP
false-positives-in-short = FP
false-negatives-in-short = FN
true-negatives-in-short = TN
true-positives = true positives
false-positives = false positives
false-negatives = false negatives
true-negatives = true negatives
at-threshold = At a threshold of { $threshold }, { $accuracy } ({ $counts }).
count-of = { $kind }: { $count }
nowhere-above = ŷ is at least { $threshold } nowhere in the picture.
everywhere-above = ŷ is at least { $threshold } everywhere in the picture.
partly-above = ŷ is at least { $threshold } in about { $percent }% of the picture.
prediction-goes = ŷ goes from { $least } to { $most }.
row-shown = Row { $row } is shown.

## On the page.

class-1-from = class 1 from ŷ =
across = across
up = up
drag-the-start = Drag it, or move it with the arrow keys
one-step = loss change, one step
predicted = predicted
about-predicted = By the gradient: −∇L·Δw over all weights
real = real
other-weights = other weights as at the
other-weights-as-at = The other weights as they are at the
playhead = playhead
end = end
follows-selection = selected: { $weight }
