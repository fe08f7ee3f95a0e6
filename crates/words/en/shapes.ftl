# What doesn't fit where it enters the mathematics.

at-operation = { $operation }: { $problem }
layers = Expected inputs, layers and units of at least 1, found { $inputs } inputs and layers of { $units } units.
parameters = Expected { $expected } values, found { $found }.
arrays = Expected { $expected } arrays, found { $found }.
array = Expected { $name } of shape { $shape }, found shape { $found }.
ragged-array = Expected { $name } of shape { $shape }, found { $width } values in row 0 but { $found } in row { $row }.
gradient = Expected { $expected } gradients, found { $found }.
no-parameter = Expected a parameter of the model, found { $found }.
state = Expected { $weights } weights and { $values } values of the optimizer, found { $found_weights } and { $found_values }.
batch-size = Expected a batch size of at least 1, found 0.
epochs = Expected at least 1 epoch, found 0.
order = Expected an order with each row once, found { $found } for epoch { $epoch }.
rows = Expected rows of { $width } values, found { $found } values in all.
columns = Expected { $inputs } inputs and { $outputs } outputs, found { $found_inputs } and { $found_outputs }.
empty-dataset = Expected at least one input and one output, found { $inputs } and { $outputs }.
dataset = Expected x of shape (rows, { $inputs }) and y of shape (rows, { $outputs }), with at least one row, found { $x } and { $y } values.
class-columns = Expected one column of class numbers, found { $found } targets.
class = Expected the number of a class, from 0 to { $last }, found { $found } in row { $row }.
inputs = Expected { $expected } inputs, found { $found }.

## The update at which a run stops.

loss-not-finite = Epoch { $epoch }, batch { $batch }: the loss is no longer a finite number.
gradient-not-finite = Epoch { $epoch }, batch { $batch }: a gradient is no longer a finite number.
weight-not-finite = Epoch { $epoch }, batch { $batch }: after the update a weight is no longer a finite number.
