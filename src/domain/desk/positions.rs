//! Positions in a journal that is made from entries of another journal.

use crate::act::{Act, Entry};

/// Numbers entries, given in the order of their positions, from 1 without gaps. A take-back still names the same
/// record; if that record isn't among the entries, the take-back is left out.
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
