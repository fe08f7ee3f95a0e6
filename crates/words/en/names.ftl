# What units and layers are called.

output = output
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

## What the columns of the notebook's table hold.

column-and-meaning = { $column }: { $meaning }
cgpa = Cumulative grade point average: a student's grades, from 0 to 10
profile-score = A score for a student's profile: projects, internships and the like
lpa = Lakhs of rupees per year: a student's pay. One lakh is 100,000.
placed = Whether a student was placed: 1 for yes, 0 for no
