//! Positions in a journal that is made of another one's entries.

use crate::domain::act::{Act, Entry};

/// Gives entries, which come in the order of their positions, positions from 1 without gaps. A take-back goes on naming
/// the record that it named; where that isn't among them, there is nothing to take back, and it is left out.
#[must_use]
pub fn renumbered(entries: impl IntoIterator<Item = Entry>) -> Vec<Entry> {
    let (mut all, mut were, mut seq) = (Vec::new(), Vec::new(), 1);
    for mut entry in entries {
        if let Act::TakeBack { record: Some(record), .. } = &mut entry.act {
            let Ok(place) = were.binary_search(record) else { continue };
            *record = place as u64 + 1;
        }
        were.push(entry.seq);
        entry.seq = seq;
        all.push(entry);
        seq += 1;
    }
    all
}
