//! Reads the rows of a table whose columns are known.

use std::collections::HashMap;

use super::built::{Item, Kept, built, check};
use super::cells::Cells;
use super::clients::clients_in_name;
use super::columns::Columns;
use super::heads::Field;
use super::row::{Row, Whence, Wrong};
use super::stages::stage_of;
use super::taken::{Left, LeftWhy, Sheets, Source, Tasks};
use super::vocabulary::{is_group as names_a_group, is_none, is_sum, plain};
use crate::domain::BeijingDay;

/// How many rows are read in a step.
const STEP: usize = 250;

/// A table that is being read.
#[derive(Debug)]
pub(super) struct TableRows {
    rows: Vec<Cells>,
    columns: Columns,
    next: usize,
    tasks: Tasks,
    today: BeijingDay,
    /// The client of the row before, for the rows of a merged cell.
    above: Option<(usize, String)>,
    /// The line of each name and client.
    known: HashMap<(String, String), usize>,
}

impl TableRows {
    /// Begins to read. Rows beyond the limit are counted.
    pub fn new(mut rows: Vec<Cells>, columns: Columns, source: Source, today: BeijingDay) -> Self {
        let last = (columns.first + super::ROWS).min(rows.len());
        let left_out = rows[last..].iter().filter(|row| !row.is_empty()).count();
        rows.truncate(last);
        let why =
            |at: usize| if columns.heads.is_some_and(|heads| at >= heads) { LeftWhy::Heads } else { LeftWhy::Above };
        let above = rows[..columns.first].iter().enumerate().filter(|(_, row)| !row.is_empty());
        let left = above.map(|(at, row)| Left { line: row.line, written: row.written(), why: why(at) }).collect();
        let next = columns.first;
        let tasks = Tasks { source, rows: Vec::new(), columns: columns.all.clone(), left, left_out, sheets: None };
        Self { rows, columns, next, tasks, today, above: None, known: HashMap::new() }
    }

    /// Names the sheets of the file, and counts rows that weren't even unpacked.
    pub fn of_sheets(mut self, sheets: Sheets, left_out: usize) -> Self {
        self.tasks.sheets = Some(sheets);
        self.tasks.left_out += left_out;
        self
    }

    /// How many rows there are.
    pub fn many(&self) -> usize {
        self.rows.len()
    }

    /// How many are read.
    pub fn done(&self) -> usize {
        self.next
    }

    /// Reads some rows; returns the tasks after the last.
    pub fn step(&mut self) -> Option<Tasks> {
        let end = (self.next + STEP).min(self.rows.len());
        while self.next < end {
            let row = std::mem::take(&mut self.rows[self.next]);
            self.next += 1;
            if !row.is_empty() {
                self.read(&row);
            }
        }
        (self.next >= self.rows.len()).then(|| Tasks {
            rows: std::mem::take(&mut self.tasks.rows),
            columns: std::mem::take(&mut self.tasks.columns),
            left: std::mem::take(&mut self.tasks.left),
            sheets: self.tasks.sheets.take(),
            ..self.tasks
        })
    }

    fn read(&mut self, row: &Cells) {
        if let Some(why) = self.why_left(row) {
            self.tasks.left.push(Left { line: row.line, written: row.written(), why });
            return;
        }
        let mut items = self.items(row);
        self.fill_client(row, &mut items);
        let mut made = built(&items, row.line, self.today, Kept::Not);
        if let (Some(name), None) = (&made.name, &made.client) {
            made.may_be = clients_in_name(&name.value);
        }
        check(&mut made, self.today);
        self.note_twice(&mut made);
        self.tasks.rows.push(made);
    }

