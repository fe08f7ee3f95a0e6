# What the places are called where a value can be typed, dragged or stepped.

cell = { $column }, row { $row }
column-name = name of column { $column }
units = units of layer { $layer }
initial-seed = seed of the initial weights
initial-constant = value of all initial weights
of-layer = { $hyperparameter } of layer { $layer }
batch-size = batch size
epochs = epochs
shuffle-seed = seed of the row order
validation-split = validation split

## Hyperparameters.

learning-rate = learning rate
momentum = momentum
nesterov = Nesterov
rho = rho
epsilon = epsilon
beta-one = beta 1
beta-two = beta 2
weight-decay = weight decay
initial-accumulator-value = initial accumulator value
negative-slope = negative slope
l-one = L1 penalty
l-two = L2 penalty
