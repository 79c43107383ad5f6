//! Writes the texts of `locales/` as Rust code, and as the files that the app fetches for other languages.
//!
//! Each key becomes a struct whose fields are its variables, with a function that returns the text. So the compiler
//! checks the texts: an unknown key is an unknown struct, a missing or surplus variable is a missing or unknown field,
//! and an unused text is a struct that is never constructed.
//!
//! The built-in texts are inside these functions, so that a text is only in the parts of the app that show it. The
//! other languages are files that list the texts by number.
//!
//! Why not constants: for each constant that isn't named in capitals the compiler's lint searches the whole crate for
//! uses, even where the lint is allowed. For all of them together this took a minute.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::locales::{BUILT_IN, Locales, Node, Piece, pieces, variables};

/// Writes `texts.rs` with the texts and `fetched.rs` with the file names to `out`, and the files to `folder`.
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

/// Writes the structs of a group, and appends its keys in numerical order with the variables of each.
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
                // Keep this line short: the compiler shows it where it finds fault with the struct.
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

/// Returns a text with the names of its variables replaced by their numbers, such as `{0}`.
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
