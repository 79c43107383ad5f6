//! Tables for spreadsheets: read back as they were written, and no cell is a formula.

use jiedan::record::to_csv;

fn read(text: &str) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

#[test]
fn cells_with_commas_quotes_and_breaks_come_back() {
    let rows = [row(&["逗号,和\"引号\"", "两\n行"]), row(&["😀", ""]), row(&[" 空格 ", "a;b\r\nc"])];
    let text = to_csv(&row(&["任务名", "备注"]), &rows);
    assert!(text.starts_with("\u{feff}任务名,备注\r\n"), "{text:?}");
    assert_eq!(read(&text)[1..], rows);
}

#[test]
fn a_cell_that_would_be_a_formula_gets_an_apostrophe() {
    let hostile = [
        "=1+1",
        "+86",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "=HYPERLINK(\"https://x\",\"看\")",
    ];
    let rows: Vec<_> = hostile.iter().map(|cell| row(&[cell])).collect();
    for (cells, was) in read(&to_csv(&row(&["=任务名"]), &rows))[1..].iter().zip(hostile) {
        assert_eq!(cells[0], format!("'{was}"));
    }
    assert!(to_csv(&row(&["=任务名"]), &[]).contains("'=任务名"));
}

#[test]
fn harmless_cells_stay_as_they_are() {
    let cells = row(&["春季防晒霜口播", "1+1=2", "2026-03-09T00:00:00.000+08:00", "0", "a@b.c", "'="]);
    assert_eq!(read(&to_csv(&row(&["a", "b", "c", "d", "e", "f"]), std::slice::from_ref(&cells)))[1], cells);
}

#[test]
fn a_cell_that_some_spreadsheet_would_split_is_quoted() {
    for cell in ["甲;乙", "甲;=1+1", "甲\t乙", "1=2", "他说\"好\"", "两\n行", "逗号,"] {
        let text = to_csv(&row(&["a", "b"]), &[row(&["x", cell])]);
        let quoted = text.split_once("x,").map(|(_, rest)| rest.trim_end().to_owned()).expect("the cell");
        assert!(quoted.starts_with('"') && quoted.ends_with('"'), "{cell:?}: {quoted:?}");
    }
}

/// The cells that a spreadsheet makes of a text which it splits by its own separator.
fn split(text: &str, separator: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator);
    let mut reader = reader.from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn no_cell_is_a_formula_whatever_separates_cells_where_it_is_opened() {
    let hostile = ["甲;=1+1", "甲; =1+1;乙", "甲\t+1", "甲;\"=1\"", "甲\n-1", "甲,@SUM(A1)", "a\";=1;\"", "甲;＝1"];
    let rows: Vec<_> = hostile.iter().map(|cell| row(&["x", cell, "y"])).collect();
    let text = to_csv(&row(&["a", "b", "c"]), &rows);
    for separator in [b',', b';', b'\t'] {
        for cell in split(&text, separator) {
            let begins = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
            assert!(!begins.starts_with(['=', '+', '-', '@', '＝']), "{:?}: {cell:?}", char::from(separator));
        }
    }
}

#[test]
fn blanks_and_quotes_before_a_formula_dont_hide_it() {
    for cell in [" =1", "\u{3000}=1", "\"=1\"", " \"+1", "\u{feff}=1", "\u{200b}@a", "\0=1"] {
        let text = to_csv(&row(&["a"]), &[row(&[cell])]);
        assert_eq!(read(&text)[1][0], format!("'{cell}"), "{cell:?}");
    }
}
