# The numbers of a student's own code, checked against the run.

title = Check my numbers
paste-here = Paste what your code printed: losses, weights or gradients, with the words around them
are-numbers = These are numbers your code printed.
were-read = { $count ->
    [one] One was read.
   *[other] { $count } were read.
}
stays = The page's own run stays as it is.
edit = Edit
go-to-it = Go to it
lesson-of = Lesson: { $phase }
close = Close the check
searching = Looking for the slip that gives your numbers …
table-caption = Your numbers and those of this run, in the order of your text
what = what
yours = yours
right = right
first = first difference
agrees = agrees
more-agree = { $count ->
    [one] 1 more
   *[other] { $count } more
}
in-each = In each of them:
either = either
or = or
nothing-read = There are no numbers here that belong to a run. Print losses, weights or gradients with their names, such as “Epoch 1 loss 26.35” or “W1 = …”.
no-run = This network can't be trained as it is, so there is nothing to check your numbers against.

## What the numbers are.

count = { $count ->
    [one] 1 number
   *[other] { $count } numbers
}
differ = { $differ ->
    [one] 1 of { $count } differs
   *[other] { $differ } of { $count } differ
}
without = { $count ->
    [one] One more number has no place in this run, and isn't checked.
   *[other] { $count } more numbers have no place in this run, and aren't checked.
}
epoch-loss = loss, epoch { $epoch }
batch-loss = loss, { $when }
of-row = epoch { $epoch }, row { $row }
of-batch = epoch { $epoch }, batch { $batch }
gradient-of = gradient of { $weight }, { $when }
weight-after = { $weight } after { $when }
weight-at-start = { $weight } at the start

## What comes out.

all-agree = { $count ->
    [one] It agrees, to the last digit you gave.
   *[other] All { $count } agree, to the last digit you gave.
}
does-the-same = Your code does what this run does.
all-agree-single = { $count ->
    [one] It agrees, as far as float32 goes.
   *[other] All { $count } agree, as far as float32 goes.
}
is-single = Your code keeps about 7 digits of each number. This page keeps 16, so the last digits may differ.
differ-first = Your numbers differ first at: { $place }.
have-and-right = You have { $yours }, right is { $right }.
none-alone = None of the slips this page knows gives your numbers by itself. So the page doesn't guess.
none-together = None of the slips this page knows, alone or up to { $most } together, gives your numbers. So the page doesn't guess.
come-closer = To come closer, print your weights after each update and add them.
by-chance = So few digits can come out by chance, so the page doesn't name a slip. Print all digits, or more numbers.
one-slip = { $count ->
    [one] With this one slip your number comes out, to the last digit you gave.
   *[other] With this one slip all { $count } of your numbers come out, to the last digit you gave.
}
some-slips = { $slips ->
   *[other] { $slips } slips together give your numbers.
}
only-together = Only together do they give all { $count } of your numbers, to the last digit.
several-fit = { $fits ->
   *[other] { $fits } explanations fit, and these numbers can't tell them apart.
}
tell-apart = To tell them apart, print your weights after some more updates and add them.
many-fit = More than { $most } explanations fit, and these numbers can't tell them apart. Add more numbers, such as your weights after some updates.
something-else = Your code isn't wrong: it does something else.

shuffles = Your code isn’t wrong: it takes the rows in another order.
shuffles-why = In each epoch it takes another one, as Keras’s fit does by itself. With the orders found here, all { $count } losses come out, to the last digit you gave.
first-order = Epoch 1 takes rows { $rows }. { $sure }
orders-certain = No other orders give these losses.
orders-several = Other orders print some of these losses too, so one way is shown.
replay-order = Replay this order here
replays = The rows come in the order of your code.
here = this run

## The slips.

updated-kernel = The gradient before { $kernel } uses { $kernel } after its update.
updated-kernel-why = The update must wait until every gradient is there.
starts-from = { $target } starts its update from { $source }.
starts-from-updated = { $target } starts its update from { $source }, which is updated already.
starts-from-why = Each parameter starts from its own old value.
exchanged = { $one } and { $other } take each other's gradient.
exchanged-why = Each parameter has a gradient of its own.
no-two = The derivative of the square lacks its 2.
no-two-why = The derivative of (ŷ − y)² is 2 (ŷ − y).
one-two = The derivative of the loss has a 2 that doesn't belong there.
one-two-why = The 2 belongs to the derivative of a square.
half-loss = The loss is halved.
half-loss-why = With a ½ in the loss, its derivative has no 2. This page has neither.
sum-over-rows = The gradient is the sum over the rows, not their mean.
sum-over-rows-why = The loss of a batch is the mean over its rows, so its gradient is a mean too.
sum-over-outputs = The gradient is the sum over the outputs, not their mean.
sum-over-outputs-why = The loss of a row is the mean over its outputs, so its gradient is a mean too.
loss-sum-over-rows = The loss is the sum over the rows, not their mean.
loss-sum-over-outputs = The loss is the sum over the outputs, not their mean.
loss-mean-why = The numbers are right otherwise: divide by how many there are.
no-derivative = The backward pass leaves out the derivative of { $activation } in layer { $layer }.
derivative-of-a = The derivative of { $activation } in layer { $layer } is taken of a, not of z.
derivative-why = From dL/da to dL/dz it takes the factor f′(z).
derivative-twice = The derivative of { $activation } is there twice.
derivative-twice-why = With this loss and { $activation }, ŷ − y is dL/dz already.
sign = The gradient of { $array } is added.
sign-all = The gradients are added.
sign-why = A gradient points uphill: take it away to go down.
gradient-turned = The gradient of { $kernel } is turned: its rows are columns.
forward-turned = { $kernel } is turned on the way forward.
backward-turned = { $kernel } is turned on the way back, or not turned where it must be.
turned-why = In { $kernel } the row says which input, and the column which unit.
not-updated = { $array } is never updated.
not-updated-why = It has a gradient, and takes its step like the others.
loss-after-update = The loss is computed after the update.
loss-after-update-why = This page, like Keras, takes the loss that the gradient belongs to: the one before the update.
loss-at-epoch-end = The loss of an epoch is computed at its end.
loss-at-epoch-end-why = This page, like Keras, takes the mean of the losses before each update.
order = Your code takes the rows in another order.
order-why = Each update starts where the one before it ended, so the order matters.
sample-deviation = The inputs are standardized with n − 1.
sample-deviation-why = NumPy and scikit-learn divide by n; pandas divides by n − 1.
zero-biases = Your biases start at 0.
biases-as-weights = Your biases start at { $value }, like the weights.
another-rate = Your learning rate is { $rate }.
setting-why = On the page it is another one: change either of them.
printed-turned = Your { $kernel } is kept turned: a row for each unit.
printed-turned-why = That is as good: the page has a row for each input.
