//! Makes what `say!` names of the messages in en/: a place in the table of texts, and a struct of what a message is told.

use messages::Message;
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=.");
    let languages = messages::languages(Path::new(".")).unwrap_or_else(|problem| panic!("{problem}"));
    let messages = messages::read(Path::new("en")).unwrap_or_else(|problem| panic!("en: {problem}"));
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (place, message) in messages.iter().enumerate() {
        files.entry(message.file.replace('-', "_")).or_default().push_str(&code(place, message));
    }
    let modules: String = files
        .iter()
        .map(|(name, code)| {
            format!("#[allow(non_camel_case_types, missing_docs)]\npub mod {name} {{\n{code}}}\n")
        })
        .collect();
    let texts: Vec<&str> = messages.iter().map(|message| message.text.as_str()).collect();
    let count = texts.len();
    let table = format!(
        "/// The English texts.\npub(crate) static ENGLISH: &[&str] = &{texts:?};\n\
         /// How many messages there are.\npub(crate) const MESSAGES: usize = {count};\n\
         /// The languages that have a folder.\npub static LANGUAGES: &[&str] = &{languages:?};\n"
    );
    let out = env::var("OUT_DIR").expect("a directory");
    fs::write(Path::new(&out).join("messages.rs"), format!("{modules}\n{table}"))
        .expect("the messages are written");
}

/// What `say!` names for a message. The English text is where it is said, so that a part of the program that comes later
/// brings its own.
fn code(place: usize, message: &Message) -> String {
    let english = &message.text;
    let name = message.id.replace('-', "_");
    if message.names.is_empty() {
        return format!("pub fn {name}() -> &'static str {{ crate::text({place}, {english:?}) }}\n");
    }
    let fields: String = message.names.iter().map(|name| format!("pub {name}: crate::Told<'a>, ")).collect();
    let told: String = message.names.iter().map(|name| format!("self.{name}, ")).collect();
    format!(
        "pub struct {name}<'a> {{ {fields}}}\n\
         impl {name}<'_> {{ pub fn say(self) -> String {{ crate::fill({place}, {english:?}, &[{told}]) }} }}\n"
    )
}
