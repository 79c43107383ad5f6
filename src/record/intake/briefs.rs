//! Takes a text apart into briefs, one for each task, and makes a row of each.

use super::built::{Item, Kept, built, check};
use super::clients::{clients_of, is_company, wanted};
use super::due::dates_in;
use super::heads::Field;
use super::labels::{Label, labels_in};
use super::messages::{Line, lines_of};
use super::row::{Dated, Rest, Row, Said, Whence};
use super::titles::{dated_name, listed_name, numbered_task, title_in};
use super::vocabulary::plain;
use crate::domain::{BeijingDay, tidied};
use crate::record::pasted::{Found, Means};

/// A line with its labels.
struct Told {
    line: Line,
    labels: Vec<Label>,
}

impl Told {
    fn is_blank(&self) -> bool {
        self.line.text.trim().is_empty()
    }

    fn is_rule(&self) -> bool {
        let text = self.line.text.trim();
        text.chars().count() >= 3
            && text.chars().all(|c| matches!(c, '-' | '—' | '=' | '*' | '─' | '_' | '·' | '~' | '＝'))
    }
}

/// Returns a row for each brief in a text that begins on line `first`; empty if the text tells of no task.
pub(super) fn rows_of(text: &str, first: usize, today: BeijingDay) -> Vec<Row> {
    let lines = lines_of(text, first, today);
    let mut told: Vec<Told> = lines.into_iter().map(|line| Told { labels: labels_in(&line.text), line }).collect();
    follow_on(&mut told);
    let listed = listed(&told);
    let is_listed = !listed.is_empty();
    let begins = if is_listed { listed } else { begins_of(&told) };
    // What stands before the first task of a list.
    let begins = if begins.first() == Some(&0) { begins } else { [&[0], &begins[..]].concat() };
    let ends = begins.iter().skip(1).copied().chain([told.len()]);
    let parts = begins.iter().copied().zip(ends);
    let mut rows: Vec<Row> = Vec::new();
    let mut loose: Vec<(usize, usize)> = Vec::new();
    for (begin, end) in parts {
        if tells(&told[begin..end]) {
            // What stands before the first brief belongs to it.
            let begin = if rows.is_empty() { loose.drain(..).next().map_or(begin, |(begin, _)| begin) } else { begin };
            rows.push(row_of(&told[begin..end], is_listed));
        } else if let Some(last) = rows.last_mut() {
            add_text(last, &told[begin..end]);
        } else {
            loose.push((begin, end));
        }
    }
    for row in &mut rows {
        check(row, today);
    }
    note_twice(&mut rows);
    rows
}

/// 项目名称： with its value in the next line.
fn follow_on(told: &mut [Told]) {
    for at in 0..told.len().saturating_sub(1) {
        let next = told[at + 1].line.text.trim().to_owned();
        let free = told[at + 1].labels.is_empty() && !next.is_empty();
        if let Some(label) = told[at].labels.last_mut().filter(|label| label.value.is_empty() && free) {
            label.value = next;
        }
    }
}

/// Returns where each brief begins.
fn begins_of(told: &[Told]) -> Vec<usize> {
    let mut begins = vec![0];
    let mut seen: Vec<(Field, String)> = Vec::new();
    let mut numbered = false;
    for (at, line) in told.iter().enumerate() {
        let heads_a_task = numbered_task(&line.line.text).is_some();
        let names: Vec<(Field, String)> = line
            .labels
            .iter()
            .filter(|label| label.field.names_a_task() && !label.value.is_empty())
            .map(|label| (label.field, plain(&label.value)))
            .collect();
        let again = names.iter().any(|(field, value)| seen.iter().any(|(of, other)| of == field && other != value));
        // Every brief names its brand, even the same one again.
        let repeats = names.iter().any(|name| seen.contains(name)) && apart(told, begins[begins.len() - 1], at);
        if at > 0 && heads_a_task && (numbered || !seen.is_empty()) {
            begins.push(at);
            seen.clear();
        } else if again || repeats {
            let begin = start_of(told, begins[begins.len() - 1], at);
            begins.push(begin);
            seen.clear();
        }
        numbered |= heads_a_task;
        seen.extend(names);
    }
    if begins.len() == 1 && seen.is_empty() {
        return by_rules(told);
    }
    // Briefs without labels before one with them, or behind it.
    let ends = begins.iter().skip(1).copied().chain([told.len()]);
    let parts = begins.iter().copied().zip(ends);
    parts.flat_map(|(begin, end)| by_blanks(&told[begin..end]).into_iter().map(move |at| begin + at)).collect()
}

