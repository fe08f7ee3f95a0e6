# What an activation makes of any z, in a few words.

makes-linear = z goes on unchanged
makes-sigmoid = it squeezes z in between 0 and 1
makes-tanh = it squeezes z in between −1 and 1
makes-relu = z goes on above 0, and 0 in place of what is below
makes-leaky-relu = z goes on above 0, and a small part of it below
makes-relu6 = z goes on between 0 and 6, and never less or more
makes-elu = z goes on above 0, and levels off toward −1 below
makes-selu = like elu, scaled so that the numbers keep their spread
makes-gelu = z goes on far above 0, little of it near 0, and nothing far below
makes-silu = z times its sigmoid, which is a relu without a corner
makes-softplus = a relu without a corner
makes-softsign = it squeezes z in between −1 and 1, more slowly than tanh
makes-exponential = e to the power of z
makes-hard-sigmoid = a straight line from 0 to 1 between −3 and 3, and level beyond
makes-softmax = it shares 1 among the units of its layer, and the largest z gets the most

## What becomes of z.

linear = A linear unit passes z on unchanged.
sigmoid = sigmoid turns it into { $a }.
tanh = tanh turns it into { $a }.
relu-above = z is above 0, so relu passes it on.
relu-below = z is not above 0, so relu outputs 0.
leaky-relu-above = z is above 0, so leaky_relu passes it on.
leaky-relu-below = z is not above 0, so leaky_relu outputs only a part of it, { $a }.
relu6-between = z is between 0 and 6, so relu6 passes it on.
relu6-outside = z is not between 0 and 6, so relu6 outputs { $a }.
elu-above = z is not below 0, so elu passes it on.
elu-below = z is below 0, so elu turns it into { $a }.
selu = selu turns it into { $a }.
gelu = gelu turns it into { $a }.
silu = silu, z times its sigmoid, turns it into { $a }.
softplus = softplus turns it into { $a }.
softsign = softsign turns it into { $a }.
exponential = exponential turns it into { $a }.
hard-sigmoid = hard_sigmoid turns it into { $a }.
softmax = softmax turns it into { $a }, the unit’s share of 1.

## Why a unit's slope is 0.

saturated = { $unit } is saturated (z = { $z }), so its slope is 0 and no gradient gets through.
relu-closed = { $unit } is a relu and its z ({ $z }) is not above 0, so its slope is 0 and no gradient gets through.
leaky-relu-closed = { $unit } is a leaky_relu with a negative slope of 0 and its z ({ $z }) is not above 0, so no gradient gets through.
relu6-closed = { $unit } is a relu6 and its z ({ $z }) is not between 0 and 6, so its slope is 0 and no gradient gets through.
hard-sigmoid-closed = { $unit } is a hard_sigmoid and its z ({ $z }) is not between −3 and 3, so its slope is 0 and no gradient gets through.
softmax-closed = { $unit } gets all of what softmax shares out, or nothing of it, so its slope is 0 and no gradient gets through.
