# Your turn: the numbers of an update, worked out by hand.

title = Your turn
about = Work out one update yourself, number by number, with hints
how-much = Your turn: how does { $weight } change?
place = Update { $update }, row { $row }
of = { $number } of { $all }
check = Check
hint = Hint
next-hint = One more hint
show = Show it
stop = Stop and show all numbers
another-weight = Another weight
next-row = Next row
next-update = Next update
done = Done
your-number = Your number for { $name }
hidden = hidden
here = asked now
hidden-here = This number is hidden until you have found it.
hidden-for-now = The page hides what you haven’t worked out yet.
no-numbers = There are no numbers to work out here: this update isn’t computed yet, or they became too large.
hint-of = Hint { $number } of { $all }
found-so-far = Found so far

## What is asked.

z-is-a-sum = What is z of { $unit }? Each number that comes in times its weight, all added up, plus the bias.
z-is-a-sum-without-bias = What is z of { $unit }? Each number that comes in times its weight, all added up.
prediction-is-a-sum = What does the network predict? Each number that comes into { $unit } times its weight, all added up, plus the bias.
prediction-is-a-sum-without-bias = What does the network predict? Each number that comes into { $unit } times its weight, all added up.
what-goes-out = What goes out of { $unit } as a? Its z, through { $function }.
what-it-predicts = What does the network predict? z of { $unit }, through { $function }.
how-large-is-the-loss = How large is the loss of this row? { $what }
how-large-is-the-mean-loss = How large is the loss of this row? { $what } Of all outputs, the mean.
loss-mse = The gap between prediction and target, squared.
loss-mae = The size of the gap between prediction and target.
loss-huber = Half the square of the gap where it is at most 1, beyond that its size less 0.5.
loss-bce = Minus the natural logarithm of what the network gives to the right answer.
loss-classes = Minus the natural logarithm of what the network gives to the right class.
how-the-loss-changes = How fast does the loss change with ŷ? Take the derivative of { $loss } at this prediction.
how-both-change = How fast does the loss change with z of the output? Loss and { $function } together make it the prediction less the target.
how-it-bends = How steep is { $function } at z of { $unit }? Take its derivative there.
what-leads-on = How fast does z of { $to } change with what { $from } passes on? By the number it is multiplied by on its way.
what-comes-in = How fast does z of { $unit } change with this weight? By the number that the weight is multiplied by.
what-a-bias-does = How fast does z of { $unit } change with its bias? The bias is simply added.
over-all-ways = How fast does the loss change with what { $unit } passes on? For each unit it leads to, the weight times that unit’s δ, all added up.
over-all-units = How fast does the loss change with z of { $unit }? In a softmax z moves every unit of the layer: add up all their parts.
what-is-the-gradient = What is the gradient of { $weight }? All factors multiplied.
what-does-the-row-give = What gradient of { $weight } does row { $row } give on its own? All factors multiplied.
what-is-the-mean = What is the gradient of { $weight } over all { $rows } rows? The mean of what each row gives.
what-does-the-penalty-add = What is the gradient with the penalty? Add the derivative of the penalty to that of the loss.
what-is-remembered = What does the optimizer make of the gradient first? Work out { $name }.
what-is-the-new-weight = What is { $weight } after the update? The old one less the learning rate times the gradient.
what-is-the-new-weight-by-memory = What is { $weight } after the update? Take the step of the optimizer from the old one.
what-is-the-frozen-weight = What is { $weight } after the update? Its layer is frozen.

## What the numbers are called.

z-of = z of { $unit }
a-of = a of { $unit }
prediction = the prediction ŷ
the-loss = the loss
the-gradient = the gradient
the-gradient-of-the-loss = the gradient of the loss
of-row = the gradient of row { $row }
the-mean = the gradient over all rows
new-weight = the new { $weight }

## Hints.

inputs-times-weights = ∑ input · weight
weights-times-deltas = ∑ weight · δ
what-each-row-gives = what each row gives
linear-passes-on = a = z: when z grows by 1, so does a
bias-is-added = z = … + b: when b grows by 1, so does z
frozen-stays = What is frozen doesn’t move.

## What is said.

