//! Scenario files (steps to play and the expected result); the demo's stories, which are told from such files; the
//! rules' worked examples; and lessons, with the chairs that play against the learner, the coach, the solver and the
//! debrief. Pure; it uses the written form.

mod attempt;
mod blank;
mod chair;
mod check;
mod class;
mod class_link;
mod coach;
mod debrief;
mod deeds;
mod english;
mod example;
mod expectation;
mod frame;
mod goal;
mod learner;
mod lesson;
mod lessons;
mod mastery;
mod opening;
mod run;
mod scenario;
mod sent;
mod solve;
mod step;
mod tale;
mod telling;
mod text;
mod told;

pub use attempt::{Attempt, Outcome};
pub use blank::{Blank, Piece, Value};
pub use chair::{Chairs, Cue, Habit, Manner};
pub use check::{Finding, MOST_TAPS, check, made, waited_out};
pub use class::{Class, Note, Noted, Report};
pub use class_link::ClassLink;
pub use coach::{HINTS, Hint, goal, hints, invited};
pub use debrief::{Cost, Decision, Happening, best, costly, course};
pub use example::{Example, Played};
pub use expectation::Seen;
pub use frame::{Frame, frames};
pub use goal::Holds;
pub use learner::{Learner, Mistaken, Taken};
pub use lesson::{Given, Goal, Lesson, Mistake, Term, Tier};
pub use lessons::LessonName;
pub use mastery::{Mastery, mastery, review};
pub use opening::{Opening, Until};
pub use run::{News, Run, Standing, WAITS};
pub use scenario::{Failure, Scenario};
pub use sent::{Packed, pack, replay};
pub use solve::{LEARNERS, NoWay, Way, deeds, solve};
pub use step::{Choice, Deed, Moment, Move, Past, Takes};
pub use tale::Tale;
pub use text::Text;
pub use told::{Event, NotTold, Scene, Told};