/// Tells whether a blank line, a rule or a message stands between the last names and this line.
fn apart(told: &[Told], from: usize, at: usize) -> bool {
    start_of(told, from, at) < at
        || at > 0 && (told[at - 1].is_blank() || told[at - 1].is_rule() || told[at].line.header.is_some())
}

/// Goes back from a label to the beginning of its brief: its title, after a blank line, a rule, or the last label.
fn start_of(told: &[Told], from: usize, at: usize) -> usize {
    let mut start = at;
    while start > from + 1 {
        let above = &told[start - 1];
        if !above.labels.is_empty() || above.is_blank() || above.is_rule() {
            break;
        }
        start -= 1;
        if told[start].line.header.is_some() {
            break;
        }
    }
    // Only what stands apart from the brief before is a title.
    let is_title =
        start > from && (told[start - 1].is_blank() || told[start - 1].is_rule() || told[start].line.header.is_some());
    if is_title { start } else { at }
}

/// Briefs without labels, separated by rules, each with dates.
fn by_rules(told: &[Told]) -> Vec<usize> {
    let begins: Vec<usize> =
        [0].into_iter().chain((0..told.len()).filter(|at| told[*at].is_rule()).map(|at| at + 1)).collect();
    let ends = begins.iter().skip(1).copied().chain([told.len()]);
    let dated =
        begins.iter().copied().zip(ends).filter(|(begin, end)| !offered(&told[*begin..*end]).is_empty()).count();
    if begins.len() > 1 && dated > 1 { begins } else { by_blanks(told) }
}

/// Briefs without labels, separated by blank lines or by who wrote: each has a name of its own, and another date for
/// the same purpose. What has no name of its own belongs to the one before.
fn by_blanks(told: &[Told]) -> Vec<usize> {
    let is_apart = |at: usize| {
        at == 0 || told[at].line.header.is_some() || told[at - 1].is_blank() && told[at - 1].line.header.is_none()
    };
    let starts: Vec<usize> = (0..told.len()).filter(|at| is_apart(*at)).collect();
    let ends = starts.iter().skip(1).copied().chain([told.len()]);
    let mut is_labelled = false;
    let block = |(begin, end): (usize, usize)| {
        let block = &told[begin..end];
        let names = block.iter().flat_map(|line| &line.labels).any(|label| label.field.names_a_task());
        // Behind a labelled brief stand its parts, unless somebody else wants something.
        let is_own = names || if is_labelled { wants(block) } else { is_named(block) };
        is_labelled |= names;
        (begin, is_own, offered(block))
    };
    let blocks: Vec<(usize, bool, Vec<Found>)> = starts.iter().copied().zip(ends).map(block).collect();
    let mut begins = vec![0];
    let mut own: Vec<Found> = Vec::new();
    for (n, (begin, named, found)) in blocks.iter().enumerate() {
        // A title alone is followed by what it is the title of.
        let follow = blocks[n + 1..].iter().take_while(|(_, named, _)| !named).flat_map(|(_, _, found)| found);
        let coming: Vec<Found> = found.iter().chain(follow).copied().collect();
        if *named && coming.iter().any(|one| own.iter().any(|other| is_another(*other, *one))) {
            begins.push(*begin);
            own.clear();
        }
        own.extend(found);
    }
    begins
}

/// Tells whether one date contradicts another if both are of one task.
fn is_another(one: Found, other: Found) -> bool {
    match (one, other) {
        (Found::Day { day, means, .. }, Found::Day { day: later, means: of, .. }) => means == of && day != later,
        _ => false,
    }
}

/// Tells whether some lines say what a task is called or who wants it.
fn is_named(told: &[Told]) -> bool {
    let lines = || told.iter().filter(|line| line.labels.is_empty()).map(|line| line.line.text.as_str());
    let first = lines().find(|line| !line.trim().is_empty());
    title_in(lines()).is_some()
        || first.is_some_and(|line| dated_name(line).is_some() || wanted(line).is_some())
        || wants(told)
}

