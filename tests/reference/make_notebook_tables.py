"""Tables as notebooks make them, run by the real libraries: `python make_notebook_tables.py > notebook_tables.json`.

Each case is code that leaves X and y; what stands in them afterwards is what must be read."""

import contextlib
import io
import json
import os
import tempfile

import numpy as np
import pandas as pd
import sklearn
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MaxAbsScaler, MinMaxScaler, StandardScaler

PLACEMENT = "cgpa,profile_score,lpa\n8,8,4\n7.5,9,5\n6,10.25,6\n5,12,7\n7,7,5\n9,6,8\n"
NAMES = "name,cgpa,iq,placed\nAnna,6.8,123,1\nBen,5.9,106,0\nCleo,5.3,,0\nDev,7.4,132,1\n"
FRAME = (
    "df = pd.DataFrame({'cgpa': [8, 7, 6, 5, 9, 4, 7], 'score': [8, 9, 10, 12, 7, 13, 11],"
    " 'lpa': [4, 5, 6, 7, 3, 8, 6]})\n"
)

CASES = [
    ("read_csv, all but the last column", "df = pd.read_csv('data/placement.csv')\nX = df.iloc[:, 0:-1].values\ny = df.iloc[:, -1].values"),
    ("read_csv by names", "df = pd.read_csv('placement.csv')\nX = df[['cgpa', 'profile_score']]\ny = df['lpa']"),
    ("read_csv, drop", "df = pd.read_csv(\"placement.csv\")\nX = df.drop(columns=['lpa'])\ny = df.lpa"),
    ("read_csv, drop by axis", "df = pd.read_csv('placement.csv')\nX = df.drop('lpa', axis=1)\ny = df[['lpa']]"),
    ("semicolons and decimal commas", "df = pd.read_csv('german.csv', sep=';', decimal=',')\nX = df.iloc[:, :2]\ny = df.iloc[:, 2]"),
    ("no header", "df = pd.read_csv('bare.csv', header=None)\nX = df.iloc[:, :-1]\ny = df.iloc[:, -1]"),
    ("no header, but names", "df = pd.read_csv('bare.csv', names=['a', 'b', 'c'])\nX = df[['a', 'b']]\ny = df['c']"),
    ("tabs", "df = pd.read_table('tabs.tsv')\nX = df.iloc[:, :2]\ny = df.iloc[:, 2]"),
    ("an index column", "df = pd.read_csv('indexed.csv', index_col=0)\nX = df.iloc[:, :2]\ny = df.iloc[:, 2]"),
    ("some columns", "df = pd.read_csv('names.csv', usecols=['cgpa', 'placed'])\nX = df[['cgpa']]\ny = df['placed']"),
    ("a column of texts, left out", "df = pd.read_csv('names.csv')\ndf = df.drop(columns=['name', 'iq'])\nX = df.iloc[:, :-1]\ny = df.iloc[:, -1]"),
    ("rows that lack a value, left out", "df = pd.read_csv('names.csv')\ndf.dropna(inplace=True)\nX = df[['cgpa', 'iq']]\ny = df['placed']"),
    ("values that lack, filled in", "df = pd.read_csv('names.csv')\ndf['iq'] = df['iq'].fillna(df['iq'].mean())\nX = df[['cgpa', 'iq']]\ny = df['placed']"),
    ("skipped lines", "df = pd.read_csv('titled.csv', skiprows=1)\nX = df.iloc[:, :2]\ny = df.iloc[:, 2]"),
    ("loadtxt", "data = np.loadtxt('placement.csv', delimiter=',', skiprows=1)\nX = data[:, :2]\ny = data[:, 2]"),
    ("genfromtxt", "data = np.genfromtxt('placement.csv', delimiter=',', skip_header=1)\nX, y = data[:, :-1], data[:, -1]"),
    ("texts in a literal, left out", "df = pd.DataFrame({'name': ['A', 'B'], 'cgpa': [8, 7], 'lpa': [4, 5]})\nX = df[['cgpa']]\ny = df['lpa']"),
    ("texts in rows, left out", "df = pd.DataFrame([['A', 8, 4], ['B', 7, 5]], columns=['name', 'cgpa', 'lpa'])\nX = df.drop('name', axis=1).iloc[:, :1]\ny = df['lpa']"),
    ("divided by the largest", FRAME + "df = df / df.max()\nX = df.iloc[:, 0:-1]\ny = df['lpa']"),
    ("from the least to the largest", FRAME + "df = (df - df.min()) / (df.max() - df.min())\nX = df.iloc[:, 0:-1]\ny = df['lpa']"),
    ("StandardScaler", FRAME + "scaler = StandardScaler()\nX = scaler.fit_transform(df.drop(columns='lpa'))\ny = df['lpa'].values"),
    ("MinMaxScaler, fit then transform", FRAME + "scaler = MinMaxScaler()\nscaler.fit(df[['cgpa', 'score']])\nX = scaler.transform(df[['cgpa', 'score']])\ny = df['lpa'].values"),
    ("MaxAbsScaler", FRAME + "X = MaxAbsScaler().fit_transform(df[['cgpa', 'score']])\ny = df['lpa'].values"),
    ("a scaler for the target", FRAME + "sx = StandardScaler()\nsy = StandardScaler()\nX = sx.fit_transform(df[['cgpa', 'score']].values)\ny = sy.fit_transform(df['lpa'].values.reshape(-1, 1))"),
    ("split by a seed", FRAME + "X = df.iloc[:, :-1]\ny = df.iloc[:, -1]\nX_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)\nX, y = X_train, y_train"),
    ("split by a seed, a quarter by default", FRAME + "X, Xt, y, yt = train_test_split(df[['cgpa', 'score']].values, df['lpa'].values, random_state=0)"),
    ("split by a seed, the test rows", FRAME + "_, X, _, y = train_test_split(df[['cgpa', 'score']], df['lpa'], test_size=3, random_state=7)"),
    ("split by a seed, a share for training", FRAME + "X, _, y, _ = train_test_split(df[['cgpa', 'score']], df['lpa'], train_size=0.6, random_state=101)"),
    ("split in order", FRAME + "X, Xt, y, yt = train_test_split(df[['cgpa', 'score']], df['lpa'], test_size=0.3, shuffle=False)"),
    ("split, then scaled by the rows for training", FRAME + "X, Xt, y, yt = train_test_split(df[['cgpa', 'score']], df['lpa'], test_size=2, random_state=1)\nscaler = StandardScaler()\nX = scaler.fit_transform(X)\nXt = scaler.transform(Xt)"),
    ("rows in an order by a seed", FRAME + "df = df.sample(frac=1, random_state=42).reset_index(drop=True)\nX = df.iloc[:, :-1]\ny = df['lpa']"),
    ("a rule for numbers", "x = np.arange(-2, 3, 0.5)\nX = x.reshape(-1, 1)\ny = 2 * x ** 2 - 1"),
    ("linspace", "X = np.linspace(0, 1, 5).reshape(-1, 1)\ny = 3 * X + 0.5"),
    ("lists made in a row", "xs = [i for i in range(1, 6)]\nX = np.array([[x, x ** 2] for x in xs])\ny = np.array([3 * x + 1 for x in xs], dtype=float)"),
    ("lists filled in a loop", "rows = []\nfor a, b in zip([1, 2, 3], [4, 5, 6]):\n    rows.append([a, b])\nX = np.array(rows)\ny = X[:, 0] * X[:, 1]"),
    ("a threshold makes classes", FRAME + "X = df[['cgpa', 'score']]\ny = (df['lpa'] > 5).astype(int)"),
    ("a function makes them", "def load(scale=1):\n    a = np.array([[1, 2], [3, 4]]) / scale\n    return a, a.sum(axis=1)\n\nX, y = load(scale=2)"),
    ("a column more", FRAME + "df['sum'] = df['cgpa'] + df['score']\nX = df[['sum', 'cgpa']]\ny = df.pop('lpa')"),
    ("either way of a condition", "big = 3 > 2\nif big:\n    X = np.array([[1, 2], [3, 4]])\nelse:\n    X = np.array([[0, 0], [0, 0]])\ny = np.array([5, 6])"),
    ("whole numbers", FRAME + "X = (df[['cgpa', 'score']] / 2).astype('int32')\ny = df['lpa']"),
    ("one-dimensional data", "X = np.array([1, 2, 3, 4], dtype=float)\ny = np.array([3, 5, 7, 9], dtype=float)"),
    ("XOR", "X = np.array([[0,0],[0,1],[1,0],[1,1]], \"float32\")\ny = np.array([[0],[1],[1],[0]], \"float32\")"),
]
FILES = {
    "placement.csv": PLACEMENT,
    "names.csv": NAMES,
    "german.csv": "cgpa;profile_score;lpa\n8;8;4\n7,5;9;5\n6;10,25;6\n",
    "bare.csv": "8,8,4\n7.5,9,5\n",
    "tabs.tsv": "a\tb\tc\n1\t2\t3\n4\t5\t6\n",
    "indexed.csv": ",a,b,c\n0,1,2,3\n1,4,5,6\n",
    "titled.csv": "Placements of 2024,,\na,b,c\n1,2,3\n4,5,6\n",
}


def rows(values):
    values = np.asarray(values, dtype=float)
    return (values.reshape(-1, 1) if values.ndim == 1 else values).tolist()


def main():
    made_by = f"numpy {np.__version__}, pandas {pd.__version__}, scikit-learn {sklearn.__version__}"
    cases = []
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "data"))
        for name, text in FILES.items():
            for place in (folder, os.path.join(folder, "data")):
                with open(os.path.join(place, name), "w") as file:
                    file.write(text)
        os.chdir(folder)
        for name, code in CASES:
            names = dict(globals())
            with contextlib.redirect_stdout(io.StringIO()):
                exec(code, names)
            cases.append({"name": name, "code": code, "X": rows(names["X"]), "y": rows(names["y"])})
        os.chdir("/")
    print(json.dumps({"made_by": made_by, "files": FILES, "cases": cases}, indent=1))


main()
