# What happens at the playhead.

update = Update { $update } of { $updates }: { $phase }
place = Update { $update } of { $updates }, epoch { $epoch } of { $epochs }: { $phase }

epoch = Epoch { $epoch } of { $epochs }.
one-row = Epoch { $epoch } of { $epochs }, row { $row } of { $of }.
one-row-in-order = Epoch { $epoch } of { $epochs }, row { $row }: number { $place } of { $of } in this epoch’s order.
all-rows = Epoch { $epoch } of { $epochs }, all { $of } rows.
some-rows = Epoch { $epoch } of { $epochs }, rows { $first } to { $last } of { $of }.
scattered-rows = Epoch { $epoch } of { $epochs }, { $rows } of the { $of } rows.
row-in-short = Row { $row }: { $features } → { $targets }
row-shown = Row { $row } is shown.

computing = This update is still being computed.
origin = { $number } is { $sum }.
forward = From { $features } it predicts { $predicted }.
forward-scaled = From { $features }, scaled, it predicts { $predicted }.
loss = Predicted { $predicted }, target { $target }: the loss is { $loss }.
loss-scaled = Predicted { $predicted }, target { $target }. Scaled, these are { $scaled } and { $of_target }, and the loss is { $loss }.
should-rise = Predicted { $predicted }, target { $target }: the output should rise.
should-fall = Predicted { $predicted }, target { $target }: the output should fall.
should-stay = Predicted { $predicted }, target { $target }: nothing should change.
no-value = The prediction is undefined: ∞ − ∞ and ∞ · 0 have no value, so nobody can say where it should go. The target is { $target }.
should-move = Predicted { $predicted }, target { $target }: each output should move toward its target.
ends-by-loss = The loss is no longer a finite number, so the run ends here.
ends-by-gradient = A gradient is no longer a finite number, so the run ends here.
ends-by-weight = A new weight is no longer a finite number, so the run ends here.

mean-of-rows = Each gradient is the mean over { $rows } rows.
frozen-stay = What is frozen stays.
penalty = The penalty on large weights adds { $penalty }.
end = The run ends here: the loss per epoch went from { $first } to { $last }.
