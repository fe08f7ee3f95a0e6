# The charts of lines over a run.

epoch = epoch
loss = loss
weight = weight
norm = norm
now = now
validation-loss = val_loss
accuracy = accuracy
validation-accuracy = val_accuracy
loss-per-epoch = Loss per epoch
accuracy-per-epoch = Accuracy per epoch
weights-over-run = Weights over the run
predictions-over-run = Predictions over the run
predictions-of = Predictions of { $target }

## In the picture.

nothing-yet = Nothing to show yet.
none-above-zero = No value is above zero:
not-on-log-scale = a log scale can't show them.
diverged = diverged
mean = mean { $loss }
here = you are here
ahead = still ahead, already computed
ahead-in-short = still ahead
more-names = +{ $names } more
place = { $axis } { $value }
thinned = One in { $every } of { $rows } rows, and the last.

## In words: the loss.

no-epoch = No epoch is computed yet.
loss-of-one-epoch = The loss of epoch 1 is { $loss }.
validation-goes = Over the rows held out it goes from { $first } to { $last }.
loss-goes = The loss goes from { $first } in epoch 1 to { $last } in epoch { $epoch }.

## In words: the accuracy.

accuracy-goes = The accuracy goes from { $first } in epoch 1 to { $last } in epoch { $epoch }.
accuracy-note = The part of the rows whose class was predicted correctly, each before its update.
no-accuracy = Accuracy counts rows whose class is predicted correctly. Here the targets aren't classes.

## In words: the weights.

goes = { $line } from { $first } to { $last }
weights-go = Over the run, the weights go: { $ways }.
furthest = Of { $weights } weights, only the { $shown } that move furthest and the selected one have a line.
equal = Weights that stay equal share a line: { $lines }.

## In words: the predictions.

row-and-target = row { $row }, y = { $target }
predictions-and-targets = Predictions ŷ (solid) and their targets (dotted).
predictions-of-target = Predictions of { $target } (solid) and the targets (dotted).
predictions-of-some-rows = Predictions of { $target } for { $shown } of { $rows } rows (solid), and the targets (dotted).
predictions-go = Over the run, the predictions of { $target } go: { $ways }.
first-rows = Of { $rows } rows, only the first ones and row { $row } are drawn.

## In words: the norms of the gradients.

norms-note = The L2 norm of each layer's gradient, averaged over each epoch.
norms-go = Over the run, the norms of the gradient, averaged over each epoch, go: { $ways }.
vanishes = On its way back to the first layer, the gradient vanishes.

## In words: the pinned runs.

pins-of-weight = For pinned runs, only { $weight } is shown.
pins-of-row = For pinned runs, only row { $row } is shown.
pins-of-layer = For pinned runs, only the layer { $layer } is shown.
pin-ends = { $pin } ends at { $value }
pinned = Pinned: { $ends }.

## All gradients as a table.

rounding = rounding
gradients-come-later = The gradients come in phase 3.
too-large-to-check = This network and batch are too large to check every gradient.
first-parameters = The first { $shown } of { $all } parameters; copying gives all of them.

## On the page.

table = table
choose = choose
third-chart = What the third chart shows
whole-run = The whole run
whole-run-ahead = The whole run, already computed
charts = Charts
loss-scale = Scale of the loss
log = log
linear = linear
setting = setting
pinned-runs = Pinned runs
pin = Pin this run
what-differs = What differs
what-differs-between = What differs between the runs
pins-of-weights = For pinned runs, the chart of the weights shows only the selected weight.
pin-is-present = This is the present run
restore-pin = Go back to { $letter } { $name }
unpin = Unpin { $letter } { $name }
name-of-pin = Name of pinned run { $letter }
value = value
before = before
more-lines = +{ $lines } more
as-a-table = { $chart }, as a table
