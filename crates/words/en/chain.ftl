# The card of the chain rule.

weight = weight
bias = bias

## What a parameter does in each phase.

bias-adds = This bias adds { $bias } to z of { $unit }, whatever the inputs are. In phase 3 we find out how much the loss depends on it.
weight-carries = It carries { $input } to { $unit }: { $product } = { $part } is its part of z. In phase 3 we find out how much the loss depends on it.
loss-of-row = The loss of this row is { $loss }. Phase 3 asks how it changes when this { $noun } moves a little.

## Backward: what was wrong.

gradient-not-finite = The numbers became too large in this update, so this gradient is no longer a finite number.
too-low = The prediction was too low ({ $predicted }, target { $target }).
too-high = The prediction was too high ({ $predicted }, target { $target }).
errors = { $errors }.
output-too-low = { $output } was too low
output-too-high = { $output } was too high
output-right = { $output } was right

## Backward: why a higher weight raises or lowers the prediction.

input-positive = { $input } is positive ({ $x })
input-negative = { $input } is negative ({ $x })
leads-by-positive = { $unit } leads to the output by a positive weight ({ $weight })
leads-by-negative = { $unit } leads to the output by a negative weight ({ $weight })
more-raises-output = more of { $unit } raises the output, over all paths together
more-lowers-output = more of { $unit } lowers the output, over all paths together
raises-the-prediction = A higher { $noun } raises the prediction.
lowers-the-prediction = A higher { $noun } lowers the prediction.
raises-the-prediction-because = { $reasons }: a higher { $noun } raises the prediction.
lowers-the-prediction-because = { $reasons }: a higher { $noun } lowers the prediction.
raises-the-loss = Taken together, a higher { $noun } raises the loss.
lowers-the-loss = Taken together, a higher { $noun } lowers the loss.

## Backward: what follows for the weight.

should-rise = So the { $noun } should rise.
should-fall = So the { $noun } should fall.
gradient-is-zero = The gradient is 0.
row-has-no-say = Row { $row } does not affect this { $noun }.
row-pushes-up = On its own, row { $row } would push the { $noun } up.
row-pushes-down = On its own, row { $row } would push the { $noun } down.
mean-agrees = So does the mean of the { $rows } rows.
mean-is-zero = Over the { $rows } rows the gradient is 0.
mean-pushes-up = The mean of the { $rows } rows pushes it up.
mean-pushes-down = The mean of the { $rows } rows pushes it down.
nearly-saturated = { $unit } is nearly saturated: its slope of { $slope } makes the gradient small.
softmax-in-one = Each output of a softmax depends on every z. Taken together with the cross-entropy, the ways through all of them add up to ŷ − y.
in-one-piece = The sigmoid is so certain that ∂L/∂ŷ is infinite and ∂ŷ/∂z is 0: their product, ŷ − y, stands for both.

## Backward: why there is no gradient.

already-right = The prediction is exactly the target, so nothing has to change.
input-is-zero = { $input } is 0 here, so this weight makes no difference.
weights-onward-are-zero = The weights from { $unit } onward are 0, so it does not affect the prediction.
every-path-is-zero = Every path from { $unit } to the loss has a 0 on it.
paths-cancel = The paths from { $unit } to the loss cancel each other out.
product-too-small = The product is smaller than the smallest number the computer can store.

## Update.

update-not-finite = The new { $noun } is not a finite number, so the run ends here.
stays-without-gradient = Its gradient is 0, so the { $noun } stays at { $before }.
stays-without-rate = The learning rate is 0, so the { $noun } stays at { $before }.
stays-by-rounding = The step is smaller than the last digit of the { $noun }, so it stays at { $before }.
rises = The { $noun } rises from { $before } to { $after }.
falls = The { $noun } falls from { $before } to { $after }.
rises-a-little = The { $noun } rises a little, and is still { $after } to four digits.
falls-a-little = The { $noun } falls a little, and is still { $after } to four digits.
rises-against-gradient = The { $noun } rises from { $before } to { $after }, against its gradient.
falls-against-gradient = The { $noun } falls from { $before } to { $after }, against its gradient.
moved-by-memory = Its gradient is 0, but { $memory } carries it on.
moved-against-gradient = Its gradient would move it the other way, but { $memory } carries it on.
loss-of-row-falls = With all the new weights, the loss of row { $row } falls from { $from } to { $to }.
loss-of-batch-falls = With all the new weights, the loss of these { $rows } rows falls from { $from } to { $to }.
loss-of-row-rises = But all the steps together are too long: the loss of row { $row } rises from { $from } to { $to }.
loss-of-batch-rises = But all the steps together are too long: the loss of these { $rows } rows rises from { $from } to { $to }.
loss-of-row-rises-uphill = But all the steps together lead uphill: the loss of row { $row } rises from { $from } to { $to }.
loss-of-batch-rises-uphill = But all the steps together lead uphill: the loss of these { $rows } rows rises from { $from } to { $to }.
loss-of-row-stays = The loss of row { $row } stays at { $from }.
loss-of-batch-stays = The loss of these { $rows } rows stays at { $from }.

## What a unit does.

