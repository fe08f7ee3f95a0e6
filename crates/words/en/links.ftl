# What is wrong with an address, a link, an attribute or a file.

notebook-instead = { $problem } The notebook's experiment was opened instead.
damaged = This link is incomplete or damaged.
newer = This link was made by a newer version of this page: its format is { $format }, and this page reads format 1.
too-large = This link holds more than { $most } MB.
experiment = The experiment in this link can't be read. { $problem }
in-the-link = In the link, { $name }: { $problem }
attribute = The attribute { $name }: { $problem }
no-link = Enter a link such as 1.abc, not { $found }.
object-as-text = The attribute experiment is { $found }: the experiment became text on its way. Set the element's property experiment (in React 18 by a ref), or give the attribute JSON.stringify(experiment).
no-parameter = There is no parameter { $name }.
no-parameter-perhaps = There is no parameter { $name }. Did you mean { $meant }?
no-attribute-perhaps = A playground has no attribute { $name }. Did you mean { $meant }?
beyond = There is no { $name } { $found }: the last one is { $last }.
more = { $more ->
    [one] And { $more } more like this.
   *[other] And { $more } more like these.
}
last-visit = The experiment from your last visit can't be read, so the notebook's experiment was opened instead. { $problem }
no-experiment = It holds no experiment.

## Files.

file = { $file } can't be opened: { $problem }
file-too-large = It is larger than { $most } MB, or it can't be read.
in-tour = In this tour, { $problem }

## What a parameter takes.

one-of = Enter one of these instead of { $found }: { $words }.
one-of-perhaps = Enter one of these instead of { $found }: { $words }. Did you mean { $meant }?
on-or-off = on or off
origin = on, off or an origin such as https://example.org without a path
weight = a weight such as kernel1[0][1] or bias1[0]
selection = a weight such as kernel1[0][1] or bias1[0], a unit such as unit1[0] or input[0], or loss
layer = units and an activation such as 3:tanh
off-or-seed = off or a seed
two-weights = two weights with a comma between them
not-in-network = The network has no { $name }.
nothing-to-set = { $name } has nothing to set.
step-without-tour = Name the tour that this step belongs to as well.
