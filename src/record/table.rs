//! A table as CSV, for spreadsheets. Words and columns are the caller's.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front; the text begins with a byte
//! order mark, by which Excel knows that it is UTF-8.

use csv::{Terminator, WriterBuilder};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a header and rows. All rows are as long as the header.
#[must_use]
pub fn to_csv(header: &[String], rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        // Into memory everything can be written.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8(bytes).unwrap_or_default())
}

/// Full-width signs count too: some spreadsheets take them for the narrow ones.
fn harmless(cell: &str) -> String {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}
