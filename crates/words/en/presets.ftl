# The examples of the menu: a name, and what to look at.

notebook = The notebook: regression
notebook-about = Predict four students' pay (lpa: lakhs of rupees per year, 1 lakh = 100,000) from their grade point average (cgpa) and a profile score. Two linear layers, all weights 0.1, rows in order.
classification = The notebook: classification
classification-about = Sigmoid layers can only output 0 to 1, so the target is now placed: 1 where lpa is at least 6.
zero-biases = The notebook with biases 0
zero-biases-about = Another copy of the notebook starts with kernels of 0.1 and biases of 0. Its first loss is 26.35.
adam = The notebook with Adam
adam-about = Most copies of the notebook train with Adam, at a learning rate of 0.001, from biases of 0. In 75 epochs the loss falls from 27.87 to 1.463.
placement = Placement with cross-entropy
placement-about = The classification of a related notebook: four students of its own, binary cross-entropy and a learning rate of 0.0001.
log-replay = The notebook's log, replayed
log-replay-about = Keras shuffled the rows. In these recovered orders all 75 losses come out as printed, from 25.0963 to 0.1795, and so do the weights, except for their last digits, which are those of float32.
random-start = A random start
random-start-about = Keras's default start, glorot_uniform: the two hidden units are no longer twins.
diverging = A learning rate that is too high
diverging-about = At 0.02 each update overshoots further than the last, until the numbers overflow.
xor = XOR with tanh
xor-about = Four points that no straight line separates, and a hidden layer that bends the line.
