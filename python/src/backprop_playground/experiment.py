"""A table and what `compile` and `fit` take, as an experiment: the JSON that the page saves."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, Union

Layer = Union[tuple, dict]

#: What Keras calls losses in short.
LOSSES = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "bce": "binary_crossentropy",
}

#: The optimizers by their names in small letters, each with Keras's own settings beside the learning rate.
OPTIMIZERS: dict[str, tuple[str, float, dict[str, Any]]] = {
    "sgd": ("SGD", 0.01, {"momentum": 0.0, "nesterov": False}),
    "adam": ("Adam", 0.001, {"beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7}),
    "rmsprop": ("RMSprop", 0.001, {"rho": 0.9, "momentum": 0.0, "epsilon": 1e-7}),
    "adagrad": ("Adagrad", 0.001, {"initial_accumulator_value": 0.1, "epsilon": 1e-7}),
    "adamw": ("AdamW", 0.001, {"weight_decay": 0.004, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7}),
}


def experiment_of(
    data: Any,
    target: Union[str, Sequence[str]],
    layers: Iterable[Layer],
    *,
    loss: str = "mean_squared_error",
    optimizer: str = "SGD",
    learning_rate: float | None = None,
    epochs: int = 1,
    batch_size: int = 32,
    shuffle: Union[bool, int] = False,
    weights: Any = None,
    standardize: bool = False,
    **settings: Any,
) -> dict[str, Any]:
    """Returns the experiment of a DataFrame, or of a dict of columns.

    ``target`` names the columns to predict; the others are the inputs. A layer is ``(units, activation)``. ``weights`` is a number that
    all of them start at, a list of arrays as ``get_weights()`` gives them, or ``None`` for Keras's glorot_uniform from a fixed seed.
    ``shuffle`` is the seed of the order of the rows, or ``False``. ``settings`` are further ones of the optimizer, such as ``momentum``.

    Raises ``ValueError`` with the column or the argument that can't be used.
    """
    targets = [target] if isinstance(target, str) else [str(name) for name in target]
    columns = _columns(data, targets)
    rows = list(zip(*columns.values()))
    if not rows:
        raise ValueError("data has no rows")
    name = str(optimizer).lower()
    if name not in OPTIMIZERS:
        known = ", ".join(known for known, _, _ in OPTIMIZERS.values())
        raise ValueError(f"optimizer: expected one of {known}, found {optimizer!r}")
    optimizer_name, usual_rate, usual = OPTIMIZERS[name]
    unknown = set(settings) - set(usual)
    if unknown:
        raise ValueError(f"{sorted(unknown)[0]} is no setting of {optimizer_name}: it has {', '.join(['learning_rate', *usual])}")
    rate = usual_rate if learning_rate is None else float(learning_rate)
    return {
        "format": 1,
        "data": {"columns": list(columns), "targets": targets, "rows": [list(row) for row in rows]},
        "standardize": bool(standardize),
        "layers": [_layer(number, layer) for number, layer in enumerate(layers)],
        "weights": _weights(weights),
        "loss": LOSSES.get(loss, loss),
        "optimizer": {"name": optimizer_name, "learning_rate": rate, **usual, **settings},
        "batch_size": int(batch_size),
        "epochs": int(epochs),
        "shuffle": {"seed": int(shuffle)} if shuffle is not False else False,
    }


def _columns(data: Any, targets: Sequence[str]) -> dict[str, list[float]]:
    """The columns as numbers, the targets last."""
    names = {str(name): name for name in (data.columns if hasattr(data, "columns") else data)}
    for target in targets:
        if target not in names:
            raise ValueError(f"target: there is no column {target!r}: there are {', '.join(names)}")
    order = [name for name in names if name not in targets] + list(targets)
    if len(order) == len(targets):
        raise ValueError("data has no column beside the target: a network needs an input")
    return {name: _numbers(name, data[names[name]]) for name in order}


def _numbers(name: str, column: Iterable[Any]) -> list[float]:
    numbers = []
    for row, value in enumerate(column):
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise ValueError(f"column {name!r}, row {row}: expected a number, found {value!r}") from None
        if not math.isfinite(number):
            raise ValueError(f"column {name!r}, row {row}: a value is missing or not finite ({value!r}): drop or fill it first")
        numbers.append(number)
    return numbers


def _layer(number: int, layer: Layer) -> dict[str, Any]:
    if isinstance(layer, dict):
        return layer
    try:
        units, activation = layer
        return {"units": int(units), "activation": str(activation)}
    except (TypeError, ValueError):
        raise ValueError(f"layers[{number}]: expected (units, activation) such as (2, 'tanh'), found {layer!r}") from None


def _weights(weights: Any) -> dict[str, Any]:
    if weights is None:
        return {"initializer": "glorot_uniform", "seed": 1}
    if isinstance(weights, (int, float)):
        return {"initializer": "constant", "value": float(weights)} if weights else {"initializer": "zeros"}
    return {"values": [array.tolist() if hasattr(array, "tolist") else list(array) for array in weights]}
