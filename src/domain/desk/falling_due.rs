//! What falls due when, and on which task, soonest first.
//!
//! The rows stand in runs, of which clones share each until one of them changes a row there.

use std::sync::Arc;

use crate::id::TaskId;
use crate::instant::Instant;

/// After how many rows a run becomes two: few enough to copy at an act, and enough that a clone of a large desk is made
/// of few.
const LONGEST: usize = 128;

type Row = (Instant, TaskId);

/// When each running deadline of a desk is over, and whose it is; soonest first, also what is past.
#[derive(Debug, Clone, Default)]
pub struct FallingDue {
    /// Sorted, and none of them empty.
    runs: Vec<Arc<Vec<Row>>>,
}

/// Rows are the same however they are cut into runs.
impl PartialEq for FallingDue {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for FallingDue {}

impl FallingDue {
    /// Returns all rows, soonest first.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.runs.iter().flat_map(|run| run.iter())
    }

    /// Returns what falls due after one instant and no later than another, soonest first.
    #[must_use]
    pub fn between(&self, after: Instant, until: Instant) -> impl DoubleEndedIterator<Item = &Row> {
        let first = self.runs.partition_point(|run| run.last().is_some_and(|row| row.0 <= after));
        let end = self.runs.partition_point(|run| run.first().is_some_and(|row| row.0 <= until));
        self.runs.get(first..end).unwrap_or_default().iter().flat_map(move |run| {
            let first = run.partition_point(|row| row.0 <= after);
            let end = run.partition_point(|row| row.0 <= until);
            run.get(first..end).unwrap_or_default()
        })
    }

    /// Returns how many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.runs.iter().map(|run| run.len()).sum()
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub(super) fn insert(&mut self, row: Row) {
        // What is later than all others belongs to the last run.
        let at = self.run_of(row).min(self.runs.len().saturating_sub(1));
        let Some(run) = self.runs.get_mut(at).map(Arc::make_mut) else {
            self.runs.push(Arc::new(vec![row]));
            return;
        };
        if let Err(place) = run.binary_search(&row) {
            run.insert(place, row);
        }
        if run.len() > LONGEST {
            let later = run.split_off(LONGEST / 2);
            self.runs.insert(at + 1, Arc::new(later));
        }
    }

    pub(super) fn remove(&mut self, row: Row) {
        let at = self.run_of(row);
        let Some(run) = self.runs.get_mut(at).map(Arc::make_mut) else { return };
        if let Ok(place) = run.binary_search(&row) {
            run.remove(place);
        }
        if run.is_empty() {
            self.runs.remove(at);
        }
    }

    /// The first run that doesn't end before a row.
    fn run_of(&self, row: Row) -> usize {
        self.runs.partition_point(|run| run.last().is_some_and(|last| *last < row))
    }
}
