# What is said of each loss.

mean-squared-error = mean squared error
mean-absolute-error = mean absolute error
huber = Huber
binary-crossentropy = binary cross-entropy
categorical-crossentropy = categorical cross-entropy
sparse-categorical-crossentropy = sparse categorical cross-entropy
cross-entropy = cross-entropy
huber-of = Huber({ $error })

## Why it is computed like this.

mean-squared-error-why = The loss says how far off that is. The error is squared, so that too much and too little both count, and large errors count most.
mean-absolute-error-why = The loss says how far off that is. It is the size of the error itself, so that a large error counts no more than its share.
huber-why = The loss says how far off that is. It is the square where the error is at most 1 and the size of the error beyond that, so that one outlier doesn't dominate.
binary-crossentropy-why = The loss says how far off that is. It grows the less the network believes in the right answer.
categorical-crossentropy-why = The loss says how far off that is. Only the class that is right counts: the less the network believes in it, the larger the loss.

## Predictions and targets that it doesn't take.

cut-off = cut off
no-slope = The cross-entropy is clipped below 0 and above 1, as in Keras, and has no slope there.
wrong-target = Binary cross-entropy needs targets from 0 to 1, and { $targets }. The loss is no longer a measure of error and can go below 0.
wrong-prediction = Binary cross-entropy needs predictions between 0 and 1, but { $activation } can leave that range. Such predictions are clipped, as in Keras, and get no gradient. Use sigmoid in the last layer.
wrong-class-target = Categorical cross-entropy needs targets from 0 to 1 that add up to 1 in each row, a 1 for the right class and 0 for the others, and { $targets }. The loss is no longer a measure of error.
wrong-class-prediction = Categorical cross-entropy needs probabilities that add up to 1, and { $activation } doesn’t make them. They are divided by their sum and clipped, as in Keras. Use softmax in the last layer.
