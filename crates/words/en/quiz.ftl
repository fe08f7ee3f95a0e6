# Did it help? Six questions before a lesson, and the same after it.

title = Did it help?
about = Six questions, before a lesson and after it
introduction = Six questions about this page, with the numbers that it shows now. Answer them, take a lesson, and answer them again: then you see what it has changed. Nothing is sent anywhere.
begin = Begin
between = That’s all for now. Take a lesson, and answer the six questions once more at its end.
guided-tour = Take the guided tour
again = Answer them again
lesson-ends = You answered six questions before. What do you say now?
place-before = Before a lesson: question { $question } of { $questions }
place-after = After the lesson: question { $question } of { $questions }
next = Next
check = Check
done = Done
both = See both results
mark-right = ✓ right
mark-wrong = ✗ not this one
left-open = No answer. What is right is marked.
computing = This update is still being computed. Please try again in a moment.
the-result = the result
start-over = Start over

## Both results.

heading = Did it help? Six questions about backpropagation
sum = Before: { $before } of { $of } right. After: { $after } of { $of } right.
before = before
after = after
no-answer = no answer
about-loss = What the loss measures
about-sign = What the sign of a gradient says
about-rate = What the learning rate decides
about-path = Where a shared path enters
about-updates = Why there are many updates
about-twins = Why equal units stay equal
any-slope = It is the sign of a slope: whether the loss grows or falls as the weight grows
any-way = It is the way that the weight should go
any-addend = It is the sign of what the update adds
any-importance = It says how much the weight matters

## What the loss measures.

loss = Row { $row }: predicted { $predicted }, target { $target }. The loss of this row is { $loss }. What does the loss measure?
wrongness = How wrong a prediction is, compared with its target
is-wrongness = Yes. It is computed from { $predicted } and { $target } alone.
wrong-rows = How many rows the network gets wrong
no-wrong-rows = It isn’t a count: even one row alone has a loss, here { $loss }.
right-weights = How far the weights are from the right ones
no-right-weights = Nobody knows the right weights, so nothing can be compared with them. The loss compares { $predicted } with { $target }.
lost = How much of the inputs gets lost on the way
nothing-lost = Nothing gets lost on the way. A loss is the price of being wrong: here { $loss }.

## What the sign of a gradient says.

sign = The gradient of { $weight } is { $gradient }. What does its sign say?
sign-supposed = Suppose that the gradient of { $weight } is { $gradient }. What does its sign say?
loss-falls = Raise this weight a little, and the loss falls
loss-grows = Raise this weight a little, and the loss grows
does-fall = Yes: a slope. Raise the weight a little, and the loss falls by { $size } times that.
does-grow = Yes: a slope. Raise the weight a little, and the loss grows by { $size } times that.
lower-it = To lower the loss, lower this weight
raise-it = To lower the loss, raise this weight
not-lower = The other way round: { $gradient } says that more of this weight means less loss. So it should go up.
not-raise = The other way round: { $gradient } says that more of this weight means more loss. So it should go down.
addend = The update adds { $gradient } to this weight
no-addend = A gradient is a slope, not a step. The step that the update makes of it is { $moved }.
no-addend-supposed = A gradient is a slope, not a step. The update makes a step of it, with the learning rate.
matters-less = This weight matters less than one with a positive gradient
matters-more = This weight matters more than one with a negative gradient
size-matters = The sign only says whether the loss grows or falls. How strongly is in the size: { $size }.

## What the learning rate decides.

rate = The learning rate is { $rate }. What does it decide?
rate-and-weight = The gradient of { $weight } is { $gradient }, and the update changes this weight by { $moved }. What does the learning rate, { $rate }, decide?
step-length = How large a step is for a given gradient
is-step-length = Yes. With a larger rate the same gradient is worth a longer step.
is-step-length-twice = Yes. With { $rate }, twice the rate, the same gradient would change the weight by { $moved }.
speed = How fast the computer makes its updates
no-speed = An update takes the computer as long with any rate. What changes is how far the weights go in it.
direction = Which way a weight goes
no-direction = Gradients decide the way. The rate decides how large the step is.
loss-drop = How much the loss falls in each update
no-loss-drop = Nobody can set that. The rate sets how far the weights go; go too far, and the loss even grows.

## Where a shared path enters.

path = { $one } and { $other } change the loss only through { $unit }. Where does the path that they share, from { $unit } to the loss, enter their gradients in row { $row }?
path-supposed = { $one } changes the loss only through { $unit }, and so would a bias of { $unit }. Where would the path that they share, from { $unit } to the loss, enter their gradients in row { $row }?
factor = In both, as the same factor
is-factor = Yes. The factor is δ of { $unit }, times what comes in: { $first } and { $second }.
split = In both, but each gets only its part of it
nothing-split = A slope isn’t handed out in parts. Both get all of δ of { $unit }: { $first } and { $second }.
added = In both, as something that is added
nothing-added = Along one path, slopes are multiplied: { $first }. Only what comes over different paths is added up.
absent = In neither: a gradient depends only on what comes in
not-absent = What comes in is one factor. Whether more of { $unit } raises or lowers the loss is the other: δ, { $delta }.

## Why there are many updates.

updates = { $updates ->
    [one] This run makes 1 update. Why do most runs make many, instead of one big step along the first gradient?
   *[other] This run makes { $updates } updates. Why doesn’t it take one big step along the first gradient instead?
}
holds-nearby = A gradient holds only near its weights: farther on, the slope is a different one
does-hold-nearby = Yes. Each step changes the slopes, so each update looks again.
does-hold-nearby-here = Yes. Already after this update, the gradient of { $weight } on the same data is { $then } instead of { $now }.
one-weight-each = An update changes only one weight, so each needs its turn
all-weights = An update doesn’t go one by one. It changes all weights and biases that have a step to take: here { $moved } of { $all }.
stored-rows = Each update stores one more row in the network
no-stored-rows = No row is stored anywhere. Each update changes the same { $all } weights and biases a little, and the next one changes them again.
rounding = A computer can’t add such big steps exactly
no-rounding = It can. But on the way of a big step the slope changes, and the loss may end up larger than before.

## Why equal units stay equal.

twins = { $one } and { $other } have the same weights, in and out. What will more updates make of them?
twins-supposed = { $one } and { $other } have different weights. Suppose they had the same ones, in and out: what would more updates make of them?
twin-added = Suppose { $unit } had a twin: a second unit with the same weights, in and out. What would updates make of the two?
layer-added = Suppose there were a hidden layer with two units that have the same weights, in and out. What would updates make of the two?
same-gradients = They stay equal: the same gradients move both
are-same = Yes. Equal units get equal gradients, update after update.
gradient-of-both = Here { $one } and { $other } both get { $gradient }.
own-jobs = They become different: each finds a job of its own
no-own-jobs = Something would have to make a first difference. Equal units get equal gradients, so nothing ever does.
first-gets-more = They become different: the first one gets more of the error
no-first = None of them comes first: what comes back goes over the weights of each, and these are the same.
same-rate = They stay equal: both have the same learning rate
not-by-rate = Units that differ have the same rate, too, and go on differing. What keeps these equal is that they get the same gradients.
