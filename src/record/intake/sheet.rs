//! Reads the cells of a spreadsheet's file. What it unpacks to is measured first, and only as many rows are kept as are
//! read.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Dimensions, Ods, OdsError, Reader as _, Xls, XlsError, Xlsx, XlsxError};
use zip::ZipArchive;

use super::cells::{Cells, Separator, row_at, written as written_rows};
use super::dates::excel;
use super::sheet_kind::{NotATable, SheetKind};

/// How many cells an Open Document sheet may have with all its repeated rows.
const CELLS: usize = 4_000_000;

/// A sheet of a file.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: String,
    pub rows: Vec<Cells>,
    /// How many rows below the last that is kept hold something.
    pub left_out: usize,
}

impl Sheet {
    /// Returns it as a text, if all of it was read and is short enough to be kept.
    pub fn written(&self) -> Option<String> {
        written_rows(&self.rows, super::KEPT).filter(|_| self.left_out == 0)
    }

    /// Reads such a text.
    pub fn of_written(name: &str, text: &str) -> Self {
        let lines: Vec<&str> = text.split('\n').collect();
        let (mut rows, mut at) = (Vec::new(), 0);
        while at < lines.len() {
            let (cells, next) = row_at(&lines, at, Separator::Sign('\t'));
            let row = Cells { line: at + 1, cells };
            rows.extend(Some(row).filter(|row| !row.is_empty()));
            at = next;
        }
        Self { name: name.to_owned(), rows, left_out: 0 }
    }
}

/// Measures what an archive unpacks to, a part of it in each step.
#[derive(Debug)]
pub(super) struct Measure {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    next: usize,
    sum: u64,
}

impl Measure {
    /// Opens an archive.
    ///
    /// # Errors
    /// It is damaged.
    pub fn of(bytes: Vec<u8>) -> Result<Self, NotATable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotATable::Damaged)?;
        Ok(Self { archive, next: 0, sum: 0 })
    }

    /// How many parts are measured, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.archive.len())
    }

    /// Measures the next part; returns whether it was the last one. Pictures aren't read and don't count.
    ///
    /// # Errors
    /// It is damaged, locked, or unpacks to more than is read.
    pub fn step(&mut self) -> Result<bool, NotATable> {
        if self.next >= self.archive.len() {
            return Ok(true);
        }
        let mut part = self.archive.by_index(self.next).map_err(|_| NotATable::Damaged)?;
        if part.encrypted() {
            return Err(NotATable::Locked);
        }
        let name = part.name().map(|name| name.to_ascii_lowercase()).unwrap_or_default();
        let is_read = [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end));
        if is_read {
            // The size in the header may be a lie, so it is counted.
            let left = super::UNPACKED.saturating_sub(self.sum) + 1;
            let read = std::io::copy(&mut part.by_ref().take(left), &mut std::io::sink());
            self.sum += read.map_err(|_| NotATable::Damaged)?;
            if self.sum > super::UNPACKED {
                return Err(NotATable::UnpacksTooLarge);
            }
        }
        drop(part);
        self.next += 1;
        Ok(self.next >= self.archive.len())
    }

    /// Returns the file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.archive.into_inner().into_inner()
    }
}

/// Reads all sheets of a file that isn't empty.
///
/// # Errors
/// Why it can't be read.
pub(super) fn sheets_of(kind: SheetKind, bytes: Vec<u8>) -> Result<Vec<Sheet>, NotATable> {
    let sheets = match kind {
        SheetKind::Xlsx => xlsx(bytes)?,
        SheetKind::Xls => xls(bytes)?,
        SheetKind::Ods => ods(bytes)?,
    };
    let filled: Vec<Sheet> = sheets.into_iter().filter(|sheet| sheet.rows.iter().any(|row| !row.is_empty())).collect();
    if filled.is_empty() { Err(NotATable::Empty) } else { Ok(filled) }
}

