# The settings: model and initial weights.

units-follow-targets = one unit for each target
last-layer-stays = The last layer gives the predictions, so it can't be removed.
most-layers = A model can have at most { $most } layers.
too-many-to-list = { $weights } weights, too many to list here.
too-many-for-fields = { $weights } weights, too many for a field each: the text holds them all.
units-of-layer = { $units } units of { $layer }
features = { $features } features
of-the-output = of the output
of-units = of { $units }

## On the page.

settings = Settings
try-anything = You can change every number here: click it, or drag it sideways. Nothing can break, and ↶ takes anything back.
add-layer = Add layer
model = Model
activation-of-layer = activation of layer { $layer }
move-layer-up = Move layer { $layer } up
move-layer-down = Move layer { $layer } down
remove-layer = Remove layer { $layer }
scale-inputs = Scale the inputs
scale-targets = Scale the target
not-scaled = not at all
standardize = standardize
standardize-sample = standardize, n − 1
min-max = from 0 to 1
by-maximum = by the maximum
column = column
minus = minus
over = over
what-scaling-does = what it does
about-scaling = The network gets (value − center) / spread instead of each value, so that all columns have the same scale and one learning rate suits them all. Standardize takes the mean and the standard deviation: with n as StandardScaler does, or with n − 1 as pandas’s std. From 0 to 1 takes the least value and the range, as MinMaxScaler does; by the maximum, 0 and the greatest value, as df / df.max(). Where the target is scaled, the table shows predictions in its own units.
training = Training
learning-rate = Learning rate
epochs = Epochs
batch-size = Batch size
seed = Seed
loss = Loss
optimizer = Optimizer
shuffle = Shuffle rows
validation-split = Validation split
more-of-layer = More settings of layer { $layer }
l-one = L1
l-two = L2
bias-of-layer = Bias of { $layer }
learning-of-layer = Train { $layer }
learning-of-kernel = Train the kernel of { $layer }
learning-of-bias = Train the bias of { $layer }
learning-rate-slider = learning rate, on a log scale
order-given = { $epochs ->
    [one] Row order: your notebook's, for { $epochs } epoch
   *[other] Row order: your notebook's, for { $epochs } epochs
}
random = random
about-random = Kernels at random, biases 0. Press again for another seed.
random-start = random start
zeros = zeros
about-zeros = All weights 0
ones = ones
about-ones = All kernels 1, all biases 0
constant = {"0.1"}
about-constant = All weights the same: 0.1, as in the notebook
explicit = explicit
about-explicit = The values they have now, each in a field to edit
about-from-playhead = Start from the weights at the playhead
from-playhead = from playhead
about-as-text = All weights as the notebook prints them
as-text = as text
initial-weights = Initial weights
start-alike = All weights start at { $value }
start-at-random = All weights start at random
start-at-ones = All kernels start at 1, all biases at 0
start-apart = Each weight has a start of its own
more = More settings
fewer = Fewer settings
start-from = Start the weights from
seed-of-weights = seed
all-weights = all
weights-text = all initial weights
paste-weights = Paste what Keras, NumPy, PyTorch or scikit-learn prints, or a list.
the-initial-weights = the initial weights
