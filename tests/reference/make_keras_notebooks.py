"""Notebooks of Keras as students write them, with what the real Keras printed below each cell.

`KERAS_BACKEND=jax python make_keras_notebooks.py keras_notebooks.json` writes of each `notebook`, the .ipynb, and `expect`: the losses of all
epochs and the weights at the end, in float32.
"""

import ast
import json
import sys

import nbformat
from nbclient import NotebookClient

# Each notebook: its name, and its cells.
NOTEBOOKS = {
    "weights layer by layer, Adam": '''
import keras
from keras.models import Sequential
from keras.layers import Dense
import numpy as np
import pandas as pd
# %%
df = pd.DataFrame([[8,8,4],[7,9,5],[6,10,6],[5,12,7]], columns=['cgpa','profile_score','lpa'])
df
# %%
model = Sequential()
model.add(Dense(2, activation='linear', input_dim=2))
model.add(Dense(1, activation='linear'))
model.summary()
# %%
print("Initial weights:")
for layer in model.layers:
    print(layer.get_weights())
# %%
model.compile(loss='mean_squared_error', optimizer=keras.optimizers.Adam(learning_rate=0.01))
# %%
history = model.fit(df.iloc[:,0:-1].values, df['lpa'].values, epochs=20, verbose=1, batch_size=1)
# %%
for layer in model.layers:
    print(layer.get_weights())
''',
    "split by a seed, scaled, validated": '''
import pandas as pd
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from keras import Sequential
from keras.layers import Dense
# %%
data = {'area': [1200, 1500, 900, 2000, 1750, 1100, 1600],
        'rooms': [2, 3, 2, 4, 3, 2, 3],
        'price': [50, 65, 40, 90, 78, 46, 70]}
df = pd.DataFrame(data)
X = df.drop('price', axis=1)
y = df['price']
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
# %%
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
X_train
# %%
model = Sequential()
model.add(Dense(3, input_shape=(2,), activation='relu'))
model.add(Dense(1))
model.compile(optimizer='adam', loss='mse', metrics=['mae'])
print(model.get_weights())
# %%
history = model.fit(X_train, y_train, validation_data=(X_test, y_test), epochs=5, batch_size=1)
# %%
print(model.get_weights())
pd.DataFrame(history.history)
# %%
model.evaluate(X_test, y_test)
''',
    "functional, min-max, the last rows held out": '''
import numpy as np
import keras
from sklearn.preprocessing import MinMaxScaler
# %%
raw = np.array([[25, 50000, 0], [32, 64000, 0], [47, 120000, 1], [51, 98000, 1], [23, 31000, 0], [38, 87000, 1]], dtype=float)
X, y = raw[:, :2], raw[:, 2]
sc = MinMaxScaler()
X = sc.fit_transform(X)
# %%
inp = keras.Input(shape=(2,))
h = keras.layers.Dense(3, activation='tanh')(inp)
out = keras.layers.Dense(1, activation='sigmoid')(h)
model = keras.Model(inputs=inp, outputs=out)
w = [np.array([[0.1, 0.2, -0.1], [0.4, -0.5, 0.3]]), np.zeros(3), np.array([[0.3], [0.2], [-0.4]]), np.zeros(1)]
model.set_weights(w)
# %%
model.compile(optimizer=keras.optimizers.RMSprop(learning_rate=0.01), loss=keras.losses.BinaryCrossentropy(), metrics=['accuracy'])
hist = model.fit(X, y, epochs=6, batch_size=2, validation_split=0.33, verbose=2)
# %%
for i, w in enumerate(model.get_weights()):
    print(i, w)
''',
    "an epoch at a time in a loop": '''
import numpy as np, keras
from keras.layers import Dense, Input
X = np.array([[1.0],[2.0],[3.0]])
y = np.array([[2.0],[4.0],[6.0]])
model = keras.Sequential([Input(shape=(1,)), Dense(1, kernel_initializer='zeros')])
model.compile(loss='mse', optimizer=keras.optimizers.SGD(learning_rate=0.05))
# %%
for epoch in range(4):
    h = model.fit(X, y, epochs=1, batch_size=1, verbose=0)
    print(f"epoch {epoch+1}: loss = {h.history['loss'][0]:.4f}, w = {model.get_weights()[0][0][0]:.4f}")
# %%
print(model.get_weights())
''',
    "train_on_batch": '''
import numpy as np
import keras
from keras import layers
X = np.array([[0.5, 1.0],[1.5, -0.5]])
y = np.array([[1.0],[0.0]])
model = keras.Sequential([layers.Input((2,)), layers.Dense(2, activation="tanh", bias_initializer="ones"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
print(model.get_weights())
# %%
for i in range(5):
    loss = model.train_on_batch(X, y)
    print(i, loss)
# %%
print(model.get_weights())
''',
    "a fit that goes on": '''
import numpy as np
import keras
from keras.layers import Dense
X = np.array([[1., 0.], [0., 1.], [1., 1.]])
y = np.array([1., 2., 3.])
model = keras.Sequential([keras.Input((2,)), Dense(2, kernel_initializer='ones'), Dense(1, kernel_initializer='ones')])
model.compile(loss='mse', optimizer=keras.optimizers.SGD(learning_rate=0.01))
model.fit(X, y, epochs=3, batch_size=1)
# %%
model.fit(X, y, epochs=3, batch_size=1)
# %%
model.get_weights()
''',
    "a layer frozen, penalties": '''
import numpy as np
import keras
from keras import layers, regularizers
X = np.array([[1., 2.], [3., 4.], [5., 6.], [7., 8.]]) / 10
y = np.array([0.3, 0.7, 1.1, 1.5])
model = keras.Sequential([
  keras.Input((2,)),
  layers.Dense(3, activation='relu', kernel_regularizer=regularizers.l2(0.01)),
  layers.Dense(1, kernel_regularizer=regularizers.L1(0.001)),
])
model.layers[0].trainable = False
model.compile(optimizer=keras.optimizers.Adagrad(learning_rate=0.1), loss='mse')
# %%
model.get_weights()
# %%
model.fit(X, y, epochs=5, batch_size=1, verbose=2)
# %%
model.get_weights()
''',
    "weights and biases apart": '''
import numpy as np
import keras
from keras.models import Sequential
from keras.layers import Dense
X = np.array([[1,0],[0,1],[1,1],[0,0]])
Y = np.array([1,1,0,0])
model = Sequential([keras.Input(shape=(2,)), Dense(2, activation='relu'), Dense(1, activation='sigmoid')])
for i, layer in enumerate(model.layers):
    weights, biases = layer.get_weights()
    print(f"Layer {i}:")
    print("Weights:", weights)
    print("Biases:", biases)
# %%
model.compile('sgd', 'mse')
model.fit(X, Y, epochs=4, batch_size=2, verbose=1)
# %%
for i, layer in enumerate(model.layers):
    weights, biases = layer.get_weights()
    print(f"Layer {i}:")
    print("Weights:", weights)
    print("Biases:", biases)
''',
    "losses of the history": '''
import numpy as np, keras
from keras.layers import Dense, Input
X = np.array([[2., 3.], [4., 1.], [3., 5.]])
y = np.array([8., 9., 13.])
model = keras.Sequential([Input((2,)), Dense(2, kernel_initializer=keras.initializers.Constant(0.5)), Dense(1, kernel_initializer=keras.initializers.Constant(0.5))])
model.compile(optimizer=keras.optimizers.SGD(0.005), loss='mse')
# %%
history = model.fit(X, y, epochs=5, batch_size=1, verbose=0)
print(history.history)
# %%
history.history['loss']
# %%
model.get_weights()
''',
    "a log in which many orders print alike": '''
import numpy as np
import pandas as pd
# %%
df = pd.DataFrame([[8,8,1],[7,9,1],[6,10,0],[5,5,0]], columns=['cgpa', 'profile_score', 'placed'])
# %%
import keras
from keras import Sequential
from keras.layers import Dense
# %%
model = Sequential()
model.add(Dense(2,activation='sigmoid',input_dim=2))
model.add(Dense(1,activation='sigmoid'))
# %%
model.get_weights()
# %%
new_weights = [np.array([[0.1,0.1],[0.1,0.1]],dtype=np.float32),
               np.array([0.,0.],dtype=np.float32),
               np.array([[0.1],[0.1]],dtype=np.float32),
               np.array([0.],dtype=np.float32)]
model.set_weights(new_weights)
model.get_weights()
# %%
optimizer = keras.optimizers.Adam()
model.compile(loss='binary_crossentropy',optimizer=optimizer,metrics=['accuracy'])
# %%
model.fit(df.iloc[:,0:-1].values,df['placed'].values,epochs=25,verbose=1,batch_size=1)
# %%
model.get_weights()
''',
    "one layer, W and b, rows in order": '''
import numpy as np, keras
from keras import layers
x = np.array([[1.0], [2.0], [3.0], [4.0]])
y = 3 * x + 1
model = keras.Sequential([layers.Input(shape=(1,)), layers.Dense(1, name='d1')])
# %%
W, b = model.layers[0].get_weights()
print("W =", W)
print("b =", b)
# %%
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.01), loss='mse')
model.fit(x, y, epochs=5, batch_size=1, shuffle=False)
# %%
W, b = model.layers[0].get_weights()
print("W =", W)
print("b =", b)
''',
    "Adam with large steps, in float32": '''
#@title Import
import numpy as np
import pandas as pd
import keras
from keras.models import Sequential
from keras.layers import Dense, Activation
# %%
data = {
    "Hours": [1, 2, 3, 4, 5],
    "Scores": [10, 20, 30, 40, 50],
}
df = pd.DataFrame(data)
X = df["Hours"].values.reshape(-1, 1).astype("float32")
y = df["Scores"].values.reshape(-1, 1).astype("float32")
print(X.shape, y.shape)
# %%
model = Sequential(name="lin")
model.add(keras.Input(shape=(1,)))
model.add(Dense(1, kernel_initializer=keras.initializers.RandomNormal(stddev=0.01, seed=1)))
model.compile(loss="mean_squared_error", optimizer=keras.optimizers.Adam(learning_rate=0.5), metrics=["mse", "mae"])
W, b = model.get_weights()
print("Weights before training:", W, "Bias:", b)
# %%
history = model.fit(X, y, epochs=12, batch_size=1, verbose=2)
# %%
W, b = model.get_weights()
print("Weights after training:", W, "Bias:", b)
print(f"slope={W[0][0]:.3f}, intercept={b[0]:.3f}")
# %%
model.predict(np.array([[9.25]]))
''',
    "lists of rounded losses, a callback of its own": '''
import numpy as np
import keras
from keras import layers

X = np.array([[0.1, 0.3], [0.2, 0.8], [0.9, 0.4]], dtype=np.float32)
y = np.array([[0.2], [0.6], [0.5]], dtype=np.float32)

def create_model():
    m = keras.Sequential()
    m.add(layers.Dense(2, activation='sigmoid', input_shape=(2,), kernel_initializer=keras.initializers.Constant(0.15), bias_initializer=keras.initializers.Constant(0.05)))
    m.add(layers.Dense(1, activation='linear', kernel_initializer=keras.initializers.Constant(0.4)))
    return m

model = create_model()
opt = keras.optimizers.RMSprop(learning_rate=0.05, rho=0.8)
model.compile(opt, loss=keras.losses.Huber(delta=1.0))
for layer in model.layers:
    print(layer.name, [w.tolist() for w in layer.get_weights()])
# %%
class PrintW(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, logs["loss"])
h = model.fit(X, y, batch_size=2, epochs=6, verbose=0, callbacks=[PrintW()])
# %%
print([round(l, 5) for l in h.history["loss"]])
for layer in model.layers:
    print(layer.name, [w.tolist() for w in layer.get_weights()])
''',
    "a history as a DataFrame": '''
import numpy as np, pandas as pd, keras
from keras.layers import Dense
x = np.array([1., 2., 3., 4.])
y = np.array([2., 4., 6., 8.])
model = keras.Sequential([Dense(1, input_shape=(1,), kernel_initializer='zeros')])
model.compile('sgd', 'mse')
hist = model.fit(x, y, epochs=5, batch_size=1, verbose=0)
# %%
hist_df = pd.DataFrame(hist.history)
hist_df
# %%
w, b = model.get_weights()
print(f"w = {w[0][0]:.4f}, b = {b[0]:.4f}")
print('Weights: ', model.layers[0].get_weights()[0], ' Bias: ', model.layers[0].get_weights()[1])
''',
}

