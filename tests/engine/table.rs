//! Compares `table.md`, written by hand, with what `permit` says: every act in every standing by every role.

use std::collections::BTreeSet;

use jiedan::domain::{ActKind, DeskKind, Refusal, Role, RuleId, permit};

use super::given::TASK;
use super::standings::{ENDED, OPEN, desk};

/// One row: an act, whose it is, where it is permitted, and by which rule it is refused elsewhere.
pub struct Row {
    pub kind: ActKind,
    whose: Role,
    yes: Vec<String>,
    no: RuleId,
    but: Vec<(String, RuleId)>,
}

/// The rows of the table that begins with such a head, cells trimmed.
fn cells(head: &str) -> Vec<Vec<String>> {
    let text = include_str!("table.md");
    let table = text.split(head).nth(1).expect("the table").lines().skip(2);
    let row = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    table.take_while(|line| line.starts_with('|')).map(row).collect()
}

fn word<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(text.into()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn list(cell: &str) -> Vec<String> {
    cell.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

pub fn rows() -> Vec<Row> {
    let row = |cells: Vec<String>| {
        let but = list(&cells[4]).into_iter().map(|part| {
            let (standing, rule) = part.split_once(' ').expect("a standing and its rule");
            (standing.to_owned(), word(rule))
        });
        Row {
            kind: word(&cells[0]),
            whose: word(&cells[1]),
            yes: list(&cells[2]),
            no: word(&cells[3]),
            but: but.collect(),
        }
    };
    cells("| act | whose | yes | no | but |").into_iter().map(row).collect()
}

fn endings() -> Vec<(String, RuleId)> {
    cells("| ending | rule |").into_iter().map(|cells| (cells[0].clone(), word(&cells[1]))).collect()
}

/// What the table says of a row in a standing: `None` is yes.
pub fn cell(row: &Row, standing: &str, kind: DeskKind) -> Option<RuleId> {
    let of_the_record = matches!(row.kind, ActKind::Align | ActKind::Correct | ActKind::TakeBack);
    if of_the_record {
        return (kind == DeskKind::Demo).then_some(RuleId::D24);
    }
    if let Some((_, rule)) = endings().into_iter().find(|(ending, _)| ending == standing) {
        return Some(rule);
    }
    let named = |yes: &String| match yes.as_str() {
        "every one" => true,
        "every one after acceptance" => standing != "offered",
        yes => yes == standing,
    };
    if row.yes.iter().any(named) {
        return None;
    }
    let exception = row.but.iter().find(|(but, _)| but == standing);
    Some(exception.map_or(row.no, |(_, rule)| *rule))
}

#[test]
fn the_engine_says_what_the_table_says() {
    let mut wrong = vec![];
    let mut compared = 0;
    for kind in [DeskKind::Mine, DeskKind::Demo] {
        for standing in OPEN.into_iter().chain(ENDED) {
            let (desk, now) = desk(kind, standing);
            for row in rows() {
                for by in Role::ALL {
                    compared += 1;
                    let answer = permit(&desk, TASK, row.kind, by, now, now);
                    let right = match (&answer, cell(&row, standing, kind)) {
                        _ if by != row.whose => answer == Err(Refusal::NotYours { role: row.whose }),
                        (Ok(()), None) => true,
                        (Err(refusal), Some(rule)) => refusal.rule(row.kind) == Some(rule),
                        (Ok(()), Some(_)) | (Err(_), None) => false,
                    };
                    if !right {
                        wrong.push(format!("{kind:?}, {standing}, {:?} by {by:?}: {answer:?}", row.kind));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(compared, 2 * (OPEN.len() + ENDED.len()) * ActKind::on_task().count() * Role::ALL.len());
}

#[test]
fn the_table_has_every_act_once_and_names_only_standings_that_there_are() {
    let acts: Vec<_> = rows().iter().map(|row| row.kind).collect();
    assert_eq!(acts.iter().copied().collect::<BTreeSet<_>>(), ActKind::on_task().collect());
    assert_eq!(acts.len(), ActKind::on_task().count());
    let named = rows().into_iter().flat_map(|row| row.yes.into_iter().chain(row.but.into_iter().map(|but| but.0)));
    let unknown: Vec<_> =
        named.filter(|name| !name.starts_with("every one") && !OPEN.contains(&name.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(endings().iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), ENDED);
}
