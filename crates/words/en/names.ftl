# What units and layers are called.

output = output
class = class { $class }
input = input
hidden-layer = hidden
hidden-layer-of = hidden { $layer }
hidden-unit = hidden { $unit }
hidden-unit-of = hidden { $layer }.{ $unit }

## What a weight is called, by the units between which it stands: cgpa→h1, b h1 & h2.

weight-of = { $from }→{ $to }
bias-of = b { $unit }
hidden-in-short = h{ $unit }
hidden-of-in-short = h{ $layer }.{ $unit }
output-in-short = out
first-to-last = { $first }–{ $last }
and = {" & "}

## How a column is scaled, after "inputs" or "targets", or alone.

as-they-are = as they are
standardized = standardized
standardized-sample = standardized with n − 1
min-max = from 0 to 1
by-maximum = over their maximum
