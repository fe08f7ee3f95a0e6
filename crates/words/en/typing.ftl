# What is wrong with a text that is typed, and what to enter instead.

enter = Enter { $what }.
enter-not = Enter { $what }, not { $found }.
either = Enter { $a } or { $b }: { $found } could mean either.

## What can be entered.

number = a number such as 0.5
finite-number = a finite number such as 0.5
smaller-number = a number closer to 0
whole-number = a whole number from { $least } to { $most }
name = a name
weight = a weight of this model, such as { $weight }

## The values of a hyperparameter.

any-number = a number
validation-split = 0, or a part that leaves rows to train on and rows to hold out
above = a number above { $least }
at-least = a number of at least { $least }
from-to = a number from { $least } to { $most }
from-to-less-than = a number from { $least } to less than { $most }
