"""Backpropagation on a small network, live in a notebook, with the numbers of Keras."""

from .experiment import experiment_of
from .widget import Playground

__all__ = ["Playground", "experiment_of"]
