# What is wrong with an experiment, beside its place.

format = Expected 1 or 2, found { $found }.
layers = Expected 1 to { $most } layers, found { $found }.
units = Expected 1 to { $most } units, found { $found }.
batch-size = Expected 1 to { $most } rows, found { $found }.
epochs = Expected 1 to { $most } epochs, found { $found }.
value = Expected { $values }, found { $found }.
units-of-targets = Expected { $targets }, one unit for each target, found { $found }.
class-column = Sparse categorical cross-entropy takes one target, a column of class numbers, found { $found } targets.
class = Sparse categorical cross-entropy takes the numbers of classes as targets, 0, 1, 2 and so on up to { $most }, found { $found }.
class-of-no-unit = The last layer has { $units } units, for the classes from 0 to { $last }, found class { $found }. Give it more units first.
seed = Expected a whole number of at most { $most }, found { $found }.
columns = Expected 2 to { $most } columns, found { $found }.
name-missing = Expected a name, found nothing.
name-too-long = Expected a name of at most { $most } characters, found { $found }.
name-twice = Expected a name of its own, found { $name } again.
no-column = Expected the name of a column, found { $name }.
target-twice = Expected each target once, found { $name } again.
targets = Expected at least one target and one feature, found { $targets } of { $columns } columns to be targets.
rows = Expected 1 to { $most } rows, found { $found }.
row = Expected { $columns } numbers, one for each column, found { $found }.
not-finite = Expected a finite number, found { $found }.
order = Expected each row from 0 to { $last } once, found { $found }.
order-again = Expected each row from 0 to { $last } once, found { $found } again.
order-short = Expected each row from 0 to { $last } once, found { $found } of { $rows } rows.

## Weights.

arrays = Expected { $expected } arrays, for each layer a kernel and, if it has one, a bias, found { $found }.
ragged = Expected { $width } numbers as in the rows before, found { $found }.
kernel-shape = Expected a kernel of shape { $shape }, found shape { $found }.
bias-shape = Expected a bias of shape { $shape }, found shape { $found }.
array-not-finite = Expected finite numbers, found one that is not.
