//! A table as CSV, for spreadsheets. Words and columns are the caller's.
//!
//! Which sign parts the cells is a matter of where a spreadsheet is: a comma, a semicolon or a tab. So a cell with any of
//! them is quoted, and what a spreadsheet would take for a formula gets an apostrophe in front, also where another
//! separator than ours would make a cell begin. The text begins with a byte order mark, by which Excel knows that it is
//! UTF-8.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::domain::is_unseen;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a header and rows. All rows are as long as the header.
#[must_use]
pub fn to_csv(header: &[String], rows: &[Vec<String>]) -> String {
    // The library knows of one separator; which cells are quoted is decided here.
    let mut writer = WriterBuilder::new();
    let writer = writer.terminator(Terminator::CRLF).flexible(true).quote_style(QuoteStyle::Never);
    let mut writer = writer.from_writer(Vec::new());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        // Into memory everything can be written.
        let _ = writer.write_record(row.iter().map(|cell| quoted(harmless(cell))));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8(bytes).unwrap_or_default())
}

/// What parts cells or rows somewhere.
const PARTS: [char; 5] = [',', ';', '\t', '\r', '\n'];

/// Full-width signs count too: some spreadsheets take them for the narrow ones.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

fn harmless(cell: &str) -> String {
    let mut harmless = String::with_capacity(cell.len() + 1);
    if cell.starts_with(['\t', '\r', '\n']) || begins_formula(cell) {
        harmless.push('\'');
    }
    for (at, sign) in cell.char_indices() {
        harmless.push(sign);
        let rest = &cell[at + sign.len_utf8()..];
        if at > 0 && PARTS.contains(&sign) && begins_formula(rest) {
            harmless.push('\'');
        }
    }
    harmless
}

/// Tells whether a spreadsheet that passes over blanks and quotes would find a formula.
fn begins_formula(cell: &str) -> bool {
    let passed_over = |sign| sign == '"' || (is_unseen(sign) && !PARTS.contains(&sign));
    cell.trim_start_matches(passed_over).starts_with(FORMULA)
}

fn quoted(cell: String) -> String {
    let needs = |sign| PARTS.contains(&sign) || matches!(sign, '"' | '=');
    if cell.contains(needs) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
