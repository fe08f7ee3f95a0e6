# How far a run is, and what came of it.

progress = epoch { $epoch } of { $epochs }
diverged = diverged in epoch { $epoch }
not-computed = not computed yet
loss-so-far = { $epochs ->
    [one] { $loss } after { $epochs } epoch
   *[other] { $loss } after { $epochs } epochs
}
last-loss = last loss
