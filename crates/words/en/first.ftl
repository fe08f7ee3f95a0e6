# The first visit: what each of its ten steps says, at most 150 words in all on a fresh page.

predicts = The network predicts { $predicted }. The target is { $target }.
predicts-some = The network predicts { $predicted }. The targets are { $targets }.
learns = It learns from examples: predict, compare, correct.

forward = Lines multiply, circles add.
start-of-sum = bias b

too-low = That’s { $gap } too low.
too-high = That’s { $gap } too high.
just-right = That’s the target.
squared = Squared: this row’s loss, { $loss }.
row-loss = This row’s loss: { $loss }.
how-wrong = How wrong is that?

which-way = Should this weight go up or down?

up-is-right = Up is right.
up-is-right-since = Up is right: { $why }.
up-not-down = Up, not down.
up-not-down-since = Up, not down: { $why }.
up = Up.
up-since = Up: { $why }.
down-is-right = Down is right.
down-is-right-since = Down is right: { $why }.
down-not-up = Down, not up.
down-not-up-since = Down, not up: { $why }.
down = Down.
down-since = Down: { $why }.
was-too-low = the prediction was too low
was-too-high = the prediction was too high
raises-it = This weight raises it.
lowers-it = This weight lowers it.
loss-falls = Slope −{ $times }: more weight, less loss.
loss-grows = Slope { $times }: more weight, more loss.
neither = Neither: this weight doesn’t change the loss here.
no-slope = The slope isn’t a finite number here, so the run ends.
slope-of-square = slope of a square
slope-of-loss = slope of the loss
slope-of = slope of { $activation }
weight = weight
over-lines = sum over { $lines } paths
mean-of = mean of { $rows } rows

update = Every weight and bias takes a step.
learning-rate = learning rate
step-of = a step of { $optimizer }

again = Same row again: { $before } → { $after }.
again-some = Same row again: { $after }.
loss-change = Loss: { $before } → { $after }.
loss-grew = The step was too large: the loss grew.
not-finite = A number is no longer finite, so the run ends here.

was-one = { $updates ->
    [one] That was the one update.
   *[other] That was 1 of { $updates } updates.
}
drag-weight = Drag this weight: the run restarts.
change-weight = Change this weight: the run restarts.

starts-again = A new run.
starts-again-from = A new run from { $value }.
starts-again-changed = A new run, with your change.
last-loss = Its last epoch’s loss: { $loss }.
bursts = It grows without end, and stops in epoch { $epoch }.
dashed = Dashed, before: { $loss }.
better-then-worse = Better first, worse later!
worse-then-better = Worse first, better later!

done = That’s backpropagation.

## On the page.

title = The first update
about = One update in ten small steps: watch, guess, change
watch-one = ▶ Watch one update
skip = Skip
next = Next ›
back = Back
go-on = Back to the first update ›
just-show = Just show me
done-button = Done
play-run = ▶ Play the run
lesson = Lesson
look-around = Look around
guess-up = ▲ Up
guess-down = ▼ Down
part-watch = Watch
part-guess = Guess
part-change = Change
part-ahead = { $part }, ahead
part-now = { $part }, now
part-done = { $part }, done
unfold = show
fold = hide
guess-later = shown once you’ve guessed
