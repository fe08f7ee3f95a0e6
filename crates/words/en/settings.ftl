# The settings: model and initial weights.

units-follow-targets = one unit for each target
last-layer-stays = The last layer gives the predictions, so it can't be removed.
most-layers = A model can have at most { $most } layers.
too-many-to-list = { $weights } weights, too many to list here.
too-many-for-fields = { $weights } weights, too many for a field each: the text holds them all.
units-of-layer = { $units } units of { $layer }
features = { $features } features
of-the-output = of the output
of-units = of { $units }
