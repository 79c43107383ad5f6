//! What a typed text finds: first by name, then by an everyday word ([`Sought::everyday`]). Chinese has no spaces
//! between words, so 「怎么改标题」 finds what 「改标题」 finds. If nothing contains the text or is contained in it, items that
//! contain each of its characters are found.

use super::everyday::Sought;
use super::text::normal;

/// Something that can be found, with its texts normalized for comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    name: String,
    text: String,
    also: Vec<String>,
}

/// How well it matches what was typed; the best match is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    Begins,
    Named,
    Meant,
}

impl Named {
    /// Returns an item that is found by its name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: normal(name), text: String::new(), also: Vec::new() }
    }

    /// Makes it findable by the words of a longer text too.
    #[must_use]
    pub fn with_text(self, text: &str) -> Self {
        Self { text: normal(text), ..self }
    }

    /// Makes it findable by its everyday words too.
    #[must_use]
    pub fn meaning(mut self, sought: Sought) -> Self {
        self.also.extend(sought.everyday().iter().map(|word| normal(word)));
        self
    }

    fn near(&self, typed: &str, words: &[&str]) -> Option<Near> {
        let named = |word: &&str| self.name.contains(*word);
        let meant =
            |word: &&str| named(word) || self.text.contains(*word) || self.also.iter().any(|also| also.contains(*word));
        match () {
            () if self.name.starts_with(typed) => Some(Near::Begins),
            () if words.iter().all(named) => Some(Near::Named),
            () if words.iter().all(meant) => Some(Near::Meant),
            () => None,
        }
    }

    /// Tells whether a typed question contains the name or one of the everyday words.
    fn is_asked_for(&self, typed: &str) -> bool {
        std::iter::once(&self.name).chain(&self.also).any(|word| holds(typed, word))
    }

    fn has_each_sign(&self, words: &[&str]) -> bool {
        let has = |sign| self.name.contains(sign) || self.also.iter().any(|word| word.contains(sign));
        words.iter().all(|word| word.chars().all(has))
    }
}

/// Tells whether a text contains a word. A single character doesn't count; a word with Latin letters must stand alone.
fn holds(typed: &str, word: &str) -> bool {
    let latin = |sign: char| sign.is_ascii_alphanumeric();
    let alone = |at: usize| {
        let (before, after) = (typed.get(..at), typed.get(at + word.len()..));
        !before.is_some_and(|text| text.ends_with(latin)) && !after.is_some_and(|text| text.starts_with(latin))
    };
    word.chars().nth(1).is_some() && typed.match_indices(word).any(|(at, _)| !word.contains(latin) || alone(at))
}

/// Returns the indexes of what a typed text finds, best match first; all of them if nothing is typed.
#[must_use]
pub fn matching<'a>(all: impl IntoIterator<Item = &'a Named>, typed: &str) -> Vec<usize> {
    let all: Vec<&Named> = all.into_iter().collect();
    let typed = normal(typed);
    let typed = typed.trim();
    let signs = |sign: char| sign.is_whitespace() || "，。？！、；：?!,.".contains(sign);
    let words: Vec<&str> = typed.split(signs).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return (0..all.len()).collect();
    }
    let near = |(at, one): (usize, &&Named)| one.near(typed, &words).map(|near| (near, at));
    let mut found: Vec<(Near, usize)> = all.iter().enumerate().filter_map(near).collect();
    found.sort_unstable();
    let with = |fits: &dyn Fn(&Named) -> bool| -> Vec<usize> {
        all.iter().enumerate().filter(|(_, one)| fits(one)).map(|(at, _)| at).collect()
    };
    if !found.is_empty() {
        return found.into_iter().map(|(_, at)| at).collect();
    }
    let asked = with(&|one| one.is_asked_for(typed));
    if !asked.is_empty() || words.iter().any(|word| word.is_ascii()) {
        return asked;
    }
    with(&|one| one.has_each_sign(&words))
}
