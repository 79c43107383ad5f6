//! What a desk in the database lacks of what the second copy has.

use std::collections::{BTreeMap, BTreeSet};

use super::batch::Placed;
use super::copy;

/// The records that are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Missing {
    /// Those whose places are free: they come back as they were.
    pub as_they_were: Vec<Placed>,
    /// Those in whose places something else stands by now: they are decided anew.
    pub anew: Vec<Placed>,
    /// How many can't be read, though their line can.
    pub damaged: usize,
}

/// Compares what the second copy has of a desk with what is there: positions, and the nonces of what can be read.
pub(super) fn missing(id: &str, copied: &copy::Desk, there: &BTreeMap<u64, Option<String>>) -> Missing {
    let known: BTreeSet<&str> = there.values().flatten().map(String::as_str).collect();
    let mut lacking: Vec<&Placed> =
        copied.records.iter().filter(|one| !known.contains(one.record.nonce.as_str())).collect();
    lacking.sort_by_key(|one| one.seq);
    let (mut missing, mut taken, mut twice) = (Missing::default(), BTreeSet::new(), BTreeSet::new());
    for one in lacking.into_iter().filter(|one| twice.insert(one.record.nonce.as_str())) {
        match there.get(&one.seq) {
            // What stands there can't be read, so it may be this one.
            Some(None) => {}
            _ if one.record.open(id, one.seq).is_err() => missing.damaged += 1,
            None if taken.insert(one.seq) => missing.as_they_were.push(one.clone()),
            Some(Some(_)) | None => missing.anew.push(one.clone()),
        }
    }
    missing
}
