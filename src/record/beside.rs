//! Compares two desks before a backup replaces the present one: what only one of them has. Ids differ between devices,
//! so tasks are matched by when they began and by name.

use std::collections::BTreeMap;

use crate::domain::{Act, ActKind, Desk, Entry, Instant};

/// What one desk has and the other lacks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ahead {
    /// The names of tasks that only it has.
    pub tasks: Vec<String>,
    /// Tasks that both have, each with the number of records that only this one has.
    pub records: Vec<(String, usize)>,
}

impl Ahead {
    /// Finds what a desk has that another lacks, including tasks that are put aside.
    #[must_use]
    pub fn of(desk: &Desk, other: &Desk) -> Self {
        let mut there = BTreeMap::<Option<Instant>, Vec<One>>::new();
        for one in all(other) {
            there.entry(one.begun()).or_default().push(one);
        }
        let mut ahead = Self::default();
        for one in all(desk) {
            let alike = there.get_mut(&one.begun());
            let same = alike.and_then(|alike| {
                let place = alike.iter().position(|there| there.is_same_as(&one))?;
                Some(alike.remove(place))
            });
            match same.map(|same| one.more_than(&same)) {
                None => ahead.tasks.push(one.name),
                Some(0) => {}
                Some(more) => ahead.records.push((one.name, more)),
            }
        }
        ahead
    }

    /// Tells whether the other desk lacks nothing.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.tasks.is_empty() && self.records.is_empty()
    }
}

/// A task, for comparison.
struct One<'a> {
    name: String,
    entries: &'a [Entry],
}

fn all(desk: &Desk) -> impl Iterator<Item = One<'_>> {
    let whole = desk.logs().map(|log| One { name: log.task().brief.name.clone(), entries: log.standing() });
    let aside = desk.quarantined().map(|(id, aside)| One {
        name: first_name(&aside.entries).map_or_else(|| id.0.to_string(), str::to_owned),
        entries: &aside.entries,
    });
    whole.chain(aside)
}

impl One<'_> {
    fn begun(&self) -> Option<Instant> {
        self.entries.first().map(|entry| entry.at)
    }

    /// Compares present and first names, as the name may have been corrected on one of the desks.
    fn is_same_as(&self, other: &One) -> bool {
        let first = first_name(self.entries);
        self.name == other.name || (first.is_some() && first == first_name(other.entries))
    }

    /// Returns how many of its entries the other one lacks.
    fn more_than(&self, other: &One) -> usize {
        let mut there = BTreeMap::<(Instant, ActKind), usize>::new();
        for entry in other.entries {
            *there.entry((entry.at, entry.act.kind())).or_default() += 1;
        }
        let mut is_lacking = |entry: &&Entry| match there.get_mut(&(entry.at, entry.act.kind())) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            Some(_) | None => true,
        };
        self.entries.iter().filter(|entry| is_lacking(entry)).count()
    }
}

/// Returns the name with which a task was opened.
fn first_name(entries: &[Entry]) -> Option<&str> {
    entries.iter().find_map(|entry| match &entry.act {
        Act::Assign { brief, .. } | Act::AddAligned { brief, .. } => Some(&*brief.name),
        _ => None,
    })
}
