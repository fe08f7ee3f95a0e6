# The columns of the table of all gradients.

parameter = parameter
weight = weight
gradient = gradient
step = learning rate × gradient
after = new weight
check = digits checked

## The loss at a place of the loss surface.

loss = { $x } { $at_x }, { $y } { $at_y }: loss { $loss }
loss-about = { $x } { $at_x }, { $y } { $at_y }: loss about { $loss }

## On the page.

all-of-this-update = All gradients of this update
the-gradients = the gradients
all = all { $gradients } gradients
