//! A program as a Jupyter notebook (nbformat 4).

use super::part::Part;
use serde_json::{Value, json};

pub(super) fn ipynb(heading: &str, parts: &[Part]) -> String {
    let mut cells = vec![text(&format!("# {}", heading.replacen('\n', "\n\n", 1)))];
    for part in parts {
        cells.push(text(&format!("## {}", part.title)));
        cells.push(json!({
            "cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [],
            "source": lines(part.code.trim_end()),
        }));
    }
    let python = json!({ "display_name": "Python 3", "language": "python", "name": "python3" });
    let notebook = json!({
        "cells": cells,
        "metadata": { "kernelspec": python, "language_info": { "name": "python" } },
        "nbformat": 4,
        "nbformat_minor": 4,
    });
    format!("{notebook:#}\n")
}

fn text(text: &str) -> Value {
    json!({ "cell_type": "markdown", "metadata": {}, "source": lines(text) })
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}
