# What stands above the parts of an exported program, and what is wrong with the size of a frame.

heading = Backprop Playground, with { $library }. It needs: { $install }
other-orders = The page shuffles the rows in orders of its own, too many to write down. NumPy shuffles them here, so the losses differ from those on the page.
prints = It prints the loss of each epoch, as on the page.
diverges = This run diverges: from some epoch on the loss is inf or nan.
rounded = Keras rounds the { $hyperparameters } to float32, so the losses differ from the eighth digit on.
data = The data
random-weights = The initial weights: { $scheme }, written out, because Keras draws other numbers from the same seed
weights = The initial weights: kernels of shape (inputs, units), biases of shape (units,)
settings = How it is trained
model = The model
training = Training
results = The trained weights and the predictions
activations = Activations f(z) and their derivatives, from z and a = f(z)
loss = The loss of a batch, and delta = dL/dz of the last layer
width = a width from { $least } to { $most } pixels, or a share such as 100%
height = a height from { $least } to { $most } pixels
