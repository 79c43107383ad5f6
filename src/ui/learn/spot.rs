//! Where on a lesson's screen the learner's finger is.

/// Where on the screen a move is asked for: what came of it is told there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// At the clock.
    Clock,
    /// At a task.
    Task(u32),
    /// At the switch.
    Switch,
}
