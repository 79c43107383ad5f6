//! A table as CSV for spreadsheets. The caller chooses texts and columns.
//!
//! Depending on the locale, spreadsheets separate cells by a comma, a semicolon or a tab. So a cell that contains any
//! of them is quoted, and an apostrophe is put before anything that a spreadsheet would take for a formula, also where
//! another separator would start a new cell. The text begins with a byte order mark, by which Excel recognizes UTF-8.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::domain::is_unseen;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a header and rows. All rows must be as long as the header.
#[must_use]
pub fn to_csv(header: &[String], rows: &[Vec<String>]) -> String {
    // The library knows only one separator, so quoting is done here.
    let mut writer = WriterBuilder::new();
    let writer = writer.terminator(Terminator::CRLF).flexible(true).quote_style(QuoteStyle::Never);
    let mut writer = writer.from_writer(Vec::new());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        // Writing to memory can't fail.
        let _ = writer.write_record(row.iter().map(|cell| quoted(harmless(cell))));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8(bytes).unwrap_or_default())
}

/// Characters that separate cells or rows in some locale.
const PARTS: [char; 5] = [',', ';', '\t', '\r', '\n'];

/// Characters that begin a formula. Some spreadsheets accept full-width ones too.
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

/// Tells whether a cell begins a formula, for spreadsheets that ignore leading spaces and quotes.
fn begins_formula(cell: &str) -> bool {
    let passed_over = |sign| sign == '"' || (is_unseen(sign) && !PARTS.contains(&sign));
    cell.trim_start_matches(passed_over).starts_with(FORMULA)
}

fn quoted(cell: String) -> String {
    let needs = |sign| PARTS.contains(&sign) || matches!(sign, '"' | '=');
    if cell.contains(needs) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
