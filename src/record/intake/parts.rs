//! Splits a paste into codes, tables and other text.

use super::super::code::Code;
use super::super::packing::{FIRST_MARK, MARK, TAIL, is_between};
use super::cells::{Cells, Separator, is_rule, row_at};
use super::columns::{Columns, columns_of, known_heads};
use super::heads::Field;
use super::taken::Source;
use crate::domain::BeijingDay;

/// A part of a paste, with the line on which it begins, from 1.
#[derive(Debug)]
pub(super) enum Part {
    Code { line: usize, written: String },
    Table { rows: Vec<Cells>, columns: Columns, source: Source },
    Text { line: usize, text: String },
}

/// Splits a text. A file of this app is one code.
pub(super) fn parts_of(text: &str, today: BeijingDay) -> Vec<Part> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    if text.trim_start().starts_with('{') && text.contains("\"jiedan_") {
        return vec![Part::Code { line: 1, written: text }];
    }
    let mut parts = Vec::new();
    let (mut from, mut line) = (0, 1);
    while let Some((start, end)) = code_in(&text, from) {
        let before = &text[from..start];
        parts.extend(tables_of(before, line, today));
        line += before.matches('\n').count();
        let written = text[start..end].to_owned();
        let long = written.matches('\n').count();
        parts.push(Part::Code { line, written });
        line += long;
        from = end;
    }
    parts.extend(tables_of(&text[from..], line, today));
    parts
}

/// Returns where the next code begins and ends.
fn code_in(text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..).filter(|rest| Code::is_in(rest))?;
    let start = from + [MARK, FIRST_MARK].into_iter().filter_map(|mark| rest.find(mark)).min()?;
    let mut tail = None;
    for (at, sign) in text[start..].char_indices().skip(MARK.len()) {
        match (&mut tail, sign) {
            (None, '.') => tail = Some(0),
            (None, 'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_') => {}
            (Some(many), '0'..='9' | 'a'..='f') => {
                *many += 1;
                if *many == TAIL {
                    let end = start + at + 1;
                    // A longer number is something else.
                    if text[end..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'a'..='f')) {
                        break;
                    }
                    return Some((start, end));
                }
            }
            (_, sign) if is_between(sign) => {}
            _ => break,
        }
    }
    // Its end is missing: the rest of the line belongs to it.
    let of_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let long = text[start..].find(|c| !of_code(c)).unwrap_or(text.len() - start);
    Some((start, start + long))
}

/// Splits a text without codes into tables and text.
fn tables_of(text: &str, first: usize, today: BeijingDay) -> Vec<Part> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut parts = Vec::new();
    let (mut at, mut begun) = (0, 0);
    while at < lines.len() {
        match table_at(&lines, at, begun, first, today) {
            Some((start, end, part)) => {
                text_part(&mut parts, &lines[begun..start], first + begun);
                parts.push(part);
                (at, begun) = (end, end);
            }
            None => at += 1,
        }
    }
    text_part(&mut parts, &lines[begun..], first + begun);
    parts
}

fn text_part(parts: &mut Vec<Part>, lines: &[&str], first: usize) {
    let Some(begin) = lines.iter().position(|line| !line.trim().is_empty()) else { return };
    parts.push(Part::Text { line: first + begin, text: lines[begin..].join("\n").trim_end().to_owned() });
}

/// Returns the table that begins on a line: where it begins, lines above its heads included, and where it ends.
fn table_at(lines: &[&str], at: usize, begun: usize, first: usize, today: BeijingDay) -> Option<(usize, usize, Part)> {
    let line = lines[at];
    if line.trim().is_empty() {
        return None;
    }
    if lines.get(at + 1).is_some_and(|next| is_rule(next)) && line.contains('|') {
        let end = (at..lines.len()).find(|at| !lines[*at].contains('|')).unwrap_or(lines.len());
        let rows = (at..end).filter(|at| !is_rule(lines[*at])).map(|at| cells(lines, at, first, Separator::Bars).0);
        return part(rows.collect(), today, 2).map(|part| (at, end, part));
    }
    if line.contains('\t') {
        // Only at the first line of a block with tabs.
        let is_first = at == begun || !lines[at - 1].contains('\t');
        let (rows, end) = block(lines, at, first, Separator::Sign('\t'));
        return is_first.then(|| part(rows, today, 3)).flatten().map(|part| (at, end, part));
    }
    [',', ';', '，'].into_iter().find_map(|sign| by_sign(lines, at, begun, first, today, sign)).or_else(|| {
        let (head, _) = cells(lines, at, first, Separator::Blanks);
        let (rows, end) = block(lines, at, first, Separator::Blanks);
        let fits = known_heads(&head) >= 3 && rows.iter().skip(1).any(|row| row.cells.len() > 1);
        let table = fits.then(|| part(rows, today, 3)).flatten().map(|part| (at, end, part));
        table.or_else(|| by_words(lines, at, first, today))
    })
}

