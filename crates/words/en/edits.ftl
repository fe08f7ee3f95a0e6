# Why an edit is refused.

too-many-layers = A model can have at most { $most } layers after the input.
last-layer-stays = The last layer makes the predictions, so it can't be removed.
only-hidden-layers-move = Only hidden layers can change places. The last layer makes the predictions.
last-layer-units = The last layer has one unit for each target. To change their number, make another column a target.
no-such-weight = This model has no such weight.
no-such-cell = The table has no such cell.
no-such-layer = This model has no such layer.
no-such-column = The table has no such column.
enter-a-whole-number = Enter a whole number.
has-no-hyperparameter = { $name } has no { $hyperparameter }.
too-many-rows = A table can have at most { $most } rows.
last-row = A table needs at least one row.
too-many-columns = A table can have at most { $most } columns.
last-target = A table needs at least one target. Make another column a target first.
last-feature = A table needs at least one feature. Make another column a feature first.
name-too-long = Enter a name of at most { $most } characters. This one has { $found }.
name-taken = Another column is already called { $name }. Enter a different name.
