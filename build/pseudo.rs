//! The pseudo-language: English with accented letters, at least 40 % longer, in brackets. On a screen in it, text
//! without accents doesn't come from `locales/`, text without its closing bracket is cut off, and text that overflows
//! would also overflow in a language with longer words. `tests/browser/screens.rs` compiles this file too, to find
//! buttons by it.

/// Its language tag. The region `XA` stands for no country.
pub const TAG: &str = "en-XA";

/// Returns an English text in the pseudo-language. Its variables stay unchanged.
pub fn pseudo(english: &str) -> String {
    let (mut written, mut rest) = ("[".to_owned(), english);
    let mut signs = 0;
    while !rest.is_empty() {
        let (words, variable, after) = next(rest);
        signs += words.chars().count();
        written.push_str(&accented(words));
        written.push_str(variable);
        rest = after;
    }
    let longer = written.chars().count() - 1 - (english.chars().count() - signs);
    // The target is 40 % more characters than the English text has outside its variables.
    let missing = (signs * 14).div_ceil(10).saturating_sub(longer);
    written.extend(std::iter::repeat_n('~', missing));
    written.push(']');
    written
}

/// Splits a text into the words before the first variable, that variable, and the rest.
fn next(text: &str) -> (&str, &str, &str) {
    let (words, rest) = text.split_at(text.find("{{").unwrap_or(text.len()));
    let (variable, after) = rest.split_at(rest.find("}}").map_or(rest.len(), |at| at + 2));
    (words, variable, after)
}

/// Accents the letters of words without variables, and doubles the vowels.
pub fn accented(words: &str) -> String {
    let mut written = String::with_capacity(words.len() * 2);
    for letter in words.chars() {
        let accented = match letter {
            'a' => "áá",
            'e' => "éé",
            'i' => "íí",
            'o' => "óó",
            'u' => "úú",
            'A' => "ÁÁ",
            'E' => "ÉÉ",
            'I' => "ÍÍ",
            'O' => "ÓÓ",
            'U' => "ÚÚ",
            'c' => "ç",
            'd' => "ð",
            'g' => "ĝ",
            'h' => "ĥ",
            'k' => "ķ",
            'l' => "ļ",
            'n' => "ñ",
            'r' => "ŕ",
            's' => "š",
            't' => "ţ",
            'w' => "ŵ",
            'y' => "ý",
            'z' => "ž",
            'C' => "Ç",
            'D' => "Ð",
            'N' => "Ñ",
            'R' => "Ŕ",
            'S' => "Š",
            'T' => "Ţ",
            'Y' => "Ý",
            'Z' => "Ž",
            other => {
                written.push(other);
                continue;
            }
        };
        written.push_str(accented);
    }
    written
}
