//! Dense networks, their gradients and their training, with the conventions of Keras.
