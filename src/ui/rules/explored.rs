//! The result of the engine's exploration under each named rule set: the table of acts and the state map. Computed
//! once, when a screen first asks.

use std::sync::OnceLock;

use crate::domain::{ActTable, DeskKind, Instant, Rules, StateMap, closure};

/// A named rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSet {
    /// The article of 2021.
    Article,
    /// The platform's material of 2022 (third party).
    Platform,
}

/// The table and the map of one rule set.
#[derive(Debug)]
pub struct Explored {
    /// What may be done at which stage.
    pub table: ActTable,
    /// Every stage, and what leads from one to another.
    pub map: StateMap,
}

impl RuleSet {
    /// Returns the rules themselves.
    #[must_use]
    pub fn rules(self) -> Rules {
        match self {
            Self::Article => Rules::Article2021,
            Self::Platform => Rules::Platform2022,
        }
    }

    /// Returns the result of the exploration.
    #[must_use]
    pub fn explored(self) -> &'static Explored {
        static ARTICLE: OnceLock<Explored> = OnceLock::new();
        static PLATFORM: OnceLock<Explored> = OnceLock::new();
        let once = match self {
            Self::Article => &ARTICLE,
            Self::Platform => &PLATFORM,
        };
        once.get_or_init(|| {
            let all = closure(DeskKind::Demo, self.rules(), Instant::from_millis(0));
            Explored { table: ActTable::of(&all), map: StateMap::of(&all) }
        })
    }
}
