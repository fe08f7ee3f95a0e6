# What is wrong with what a script asks for.

epoch = epoch: Expected 0 to { $most }, found { $found }.
epoch-diverged = epoch: Expected 0 to { $most }, found { $found }: the run diverges in epoch { $diverged }.
epoch-not-computed = epoch: The run is computed up to epoch { $computed } so far. Await history() for all of it.
row = rows[{ $row }]: Expected { $inputs } numbers, one for each feature, found { $found }.
not-finite = rows[{ $row }][{ $at }]: Expected a finite number, found { $found }.
not-computed = The run is not computed up to the playhead yet. Await history() first.
within = { $name }: Expected 1 to { $most }, found { $found }.
after-the-end = epoch: The run ends in epoch { $epoch }, batch { $batch }, where it diverges.
speed = Expected { $known }, found { $found }.
no-reader = The program that reads files could not be loaded. Reload the page to try again.
removed = The playground was removed from its page.
