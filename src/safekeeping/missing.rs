//! Which records of a desk the second copy has and the database lacks.

use std::collections::{BTreeMap, BTreeSet};

use super::batch::Placed;
use super::copy;

/// The records that are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Missing {
    /// Those whose positions are free: they are restored unchanged.
    pub as_they_were: Vec<Placed>,
    /// Those whose positions are taken by other records: they are decided again.
    pub anew: Vec<Placed>,
    /// How many can't be read although their line is valid.
    pub damaged: usize,
}

/// Compares a desk's records in the second copy with those in the database, by position and nonce.
pub(super) fn missing(id: &str, copied: &copy::Desk, there: &BTreeMap<u64, Option<String>>) -> Missing {
    let known: BTreeSet<&str> = there.values().flatten().map(String::as_str).collect();
    let mut lacking: Vec<&Placed> =
        copied.records.iter().filter(|one| !known.contains(one.record.nonce.as_str())).collect();
    lacking.sort_by_key(|one| one.seq);
    let (mut missing, mut taken, mut twice) = (Missing::default(), BTreeSet::new(), BTreeSet::new());
    for one in lacking.into_iter().filter(|one| twice.insert(one.record.nonce.as_str())) {
        match there.get(&one.seq) {
            // The record there can't be read, so it may be this one.
            Some(None) => {}
            _ if one.record.open(id, one.seq).is_err() => missing.damaged += 1,
            None if taken.insert(one.seq) => missing.as_they_were.push(one.clone()),
            Some(Some(_)) | None => missing.anew.push(one.clone()),
        }
    }
    missing
}
