//! What goes wrong in a history, and how often: each history has faults of its own, and many have none of most.

use super::rng::Rng;

/// In a thousand, unless it says otherwise.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mood {
    /// An operation of the database fails and did nothing.
    pub fails: u32,
    /// It is said to have timed out, and was done all the same, or is done later.
    pub lies: u32,
    /// The browser gives no place for a second copy.
    pub no_copy: bool,
    /// A write of the copy fails.
    pub copy_fails: u32,
    /// The copy's files are cut, altered, replaced or deleted, at an event.
    pub copy_hurt: u32,
    /// The browser dies, at an event.
    pub kills: u32,
    /// So many of its deaths are power cuts.
    pub power_cuts: u32,
    /// So many of its deaths take records, a header or all from the database.
    pub loses: u32,
    /// Its log tears as Chromium's does.
    pub tears: bool,
    /// Chromium doesn't say that it has thrown the database away.
    pub is_silent: bool,
    /// The site's data are cleared under open tabs, at an event.
    pub clears: u32,
    /// A message is lost.
    pub deaf: u32,
    /// A clock jumps, at an event.
    pub jumps: u32,
    /// So many of ten tabs.
    pub tabs: usize,
}

impl Mood {
    pub fn of(rng: &mut Rng) -> Self {
        let mut some = |often: u32, much: u32| {
            if rng.often(often) { 1 + u32::try_from(rng.below(much as usize)).expect("small") } else { 0 }
        };
        Self {
            fails: some(300, 120),
            lies: some(250, 100),
            no_copy: some(60, 1) > 0,
            copy_fails: some(150, 300),
            copy_hurt: some(120, 15),
            kills: some(650, 30),
            power_cuts: some(300, 1000),
            loses: some(300, 500),
            tears: some(600, 1) > 0,
            is_silent: some(500, 1) > 0,
            clears: some(50, 8),
            deaf: some(500, 1000),
            jumps: some(300, 20),
            tabs: 1 + some(700, 2) as usize,
        }
    }

    /// Nothing goes wrong any more; whether there is a second copy stays as it is.
    pub fn calm(self) -> Self {
        Self { no_copy: self.no_copy, tears: self.tears, is_silent: self.is_silent, tabs: 1, ..Self::default() }
    }
}