    fn items(&self, row: &Cells) -> Vec<Item> {
        let item = |(column, cell): (usize, &String)| {
            let head = self.columns.all.get(column);
            let text = head.map(|head| head.head.clone()).unwrap_or_default();
            let from = match (&self.columns.heads, text.is_empty()) {
                (Some(_), false) => Whence::Head { column, head: text.clone() },
                _ => Whence::Content { column },
            };
            Item { field: head.and_then(|head| head.field), head: text, cell: cell.clone(), from }
        };
        row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).map(item).collect()
    }

    fn why_left(&self, row: &Cells) -> Option<LeftWhy> {
        if row.filled().next().is_some_and(is_sum) {
            return Some(LeftWhy::Sum);
        }
        let heads = self.columns.all.iter().enumerate().filter(|(_, column)| !column.head.is_empty());
        let (mut same, mut many) = (0, 0);
        for (at, column) in heads {
            many += 1;
            same += usize::from(row.at(at) == column.head);
        }
        if many > 0 && same * 2 > many {
            return Some(LeftWhy::Heads);
        }
        let has =
            |fields: &[Field]| {
                self.columns.all.iter().enumerate().any(|(at, column)| {
                    column.field.is_some_and(|field| fields.contains(&field)) && !row.at(at).is_empty()
                })
            };
        let named = has(&[Field::Name, Field::Product, Field::Client, Field::Brand]);
        let filled: Vec<&str> = row.filled().collect();
        let is_alone = filled.len() == 1 && self.columns.all.len() >= 3;
        // 进行中, 3月, the name of a group.
        let is_group = is_alone
            && (stage_of(filled[0]).is_some()
                || is_month(filled[0])
                || names_a_group(filled[0])
                || is_remark(filled[0]));
        let told = |field: Option<Field>| field.is_some_and(|field| field.tells() && !field.names_a_task());
        let tells =
            self.columns.all.iter().enumerate().any(|(at, column)| told(column.field) && !row.at(at).is_empty());
        (is_group || !named && !tells || !named && is_alone).then_some(LeftWhy::Remark)
    }

    /// Of a merged cell a copied text holds only the first row's.
    fn fill_client(&mut self, row: &Cells, items: &mut Vec<Item>) {
        let of = |field| self.columns.all.iter().position(|column| column.field == Some(field));
        let Some(column) = of(Field::Client).or_else(|| of(Field::Brand)) else { return };
        let field = self.columns.all[column].field;
        let own = row.at(column);
        if !own.is_empty() {
            self.above = (!is_none(own)).then(|| (row.line, own.to_owned()));
            return;
        }
        let is_named = |item: &Item| matches!(item.field, Some(Field::Name | Field::Product));
        let first = column == 0 || (0..column).all(|at| row.at(at).is_empty() || is_minor(&self.columns, at));
        if let Some((line, cell)) = self.above.clone().filter(|_| first && items.iter().any(is_named)) {
            let head = self.columns.all[column].head.clone();
            items.push(Item { field, head, cell, from: Whence::Above { line } });
        }
    }

    fn note_twice(&mut self, made: &mut Row) {
        let plain_of = |said: &Option<super::row::Said<String>>| said.as_ref().map(|said| plain(&said.value));
        let Some(name) = plain_of(&made.name) else { return };
        let client = plain_of(&made.client).unwrap_or_default();
        match self.known.get(&(name.clone(), client.clone())) {
            Some(line) => made.wrong.push(Wrong::Twice { line: *line }),
            None => drop(self.known.insert((name, client), made.line)),
        }
    }
}

fn is_minor(columns: &Columns, at: usize) -> bool {
    columns.all.get(at).is_some_and(|column| column.field == Some(Field::Minor))
}

fn is_month(cell: &str) -> bool {
    let cell = plain(cell);
    let month = cell.strip_suffix("月份").or_else(|| cell.strip_suffix('月'));
    month.is_some_and(|month| month.chars().count() <= 7 && month.chars().any(char::is_numeric))
}

/// 注：…, 备注：…, or a sentence.
fn is_remark(cell: &str) -> bool {
    ["注", "备注", "说明", "※", "*", "以上", "以下", "note"]
        .iter()
        .any(|word| cell.to_ascii_lowercase().starts_with(word))
        || cell.contains(['。', '！'])
}
