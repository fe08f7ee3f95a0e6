# What the notebook would print, and the steps of a tour.

epochs-shown = Epochs { $first } to { $last } of { $epochs }; copying gives all of them.
before-first-update = before the first update
before-first-and-end = before the first update, where the run ends
after-updates = { $updates ->
    [one] after { $updates } update
   *[other] after { $updates } updates
}
after-updates-and-end = { $updates ->
    [one] after { $updates } update, where the run ends
   *[other] after { $updates } updates, where the run ends
}
after-updates-so-far = { $updates ->
    [one] after { $updates } update so far
   *[other] after { $updates } updates so far
}
order-of-rows = Epoch 1 has { $here } here and { $there } in the course notebook. Both are right: there, Keras shuffles the rows in every epoch; here they stay in the order of the table, so that you can follow them.
last-digits = Keras computes in float32, which keeps about seven digits of each number, and this page in float64. So the last digits of your notebook’s weights may differ.
float32 = Keras computes in float32, which can’t store a number above 3.4e38: there it prints inf, and soon nan. This page computes in float64 and gets further, to 1.8e308.

## On the page.

as-in-the-notebook = As in the notebook
close = Close the notebook
replay = Replay the notebook’s order
the-summary = the summary
the-weights-before-training = the weights before training
the-weights-after-training = the weights after training
the-weights-at-the-playhead = the weights at the playhead
the-log = the log
before-training = before training
after-training = after training: { $when }
at-the-playhead = at the playhead: { $when }
