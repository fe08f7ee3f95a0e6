"""The widget."""

from __future__ import annotations

import json
from os import PathLike
from pathlib import Path
from typing import Any, Union

import anywidget
import traitlets

from .experiment import experiment_of

_HERE = Path(__file__).parent


class Playground(anywidget.AnyWidget):
    """A network over the rows of a DataFrame, and all of its training, to look at and to change.

    The arguments are those of :func:`experiment_of`; ``panels`` names what is shown, such as ``"network,chain,transport"``.
    """

    _esm = _HERE / "widget.mjs"

    #: Everything that can be set, as the page saves it. Setting it redraws the page; what is changed there is here.
    experiment = traitlets.Dict().tag(sync=True)
    #: The place in the run: a dict of epoch, batch and phase.
    playhead = traitlets.Dict().tag(sync=True)
    #: What is shown.
    panels = traitlets.Unicode("network,loss,transport").tag(sync=True)
    #: What the page says of an experiment that it can't show; empty where it shows it.
    problem = traitlets.Unicode("").tag(sync=True)

    def __init__(self, data: Any = None, target: Any = None, layers: Any = None, *, panels: str | None = None, **settings: Any) -> None:
        given = {} if panels is None else {"panels": panels}
        if data is None:
            super().__init__(**given, **settings)
            return
        super().__init__(experiment=experiment_of(data, target, layers, **settings), **given)

    def to_html(self, path: Union[str, PathLike[str], None] = None, title: str = "Backprop Playground") -> str:
        """Returns one HTML page with the playground as it is now, and writes it where a path is given. It needs no network."""
        page = _PAGE.format(
            title=title.replace("&", "&amp;").replace("<", "&lt;"),
            panels=self.panels.replace("&", "&amp;").replace('"', "&quot;"),
            experiment=json.dumps(self.experiment).replace("<", "\\u003c"),
            program=(_HERE / "widget.mjs").read_text(encoding="utf-8"),
        )
        if path is not None:
            Path(path).write_text(page, encoding="utf-8")
        return page


_PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<backprop-playground panels="{panels}"><script type="application/json">{experiment}</script></backprop-playground>
<script type="module">{program}</script>
</html>
"""
