# One update in four panels on paper, and the same to fill in.

poster = Poster: one update in four panels
worksheet = Worksheet: the same to fill in, with the answers on page 2
title = Backpropagation: one update
answers = Backpropagation: one update, with its numbers
to-fill-in = Backpropagation: one update to fill in
row-and-update = Row { $row }: { $features } → { $targets }. Update { $update } of { $updates }.
batch = Its batch has { $rows } rows: each gradient is the mean over them.
name = Name:
backward = What comes back, times what went in, is a gradient.
fill-circles = What does each circle come to?
fill-loss = What is predicted, and how wrong is it? Fill in the loss.
fill-gradients = Fill them in, below each weight.
fill-deltas = What is δ of each circle? The gradients, means over the batch, are given.
fill-weights = What does each weight become?
