# The network, drawn unit by unit or as heat maps.

in-words = A network with { $sizes } units, and row { $row } going through it.
mean-of = mean { $loss }

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

## What is selected in heat maps, with its numbers.

selected-weight = { $parameter }, { $from } to { $to }: { $values }
selected-bias = { $parameter }, { $unit }: { $values }
selected-unit = { $unit }: { $values }
weight-value = weight { $value }
bias-value = bias { $value }
gradient-value = gradient { $value }
new-weight-value = new weight { $value }
new-bias-value = new bias { $value }
loss-value = loss: { $value }
loss-unknown = loss: not known yet
