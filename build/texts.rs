//! Writes the texts of `locales/` as Rust, and as the files that readers of other languages fetch.
//!
//! Each key becomes a struct whose fields are its variables, with a function that returns the text. By it the compiler
//! itself checks the texts: a key that doesn't exist is an unknown struct, a variable too few or too many a field that
//! is missing or unknown, and a text that nothing shows a struct that is never constructed.
//!
//! The built-in language stands in these functions, so that a text is only in the parts of the app that show it. The
//! others are files with the texts in the order of their numbers.
//!
//! Not constants: of each that isn't named in capitals the compiler's lint looks for uses in the whole crate, even where
//! the lint is allowed, which took a minute for all of them.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::locales::{BUILT_IN, Locales, Node, Piece, pieces, variables};

/// Writes `texts.rs` with the texts, `fetched.rs` with the names of the files, and the files themselves into a folder.
pub fn write(locales: &Locales, out: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let (mut rust, mut keys) = (String::new(), vec![]);
    module(&locales.built_in, "", &mut rust, &mut keys)?;
    fs::write(out.join("texts.rs"), rust)?;

    let mut names = String::new();
    for (tag, texts) in &locales.fetched {
        let numbered = |(key, order): &(String, Vec<String>)| template(&texts[key], order);
        let texts = serde_json::to_string(&keys.iter().map(numbered).collect::<Result<Vec<_>, _>>()?)?;
        let name = crate::hashed(&format!("texts-{tag}.json"), texts.as_bytes());
        writeln!(names, "    ({tag:?}, {name:?}),")?;
        fs::write(folder.join(name), texts)?;
    }
    let doc = "/// The languages whose texts are fetched, by their tags, and the files of these texts.";
    fs::write(out.join("fetched.rs"), format!("{doc}\nconst FILES: &[(&str, &str)] = &[\n{names}];\n"))?;
    Ok(())
}

/// Writes the structs of a group, and appends its keys in the order of their numbers, with the variables of each.
fn module(
    group: &BTreeMap<String, Node>,
    path: &str,
    rust: &mut String,
    keys: &mut Vec<(String, Vec<String>)>,
) -> Result<(), Box<dyn Error>> {
    for (key, node) in group {
        match node {
            Node::Group(inner) => {
                writeln!(rust, "pub mod {key} {{\nuse super::{{Display, Language, Text, text}};")?;
                module(inner, &format!("{path}{key}."), rust, keys)?;
                writeln!(rust, "}}")?;
            }
            Node::Text(text) => {
                let order: Vec<String> = variables(text)?.into_iter().map(str::to_owned).collect();
                let (number, built_in) = (keys.len(), template(text, &order)?);
                let whole = format!("{path}{key}");
                let (generics, elided) = if order.is_empty() { ("", "") } else { ("<'a>", "<'_>") };
                // A short line: the compiler shows it where it finds fault with the struct.
                writeln!(rust, "pub struct {key}{generics} {{ // locales/{BUILT_IN}.json: {whole}")?;
                let mut values = String::new();
                for name in &order {
                    writeln!(rust, "    pub {name}: &'a dyn Display,")?;
                    write!(values, "self.{name}, ")?;
                }
                writeln!(rust, "}}\nimpl Text for {key}{elided} {{ fn text(&self, language: Language) -> String {{")?;
                writeln!(rust, "    text(language, {built_in:?}, {number}, &[{values}])")?;
                writeln!(rust, "}} }}")?;
                keys.push((whole, order));
            }
        }
    }
    Ok(())
}

/// Returns a text with the numbers of its variables, such as `{0}`, in place of their names.
fn template(text: &str, order: &[String]) -> Result<String, Box<dyn Error>> {
    let mut written = String::new();
    for piece in pieces(text)? {
        match piece {
            Piece::Words(words) => written.push_str(words),
            Piece::Variable(name) => {
                let place = order.iter().position(|known| known == name).ok_or("a variable that isn't known")?;
                write!(written, "{{{place}}}")?;
            }
        }
    }
    Ok(written)
}
