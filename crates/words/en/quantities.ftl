# The quantities of a run that a tour can name, for the table in docs/tours.md.

## What comes after the name.

an-input = an input, from 0
a-unit-such-as = a unit, `unit1[0]`
a-unit = a unit
a-weight-such-as = a weight, `kernel1[0][0]`
a-weight = a weight
a-weight-of-it = a weight of it, `kernel1[0][0]`
a-pin = nothing, or a pinned run: `A`
an-epoch = an epoch, from 1
a-row = a row, from 0
a-layer = a layer, from 1
operations-takes = `forward`, `backward`, `backpropagation` or `differences`

## What they are.

predicted = ŷ of the row shown
target = y of the row shown
error = ŷ − y of the row shown
loss = the loss of the row shown
x = the value of that input
z = its z
a = its activation
delta = dL/dz of the row shown
dl-da = dL/da of its unit, in the row shown
da-dz = the slope of its unit's activation
dz-dw = what it is multiplied by
dy-dw = how ŷ changes with it, in the row shown
paths = how many paths lead from it to the loss
weight = its value before the update
gradient = dL/dw of the batch
difference = dL/dw of the batch by a finite difference
new = its value after the update
start = its value at the start of the run
end = its value at the end of the run
one = the weight of the single layer that equals all linear layers combined
first-loss = the loss of the first epoch
last-loss = the loss of the last epoch
printed = its loss to 4 decimals, as Keras prints it
prediction-at-end = ŷ for it at the end of the run
norm = the norm of its gradient, averaged over this epoch
diverged = the epoch in which the run ended early, else 0
learning-rate = the learning rate
batch-size = rows per update
epochs = passes over the rows
epoch = the epoch at the playhead
updates = updates in the whole run
updates-per-epoch = updates in an epoch
rows = rows of the table
parameters = weights and biases
layers = layers after the input
operations = operations for the gradients of one row: each addition, subtraction, multiplication, division and value of a function counts as one

## What is wrong with one.

no-quantity = { $name } is not a quantity.
fewer-inputs = The network has fewer inputs.
not-linear = A hidden layer isn't linear, so there is no single layer that equals them all.
no-such = It has no { $name }.
no-epoch = No epoch is computed yet.
epoch-of = Expected an epoch from 1 to { $most }.
row-below = Expected a row below { $rows }.
no-layer = The network has no such layer.
not-computed = It is not computed yet.
operations-of = Expected forward, backward, backpropagation or differences, found { $found }.
whole-number = Expected a whole number, found { $found }.
unit = Expected a unit such as unit1[0], found { $found }.
weight-expected = Expected a weight such as kernel1[0][0] or bias1[0], found { $found }.
running = The run is still being computed.
no-pin = No run is pinned as { $name }.
