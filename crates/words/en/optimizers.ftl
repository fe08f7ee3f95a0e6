# What each optimizer does.

sgd = Each weight changes by −{ $rate } × its gradient.
sgd-momentum = Each weight changes by −{ $rate } × its gradient, plus { $momentum } × its last change.
sgd-nesterov = Each weight changes by −{ $rate } × its gradient, plus { $momentum } × its new velocity.
adagrad = Each weight changes by −{ $rate } × its gradient, divided by the size of all its gradients so far.
rmsprop = Each weight changes by −{ $rate } × its gradient, divided by the size of its recent gradients.
rmsprop-momentum = Each weight changes by −{ $rate } × its gradient, divided by the size of its recent gradients, plus { $momentum } × its last change.
adam = Each weight changes by about { $rate } at most, against the mean of its recent gradients.
adamw = Each weight changes by about { $rate } at most, against the mean of its recent gradients, and loses { $decay } of itself.

# What moves a weight that has no gradient.
sgd-memory = its velocity
rmsprop-memory = its last change
adam-memory = the mean of its recent gradients
adamw-memory = the mean of its recent gradients, or its decay,
