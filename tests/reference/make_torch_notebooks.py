"""Notebooks of PyTorch as students write them, with what the real PyTorch printed below each cell.

`python make_torch_notebooks.py torch_notebooks.json` writes of each `notebook`, the .ipynb, and `expect`: the losses of all updates and the
weights of the same cells run in float64, from the weights of float32, kernels as Keras has them.
"""

import ast
import contextlib
import io
import json
import sys

import numpy as np
import torch

# Each notebook: its name, and its cells.
NOTEBOOKS = {
    "rows one by one, weights set, mean printed": '''
import torch
import torch.nn as nn
import torch.optim as optim
# %%
X = torch.tensor([[8, 8], [7, 9], [6, 10], [5, 12]], dtype=torch.float32)
y = torch.tensor([4, 5, 6, 7], dtype=torch.float32)
# %%
model = nn.Sequential(
    nn.Linear(2, 2),
    nn.Linear(2, 1)
)
for p in model.parameters():
    nn.init.constant_(p, 0.1)
print(model)
# %%
criterion = nn.MSELoss()
optimizer = optim.SGD(model.parameters(), lr=0.001)
# %%
n_epochs = 10
for epoch in range(n_epochs):
    total_loss = 0
    for i in range(len(X)):
        optimizer.zero_grad()
        output = model(X[i])
        loss = criterion(output, y[i].view(1))
        loss.backward()
        optimizer.step()
        total_loss += loss.item()
    print(f'Epoch {epoch+1}/{n_epochs}, Loss: {total_loss / len(X):.4f}')
# %%
[p.tolist() for p in model.parameters()]
''',
    "a class, the whole table at once, Adam": '''
import numpy as np
import pandas as pd
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(42)
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
# %%
df = pd.DataFrame({'hours': [1.0, 2.0, 3.0, 4.0, 5.0], 'sleep': [8.0, 7.0, 6.5, 6.0, 5.0], 'score': [0.2, 0.35, 0.5, 0.7, 0.9]})
X = torch.tensor(df[['hours', 'sleep']].values, dtype=torch.float32).to(device)
y = torch.tensor(df['score'].values, dtype=torch.float32).view(-1, 1).to(device)
X.shape, y.shape
# %%
class Net(nn.Module):
    def __init__(self, n_in, n_hidden):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(n_in, n_hidden)
        self.fc2 = nn.Linear(n_hidden, 1)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        return self.fc2(x)

model = Net(2, 3).to(device)
print(model)
# %%
for name, p in model.named_parameters():
    print(name, p.tolist())
# %%
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
losses = []
model.train()
for epoch in range(40):
    y_pred = model(X)
    loss = criterion(y_pred, y)
    losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print('epoch', epoch, 'loss', loss.item())
# %%
model.eval()
with torch.no_grad():
    print(model(X))
''',
    "XOR, sigmoid and BCE, every tenth epoch printed": '''
import torch
import torch.nn as nn
from tqdm import tqdm
# %%
X = torch.Tensor([[0,0],[0,1],[1,0],[1,1]])
Y = torch.Tensor([0,1,1,0]).unsqueeze(1)
# %%
class XOR(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear1 = nn.Linear(2, 2)
        self.act = nn.Sigmoid()
        self.linear2 = nn.Linear(2, 1)

    def forward(self, x):
        x = self.linear1(x)
        x = self.act(x)
        x = self.linear2(x)
        x = self.act(x)
        return x

model = XOR()
with torch.no_grad():
    model.linear1.weight.copy_(torch.tensor([[0.5, -0.4], [0.3, 0.8]]))
    model.linear1.bias.zero_()
    model.linear2.weight.data = torch.tensor([[0.7, -0.2]])
    model.linear2.bias.fill_(0.1)
# %%
loss_func = nn.BCELoss()
opt = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
history = []
for epoch in range(50):
    opt.zero_grad()
    Y_hat = model(X)
    loss = loss_func(Y_hat, Y)
    loss.backward()
    opt.step()
    history.append(loss.item())
    if epoch % 10 == 0:
        print("Epoch: {0}, Loss: {1}".format(epoch, loss.item()))
# %%
print(model.state_dict())
''',
    "a loader, a training function, RMSprop": '''
import torch
from torch import nn
from torch.utils.data import TensorDataset, DataLoader
from sklearn.preprocessing import StandardScaler
import numpy as np
# %%
X = np.array([[1.0, 20.0], [2.0, 18.0], [3.0, 35.0], [4.0, 31.0], [5.0, 40.0], [6.0, 52.0]])
y = np.array([0, 0, 0, 1, 1, 1])
X = StandardScaler().fit_transform(X)
X_t = torch.from_numpy(X).float()
y_t = torch.from_numpy(y).float().reshape(-1, 1)
train_loader = DataLoader(TensorDataset(X_t, y_t), batch_size=2, shuffle=False)
# %%
model = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
state = {
    '0.weight': torch.tensor([[0.1, -0.2], [0.3, 0.4], [-0.5, 0.6], [0.7, 0.2]]),
    '0.bias': torch.zeros(4),
    '2.weight': torch.tensor([[0.2, -0.3, 0.4, 0.5]]),
    '2.bias': torch.zeros(1),
}
model.load_state_dict(state)
# %%
def train_one_epoch(model, loader, loss_fn, optimizer):
    model.train()
    running = 0.0
    for batch_idx, (xb, yb) in enumerate(loader):
        pred = model(xb)
        loss = loss_fn(pred, yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        running += loss.item() * xb.size(0)
    return running / len(loader.dataset)

loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01)
for t in range(1, 21):
    train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)
    print("[%d] train loss %.5f" % (t, train_loss))
# %%
params = [p.detach().numpy() for p in model.parameters()]
print(params)
''',
    "a loss by hand, a data set of its own, AdamW": '''
import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader

class Points(Dataset):
    def __init__(self):
        self.x = torch.linspace(-1, 1, steps=6).view(-1, 1)
        self.y = self.x ** 2

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return self.x[index], self.y[index]
# %%
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(1, 3),
            nn.LeakyReLU(0.1),
            nn.Linear(3, 1),
        )
        for layer in self.layers:
            if isinstance(layer, nn.Linear):
                nn.init.ones_(layer.weight)
                nn.init.zeros_(layer.bias)

    def forward(self, x):
        return self.layers(x).squeeze(-1)

model = Model()
loader = DataLoader(Points(), batch_size=4)
opt = torch.optim.AdamW(model.parameters(), lr=0.02)
# %%
for epoch in range(15):
    losses = []
    for x, y in loader:
        pred = model(x)
        loss = torch.mean((pred - y.squeeze(-1)) ** 2)
        loss.backward()
        opt.step()
        opt.zero_grad()
        losses.append(loss.item())
    print(epoch, sum(losses) / len(losses))
''',
}


