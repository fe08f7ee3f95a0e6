# A tour: where it was left, and what is said of an answer.

step = step { $step } of { $steps }
right = Right.
not-quite = Not quite.
try-again = Try once more.

## On the page.

mark-right = ✓ right
mark-this-is-right = ✓ this is right
mark-not-this = ✗ not this one
right-is = The right answer: { $answer }.
step-and-title = Step { $step } of { $steps }: { $title }
text-of-step = The text of this step
less = Less
more = More
show = Show
hide = Hide
leave = Leave the lesson
leave-and-key = Leave the lesson; you can go on later from here (Escape)
made-way = Your own experiment made way for this lesson.
bring-back = Undo: bring it back
try-this = Try this:
back-and-key = Previous step (B)
back = Back
restart-step = Set the page back
about-restart = Set the page to what this step shows
place = { $step } of { $steps }
next-and-key = Next step (N)
finish = Finish
next = Next
guided-tour = Guided tour
experiments = Experiments: what do you think?
from-files = From files
