//! What is written from the descriptions in Rust: the tables of parameters and of quantities, names in TypeScript.
//!
//! `cargo xtask generate` writes it, by this test with `GENERATE` set; without, the test says where it is out of date.

use session::{Activation, Hyperparameters, Loss, Optimizer, PARAMETERS, QUANTITIES, Scheme};
use std::path::Path;

/// Compares what stands between two texts of a file with what should, or writes it.
#[track_caller]
fn check(file: &str, [from, to]: [&str; 2], expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let start = text.find(from).unwrap_or_else(|| panic!("{file} has no {from:?}")) + from.len();
    let end = start + text[start..].find(to).unwrap_or_else(|| panic!("{file} has no {to:?}"));
    if std::env::var_os("GENERATE").is_some() {
        std::fs::write(&path, format!("{}{expected}{}", &text[..start], &text[end..])).unwrap();
    } else {
        assert_eq!(&text[start..end], expected, "{file} is out of date: run cargo xtask generate");
    }
}

#[test]
fn the_guide_has_every_parameter() {
    let rows = PARAMETERS.iter().map(|p| format!("| `{}` | {} | {} |\n", p.name, p.takes(), p.is()));
    let marks = ["| Parameter | Takes | Is |\n|---|---|---|\n", "\n\n"];
    check("docs/parameters.md", marks, rows.collect::<String>().trim_end());
}

#[test]
fn the_guide_has_every_quantity() {
    let rows = QUANTITIES.iter().map(|q| format!("| `{}` | {} | {} |\n", q.name, (q.takes)(), (q.is)()));
    let marks = ["| Quantity | Takes | Is |\n|---|---|---|\n", "\n\n"];
    check("docs/tours.md", marks, rows.collect::<String>().trim_end());
}

#[test]
fn typescript_has_every_attribute() {
    let rows = PARAMETERS.iter().map(|p| {
        let (takes, is) = (p.takes().replace('`', ""), p.is());
        let is = is[..1].to_uppercase() + &is[1..];
        format!("  /** {is}: {takes}. */\n  {}?: string | number;\n", p.name)
    });
    let marks = ["  // Attributes by cargo xtask generate:\n", "  // To here.\n"];
    check("www/element/backprop-playground.d.ts", marks, &rows.collect::<String>());
}

#[test]
fn typescript_has_every_name() {
    let union = |names: Vec<&str>| {
        names.into_iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ")
    };
    let mut settings: Vec<&str> = Vec::new();
    for (found, _) in Activation::ALL.iter().flat_map(Hyperparameters::hyperparameters) {
        if !settings.contains(&found.key) {
            settings.push(found.key);
        }
    }
    let settings: String = settings.iter().map(|key| format!("; {key}?: number")).collect();
    let optimizer = |optimizer: &Optimizer| {
        let value = |key: &str| match serde_json::to_value(optimizer).unwrap()[key].is_boolean() {
            true => "boolean",
            false => "number",
        };
        let all = optimizer.hyperparameters();
        let keys: String =
            all.iter().map(|(found, _)| format!("; {}: {}", found.key, value(found.key))).collect();
        format!("\n  | {{ name: \"{}\"{keys} }}", optimizer.name())
    };
    let types = format!(
        "export type Activation = {};\n\
         export type Loss = {};\n\
         export type Layer = {{ units: number; activation: Activation{settings}; use_bias?: boolean; trainable?: boolean; kernel_trainable?: boolean; bias_trainable?: boolean; kernel_regularizer?: {{ l1?: number; l2?: number }} }};\n\
         export type Optimizer ={};\n\
         export type RandomStart = {};\n",
        union(Activation::ALL.iter().map(|activation| activation.name()).collect()),
        union(Loss::ALL.iter().map(|loss| loss.name()).collect()),
        Optimizer::ALL.iter().map(optimizer).collect::<String>(),
        union(Scheme::ALL.iter().map(|scheme| scheme.name()).collect()),
    );
    let marks = ["// By cargo xtask generate:\n", "// To here.\n"];
    check("www/element/backprop-playground.d.ts", marks, &types);
}
