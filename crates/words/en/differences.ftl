# What experiments are made of and differ in.

data = data
inputs = inputs
targets = targets
layers = layers
weights = weights
initial-weights = initial weights
loss = loss
epochs = epochs
batch-size = batch size
optimizer = optimizer
row-order = row order

## Values.

as-given = as given
shuffled = shuffled, seed { $seed }
given-for = { $epochs ->
    [one] given for { $epochs } epoch
   *[other] given for { $epochs } epochs
}
shape = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $features ->
    [one] { $features } feature
   *[other] { $features } features
} → { $targets }
other-values = { $shape }, other values
cell = { $column }, row { $row }: { $value }
weight = { $weight } { $value }
as-now = as now
cells-differ = { $count ->
    [one] { $count } cell differs
   *[other] { $count } cells differ
}
weights-differ = { $count ->
    [one] { $count } weight differs
   *[other] { $count } weights differ
}
random = { $scheme }, seed { $seed }
ones = all kernels 1, all biases 0
all = all { $value }
given = given

## What a run is called by what it differs in.

setting = { $what } { $value }
scaled-inputs = inputs { $how }
scaled-targets = targets { $how }
rows-as-given = rows as given
rows-shuffled = rows shuffled, seed { $seed }
rows-given-for = { $epochs ->
    [one] rows given for { $epochs } epoch
   *[other] rows given for { $epochs } epochs
}
pinned-run = pinned run
two = { $one }, { $other }
more = { $one }, { $other } …
without-bias = { $units } { $activation } without bias
frozen = { $layer }, frozen
kernel-frozen = { $layer }, kernel frozen
bias-frozen = { $layer }, bias frozen