right = Right: { $name } is { $value }.
right-to-the-digits = Right, as far as it goes. All of it: { $name } is { $value }.
shown = This time we show it: { $name } is { $value }.
not-yet = Not yet.
not-known = Not yet. { $typed } is none of the slips this page knows.
either = Not yet. Either: { $one } Or: { $other }
more-digits = { $digits ->
   *[other] As far as it goes, that is right. Give at least { $digits } digits.
}

## At the end.

whole = You did one whole update by hand.
all-alone = { $all ->
   *[other] All { $all } numbers, without any help.
}
count-alone = { $alone ->
   *[other] { $alone } of { $all } numbers without help.
}
count-hint = { $hint ->
    [one] One with a hint.
   *[other] { $hint } with a hint.
}
count-shown = { $shown ->
    [one] One was shown.
   *[other] { $shown } were shown.
}

## Slips on the way forward.

slip-no-bias = That leaves out the bias. From what does { $unit } start?
slip-bias-taken-away = That takes the bias away. Is it added or taken away?
slip-no-weights = That adds up the inputs without their weights. What is each of them multiplied by?
slip-no-inputs = That adds up the weights alone. What is each of them multiplied by?
slip-no-input = That leaves out { $input }. What else comes in?
slip-one-input = That takes { $input } alone. What else comes in?
slip-z-goes-on = That takes z of the layer before. What does that layer pass on?
slip-turned = That takes the kernel turned, rows for columns. Which weights lead into { $unit }?
slip-other-unit = That is z of { $unit }. Which lines lead to the unit we ask about?
slip-a-of-other = That is what { $unit } gives. Which unit do we ask about?
slip-a-for-z = That is what the activation makes of z. What is z before it?
slip-z-for-a = That is z itself. What does { $function } make of it?
slip-minus-z = That is what { $function } makes of −z. Which sign does z have?
slip-slope-for-a = That is the slope of { $function }. How high is the curve there?
slip-not-shared = That is e to the power of z. What is it divided by?
slip-no-powers = That shares out z itself. What does softmax take of each z first?
slip-sign = The size is right. Look at the sign again: which one should it have?

## Slips in the loss.

slip-loss-sum = That is the sum over the outputs. What does this loss take of them?
slip-loss-sign = A loss like this one is never below 0. Where does the minus go?
slip-gap = That is the gap itself. What does the loss make of it?
slip-half = That has a ½ in front. Does this loss have one?
slip-twice = That has a 2 in front. Is the 2 in the loss, or in its derivative?
slip-squares-apart = That squares prediction and target one by one. What is squared here?
slip-sum-squared = That squares their sum. What is the gap between them?
slip-squared = That is the squared gap. Which loss does this run use?
slip-huber-square = That is half the square. Is the gap small enough for it?
slip-huber-size = That is the size of the gap. What does this loss do with it?
slip-base-ten = That is a logarithm to base 10. Which base does the loss take?
slip-base-two = That is a logarithm to base 2. Which base does the loss take?
slip-other-answer = That is the logarithm for the other answer. Which one is right in this row?

## Slips in the factors.

