//! A whole journal: taking its entries against reading them.

use jiedan::domain::{Desk, DeskKind, Entry};

use crate::journal;
use crate::rounds::{medians, report, timed};

/// Compares [`Desk::take`] for every entry with decoding the same entries from JSON.
pub fn compare() {
    let entries = journal::journal();
    let texts: Vec<_> = entries.iter().map(jiedan::record::encode).collect();
    assert_eq!(read(&texts), entries, "what is parsed is what is taken");
    let [taken, parsed] = medians([
        Box::new(|| {
            let entries = entries.clone();
            timed(|| take(entries))
        }),
        Box::new(|| timed(|| read(&texts))),
    ]);
    report("Desk::take, 80,000 entries on 10,000 tasks", taken, "serde_json parses the same entries", parsed);
}

fn take(entries: Vec<Entry>) -> Desk {
    let mut desk = Desk::new(DeskKind::Demo);
    for entry in entries {
        desk.take(entry).expect("the journal is permitted");
    }
    desk
}

fn read(texts: &[String]) -> Vec<Entry> {
    texts.iter().map(|text| serde_json::from_str(text).expect("an entry")).collect()
}
