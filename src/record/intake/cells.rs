//! Splits a text into the cells of a table. Cells may be quoted and then hold separators and line breaks; a quote that
//! is never closed is an ordinary character.

/// How many lines a quoted cell may have.
const QUOTED_LINES: usize = 200;

/// A row of cells, and the line on which it begins, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cells {
    pub line: usize,
    pub cells: Vec<String>,
}

impl Cells {
    /// Tells whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// Returns the cells that hold something.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// Returns a cell, empty if there is none.
    pub fn at(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// Returns the row as one line.
    pub fn written(&self) -> String {
        self.filled().map(|cell| cell.replace(['\n', '\r'], " ")).collect::<Vec<_>>().join("\t")
    }
}

/// What separates the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// One character.
    Sign(char),
    /// Two or more blanks, as in a table of a mail.
    Blanks,
    /// Any blanks, as in a table that a chat has pressed together. A time belongs to the day before it.
    Words,
    /// Bars, as in Markdown.
    Bars,
}

/// Returns the row that begins on a line, and on which line the next one begins.
pub(super) fn row_at(lines: &[&str], at: usize, separator: Separator) -> (Vec<String>, usize) {
    match separator {
        Separator::Sign(sign) => quoted_row(lines, at, sign),
        Separator::Blanks => (by_blanks(lines[at]), at + 1),
        Separator::Words => (by_words(lines[at]), at + 1),
        Separator::Bars => (by_bars(lines[at]), at + 1),
    }
}

fn quoted_row(lines: &[&str], at: usize, sign: char) -> (Vec<String>, usize) {
    let (mut cells, mut rest, mut line) = (Vec::new(), lines[at], at);
    loop {
        let quoted = rest.strip_prefix('"').and_then(|inner| closing(lines, line, inner, sign));
        let (cell, next) = match quoted {
            Some((cell, after, end)) => {
                line = end;
                (cell, after)
            }
            None => match rest.split_once(sign) {
                Some((cell, after)) => (cell.to_owned(), Some(after)),
                None => (rest.to_owned(), None),
            },
        };
        cells.push(cell);
        match next {
            Some(next) => rest = next,
            None => return (cells, line + 1),
        }
    }
}

/// Returns a quoted cell, what follows in its last line (`None` at the line's end), and that line. `None` if the quote
/// isn't closed before a separator or a line's end.
fn closing<'a>(lines: &[&'a str], at: usize, inner: &'a str, sign: char) -> Option<(String, Option<&'a str>, usize)> {
    let mut cell = String::new();
    let mut rest = inner;
    for (line, whole) in lines.iter().enumerate().skip(at).take(QUOTED_LINES) {
        if line > at {
            cell.push('\n');
            rest = whole;
        }
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                cell.push_str(rest);
                break;
            };
            cell.push_str(before);
            if let Some(after) = after.strip_prefix('"') {
                cell.push('"');
                rest = after;
                continue;
            }
            return match after.strip_prefix(sign) {
                Some(after) => Some((cell, Some(after), line)),
                None if after.trim().is_empty() => Some((cell, None, line)),
                None => None,
            };
        }
    }
    None
}

/// Returns rows as a text that [`row_at`] reads again, at the same lines unless a cell has several; `None` if it would
/// be longer than `most` bytes.
pub(super) fn written(rows: &[Cells], most: usize) -> Option<String> {
    let mut text = String::new();
    let mut line = 1;
    for row in rows {
        // Empty rows of a sheet aren't kept, but lines are named by their numbers.
        text.extend(std::iter::repeat_n('\n', row.line.saturating_sub(line).min(most)));
        line = line.max(row.line) + 1;
        let cells: Vec<String> = row.cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join("\t"));
        text.push('\n');
        if text.len() > most {
            return None;
        }
    }
    Some(text)
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains(['\t', '\n', '\r', '"']);
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn by_blanks(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut blanks) = (Vec::new(), String::new(), 0);
    for c in line.trim().chars() {
        if matches!(c, ' ' | '\u{a0}' | '\u{3000}') {
            blanks += if c == '\u{3000}' { 2 } else { 1 };
            continue;
        }
        if blanks > 1 && !cell.is_empty() {
            cells.push(std::mem::take(&mut cell));
        } else if blanks == 1 {
            cell.push(' ');
        }
        blanks = 0;
        cell.push(c);
    }
    cells.push(cell);
    cells
}

fn by_words(line: &str) -> Vec<String> {
    let is_clock = |word: &str| {
        let (hour, minute) = word.split_once([':', '：']).unwrap_or_default();
        [hour, minute].iter().all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut cells: Vec<String> = Vec::new();
    for word in line.split_whitespace() {
        match cells.last_mut() {
            Some(last) if is_clock(word) => *last = format!("{last} {word}"),
            _ => cells.push(word.to_owned()),
        }
    }
    cells
}

/// `| a | b |`; `\|` is a bar within a cell, `<br>` a line break.
fn by_bars(line: &str) -> Vec<String> {
    const BAR: &str = "\u{1}";
    let line = line.trim().replace("\\|", BAR);
    let inner = line.strip_prefix('|').unwrap_or(&line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let cell = |cell: &str| {
        let cell = cell.replace(BAR, "|").replace("<br>", "\n").replace("<br/>", "\n");
        let cell = cell.trim();
        cell.strip_prefix("**").and_then(|bold| bold.strip_suffix("**")).unwrap_or(cell).to_owned()
    };
    inner.split('|').map(cell).collect()
}

/// Tells whether a line separates the heads of a Markdown table from its rows.
pub(super) fn is_rule(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}
