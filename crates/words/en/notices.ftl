# Messages beside a panel: what may not be meant, what went wrong, what is good to know.

placed-target = A sigmoid can't reach an lpa of 4 to 7, so the target here is placed: 1 where lpa is at least 6, otherwise 0.
column-range = { $column } from { $least } to { $most }
out-of-reach-between = The { $activation } of the last layer gives only values between { $least } and { $most }, but the table has { $targets } as targets: the loss can't reach 0. Use linear in the last layer, or another target.
out-of-reach-above = The { $activation } of the last layer gives only values from { $least } up, but the table has { $targets } as targets: the loss can't reach 0. Use linear in the last layer, or another target.
large-batch = { $rows ->
    [one] The batch size ({ $size }) is larger than the table, so every batch holds its only row.
   *[other] The batch size ({ $size }) is larger than the table, so every batch holds all { $rows } rows.
}
given-orders = { $epochs ->
    [one] The order of the rows is given for the first epoch. Later epochs take the rows as they are in the table.
   *[other] The order of the rows is given for the first { $epochs } epochs. Later epochs take the rows as they are in the table.
}

## A run that diverges: where it ends, why, and what to try.

ends-by-loss = The run ends at update { $update } of { $updates }, in epoch { $epoch }: the loss became too large for the computer to store.
ends-by-gradient = The run ends at update { $update } of { $updates }, in epoch { $epoch }: a gradient became too large for the computer to store.
ends-by-weight = The run ends at update { $update } of { $updates }, in epoch { $epoch }: a weight became too large for the computer to store.
starts-too-large = The data or the initial weights are too large.
runs-away = Instead of falling, the loss grows to { $last }.
steps-too-large = At a learning rate of { $rate }, the updates overshoot.
overshoots = At a learning rate of { $rate }, each update overshoots more than the last.
try-smaller-numbers = Try smaller weights or smaller numbers in the data.
try-smaller = Try a smaller learning rate, smaller weights or smaller numbers in the data.

## A run that has hardly learned: why, and what to try.

hardly-learned = This run has hardly learned: its loss goes from { $first } to { $last }.
no-rate = The learning rate is 0, so no weight changes.
no-gradient = Every gradient is 0, so no weight changes.
no-gradient-of-relu = Every gradient is 0: each relu of the layer { $layer } outputs 0 for every row and lets no gradient back.
alike = The inputs, { $least } to { $most }, make z of the layer { $layer } { $least_z } to { $most_z }. There { $activation } has a slope of { $slope } instead of { $steepest } as at 0, and makes all rows almost alike: { $least_a } to { $most_a }.
small-steps = { $updates ->
    [one] Its steps are small: at a learning rate of { $rate }, the only update moves no weight by more than { $furthest }.
   *[other] Its steps are small: at a learning rate of { $rate }, { $updates } updates move no weight by more than { $furthest }.
}
set-rate = Set a learning rate above 0.
try-other-weights = Try other initial weights, such as random ones.
try-longer = Try more epochs, or a larger learning rate.

## What was tried and goes well: the words on its button, and how the run then ends.

unequal = { $large } is around { $most } and { $small } around { $least }: steps that suit { $small } are far too long for { $large }.
standardize = Standardize the inputs
standardize-targets = Standardize { $targets }
standardize-both = Standardize the inputs and { $targets }
with-rate = { $what }, with a learning rate of { $rate }
use-rate = Use a learning rate of { $rate }
loss-goes = loss from { $first } to { $last }; always predicting the mean gives { $mean }