def shown(value):
    return repr(value) + "\n"


def run(text, double):
    """Runs the cells; with what each has printed."""
    if double:
        text = text.replace("torch.float32", "torch.float64").replace(".float()", ".double()")
        text = text.replace("torch.Tensor(", "torch.DoubleTensor(")
    names, cells = {"__name__": "__main__"}, []
    torch.set_default_dtype(torch.float64 if double else torch.float32)
    for number, source in enumerate(text.strip().split("# %%\n"), 1):
        tree = ast.parse(source)
        last = tree.body[-1] if isinstance(tree.body[-1], ast.Expr) else None
        body = tree.body[:-1] if last else tree.body
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(ast.Module(body, []), "cell", "exec"), names)
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names) if last else None
        outputs = []
        if printed.getvalue():
            outputs.append({"output_type": "stream", "name": "stdout", "text": printed.getvalue().splitlines(True)})
        if value is not None:
            data = {"text/plain": shown(value).splitlines(True)}
            outputs.append({"output_type": "execute_result", "execution_count": number, "metadata": {}, "data": data})
        cells.append(
            {"cell_type": "code", "execution_count": number, "metadata": {}, "source": source.splitlines(True), "outputs": outputs}
        )
    return cells


class Tracer:
    """Notes each loss that is differentiated, and the weights before the first; or sets these."""

    def __init__(self, start=None):
        self.losses, self.start, self.given = [], None, start
        self.backward, self.model = torch.Tensor.backward, None

    def __enter__(self):
        tracer, init = self, torch.optim.Optimizer.__init__
        self.init = init

        def made(optimizer, params, defaults):
            params = list(params)
            tracer.params = params
            for p, start in zip(params, tracer.given or []):
                p.data.copy_(torch.tensor(start))
            init(optimizer, params, defaults)

        def backward(loss, *given, **named):
            if tracer.start is None:
                tracer.start = [p.detach().clone().numpy() for p in tracer.params]
            tracer.losses.append(loss.item())
            tracer.backward(loss, *given, **named)

        torch.Tensor.backward, torch.optim.Optimizer.__init__ = backward, made
        return self

    def __exit__(self, *_):
        torch.Tensor.backward, torch.optim.Optimizer.__init__ = self.backward, self.init


def of_keras(arrays):
    return [array.T.tolist() for array in arrays]


def main():
    found = []
    for name, text in NOTEBOOKS.items():
        with Tracer() as single:
            cells = run(text, double=False)
        with Tracer(single.start) as tracer:
            run(text, double=True)
        notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
        end = [p.detach().numpy() for p in tracer.params]
        expect = {"losses": tracer.losses, "initial_weights": of_keras(tracer.start), "final_weights": of_keras(end)}
        found.append({"name": name, "notebook": notebook, "expect": expect})
    with open(sys.argv[1], "w") as file:
        json.dump(found, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