/// Tells whether some lines without labels say who wants something.
fn wants(told: &[Told]) -> bool {
    let lines: Vec<&str> =
        told.iter().filter(|line| line.labels.is_empty()).map(|line| line.line.text.as_str()).collect();
    let title = title_in(lines.iter().copied());
    clients_of(&lines, &[], title.as_deref()).sure.is_some()
}

/// Lines that are a task each: 1. 青禾防晒霜 脚本12月1日 发布12月10日.
fn listed(told: &[Told]) -> Vec<usize> {
    let lines: Vec<(usize, Vec<Found>)> = (0..told.len())
        .filter(|at| listed_name(&told[*at].line.text).is_some())
        .map(|at| (at, offered(&told[at..=at])))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    let means = |found: &[Found]| -> Vec<_> {
        let of = |found: &Found| match found {
            Found::Day { means, .. } => *means,
            Found::PublicFor(_) => None,
        };
        found.iter().filter_map(of).collect()
    };
    let shared = lines.iter().enumerate().any(|(n, (_, one))| {
        lines[n + 1..].iter().any(|(_, other)| means(one).iter().any(|of| means(other).contains(of)))
    });
    let named = told.iter().any(|line| line.labels.iter().any(|label| label.field.names_a_task()));
    // Who wrote a line stands above it.
    let is_header = |at: usize| told[at].line.header.is_some() && told[at].is_blank();
    let begin = |at: usize| if at > 0 && is_header(at - 1) { at - 1 } else { at };
    if shared && !named { lines.into_iter().map(|(at, _)| begin(at)).collect() } else { Vec::new() }
}

/// Tells whether a text is about a task.
fn tells(told: &[Told]) -> bool {
    const WORDS: [&str; 20] = [
        "脚本",
        "口播",
        "种草",
        "卖点",
        "达人",
        "商单",
        "星图",
        "接单",
        "合作",
        "成片",
        "拍摄",
        "档期",
        "brief",
        "推广",
        "植入",
        "短视频",
        "deliverable",
        "sponsored",
        "campaign",
        "script",
    ];
    let labelled = told.iter().flat_map(|line| &line.labels);
    let strong = labelled.filter(|label| label.field.tells() && !label.value.is_empty()).count();
    let text = whole(told).to_ascii_lowercase();
    strong >= 1 || !offered(told).is_empty() || WORDS.iter().filter(|word| text.contains(**word)).count() >= 2
}

