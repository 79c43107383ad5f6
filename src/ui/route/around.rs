//! What surrounds a screen: its place, its task, the bars, the frame of simulated time.

use super::{Place, Route};
use crate::domain::{DeskKind, TaskId};

impl Route {
    /// Returns the place of the screen.
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
            | Self::Client(_)
            | Self::Days
            | Self::Receiving
            | Self::Paste => Some(Place::Tasks),
            Self::Learn | Self::Lesson(_) | Self::Debrief(_) | Self::Teach | Self::Replay(..) => Some(Place::Learn),
            Self::Demo | Self::Story(_) | Self::Sandbox | Self::SandboxNew | Self::SandboxTask(_) | Self::Open => {
                Some(Place::Demo)
            }
            Self::Rules
            | Self::Rule(_)
            | Self::OwnRules
            | Self::Article
            | Self::RulesTable
            | Self::StateMap
            | Self::Calculator => Some(Place::Rules),
            Self::Start | Self::More | Self::Settings | Self::NotFound => None,
        }
    }

    /// Returns the screen of the navigation to which this screen belongs.
    #[must_use]
    pub fn stop(self) -> Option<Self> {
        match self {
            Self::AllTasks | Self::Days | Self::Receiving | Self::Calculator | Self::More | Self::Settings => {
                Some(self)
            }
            Self::NewTask(_) | Self::Paste => Some(Self::NewTask(None)),
            Self::Tasks | Self::Task(_) | Self::History(_) | Self::Due(_) | Self::WhatIf(_) | Self::Client(_) => {
                Some(Self::Tasks)
            }
            Self::Learn | Self::Lesson(_) | Self::Debrief(_) | Self::Teach | Self::Replay(..) => Some(Self::Learn),
            Self::Demo | Self::Story(_) | Self::Sandbox | Self::SandboxNew | Self::SandboxTask(_) | Self::Open => {
                Some(Self::Demo)
            }
            Self::Rules | Self::Rule(_) | Self::OwnRules | Self::Article | Self::RulesTable | Self::StateMap => {
                Some(Self::Rules)
            }
            Self::Start | Self::NotFound => None,
        }
    }

    /// Tells whether on a phone the bar gives way to a way back: in 演示 and 练习, where nothing is one's own.
    #[must_use]
    pub fn has_way_back(self) -> bool {
        matches!(self.place(), Some(Place::Demo | Place::Learn))
    }

    /// Returns the task that the screen is about, on the desk of its place.
    #[must_use]
    pub fn task(self) -> Option<TaskId> {
        match self {
            Self::Task(id) | Self::History(id) | Self::Due(id) | Self::WhatIf(id) | Self::SandboxTask(id) => Some(id),
            Self::Start
            | Self::Tasks
            | Self::NewTask(_)
            | Self::AllTasks
            | Self::Client(_)
            | Self::Days
            | Self::Receiving
            | Self::Paste
            | Self::Learn
            | Self::Lesson(_)
            | Self::Debrief(_)
            | Self::Teach
            | Self::Replay(..)
            | Self::Demo
            | Self::Story(_)
            | Self::Sandbox
            | Self::SandboxNew
            | Self::Open
            | Self::Rules
            | Self::Rule(_)
            | Self::OwnRules
            | Self::Article
            | Self::RulesTable
            | Self::StateMap
            | Self::Calculator
            | Self::More
            | Self::Settings
            | Self::NotFound => None,
        }
    }

    /// Returns the same with the task's desk.
    #[must_use]
    pub fn task_of_desk(self) -> Option<(DeskKind, TaskId)> {
        let desk = if self.place() == Some(Place::Demo) { DeskKind::Demo } else { DeskKind::Mine };
        self.task().map(|task| (desk, task))
    }

    /// Tells whether the time on the screen is simulated.
    #[must_use]
    pub fn is_simulated(self) -> bool {
        let demo = self.place() == Some(Place::Demo) && !matches!(self, Self::Demo | Self::Open | Self::Story(None));
        demo || matches!(self, Self::Lesson(_) | Self::Debrief(_) | Self::Replay(..))
    }

    /// Tells whether the screen has bars; the stage and a replay use the whole window, and say themselves that their time
    /// is simulated.
    #[must_use]
    pub fn has_bars(self) -> bool {
        !matches!(self, Self::Story(Some(_)) | Self::Replay(..) | Self::Sandbox | Self::SandboxTask(_))
    }

    /// Tells whether the screen hides the places: the only way out is the way back.
    #[must_use]
    pub fn stands_alone(self) -> bool {
        matches!(self, Self::Lesson(_))
    }
}
