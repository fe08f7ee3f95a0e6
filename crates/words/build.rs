//! Makes what `say!` names of the messages in en/: a place in the table of texts, and a struct of what a message is told.
//!
//! A message is one of Fluent's syntax (projectfluent.org): a text with `{ $names }`, and with
//! `{ $count -> [one] … *[other] … }` where a number decides.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=en");
    let mut files: Vec<_> =
        fs::read_dir("en").expect("en/").map(|file| file.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "ftl"));
    files.sort();
    let (mut modules, mut texts) = (String::new(), Vec::new());
    for file in &files {
        let source = fs::read_to_string(file).expect("a text");
        let messages = Messages { file, texts: &mut texts, code: String::new() };
        let code = messages.of(&source);
        let name = file.file_stem().and_then(|name| name.to_str()).expect("a name").replace('-', "_");
        writeln!(modules, "#[allow(non_camel_case_types, missing_docs)]\npub mod {name} {{\n{code}}}")
            .expect("a string");
    }
    let table = format!("/// The English texts.\npub(crate) static ENGLISH: &[&str] = &{texts:?};\n");
    let out = env::var("OUT_DIR").expect("a directory");
    fs::write(Path::new(&out).join("messages.rs"), format!("{modules}\n{table}"))
        .expect("the messages are written");
}

struct Messages<'a> {
    file: &'a Path,
    texts: &'a mut Vec<String>,
    code: String,
}

impl Messages<'_> {
    fn of(mut self, source: &str) -> String {
        let resource =
            parser::parse(source).unwrap_or_else(|(_, errors)| self.wrong("", &format!("{errors:?}")));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let pattern =
                        message.value.unwrap_or_else(|| self.wrong(message.id.name, "it has no text"));
                    self.message(message.id.name, &pattern);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                other => self.wrong("", &format!("what is this: {other:?}")),
            }
        }
        self.code
    }

    fn wrong(&self, id: &str, why: &str) -> ! {
        panic!("{} {id}: {why}", self.file.display())
    }

    fn message(&mut self, id: &str, pattern: &Pattern<&str>) {
        let mut names = Vec::new();
        let text = self.text(id, pattern, &mut names);
        let (place, name) = (self.texts.len(), id.replace('-', "_"));
        self.texts.push(text);
        let code = if names.is_empty() {
            format!("pub fn {name}() -> &'static str {{ crate::text({place}) }}\n")
        } else {
            let fields: String = names.iter().map(|name| format!("pub {name}: crate::Told<'a>, ")).collect();
            let told: String = names.iter().map(|name| format!("self.{name}, ")).collect();
            format!(
                "pub struct {name}<'a> {{ {fields}}}\n\
                 impl {name}<'_> {{ pub fn say(self) -> String {{ crate::fill({place}, &[{told}]) }} }}\n"
            )
        };
        self.code.push_str(&code);
    }

    /// The text as `crate::fill` reads it.
    fn text(&self, id: &str, pattern: &Pattern<&str>, names: &mut Vec<String>) -> String {
        pattern.elements.iter().map(|element| self.element(id, element, names)).collect()
    }

    fn element(&self, id: &str, element: &PatternElement<&str>, names: &mut Vec<String>) -> String {
        let expression = match element {
            PatternElement::TextElement { value } => return value.to_string(),
            PatternElement::Placeable { expression } => expression,
        };
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => value.to_string(),
            Expression::Inline(InlineExpression::VariableReference { id: name }) => {
                format!("\u{1}{}", slot(name.name, names))
            }
            Expression::Select { selector: InlineExpression::VariableReference { id: name }, variants } => {
                let mut text = format!("\u{2}{}", slot(name.name, names));
                for variant in variants {
                    let VariantKey::Identifier { name } = variant.key else {
                        self.wrong(id, "a number decides by [one] and [other]")
                    };
                    let category =
                        ["zero", "one", "two", "few", "many", "other"].iter().position(|c| *c == name);
                    let category = category.unwrap_or_else(|| self.wrong(id, "no category of plurals"));
                    let words = self.text(id, &variant.value, names);
                    write!(text, "\u{3}{category}{words}").expect("a string");
                }
                text + "\u{4}"
            }
            other => self.wrong(id, &format!("this can't be said: {other:?}")),
        }
    }
}

/// The digit of a name's place among those that a message is told.
fn slot(name: &str, names: &mut Vec<String>) -> char {
    let place = names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_string());
        names.len() - 1
    });
    char::from_digit(place as u32, 36).expect("at most 36 names")
}
