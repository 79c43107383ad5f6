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