slip-no-two = That is ŷ − y. The loss is a square: what does its derivative put in front?
slip-no-two-and-sign = That is y − ŷ. Which of the two comes first, and what does the derivative of a square put in front?
slip-a-two = That has a 2 in front. Where would it come from?
slip-sign-of-gap = The size is right. Which of prediction and target is taken from the other?
slip-not-over-outputs = That isn’t divided by the number of outputs. Of what is the loss the mean?
slip-loss-itself = That is the loss itself. How fast does it change?
slip-slope-too-soon = That has the slope of { $function } in it already. What is the factor before it alone?
slip-of-a-square = That is the derivative of a square. Which loss does this run use?
slip-gap-itself = That is the gap itself. How fast does this loss grow with it?
slip-gap-of-entropy = That is ŷ − y, which is ∂L/∂z. What is ∂L/∂ŷ, before the slope of the activation?
slip-one-over = That is the right idea for the other answer, or with the other sign. What does this row’s loss take the logarithm of?
slip-logarithm = That is a logarithm. What is the derivative of one?
slip-derivative-twice = That has the slope of { $function } twice. Loss and { $function } together have it already: where?
slip-by-prediction = That is ∂L/∂ŷ. What is ∂L/∂z, with the slope in it?
slip-prediction-itself = That is the prediction. How far is it from the target?
slip-no-derivative = That leaves the derivative of { $function } out. How steep is the curve at this z?
slip-height-for-slope = That is how high the curve is. How steep is it there?
slip-z-for-slope = That is z. How steep is the curve there?
slip-derivative-of-a = That takes the derivative at a. At which number is it taken?
slip-derivative-of-z = That puts z where a belongs. Which of them is in the formula of the slope?
slip-half-a-derivative = That is half of the formula. What is it multiplied by?
slip-not-a-square = That is 1 − a. Is there a square in the slope of tanh?
slip-updated-weight = That takes { $weight } after its update. The prediction was made with the old one: which number is that?
slip-updated-layer = That takes the weights of layer { $layer } after their update. Which ones made the prediction?
slip-gradient-of-weight = That is the gradient of { $weight }. What is the weight itself?
slip-a-for-weight = That is what the unit passes on. What is it multiplied by?
slip-other-weight = That is { $weight }. Which line is on this way?
slip-weight-itself = That is the weight itself. What is it multiplied by?
slip-one-for-input = That would be so for a bias. What is this weight multiplied by?
slip-product-for-input = That is input times weight. How fast does that grow with the weight?
slip-z-came-in = That is z of { $unit }. What does { $unit } pass on?
slip-raw-input = That is the number in the table. What does the network see after scaling?
slip-other-input = That is { $input }. What does this weight multiply?
slip-bias-itself = That is the bias itself. By how much does z grow when the bias grows by 1?
slip-bias-counts = The bias is a part of z. By how much does z grow when the bias grows by 1?
slip-deltas-alone = That adds up the δ alone. What is each of them multiplied by?
slip-delta-for-by-a = That is δ, with the slope of the unit in it. What is it before that?
slip-one-way = That is the way by { $unit } alone. Which others are there?
slip-no-way = That leaves out the way by { $unit }. How many ways are there?
slip-own-unit-alone = That takes the unit’s own a alone. Which others does its z move?
slip-by-a-for-by-z = That is ∂L/∂a. What does softmax make of it on the way to z?

## Slips in the gradient.

slip-left-out = That leaves out { $factor }. How many factors are there?
slip-factors-added = That adds the factors. What does the chain rule do with them along one way?
slip-gradient-no-two = That has no 2 in it. What is the derivative of the square in the loss?
slip-gradient-of-a = That takes { $factor } at a. At which number is the slope taken?
slip-other-gradient = That is the gradient of { $weight }. What comes in by the weight we ask about?
slip-sum-over-rows = That is the sum over the rows. What does a batch take of them?
slip-one-row = That is this row alone. What do the other rows give?
slip-no-penalty = That leaves out the penalty. What does it add?
slip-penalty-alone = That is the penalty’s part alone. What does the loss give?
slip-penalty-taken-away = That takes the penalty’s part away. Is it added or taken away?
slip-penalty-no-two = That has no 2 in the penalty. What is the derivative of a square?
slip-penalty-itself = That adds the penalty itself. What is its derivative?

## Slips in the step.

slip-gradient-itself = That is the gradient itself. What does the optimizer make of it?
slip-gradient-squared = That is the squared gradient. How much of it counts here?
slip-plus = That goes uphill. A gradient says where the loss grows: which way is down?
slip-stays = That is the old one. How far does the update move it?
slip-step-alone = That is the step alone. Where does it start?
slip-no-rate = That takes the whole gradient for a step. What is it multiplied by?
slip-longer-rate = That step is ten times as long. What is the learning rate, digit by digit?
slip-shorter-rate = That step is a tenth as long. What is the learning rate, digit by digit?
slip-step-of-sum = That takes the sum over the rows for the gradient. What does a batch take of them?
slip-step-of-row = That takes this row alone. What is the gradient over all rows?
slip-no-memory = That is a plain step. What does this optimizer remember?
slip-times-weight = That multiplies the step by the weight. What is the step taken from?
slip-step-no-two = That takes half the gradient. What is the derivative of the square in the loss?
slip-starts-from-other = That starts from another weight or bias. Where does { $weight } start?
slip-frozen-moves = That moves it. What does it mean that it is frozen?
