//! Which columns a table has: by its heads, in whatever line they stand, or else by what the cells contain.

use super::cells::Cells;
use super::dates::{Cell, date_in};
use super::heads::Field;
use super::stages::{kind_of, stage_of};
use super::taken::Column;
use super::vocabulary::{plain, without_brackets};
use super::years::Lean;
use crate::domain::BeijingDay;

/// In how many of the first lines heads are looked for.
const LINES: usize = 20;
/// How many rows are looked at where there are no heads.
const SAMPLE: usize = 30;

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    /// The columns.
    pub all: Vec<Column>,
    /// The first line with heads; `None` if there are none.
    pub heads: Option<usize>,
    /// The first row below them.
    pub first: usize,
    /// How many different fields were recognised.
    pub known: usize,
}

/// How many different fields a line of heads names.
pub(super) fn known_heads(row: &Cells) -> usize {
    let mut fields: Vec<Field> = row.filled().filter_map(Field::of).collect();
    let filled = row.filled().count();
    let many = fields.len();
    fields.sort_unstable();
    fields.dedup();
    // A row of a table can contain a word that is also a head.
    if many * 5 < filled * 2 { 0 } else { fields.len() }
}

/// Tells whether a line can hold heads: none of its cells is a day or a number.
fn is_of_heads(row: &Cells, today: BeijingDay) -> bool {
    let is_value =
        |cell: &str| date_in(cell, today, Lean::Near).is_some() || cell.chars().all(|c| c.is_ascii_digit() || c == '.');
    !row.filled().any(is_value)
}

/// Finds the columns of a table; `None` if nothing in it is recognised.
pub(super) fn columns_of(rows: &[Cells], today: BeijingDay) -> Option<Columns> {
    let scored = rows.iter().take(LINES).enumerate().map(|(at, row)| (known_heads(row), at));
    let best = scored.filter(|(known, at)| *known >= 2 && is_of_heads(&rows[*at], today));
    // The first of equal ones.
    let best = best.max_by_key(|(known, at)| (*known, usize::MAX - at));
    match best {
        Some((_, at)) => Some(headed(rows, at, today)),
        None => by_content(rows, today),
    }
}

fn headed(rows: &[Cells], at: usize, today: BeijingDay) -> Columns {
    // Of two lines of heads either may be the better known one.
    let above = at.checked_sub(1).filter(|above| is_group(&rows[*above], &rows[at], today));
    let below = rows.get(at + 1).filter(|below| above.is_none() && is_sub(&rows[at], below, today)).map(|_| at + 1);
    let (upper, lower) = match (above, below) {
        (Some(above), _) => (Some(above), at),
        (None, Some(below)) => (Some(at), below),
        (None, None) => (None, at),
    };
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).min(super::COLUMNS);
    let mut group = "";
    let columns: Vec<Column> = (0..width)
        .map(|column| {
            let own = rows[lower].at(column);
            let Some(upper) = upper.map(|upper| rows[upper].at(column)) else { return Column::headed(own) };
            if !upper.is_empty() {
                group = upper;
            }
            if own.is_empty() || own == upper { Column::headed(upper) } else { joined(group, own) }
        })
        .collect();
    let mut fields: Vec<_> = columns.iter().filter_map(|column| column.field).collect();
    fields.sort_unstable();
    fields.dedup();
    Columns { all: columns, heads: Some(upper.unwrap_or(lower)), first: lower + 1, known: fields.len() }
}

impl Column {
    fn headed(head: &str) -> Self {
        Self { head: head.replace(['\n', '\r'], ""), field: Field::of(head) }
    }
}

/// 时间节点 above 脚本; 脚本 above 截止时间.
fn joined(group: &str, own: &str) -> Column {
    let (both, reversed) = (format!("{group}{own}"), format!("{own}{group}"));
    let fields = [&both, &reversed, &own.to_owned()].into_iter().find_map(|head| Field::of(head));
    let head = if group.is_empty() { own.to_owned() } else { format!("{group} {own}") };
    Column { head, field: fields.or_else(|| Field::of(group)) }
}

/// Tells whether a line above the heads groups them: it has fewer cells, and each stands where a head does, or it
/// names what the line below leaves empty.
fn is_group(upper: &Cells, lower: &Cells, today: BeijingDay) -> bool {
    let many = upper.filled().count();
    let fills = (0..lower.cells.len()).any(|at| lower.at(at).is_empty() && Field::of(upper.at(at)).is_some());
    let distinct: std::collections::BTreeSet<_> = upper.filled().collect();
    let titled = distinct.len() <= 1 && !fills;
    many > 0 && !titled && is_of_heads(upper, today) && upper.filled().all(|cell| cell.chars().count() <= 20)
}

