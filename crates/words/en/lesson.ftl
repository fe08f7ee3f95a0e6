# A tour: where it was left, and what is said of an answer.

step = step { $step } of { $steps }
right = Right.
not-quite = Not quite.
try-again = Try once more.
