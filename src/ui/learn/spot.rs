//! The spots of a lesson's screen.

/// Where on the screen a move is made: its outcome is shown there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// At the clock.
    Clock,
    /// At a task.
    Task(u32),
    /// At the switch.
    Switch,
}
