//! What a program is called by, as wasm-bindgen writes it: a module, which begins anew at another address only.

/// Where the glue looks for a program that it isn't given: those who bundle it would look for that file too.
const UNASKED: &str = "new URL('web_bg.wasm', import.meta.url)";

/// The line that the glue ends with.
const END: &str = "export { initSync, __wbg_init as default };";

/// Returns a module with the function `makeGlue`, whose every call makes the exports of the glue anew.
///
/// # Errors
/// Where the glue has another form than that of the wasm-bindgen this is written for.
pub fn maker(glue: &str) -> Result<String, String> {
    let glue = glue.replacen(UNASKED, "undefined", 1);
    let mut names = Vec::new();
    let mut lines = Vec::new();
    let mut ended = false;
    for line in glue.lines() {
        if line == END {
            ended = true;
            continue;
        }
        if line.starts_with("import ") {
            return Err(format!("the glue imports a module: {line}"));
        }
        let Some(exported) = line.strip_prefix("export ") else {
            lines.push(line);
            continue;
        };
        let name = exported.strip_prefix("class ").or_else(|| exported.strip_prefix("function "));
        let name = name.and_then(|rest| rest.split(|sign: char| !sign.is_ascii_alphanumeric()).next());
        names.push(name.ok_or(format!("the glue has an export that is no class and no function: {line}"))?);
        lines.push(exported);
    }
    if !ended {
        return Err(format!("the glue has no line {END}"));
    }
    let (code, names) = (lines.join("\n"), names.join(", "));
    Ok(format!("export const makeGlue = () => {{\n{code}\nreturn {{ default: __wbg_init, {names} }};\n}};\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_gives_what_the_module_exports() {
        let module = "let wasm;\nexport class A {\n}\nexport function mount(element) {\n}\n\
                      const at = new URL('web_bg.wasm', import.meta.url);\n\
                      export { initSync, __wbg_init as default };\n";
        assert_eq!(
            maker(module).unwrap(),
            "export const makeGlue = () => {\nlet wasm;\nclass A {\n}\nfunction mount(element) {\n}\n\
             const at = undefined;\nreturn { default: __wbg_init, A, mount };\n};\n"
        );
    }

    #[test]
    fn a_module_of_another_form_is_refused() {
        assert!(maker("export function mount() {}").unwrap_err().contains("no line"));
        assert!(maker("import * as a from \"./a.js\";").unwrap_err().contains("imports"));
        assert!(maker("export const a = 1;").unwrap_err().contains("no class"));
    }
}