fn xlsx(bytes: Vec<u8>) -> Result<Vec<Sheet>, NotATable> {
    let why = |error: XlsxError| match error {
        XlsxError::Password => NotATable::Locked,
        _ => NotATable::Damaged,
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(why)?;
    let names = book.sheet_names().clone();
    let mut sheets = Vec::new();
    for name in names {
        let mut grid = Grid::default();
        // A chart has a name and no cells.
        if let Ok(mut cells) = book.worksheet_cells_reader(&name) {
            while let Some(cell) = cells.next_cell().map_err(why)? {
                let (row, column) = cell.get_position();
                grid.put(row, column, &written_ref(cell.get_value()));
            }
        }
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push(grid.sheet(name, &merged));
    }
    Ok(sheets)
}

fn xls(bytes: Vec<u8>) -> Result<Vec<Sheet>, NotATable> {
    let why = |error: XlsError| match error {
        XlsError::Password => NotATable::Locked,
        _ => NotATable::Damaged,
    };
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(why)?;
    let names = book.sheet_names().clone();
    let mut sheets = Vec::new();
    for name in names {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push(of_range(name, &range, &merged));
    }
    Ok(sheets)
}

fn ods(bytes: Vec<u8>) -> Result<Vec<Sheet>, NotATable> {
    let why = |error: OdsError| match error {
        OdsError::Password => NotATable::Locked,
        OdsError::CellLimitExceeded { .. } => NotATable::UnpacksTooLarge,
        _ => NotATable::Damaged,
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotATable::Damaged)?;
    let mut content = String::new();
    let part = archive.by_name("content.xml").map_err(|_| NotATable::Damaged)?;
    part.take(super::UNPACKED).read_to_string(&mut content).map_err(|_| NotATable::Damaged)?;
    if repeated(&content) > CELLS {
        return Err(NotATable::UnpacksTooLarge);
    }
    drop(content);
    let mut book: Ods<_> = Ods::new(archive.into_inner()).map_err(why)?;
    let names = book.sheet_names().clone();
    let mut sheets = Vec::new();
    for name in names {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        sheets.push(of_range(name, &range, &[]));
    }
    Ok(sheets)
}

/// How many cells the rows of an Open Document sheet stand for: a row can say that it is repeated. Empty rows at the
/// end, of which there are usually a million, don't count.
fn repeated(content: &str) -> usize {
    let number = |text: &str, name: &str| {
        let after = text.split_once(name).and_then(|(_, after)| after.split('"').nth(1));
        after.and_then(|number| number.parse::<usize>().ok()).unwrap_or(1)
    };
    let (mut rows, mut pending, mut width) = (0_usize, 0_usize, 1_usize);
    for row in content.split("<table:table-row").skip(1) {
        let row = row.split("</table:table-row>").next().unwrap_or(row);
        let head = row.split('>').next().unwrap_or(row);
        pending = pending.saturating_add(number(head, "number-rows-repeated"));
        if row.contains("value-type=") {
            let cells = row.split("<table:").skip(1).filter(|cell| cell.contains("table-cell"));
            let wide =
                cells.map(|cell| number(cell.split('>').next().unwrap_or(cell), "number-columns-repeated").min(16_384));
            width = width.max(wide.fold(0_usize, usize::saturating_add).min(16_384));
            rows = rows.saturating_add(pending);
            pending = 0;
        }
    }
    rows.saturating_mul(width)
}

fn of_range(name: String, range: &calamine::Range<Data>, merged: &[Dimensions]) -> Sheet {
    let mut grid = Grid::default();
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let (row, column) = (u32::try_from(row).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX));
        grid.put(top.saturating_add(row), left.saturating_add(column), &written(value));
    }
    grid.sheet(name, merged)
}

/// The cells that are kept.
#[derive(Debug, Default)]
struct Grid {
    rows: std::collections::BTreeMap<u32, Vec<String>>,
    /// Rows below the last that is kept.
    beyond: std::collections::BTreeSet<u32>,
}

impl Grid {
    fn put(&mut self, row: u32, column: u32, value: &str) {
        if value.trim().is_empty() || column as usize >= super::COLUMNS {
            return;
        }
        // Heads and what stands above them come on top of the rows that are read.
        if self.rows.len() >= super::ROWS + 20 && !self.rows.contains_key(&row) {
            self.beyond.insert(row);
            return;
        }
        let cells = self.rows.entry(row).or_default();
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        value.clone_into(&mut cells[column]);
    }

    /// Makes the sheet. Each row of a merged region gets its value.
    fn sheet(mut self, name: String, merged: &[Dimensions]) -> Sheet {
        for region in merged {
            let ((top, column), (bottom, _)) = (region.start, region.end);
            let value = self.rows.get(&top).and_then(|row| row.get(column as usize)).cloned().unwrap_or_default();
            let below: Vec<u32> = self
                .rows
                .range(top.saturating_add(1)..=bottom.max(top.saturating_add(1)))
                .map(|(row, _)| *row)
                .filter(|row| *row <= bottom)
                .collect();
            for row in below {
                let empty = self.rows.get(&row).and_then(|row| row.get(column as usize)).is_none_or(String::is_empty);
                if empty {
                    self.put(row, column, &value);
                }
            }
        }
        let rows = self.rows.into_iter().map(|(row, cells)| Cells { line: row as usize + 1, cells }).collect();
        Sheet { name, rows, left_out: self.beyond.len() }
    }
}

fn written(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Float(number) => plain_number(*number),
        Data::Int(number) => number.to_string(),
        Data::Bool(is) => if *is { "是" } else { "否" }.to_owned(),
        Data::DateTime(at) => dated(at.as_f64(), at.is_datetime()),
    }
}

fn written_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => written(&Data::from(other.clone())),
    }
}

/// Writes a number without the digits that a float has too many.
fn plain_number(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    format!("{rounded}")
}

/// Writes a day as 2026-03-05 18:40; what is none, such as a duration, as a number.
fn dated(number: f64, is_day: bool) -> String {
    match excel(number).filter(|_| is_day) {
        Some(at) => at.time.map_or_else(|| at.day.to_string(), |time| format!("{} {time}", at.day)),
        None => plain_number(number),
    }
}
