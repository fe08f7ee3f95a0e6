//! Addresses of experiments of every kind.

pub const ADDRESSES: [&str; 13] = [
    "",
    "preset=notebook&epoch=3&row=2&phase=loss",
    "preset=classification&epoch=2",
    "preset=xor&epoch=5",
    "preset=adam&epoch=2&update=3",
    "preset=random-start&update=4",
    "preset=placement",
    "optimizer=sgd&momentum=0.9&epoch=3&update=2",
    "optimizer=rmsprop&lr=0.01&epoch=3&update=2",
    "layers=3:tanh,2:sigmoid,1:linear&weights=glorot_uniform&seed=4",
    "layers=1:linear",
    "layers=1:relu,1:linear",
    "batch_size=3&layers=4:relu,1:linear&weights=glorot_uniform&seed=2",
];
