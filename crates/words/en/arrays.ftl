# What is wrong with a text of arrays.

at = Line { $line }, character { $character }: { $problem }
expected = Expected { $expected }, found { $found }.
list-of-arrays = Expected a list of arrays, found a number.
depth = Expected at most { $most } brackets inside each other, found more.
ellipsis = Expected every number, found “...”: NumPy leaves out the middle of a large array. Run np.set_printoptions(threshold=1000000) before you print it.
array = Expected an array, found a number: each kernel and bias is a list.
width = Expected { $width } numbers as in the row before, found { $found }.
list-of-numbers = Expected a list of numbers as before, found a number.
dimensions = Expected a number, found a list: arrays have at most two dimensions.
both = Expected numbers or lists of numbers, found both.
parameter = Expected a parameter such as kernel1[0][1] or bias1[0], found { $found }.

## What can stand in it.

the-end = the end
nothing-more = nothing more
number-or-list = a number or a list
finite-number = a finite number
comma-or-bracket = “,” or “{ $bracket }”
number-or-numbers = a number or a list of numbers
bias-or-kernel = a list of numbers (a bias) or a list of lists of numbers (a kernel)
optimizer = an object with { $keys }
