//! What stands around a screen: the place it belongs to, the bars, the frame of time that isn't real.

use super::{Place, Route};

impl Route {
    /// Returns the place that the screen belongs to.
    #[must_use]
    pub fn place(self) -> Option<Place> {
        match self {
            Self::Tasks
            | Self::AllTasks
            | Self::NewTask(_)
            | Self::Task(_)
            | Self::History(_)
            | Self::Due(_)
            | Self::WhatIf(_)
            | Self::Days
            | Self::Receiving => Some(Place::Tasks),
            Self::Learn | Self::Lesson(_) | Self::Debrief(_) => Some(Place::Learn),
            Self::Demo
            | Self::Story(_)
            | Self::Sandbox
            | Self::SandboxNew
            | Self::SandboxTask(_)
            | Self::SandboxMap(_)
            | Self::Timeline(_)
            | Self::SandboxWhatIf(_)
            | Self::Open => Some(Place::Demo),
            Self::Rules | Self::Rule(_) | Self::RulesTable | Self::StateMap | Self::Calculator => Some(Place::Rules),
            Self::Start | Self::Settings | Self::NotFound => None,
        }
    }

    /// Tells whether the time on the screen isn't real.
    #[must_use]
    pub fn is_simulated(self) -> bool {
        let demo = self.place() == Some(Place::Demo) && !matches!(self, Self::Demo | Self::Open | Self::Story(None));
        demo || matches!(self, Self::Lesson(_) | Self::Debrief(_))
    }

    /// Tells whether the bars stand around the screen; a story has the whole window, and says itself that its time
    /// isn't real.
    #[must_use]
    pub fn has_bars(self) -> bool {
        !matches!(self, Self::Story(Some(_)))
    }

    /// Tells whether the places are gone there: nothing leads away but the way back.
    #[must_use]
    pub fn stands_alone(self) -> bool {
        matches!(self, Self::Lesson(_))
    }
}