/// Returns the dates of some lines, each counted from the day of its message.
fn offered(told: &[Told]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for of_day in told.chunk_by(|one, other| one.line.day == other.line.day) {
        // When a mail was sent is no date of the task.
        let is_header = |line: &Told| line.labels.iter().any(|label| label.field == Field::Header);
        let lines = of_day.iter().filter(|line| !is_header(line)).map(|line| line.line.text.as_str());
        for one in dates_in(&lines.collect::<Vec<_>>().join("\n"), of_day[0].line.day) {
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

fn whole(told: &[Told]) -> String {
    let lines = told.iter().filter(|line| line.line.header.is_none() || !line.is_blank());
    let text = lines.map(|line| line.line.text.as_str()).collect::<Vec<_>>().join("\n");
    // tidied would remove the line breaks of a single line's end.
    text.trim_matches(['\n', '\r']).to_owned()
}

fn row_of(told: &[Told], is_listed: bool) -> Row {
    let begin = told.iter().position(|line| !line.is_blank() || line.line.header.is_some()).unwrap_or(0);
    let told = &told[begin..];
    let day = told
        .iter()
        .find(|line| line.line.header.is_none() || !line.is_blank())
        .map_or(told[0].line.day, |line| line.line.day);
    let item = |label: &Label| Item {
        field: Some(label.field),
        head: label.head.clone(),
        cell: label.value.clone(),
        from: Whence::Label(label.head.clone()),
    };
    let items: Vec<Item> = told.iter().flat_map(|line| &line.labels).map(item).collect();
    let mut row = built(&items, told[0].line.number, day, Kept::AsBrief);
    // The brief's own labels are read first; what the text says besides is added.
    for found in offered(told) {
        if !row.agreed.iter().any(|dated| says_as_much(dated.found, found)) && !has_happened(&row, found) {
            row.agreed.push(Dated { found, written: String::new(), from: Whence::Text });
        }
    }
    row.text = tidied(&whole(told));
    let headers = told.iter().filter_map(|line| line.line.header.clone());
    row.rest.extend(headers.map(|value| Rest { label: String::new(), value, is_minor: true }));
    if row.name.is_none() {
        let numbered = told.iter().find_map(|line| numbered_task(&line.line.text)).filter(|name| !name.is_empty());
        let title = numbered.or_else(|| is_listed.then(|| listed_name_of(told)).flatten());
        let title = title.or_else(|| {
            title_in(told.iter().filter(|line| line.labels.is_empty()).map(|line| line.line.text.as_str()))
        });
        let bare = || told.iter().filter(|line| !line.is_blank() && line.labels.is_empty());
        let title = title.or_else(|| bare().next().and_then(|line| wanted(&line.line.text)));
        let dated = || bare().find(|line| !offered(std::slice::from_ref(line)).is_empty());
        let title = title.or_else(|| dated().and_then(|line| dated_name(&line.line.text)));
        row.name = title.map(titled);
    }
    if row.client.is_none() {
        read_client(&mut row, told);
    }
    row
}

fn titled(title: String) -> Said<String> {
    Said { value: tidied(&title), written: title, from: Whence::Title }
}

/// Where no label names the client: by what else the text tells.
fn read_client(row: &mut Row, told: &[Told]) {
    let lines: Vec<&str> = told.iter().map(|line| line.line.text.as_str()).collect();
    let writes = |line: &&Told| line.line.header.is_some() && line.labels.is_empty();
    let senders: Vec<&str> = told.iter().filter(writes).filter_map(|line| line.line.header.as_deref()).collect();
    let title = row.name.as_ref().filter(|said| said.from == Whence::Title).map(|said| said.value.clone());
    // A title that is a company alone, and another one below it.
    let is_client = |title: &&String| is_company(title);
    if let Some(client) = title.as_ref().filter(is_client) {
        let others = lines.iter().copied().filter(|line| line.trim() != client.as_str());
        if let Some(name) = title_in(others) {
            row.name = Some(titled(name));
            row.client = Some(Said { value: tidied(client), written: client.clone(), from: Whence::Text });
            return;
        }
    }
    let readings = clients_of(&lines, &senders, title.as_deref());
    row.may_be = readings.others;
    if let Some(sure) = readings.sure {
        if let Some(name) = sure.name.filter(|_| row.name.as_ref().is_none_or(|said| said.from == Whence::Title)) {
            row.name = Some(titled(name));
        }
        row.client = Some(Said { value: tidied(&sure.client), written: sure.client, from: Whence::Text });
    }
}

fn listed_name_of(told: &[Told]) -> Option<String> {
    let dated = told.iter().filter(|line| !offered(std::slice::from_ref(line)).is_empty()).count();
    let first = told.iter().find(|line| !line.is_blank())?;
    listed_name(&first.line.text).filter(|_| dated == 1 && !offered(std::slice::from_ref(first)).is_empty())
}

/// Tells whether a date that a text offers is one of what has happened.
fn has_happened(row: &Row, found: Found) -> bool {
    let Found::Day { day, means, .. } = found else { return false };
    matches!(means, None | Some(Means::Publish)) && row.at.iter().any(|(_, said)| said.value.day == day)
}

/// Tells whether a date that is there says what another one says.
fn says_as_much(one: Found, other: Found) -> bool {
    match (one, other) {
        (Found::Day { day, time, means }, Found::Day { day: same, time: at, means: of }) => {
            day == same && (of.is_none() || means == of) && (at.is_none() || time == at)
        }
        (one, other) => one == other,
    }
}

fn add_text(row: &mut Row, told: &[Told]) {
    let more = whole(told);
    if !more.trim().is_empty() {
        row.text = format!("{}\n{}", row.text, tidied(&more));
    }
    let headers = told.iter().filter_map(|line| line.line.header.clone());
    row.rest.extend(headers.map(|value| Rest { label: String::new(), value, is_minor: true }));
}

fn note_twice(rows: &mut [Row]) {
    for at in 1..rows.len() {
        let key =
            |row: &Row| Some((plain(&row.name.as_ref()?.value), row.client.as_ref().map(|said| plain(&said.value))));
        let Some(own) = key(&rows[at]) else { continue };
        if let Some(line) = rows[..at].iter().find(|row| key(row).as_ref() == Some(&own)).map(|row| row.line) {
            rows[at].wrong.push(super::row::Wrong::Twice { line });
        }
    }
}
