"""Writes keras_more.json beside this file: runs of the real Keras in float64, of kinds that keras.json
doesn't have. Run with: python make_keras_more.py (needs keras and tensorflow)."""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["KERAS_BACKEND"] = "tensorflow"
import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")
rng = np.random.default_rng(20)


def table(rows, inputs, outputs, binary=False):
    x = np.round(rng.uniform(-2, 2, (rows, inputs)), 3)
    y = np.round(rng.uniform(-1, 1, (rows, outputs)), 3)
    return x, (y > 0).astype(float) if binary else y


def weights(sizes, scale=0.8):
    arrays = []
    for inputs, units in zip(sizes, sizes[1:]):
        arrays += [np.round(rng.uniform(-scale, scale, (inputs, units)), 3), np.round(rng.uniform(-scale, scale, units), 3)]
    return arrays


def run(name, sizes, activations, data, *, learning_rate, epochs, batch_size, loss="mean_squared_error", momentum=0.0,
        nesterov=False, orders=None, start=None):
    x, y = data
    start = start or weights(sizes)
    model = keras.Sequential([keras.Input((sizes[0],))] + [keras.layers.Dense(u, a) for u, a in zip(sizes[1:], activations)])
    model.set_weights(start)
    model.compile(loss=loss, optimizer=keras.optimizers.SGD(learning_rate, momentum=momentum, nesterov=nesterov))
    first = orders[0][:batch_size] if orders else list(range(min(batch_size, len(x))))
    with tf.GradientTape() as tape:
        value = tf.reduce_mean(getattr(keras.losses, loss)(y[first], model(x[first])))
    gradients = [g.numpy().tolist() for g in tape.gradient(value, model.trainable_weights)]
    losses, kept = [], []
    for epoch in range(epochs):
        order = orders[epoch] if orders and epoch < len(orders) else list(range(len(x)))
        history = model.fit(x[order], y[order], epochs=1, batch_size=batch_size, shuffle=False, verbose=0)
        losses.append(float(history.history["loss"][0]))
        if epoch + 1 in (1, epochs // 2, epochs):
            kept.append({"epoch": epoch + 1, "values": [w.tolist() for w in model.get_weights()]})
    return {
        "name": name, "data": {"x": x.tolist(), "y": y.tolist()}, "sizes": sizes, "activations": activations,
        "initial_weights": [w.tolist() for w in start], "learning_rate": learning_rate, "epochs": epochs,
        "batch_size": batch_size, "loss": loss, "momentum": float(np.float32(momentum)), "nesterov": nesterov, "orders": orders,
        "float64": {"first_batch": {"rows": first, "loss": float(value), "gradients": gradients}, "loss": losses,
                    "weights": kept, "predictions": model.predict(x, verbose=0).tolist()},
    }


cases = [
    run("deep-mixed", [3, 5, 4, 3, 2], ["tanh", "relu", "sigmoid", "linear"], table(7, 3, 2), learning_rate=0.1, epochs=40, batch_size=3),
    run("eight-layers", [2, 3, 3, 3, 3, 3, 3, 3, 1], ["tanh"] * 7 + ["linear"], table(6, 2, 1), learning_rate=0.05, epochs=20, batch_size=2),
    run("one-layer", [4, 1], ["linear"], table(9, 4, 1), learning_rate=0.1, epochs=30, batch_size=4),
    run("orders-then-as-given", [2, 2, 1], ["sigmoid", "sigmoid"], table(5, 2, 1), learning_rate=0.5, epochs=6, batch_size=2,
        orders=[[4, 2, 0, 1, 3], [1, 3, 2, 4, 0], [0, 4, 3, 2, 1]]),
    run("batch-larger-than-data", [2, 3, 1], ["tanh", "linear"], table(4, 2, 1), learning_rate=0.1, epochs=25, batch_size=32),
    run("bce-two-outputs", [3, 4, 2], ["tanh", "sigmoid"], table(6, 3, 2, True), learning_rate=0.5, epochs=50, batch_size=4,
        loss="binary_crossentropy"),
    run("bce-after-tanh", [2, 3, 1], ["tanh", "tanh"], table(6, 2, 1, True), learning_rate=0.05, epochs=10, batch_size=2,
        loss="binary_crossentropy"),
    run("bce-after-relu", [2, 3, 1], ["tanh", "relu"], table(6, 2, 1, True), learning_rate=0.02, epochs=10, batch_size=1,
        loss="binary_crossentropy"),
    run("bce-saturated", [1, 1], ["sigmoid"], (np.array([[40.0], [-40.0], [900.0]]), np.array([[0.0], [1.0], [1.0]])), learning_rate=0.01,
        epochs=5, batch_size=1, loss="binary_crossentropy", start=[np.array([[1.0]]), np.array([0.0])]),
    run("momentum-shuffled-last-partial", [2, 3, 1], ["relu", "linear"], table(7, 2, 1), learning_rate=0.03, epochs=12, batch_size=3,
        momentum=0.5, orders=[rng.permutation(7).tolist() for _ in range(12)]),
    run("nesterov-tanh", [2, 3, 1], ["tanh", "tanh"], table(8, 2, 1), learning_rate=0.1, epochs=15, batch_size=3, momentum=0.75, nesterov=True),
    run("relu-at-zero", [2, 3, 2, 1], ["relu", "relu", "linear"], (np.array([[1.0, -1.0], [0.0, 0.0], [2.0, 1.0], [-1.0, 0.0]]),
        np.array([[1.0], [0.0], [-1.0], [2.0]])), learning_rate=0.0625, epochs=10, batch_size=2, momentum=0.5,
        start=[np.array(a, float) for a in ([[1, -1, 0], [1, -1, 2]], [0, 0, 0], [[1, 0], [0, 1], [-1, 1]], [0, -1], [[1], [2]], [0])]),
    run("bce-after-linear-any-targets", [3, 3, 2], ["relu", "linear"], table(7, 3, 2), learning_rate=0.02, epochs=10, batch_size=3,
        loss="binary_crossentropy", momentum=0.25, nesterov=True, orders=[rng.permutation(7).tolist() for _ in range(4)]),
    run("one-row-one-epoch", [2, 3], ["sigmoid"], table(1, 2, 3), learning_rate=1.0, epochs=1, batch_size=5),
    run("nothing-learnt", [2, 2, 1], ["sigmoid", "tanh"], table(5, 2, 1), learning_rate=0.0, epochs=3, batch_size=2, momentum=1.0, nesterov=True),
]
made_by = f"make_keras_more.py with keras {keras.__version__}, tensorflow {tf.__version__}"
path = pathlib.Path(__file__).with_name("keras_more.json")
path.write_text(json.dumps({"made_by": made_by, "cases": cases}) + "\n")