/// Tells whether a line below the heads divides them.
fn is_sub(upper: &Cells, lower: &Cells, today: BeijingDay) -> bool {
    let divides = |at: usize| {
        let (above, own) = (upper.at(at), lower.at(at));
        own.is_empty() || above == own || above.is_empty() || Field::of(own).is_some()
    };
    let named = (0..lower.cells.len()).filter(|at| !lower.at(*at).is_empty() && Field::of(lower.at(*at)).is_some());
    named.count() >= 2
        && (0..lower.cells.len()).all(divides)
        && (0..lower.cells.len()).any(|at| !lower.at(at).is_empty() && lower.at(at) != upper.at(at))
        && is_of_heads(lower, today)
}

/// Tells what columns without heads hold: stages, days, kinds, links; of other texts the first is the name and one with
/// repeated texts the client.
fn by_content(rows: &[Cells], today: BeijingDay) -> Option<Columns> {
    let sample: Vec<&Cells> = rows.iter().filter(|row| row.filled().count() >= 2).take(SAMPLE).collect();
    let width = sample.iter().map(|row| row.cells.len()).max()?.min(super::COLUMNS);
    let share = |column: usize, is: &dyn Fn(&str) -> bool| {
        let filled: Vec<&str> = sample.iter().map(|row| row.at(column)).filter(|cell| !cell.is_empty()).collect();
        !filled.is_empty() && filled.iter().filter(|cell| is(cell)).count() * 3 >= filled.len() * 2
    };
    let is_day = |cell: &str| matches!(date_in(cell, today, Lean::Near), Some(Cell::Day(_)));
    let is_link = |cell: &str| super::super::link_in::link_in(cell).is_some();
    let is_text = |cell: &str| plain(cell).chars().any(char::is_alphabetic) && !is_day(cell) && !is_link(cell);
    let fields: Vec<Option<Field>> = (0..width)
        .map(|column| match () {
            () if share(column, &|cell| stage_of(cell).is_some()) => Some(Field::Stage),
            () if share(column, &is_day) => Some(Field::Date),
            () if share(column, &|cell| kind_of(cell).is_some()) => Some(Field::Kind),
            () if share(column, &is_link) => Some(Field::Link),
            () => None,
        })
        .collect();
    if !fields.iter().any(|field| matches!(field, Some(Field::Stage | Field::Date))) {
        return None;
    }
    let texts: Vec<usize> = (0..width).filter(|at| fields[*at].is_none() && share(*at, &is_text)).take(2).collect();
    let mut columns: Vec<Column> = fields.into_iter().map(|field| Column { head: String::new(), field }).collect();
    let (name, client) = match texts[..] {
        [one, other] if is_client(&sample, one, other) => (Some(other), Some(one)),
        [one, other] => (Some(one), Some(other)),
        [one] => (Some(one), None),
        _ => return None,
    };
    for (at, field) in [(name, Field::Name), (client, Field::Client)] {
        if let Some(at) = at {
            columns[at].field = Some(field);
        }
    }
    let known = columns.iter().filter(|column| column.field.is_some()).count();
    Some(Columns { all: columns, heads: None, first: 0, known })
}

/// Tells which of two columns of texts holds the clients: the one with repeated or shorter texts, or names of companies.
fn is_client(sample: &[&Cells], one: usize, other: usize) -> bool {
    const COMPANIES: [&str; 9] = ["公司", "集团", "旗舰店", "官方", "品牌", "传媒", "文化", "科技", "日化"];
    let companies = |at: usize| {
        sample.iter().filter(|row| COMPANIES.iter().any(|word| without_brackets(row.at(at)).ends_with(word))).count()
    };
    let distinct = |at: usize| sample.iter().map(|row| row.at(at)).collect::<std::collections::BTreeSet<_>>().len();
    let long = |at: usize| sample.iter().map(|row| row.at(at).chars().count()).sum::<usize>();
    match companies(one).cmp(&companies(other)) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => match distinct(one).cmp(&distinct(other)) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Greater => false,
            std::cmp::Ordering::Equal => long(one) * 2 < long(other),
        },
    }
}