/// A table whose cells are separated by single blanks: every word of its first line is a head, and every row has as
/// many words.
fn by_words(lines: &[&str], at: usize, first: usize, today: BeijingDay) -> Option<(usize, usize, Part)> {
    let (head, _) = cells(lines, at, first, Separator::Words);
    let many = head.cells.len();
    if many < 3 || head.filled().any(|cell| Field::of(cell).is_none()) {
        return None;
    }
    let rows = (at..lines.len()).map(|at| cells(lines, at, first, Separator::Words).0);
    let rows: Vec<Cells> = rows.take_while(|row| row.cells.len() == many).collect();
    let end = at + rows.len();
    (rows.len() > 1).then(|| part(rows, today, 3)).flatten().map(|part| (at, end, part))
}

fn by_sign(
    lines: &[&str],
    at: usize,
    begun: usize,
    first: usize,
    today: BeijingDay,
    sign: char,
) -> Option<(usize, usize, Part)> {
    if lines[at].matches(sign).count() < 2 {
        return None;
    }
    let separator = Separator::Sign(sign);
    let (head, _) = cells(lines, at, first, separator);
    let (mut rows, end) = block(lines, at, first, separator);
    if known_heads(&head) < 2 {
        // Without heads: every row has as many cells.
        let same = rows.len() >= 2 && rows.iter().all(|row| row.cells.len() == head.cells.len());
        let is_first = at == begun || lines[at - 1].matches(sign).count() + 1 != head.cells.len();
        return (same && is_first && sign != '，').then(|| part(rows, today, 3)).flatten().map(|part| (at, end, part));
    }
    let fits = |row: &Cells| row.cells.len() + 1 >= head.filled().count();
    if !rows.iter().skip(1).any(fits) {
        return None;
    }
    let mut start = at;
    while start > begun && lines[start - 1].matches(sign).count() + 1 >= head.cells.len() {
        start -= 1;
    }
    let mut above: Vec<Cells> = (start..at).map(|at| cells(lines, at, first, separator).0).collect();
    above.append(&mut rows);
    part(above, today, 2).map(|part| (start, end, part))
}

fn cells(lines: &[&str], at: usize, first: usize, separator: Separator) -> (Cells, usize) {
    let (cells, next) = row_at(lines, at, separator);
    (Cells { line: first + at, cells }, next)
}

/// Returns the rows of a table and where it ends: at a line without separators, unless another row follows at once.
fn block(lines: &[&str], at: usize, first: usize, separator: Separator) -> (Vec<Cells>, usize) {
    let has = |line: &str| match separator {
        Separator::Sign(sign) => line.contains(sign),
        Separator::Blanks | Separator::Words => row_at(&[line], 0, separator).0.len() > 1,
        Separator::Bars => line.contains('|'),
    };
    let (mut rows, mut next): (Vec<Cells>, usize) = (Vec::new(), at);
    let mut heads = 0;
    while next < lines.len() {
        let line = lines[next];
        if !has(line) && !line.starts_with('"') {
            let after = (next..lines.len()).find(|at| !lines[*at].trim().is_empty());
            let follows = if line.trim().is_empty() { after } else { Some(next + 1) };
            let goes_on =
                follows.filter(|at| *at <= next + 2).and_then(|at| lines.get(at)).is_some_and(|line| has(line));
            if !goes_on || !line.trim().is_empty() && separator != Separator::Sign('\t') {
                break;
            }
        }
        let (row, end) = cells(lines, next, first, separator);
        // Another table with heads of its own.
        let known = known_heads(&row);
        if known >= 3 && heads >= 2 && rows.len() >= 3 && !rows.iter().take(3).any(|head| head.cells == row.cells) {
            break;
        }
        heads = heads.max(known);
        rows.push(row);
        next = end;
    }
    (rows, next)
}

/// Makes a table of rows if anything in it is recognised; below `least` columns one whose columns are tasks is a text.
fn part(rows: Vec<Cells>, today: BeijingDay, least: usize) -> Option<Part> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    table_of(rows, today, width >= least).map(|(rows, columns, source)| Part::Table { rows, columns, source })
}

/// Finds the columns of a table, or turns it if its rows are what others have as columns.
pub(super) fn table_of(rows: Vec<Cells>, today: BeijingDay, may_turn: bool) -> Option<(Vec<Cells>, Columns, Source)> {
    let mut labels: Vec<Field> = rows.iter().filter_map(|row| Field::of(row.at(0))).collect();
    let many = labels.len();
    labels.sort_unstable();
    labels.dedup();
    let by_rows = rows.iter().take(20).map(known_heads).max().unwrap_or(0);
    let is_sideways = labels.len() >= 3 && labels.len() > by_rows;
    if !is_sideways {
        return columns_of(&rows, today).map(|columns| (rows, columns, Source::Table));
    }
    let repeats = many > labels.len()
        && rows.iter().filter(|row| matches!(Field::of(row.at(0)), Some(Field::Name | Field::Brand))).count() > 2;
    if !may_turn || repeats {
        return None;
    }
    let turned = turned(&rows);
    columns_of(&turned, today).map(|columns| (turned, columns, Source::Sideways))
}

/// Turns a table; each column's line is that of its first cell.
fn turned(rows: &[Cells]) -> Vec<Cells> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let first = rows.first().map_or(1, |row| row.line);
    let column = |at: usize| Cells { line: first, cells: rows.iter().map(|row| row.at(at).to_owned()).collect() };
    (0..width).map(column).collect()
}
