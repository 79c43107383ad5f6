//! What of each group stands open on the overview, so that any number of tasks takes little room: the first few of each
//! group, which come first because they are due first. The rest is folded, with its number.

use super::{Agenda, Group};

/// How many tasks more than stand open aren't worth a fold.
const SPARE: usize = 1;

/// A group on the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fold {
    /// How many tasks stand open.
    pub open: usize,
    /// How many are folded.
    pub folded: usize,
    /// How many of those have a date that is today, tomorrow or passed.
    pub close: usize,
}

impl Group {
    /// Returns how many of its tasks stand open if there are many: most of what one has to do oneself.
    fn open(self) -> usize {
        match self {
            Self::Yours => 8,
            Self::Others | Self::ByItself => 4,
            Self::Ended => 2,
        }
    }
}

impl Agenda {
    /// Tells what of a group stands open, and what is folded.
    #[must_use]
    pub fn fold(&self, group: Group) -> Fold {
        let count = self.count(group);
        let open = if count <= group.open() + SPARE { count } else { group.open() };
        let close = self.group(group).skip(open).filter(|item| item.is_close(self.now)).count();
        Fold { open, folded: count - open, close }
    }
}
