# What is asked about: its meaning with its number, in a sentence below the headline.

## A weight or a bias.

weight = { $weight } is { $value }: how strongly { $unit } listens to { $input }.
weight-moves = { $weight } goes from { $before } to { $after }: how strongly { $unit } listens to { $input }.
bias = { $bias } is { $value }: what { $unit } starts from.
bias-moves = { $bias } goes from { $before } to { $after }: what { $unit } starts from.
starts = { $weight } starts at { $value }. Each update moves it a little.
in-keras = Keras: { $name }
the-output = the output

## How the loss depends on something: a gradient, δ.

falls = { $what } is { $value }: raise { $it } a little and { $loss } falls by { $times } times that.
grows = { $what } is { $value }: raise { $it } a little and { $loss } grows by { $times } times that.
stays = { $what } is { $value }: raise { $it } a little and { $loss } stays as it is.
comes-later = { $what } comes in phase 3: how fast the loss grows with { $it }.
gradient-of = The gradient of { $weight }
gradient-of-row = The gradient of { $weight } from row { $row } alone
delta-of = δ of { $unit }
by-prediction = ∂L/∂ŷ
by-prediction-of = ∂L/∂ŷ of { $output }
by-a = ∂L/∂a of { $unit }
this-weight = this weight
this-bias = this bias
its-z = its z
its-a = what it passes on
the-prediction = the prediction
the-loss = the loss
loss-of-row = the loss of row { $row }
loss-of-rows = the mean loss of { $rows } rows

## What a unit computes.

z = z of { $unit } is { $value }: all that arrived, added up.
a = a of { $unit } is { $value }: z after its activation, { $activation }.
slope = ∂a/∂z of { $unit } is { $value }: how much of a small change of z reaches a.
slope-of-output = ∂ŷ/∂z of { $unit } is { $value }: how much of a small change of z reaches the prediction.
prediction = ŷ is { $value }: what the network predicts for row { $row }.
prediction-of = ŷ of { $output } is { $value }: what the network predicts for row { $row }.

## A row of the table.

input = x is { $value }: { $input } of row { $row }, what goes into the network.
input-scaled = x is { $value }: { $input } of row { $row }, scaled.
feature = { $column } of row { $row } is { $value }: the network predicts from it.
target = { $column } of row { $row } is { $value }: the target, which the prediction should come to.

## The loss.

loss = The loss of row { $row } is { $value }: how wrong the prediction is, { $how }.
loss-comes = The loss comes in phase 2: how wrong the prediction is, { $how }.
squared = the gap squared
gap = the size of the gap
half-squared = half the gap squared
less-a-half = the gap less a half, as it is more than 1
surprise = −ln of the probability that the right answer got
cross-entropy = the cross-entropy of prediction and target
mean-of-outputs = the mean of { $each } over { $outputs } outputs

## A column of the table.

cgpa = { $column } is a cumulative grade point average: a student’s grades, out of 10.
profile-score = { $column } is a score for a student’s profile: projects, internships and the like.
lpa = { $column } is a student’s pay in lakhs of rupees per year. One lakh is 100,000.
placed = { $column } says whether a student was placed: 1 for yes, 0 for no.
column-of-feature = { $column } is a feature: the network predicts from it.
column-of-target = { $column } is a target: the network should predict it.

## What is set.

