# What those who listen instead of look are told.

given-up = Given up.
lesson-left = The lesson is closed.
new-row-gone = The row that was to fill in is gone.
undone = Undone: { $change }.
redone = Redone: { $change }.
value = { $name } is { $value }.
weight = { $weight } starts at { $value }.
layers = { $layers ->
    [one] The network has { $layers } layer now.
   *[other] The network has { $layers } layers now.
}
diverges = The run diverges in epoch { $epoch }.
computing = The run is being computed.
loss = The loss ends at { $now }.
loss-changed = The loss ends at { $now }; before, it ended at { $before }.
playing = Playing.
end-of-run = The end of the run.
paused = Paused.
stopped = The run is stopped.
goes-on = The run goes on.
pinned = This run is pinned as { $pin }.
unpinned = Run { $pin } is no longer pinned.
headline = { $title }. { $sentence }

## Why a run can't be pinned.

already-pinned = This run is already pinned. Change something to compare with it.
too-many-pins = You can pin up to { $most } runs. Unpin one first.
