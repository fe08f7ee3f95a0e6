# What happens at the playhead.

epoch = Epoch { $epoch }: { $phase }
epoch-and-row = Epoch { $epoch }, row { $row }: { $phase }
epoch-and-batch = Epoch { $epoch }, batch { $batch }: { $phase }
place = Epoch { $epoch } of { $epochs }, update { $update } of { $updates }, { $phase }

computing = This update is still being computed.
forward = From { $features } it predicts { $predicted }.
forward-standardized = From { $features }, standardized, it predicts { $predicted }.
loss = Predicted { $predicted }, target { $target }: the loss is { $loss }.
should-rise = Predicted { $predicted }, target { $target }: the output should rise.
should-fall = Predicted { $predicted }, target { $target }: the output should fall.
should-stay = Predicted { $predicted }, target { $target }: nothing should change.
no-value = The prediction is undefined: ∞ − ∞ and ∞ · 0 have no value, so nobody can say where it should go. The target is { $target }.
should-move = Predicted { $predicted }, target { $target }: each output should move toward its target.
ends-by-loss = The loss is no longer a finite number, so the run ends here.
ends-by-gradient = A gradient is no longer a finite number, so the run ends here.
ends-by-weight = A new weight is no longer a finite number, so the run ends here.

row-of-the-batch = Row { $row } of the { $rows } in this batch. { $sentence }
row-of-the-mean = Row { $row }. { $sentence } Each gradient is the mean over { $rows } rows.