learning-rate = The learning rate is { $value }: how big a step a gradient is worth.
learning-rate-of-update = The learning rate is { $value }: how big a step an update takes.
momentum = Momentum is { $value }: how much of its last change each weight repeats.
nesterov-on = Nesterov is on: each step looks ahead to where momentum leads.
nesterov-off = Nesterov is off. With it, each step looks ahead to where momentum leads.
rho = Rho is { $value }: how much each weight keeps of the mean of its squared gradients.
epsilon = Epsilon is { $value }: it is added so that nothing is divided by 0.
beta-one = Beta 1 is { $value }: how much each weight keeps of the mean of its gradients.
beta-two = Beta 2 is { $value }: how much each weight keeps of the mean of its squared gradients.
weight-decay = Weight decay is { $value }: each update takes this part of the learning rate from every weight.
initial-accumulator-value = The initial accumulator value is { $value }: where the sum of squared gradients starts.
negative-slope = The negative slope is { $value }: z is multiplied by it where z is below 0.
l-one = The L1 penalty is { $value }: the loss grows by it times the size of each weight of this layer, so weights that help little go to 0.
l-two = The L2 penalty is { $value }: the loss grows by it times the square of each weight of this layer, so large weights shrink.
hyperparameter = { $name } is { $value }.
epochs = { $epochs ->
    [one] { $epochs } epoch: the network goes through the table once.
   *[other] { $epochs } epochs: the network goes through the table { $epochs } times.
}
batch-size = { $rows ->
    [one] The batch size is { $rows }: the weights change after every row.
   *[other] The batch size is { $rows }: the weights change after { $rows } rows, by the mean of their gradients.
}
units = { $units ->
    [one] Layer { $layer } has { $units } unit: it adds up what arrives and passes one number on.
   *[other] Layer { $layer } has { $units } units: each adds up what arrives, with weights of its own.
}
units-of-output = { $units ->
    [one] The last layer has { $units } unit: it gives the prediction.
   *[other] The last layer has { $units } units: one for each target.
}
activation = { $activation } in layer { $layer }: { $makes }.
shuffle-off = The rows aren’t shuffled: every epoch takes them in the order of the table.
shuffle-on = The rows are shuffled: every epoch takes them in a new order.
shuffle-given = Every epoch takes the rows in your notebook’s order.
no-validation = The validation split is 0: no row is held out.
validation-split = { $rows ->
    [one] The validation split is { $value }: the last row is held out. No update sees it, so its loss says how the network does on new rows.
   *[other] The validation split is { $value }: the last { $rows } rows are held out. No update sees them, so their loss says how the network does on new rows.
}
seed-of-shuffle = The seed is { $value }: the same seed shuffles the rows the same way.
seed-of-weights = The seed is { $value }: the same seed gives the same start.
inputs-as-they-are = The inputs go in as they stand in the table.
inputs-standardized = The inputs are standardized: each column gets mean 0 and standard deviation 1 before it goes in.
inputs-standardized-sample = The inputs are standardized with n − 1, as pandas does: each column gets mean 0 and standard deviation 1 before it goes in.
inputs-min-max = Each input column goes from 0, its least value, to 1, its greatest.
inputs-by-maximum = Each input column is divided by its greatest value.
targets-as-they-are = The network learns the targets as they stand in the table.
targets-scaled = The network learns targets that are { $how }. Its predictions in the table are turned back into the table’s own units.
start-alike = All weights start at { $value }: here every run begins.
start-at-random = The weights start at random, so that no two units begin alike.
start-at-ones = All kernels start at 1, all biases at 0: here every run begins.
# $scheme is a name of Keras, such as he_normal.
start-glorot = { $scheme } draws them with the variance 2 / (inputs + units), so that outputs and gradients keep about their size from layer to layer.
start-he = { $scheme } draws them with the variance 2 / inputs, because a relu lets through about half of what comes in.
start-lecun = { $scheme } draws them with the variance 1 / inputs, so that outputs are about as large as inputs.
start-random-uniform = { $scheme } draws them evenly from −0.05 to 0.05, however large a layer is.
start-random-normal = { $scheme } draws them around 0 with the standard deviation 0.05, however large a layer is.
start-truncated = What is further from 0 than two standard deviations is drawn again.
start-apart = Each weight has a start of its own: here every run begins.

## The charts of the run.

loss-of-epoch = { $rows ->
    [one] The loss of epoch { $epoch } is { $value }: that of its row, before its update.
   *[other] The loss of epoch { $epoch } is { $value }: the mean over its { $rows } rows, each before its update.
}
evaluated = { $rows ->
    [one] Evaluated after it: { $value }.
   *[other] Evaluated after the last: { $value }.
}
losses = { $rows ->
    [one] The loss of every epoch: that of its row, before its update.
   *[other] The loss of every epoch: the mean over its { $rows } rows, each before its update.
}
weights-over-the-run = Every weight over the run: a line for each, and one for those that go together.
loss-surface = How the loss depends on two weights, with all others held, and the way of the run on it.
decision-boundary = What the network predicts for every pair of inputs, with the rows on it.
predictions = What the network predicts for every row over the run, and dotted what it should predict.
accuracy-of-epoch = { $rows ->
    [one] The accuracy of epoch { $epoch } is { $value }: 1 where its only row was predicted correctly, else 0.
   *[other] The accuracy of epoch { $epoch } is { $value }: { $correct } of its { $rows } rows were predicted correctly, each before its update.
}
accuracy = The part of the rows of every epoch that was predicted correctly, each before its update.
gradient-norms = How long each layer’s gradient is: the root of the sum of its squares, a mean over the epoch.
pin = A pinned run stays in the charts, so that you can compare the next ones with it.
