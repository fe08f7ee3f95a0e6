# The loss as a picture: prediction and target as a distance, and what the loss makes of it.

target = target { $target }
more = and { $outputs } more
undefined = ŷ is undefined
too-far = ŷ is too far off

## In words, for those who can't see it.

below = The prediction { $predicted } is { $gap } below the target { $target }.
above = The prediction { $predicted } is { $gap } above the target { $target }.
predicted = The prediction is { $predicted }, and the target { $target }.
scaled = Scaled, they are { $gap } apart.
at-target = The prediction { $predicted } is the target.
squared = The square of that distance is the loss: { $loss }.
itself = That distance is the loss: { $loss }.
half-squared = Half the square of that distance is the loss: { $loss }.
strip = Beyond a distance of 1 the loss grows with the distance, no longer with its square: { $loss }.
given = The right answer, { $target }, gets a probability of { $given }.
given-class = The right class gets a probability of { $given }.
surprise = Minus the logarithm of that is the loss: { $loss }.
between = The prediction is { $predicted }, and the target { $target }.
cross-entropy = Their cross-entropy is the loss: { $loss }.
not-drawn = { $note }, so there is no distance to the target { $target } to draw.
of-output = { $output }: { $said }
more-outputs = { $outputs ->
    [one] One more output isn’t drawn.
   *[other] { $outputs } more outputs aren’t drawn.
}
mean = The loss is the mean over the outputs: { $loss }.
sum = The loss is the sum over the classes: { $loss }.
