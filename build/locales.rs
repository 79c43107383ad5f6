//! Reads and checks the files of `locales/`: one per language, named by its tag, with texts grouped by key. Each must
//! have the same keys as [`BUILT_IN`], and each text the same variables. A variable is written `{{ name }}`.
//!
//! `tests/locales.rs` compiles this file too, so that a plain `cargo test` also finds faults.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// The tag of the language that is built into the app; every other one is fetched. Its keys are the reference.
pub const BUILT_IN: &str = "zh-CN";

/// The value of a key.
#[derive(Debug, Clone)]
pub enum Node {
    /// A text.
    Text(String),
    /// A nested group of keys.
    Group(BTreeMap<String, Node>),
}

/// The texts of a language by full key, such as `deadline.waited_many`, in key order.
pub type Texts = BTreeMap<String, String>;

/// All languages.
#[derive(Debug)]
pub struct Locales {
    /// The built-in texts, as a tree.
    pub built_in: BTreeMap<String, Node>,
    /// The texts of every other language, by its tag.
    pub fetched: BTreeMap<String, Texts>,
}

/// Reads a folder with one file per language.
///
/// # Errors
/// The faults, one line each, with the file and the key.
pub fn read(folder: &Path) -> Result<Locales, Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    let mut files = BTreeMap::new();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if let Some(tag) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".json")) {
            let text = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
            files.insert(tag.to_owned(), text);
        }
    }
    checked(&files)
}

/// Checks the contents of the files, given by language tag.
///
/// # Errors
/// The same as [`read`].
pub fn checked(files: &BTreeMap<String, String>) -> Result<Locales, Vec<String>> {
    let mut wrong = vec![];
    let mut trees = BTreeMap::new();
    for (tag, text) in files {
        match serde_json::from_str(text) {
            Ok(Node::Group(tree)) => drop(trees.insert(tag.clone(), tree)),
            Ok(Node::Text(_)) => wrong.push(format!("{}: a group of texts was expected", file(tag))),
            Err(error) => wrong.push(format!("{}: {error}", file(tag))),
        }
    }
    let Some(built_in) = trees.remove(BUILT_IN) else {
        if !files.contains_key(BUILT_IN) {
            wrong.push(format!("{} is missing", file(BUILT_IN)));
        }
        return Err(wrong);
    };
    let own = flat(BUILT_IN, &built_in, &mut wrong);
    let mut fetched = BTreeMap::new();
    for (tag, tree) in &trees {
        let texts = flat(tag, tree, &mut wrong);
        compare(&own, tag, &texts, &mut wrong);
        fetched.insert(tag.clone(), texts);
    }
    if wrong.is_empty() { Ok(Locales { built_in, fetched }) } else { Err(wrong) }
}

fn file(tag: &str) -> String {
    format!("locales/{tag}.json")
}

fn compare(own: &Texts, tag: &str, texts: &Texts, wrong: &mut Vec<String>) {
    let (ours, theirs) = (file(BUILT_IN), file(tag));
    for (key, text) in own {
        let Some(other) = texts.get(key) else {
            wrong.push(format!("{theirs} lacks {key}, which {ours} has"));
            continue;
        };
        // Texts that can't be parsed have been reported already.
        let (Ok(has), Ok(other)) = (variables(text), variables(other)) else { continue };
        for name in has.difference(&other) {
            wrong.push(format!("{theirs}: {key} lacks {{{{ {name} }}}}, which it has in {ours}"));
        }
        for name in other.difference(&has) {
            wrong.push(format!("{theirs}: {key} has {{{{ {name} }}}}, which it lacks in {ours}"));
        }
    }
    for key in texts.keys().filter(|key| !own.contains_key(*key)) {
        wrong.push(format!("{theirs} has {key}, which {ours} lacks"));
    }
}

/// Returns the texts of a tree, and reports keys and texts that can't be used.
fn flat(tag: &str, tree: &BTreeMap<String, Node>, wrong: &mut Vec<String>) -> Texts {
    fn walk(path: &str, tree: &BTreeMap<String, Node>, found: &mut Texts, wrong: &mut impl FnMut(&str, &str)) {
        for (key, node) in tree {
            let whole = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            if !is_name(key) {
                wrong(&whole, "is no name in snake_case");
            }
            match node {
                Node::Group(group) => walk(&whole, group, found, wrong),
                Node::Text(text) => {
                    if let Err(what) = pieces(text) {
                        wrong(&whole, what);
                    }
                    found.insert(whole, text.clone());
                }
            }
        }
    }
    let mut found = Texts::new();
    walk("", tree, &mut found, &mut |key, what| wrong.push(format!("{}: {key} {what}", file(tag))));
    found
}

/// Tells whether a key can be the name of a module, a struct or a field.
fn is_name(key: &str) -> bool {
    const TAKEN: [&str; 48] = [
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
        "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
        "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while", "abstract", "become",
        "box", "do", "final", "macro", "override", "priv", "try", "yield",
    ];
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_')
        && !TAKEN.contains(&key)
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Literal text.
    Words(&'a str),
    /// A variable, by name.
    Variable(&'a str),
}

/// Splits a text into its pieces.
///
/// # Errors
/// What is wrong with its braces or the name of a variable.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, &'static str> {
    let (mut found, mut rest) = (vec![], text);
    while let Some((before, inner)) = rest.split_once("{{") {
        let (name, after) = inner.split_once("}}").ok_or("has {{ without }}")?;
        let name = name.trim();
        if !is_name(name) {
            return Err("has a variable whose name isn't in snake_case");
        }
        found.extend([Piece::Words(before), Piece::Variable(name)]);
        rest = after;
    }
    found.push(Piece::Words(rest));
    // In the generated code a single brace opens the number of a variable.
    let stray = |piece: &Piece| matches!(piece, Piece::Words(words) if words.contains(['{', '}']));
    if found.iter().any(stray) { Err("has a brace that opens or closes no variable") } else { Ok(found) }
}

/// Returns the names of a text's variables.
///
/// # Errors
/// The same as [`pieces`].
pub fn variables(text: &str) -> Result<BTreeSet<&str>, &'static str> {
    let name = |piece| if let Piece::Variable(name) = piece { Some(name) } else { None };
    Ok(pieces(text)?.into_iter().filter_map(name).collect())
}

/// Refuses duplicate keys: `serde_json` alone would keep the last value.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a group of texts")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
                Ok(Node::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
                let mut group = BTreeMap::new();
                while let Some((key, node)) = entries.next_entry::<String, Node>()? {
                    if group.contains_key(&key) {
                        return Err(A::Error::custom(format!("{key} stands here twice")));
                    }
                    group.insert(key, node);
                }
                Ok(Node::Group(group))
            }
        }
        from.deserialize_any(Reader)
    }
}
