//! What a run adds up.

/// What a run adds up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub acts: u64,
    pub kills: u64,
    pub losses: u64,
    pub restores: u64,
    pub back: u64,
}

impl Counts {
    pub fn and(self, other: Self) -> Self {
        Self {
            acts: self.acts + other.acts,
            kills: self.kills + other.kills,
            losses: self.losses + other.losses,
            restores: self.restores + other.restores,
            back: self.back + other.back,
        }
    }
}
