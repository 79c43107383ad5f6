//! A scenario file: steps (an act with who and when, and whether and why it is refused), then what must be true of a
//! task at an instant. docs/lessons.md describes the format.

use serde::Deserialize;

use super::expectation::{Expectation, Refused};
use super::opening::Opening;
use super::telling::Telling;
use crate::domain::{Act, Desk, DeskKind, Entry, Instant, NotTaken, Role};
use crate::record::Unreadable;

/// The supported version of the scenario form.
const VERSION: u32 = 1;

/// One scenario.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    version: u32,
    /// What the scenario shows, as a sentence.
    pub name: String,
    /// The rules and assumptions that it depends on, such as `S7` and `D4`.
    pub rests_on: Vec<crate::domain::RuleId>,
    #[serde(default)]
    desk: On,
    pub(super) begin: Option<Opening>,
    #[serde(default)]
    pub(super) steps: Vec<Step>,
    expect: Vec<Expectation>,
    /// How it is told, if it is a story of the demo.
    pub(super) story: Option<Telling>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum On {
    Mine,
    #[default]
    Demo,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) at: Instant,
    noted_at: Option<Instant>,
    pub(super) by: Role,
    pub(super) act: Act,
    pub(super) refused: Option<Refused>,
}

/// Where a scenario doesn't go as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The file can't be read.
    Unreadable(Unreadable),
    /// A step had a different result.
    Step {
        /// Which, from 1; 0 for the standard opening.
        number: usize,
        /// What happened instead.
        outcome: Result<(), NotTaken>,
    },
    /// An expectation isn't met.
    Expectation {
        /// Which, from 1.
        number: usize,
        /// What was found, in the code's words.
        seen: String,
    },
}

impl Scenario {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// [`Unreadable`], with the position in the text.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let scenario: Self = serde_json::from_str(text)?;
        if scenario.version == VERSION { Ok(scenario) } else { Err(Unreadable::Version { version: scenario.version }) }
    }

    /// Plays the steps and checks the expectations.
    ///
    /// # Errors
    /// The first [`Failure`].
    pub fn play(&self) -> Result<Desk, Failure> {
        let kind = match self.desk {
            On::Mine => DeskKind::Mine,
            On::Demo => DeskKind::Demo,
        };
        let mut desk = Desk::new(kind);
        let begun = self.begin.iter().flat_map(|begin| begin.acts().into_iter().map(|(by, act)| (begin.at, by, act)));
        for (at, by, act) in begun {
            let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by, act };
            desk.take(entry).map_err(|why| Failure::Step { number: 0, outcome: Err(why) })?;
        }
        for (number, step) in (1..).zip(&self.steps) {
            let outcome = desk.take(Entry {
                seq: desk.head() + 1,
                at: step.at,
                noted_at: step.noted_at.unwrap_or(step.at),
                by: step.by,
                act: step.act.clone(),
            });
            let as_expected = match (&outcome, &step.refused) {
                (Ok(()), None) => true,
                (Err(NotTaken::Refused(refusal)), Some(refused)) => refused.is(step.act.kind(), *refusal),
                (Err(NotTaken::Worded(problem)), Some(refused)) => refused.is_worded(*problem),
                (Ok(()), Some(_)) | (Err(_), None | Some(_)) => false,
            };
            if !as_expected {
                return Err(Failure::Step { number, outcome });
            }
        }
        for (number, expectation) in (1..).zip(&self.expect) {
            expectation.compare(&desk).map_err(|seen| Failure::Expectation { number, seen })?;
        }
        Ok(desk)
    }
}
