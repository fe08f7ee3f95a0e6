# The network, drawn unit by unit or as heat maps.

in-words = A network with { $sizes } units, and row { $row } going through it.
mean-of = mean { $loss }
of-right-class = −ln ŷ, right class
# Below a prediction of a scaled target: the formula, and the prediction in the units of the table.
in-own-units = { $formula } → { $value }

## A layer as heat maps.

layer-title = { $layer }: { $inputs ->
    [one] { $inputs } input
   *[other] { $inputs } inputs
}, { $units ->
    [one] { $units } unit
   *[other] { $units } units
}, { $activation }
weight = weight
gradient = gradient
change = change
all-zero = all 0
none-finite = all ∞ or undefined
some-not-finite = { $count } of { $all } are ∞ or undefined

## What is selected, with its numbers.

selected-weight = { $weight }, in Keras { $parameter }: { $values }
selected-unit = { $unit }: { $values }
weight-value = weight { $value }
bias-value = bias { $value }
gradient-value = gradient { $value }
new-weight-value = new weight { $value }
new-bias-value = new bias { $value }
loss-value = loss: { $value }
loss-unknown = loss: not known yet

## On the page.

starts-at = starts at { $from } → { $to }
forward = values flow from the inputs to the prediction
forward-from = values flow from the inputs
forward-to = to the prediction
backward = gradients flow from the loss back to every weight
backward-from = gradients flow from the loss
backward-to = back to every weight
targets = target { $targets }
first-targets = target { $targets } …
loss-and-targets = loss: { $formula } = { $value }, { $targets }
loss-unknown-and-targets = loss: not known yet, { $targets }
network = Network
initial = initial { $weight }
layer-and-keys = { $title }. The arrow keys select a weight, a bias, or a unit; with Ctrl they go ten at a time.
loss-is = loss { $formula } =
delta-value = delta { $value }
loss-of = loss of row { $row }
