# What is wrong with a file, a link or a value of a script.

too-large = Expected at most { $most } MB of text.
at-place = { $place }: { $problem }
at-line = Line { $line }: { $problem }
at-line-and-character = Line { $line }, character { $character }: { $problem }

## A text that isn't JSON.

ends-too-early = The text ends too early.
trailing-characters = Expected nothing more after the end.
trailing-comma = Expected nothing after the last comma.
expected-value = Expected a number, a text in ", a list or an object.
expected-key = Expected a key in ".
expected-colon = Expected a : after the key.
expected-comma-or-bracket = Expected a comma or ].
expected-comma-or-brace = Expected a comma or {"}"}.
expected-word = Expected true, false or null.
out-of-range = This number is too large.

## A value of the wrong kind, and keys.

key-missing = The key { $key } is missing.
key-twice = The key { $key } is there twice.
unknown-key = { $found } is not a key here.
unknown-key-of = { $found } is not a key here. Expected: { $expected }.
unknown-word = { $found } is not a word for this.
unknown-word-of = { $found } is not a word for this. Expected: { $expected }.
expected = Expected { $expected }, found { $found }.

## Kinds of values.

whole-number = a whole number from 0
number = a number
list = a list
true-or-false = true or false
object = an object
null = null
nothing = nothing
the-text = the text { $text }
some-text = a text
experiment = an object with format, data, layers and the other keys
scaling = true, false or an object with inputs and targets
data = an object with columns, targets and rows
layer = an object with units and activation

## Weights and orders of rows.

values-alone = Expected values alone, found other keys too.
values-or-initializer = Expected values or initializer, found neither.
initializer-without-key = The initializer { $name } doesn't take the key { $key }.
seed-or-orders = Expected seed or orders, found neither.
seed-or-orders-alone = Expected either seed or orders, found { $found } too.
shuffle-without-seed = Expected false or {"{"}"seed":3{"}"}, found true: to shuffle, give a seed.
has-no-key = { $name } has no { $key }.