# Notes the losses of each epoch.
BEFORE = """
import keras as _keras
_losses, _fit, _batch = [], _keras.Model.fit, _keras.Model.train_on_batch

def _noted_fit(self, *given, **named):
    found = _fit(self, *given, **named)
    _losses.extend(found.history["loss"])
    return found

def _noted_batch(self, *given, **named):
    found = _batch(self, *given, **named)
    _losses.append(float(found))
    return found

_keras.Model.fit, _keras.Model.train_on_batch = _noted_fit, _noted_batch
"""
BEHIND = """
import json as _json
_json.dumps({"losses": _losses, "final_weights": [array.tolist() for array in model.get_weights()]})
"""


def kept(output):
    """What a reader may need of an output."""
    if output.output_type == "stream":
        return output if output.name == "stdout" else None
    output.data = {"text/plain": output.data["text/plain"]}
    return output


def main():
    found = []
    for name, text in NOTEBOOKS.items():
        sources = [BEFORE, *text.strip().split("# %%\n"), BEHIND]
        cells = [nbformat.v4.new_code_cell(source.strip("\n")) for source in sources]
        notebook = nbformat.v4.new_notebook(cells=cells)
        NotebookClient(notebook, kernel_name="python3").execute()
        expect = json.loads(ast.literal_eval(notebook.cells[-1].outputs[0].data["text/plain"]))
        cells = notebook.cells[1:-1]
        for number, cell in enumerate(cells, 1):
            cell.metadata, cell.execution_count = {}, number
            cell.pop("id", None)
            cell.outputs = [output for output in map(kept, cell.outputs) if output]
        notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
        found.append({"name": name, "notebook": notebook, "expect": expect})
    with open(sys.argv[1], "w") as file:
        json.dump(found, file, indent=None, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


main()