z-is-a-sum = z is each input ({ $inputs }) times its weight, plus the bias.
stays-frozen = The { $noun } is frozen, so it stays at { $before }.
unit-is-frozen = The layer is frozen, so the update leaves them all as they are.
z-is-a-sum-without-bias = z is each input ({ $inputs }) times its weight.

## What the card asks.

why = Why?
why-it-changes = Why does { $weight } change?
why-it-does-not-change = Why does { $weight } not change?
what-it-computes = What does { $unit } compute?
how-the-loss-depends = How does the loss depend on { $unit }?
what-comes-in = What comes in as { $input }?
how-wrong = How wrong is the prediction?

## The factors and their product.

sum-over-paths = sum over { $paths } paths
sum-over-units = sum over the { $units } units of the softmax
a-bias = a bias
later = comes in phase 3
gradient = gradient
of-one-row = row { $row } alone
spoken-factor = { $symbol }, { $reason }: { $number }
spoken-factor-unknown = { $symbol }, { $reason }: not known yet
spoken-product = { $symbol } is the product of { $factors }. It is { $number }.
spoken-product-unknown = { $symbol } is the product of { $factors }. It is not known yet.

## Every path to the loss.

one-path = One path to the loss
all-paths = { $paths } paths to the loss, and their sum
strongest-paths = The { $listed } strongest of { $paths } paths to the loss, and the sum of all
strongest-of-about = The { $listed } strongest of about { $paths } paths to the loss, and the sum of all
end-of-a-path = loss

## The share of each row, and δ layer by layer.

mean-over-rows = Mean over { $rows } rows
mean-with-this-row = Mean over { $rows } rows; this is one of them
unfold-of-unit = Unfold δ of { $unit }
unfold-first = Unfold the first { $units } δ of layer { $layer }
unfold-all = Unfold the { $units } δ of layer { $layer }
by-each-output = How softmax passes it back: what z of { $unit } does to each output
by-each-unit = How softmax passes it back: what z of { $unit } does to each unit
more-terms = ({ $terms } more)

## The gradient against a finite difference.

check-comes-later = Phase 3 checks the gradient.
check-of-infinite = There is nothing to check: the gradient is not a finite number.
check-by-infinite-loss = There is nothing to check against: a finite difference needs the loss, which is too large for the computer to store here.
check-too-large = This batch and network are too large to check the gradient at each step.
check-failed = This gradient can't be checked.
check-equal = A finite difference gives the same number.
check-in-rounding = A finite difference agrees, as far as rounding allows.
check-agrees = A finite difference agrees to { $digits } digits.
check-differs = { $digits ->
    [one] A finite difference agrees to only { $digits } digit.
   *[other] A finite difference agrees to only { $digits } digits.
}
check-over-kink = A finite difference gives a different number, because a { $activation } has its kink between { $symbol } − h and { $symbol } + h.
check-against = and the gradient is { $gradient }

## What the loss does in each phase.

prediction-comes-first = The prediction comes first. Phase 2 compares it with the target.
prediction-and-target = { $predicted } (target { $target })
compared = It predicts { $predictions }.
way-back-begins = ∂L/∂ŷ says how the loss changes when the prediction rises a little. The way back begins here: it is the first factor of every gradient.
loss-of-the-batch = The loss of the batch is the mean over its { $rows } rows: { $loss }.

## What a unit does in each phase.

unit-is-the-prediction = This is the prediction: { $predicted }. Its target is { $target }.
unit-in-phase-3 = Phase 3 asks how the loss changes when z of { $unit } moves a little.
delta-is-zero = δ is 0: if z of { $unit } moves a little, the loss of this row does not change.
delta-is-positive = δ is ∂L/∂z: if z of { $unit } goes up by a small amount, the loss goes up by about { $times } times that amount.
delta-is-negative = δ is ∂L/∂z: if z of { $unit } goes up by a small amount, the loss goes down by about { $times } times that amount.
delta-gives = The gradient of each weight into it is δ times what comes in. The gradient of its bias is δ itself.
delta-gives-without-bias = The gradient of each weight into it is δ times what comes in.
delta-of-row-gives = From this row, each weight into it gets δ times what comes in, and its bias gets δ itself. The gradient is the mean over the rows.
delta-of-row-gives-without-bias = From this row, each weight into it gets δ times what comes in. The gradient is the mean over the rows.

## What an input does.

unit-by-weight = { $unit } (weight { $weight })
input-goes-to = { $input } of row { $row } goes to { $units }.
input-is-not-trained = An input is not trained, so it has no gradient. It is a factor in the gradient of every weight that it goes through: ∂z/∂w = x.
same-in-every-row = (the same in every row)
mean = mean
standard-deviation = standard deviation
least = least
range = greatest − least
greatest = greatest
how-many-more = { $count } more

## On the page.

share-of-row = Row { $row }: { $value }
row = row { $row }
mean-of = of

## A penalty on large weights.

with-the-penalty = with the penalty
without-penalty = without the penalty
penalty-adds = The penalty adds { $part }: it pulls this weight toward 0.
penalty-gives = The penalty adds its part to the gradient of each weight.
with-penalty-counted = The penalty on large weights is counted in both.
penalty-in-loss = The penalty on large weights adds { $penalty }: the update works on { $loss }.
penalty-of-layer = penalty of layer { $layer }
loss-with-penalty = loss with the penalty
