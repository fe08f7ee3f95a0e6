# The test puts the built page into extra/playground.
project = "Neural networks"
extensions = ["myst_parser"]
html_extra_path = ["extra"]
html_theme = "basic"
