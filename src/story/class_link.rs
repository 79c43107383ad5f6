//! A class in an address: `class=周五新人班&lessons=accept-in-time,seven-days`. Unknown parts are ignored, so that a link
//! from a later version still leads to the known lessons.

use super::lesson::Tier;
use super::lessons::LessonName;
use crate::record::{escaped, learner_name, plain};

/// A trainer's choices for a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassLink {
    /// The class's name; may be empty.
    pub name: String,
    /// The lessons, in learning order.
    pub lessons: Vec<LessonName>,
}

impl Default for ClassLink {
    /// Returns the required lessons, for a class without a name.
    fn default() -> Self {
        let required = |name: &LessonName| name.lesson().is_some_and(|lesson| lesson.tier == Tier::Required);
        Self { name: String::new(), lessons: LessonName::all().filter(required).collect() }
    }
}

impl ClassLink {
    /// Parses the part of an address after the question mark; `None` if it isn't a class.
    #[must_use]
    pub fn read(address: &str) -> Option<Self> {
        let (mut name, mut lessons) = (None, None::<Vec<LessonName>>);
        for pair in address.split('&') {
            match pair.split_once('=') {
                Some(("class", value)) => name = Some(learner_name(&plain(value))),
                Some(("lessons", value)) => {
                    let named: Vec<_> = plain(value).split(',').filter_map(LessonName::of).collect();
                    lessons = Some(LessonName::all().filter(|one| named.contains(one)).collect());
                }
                _ => {}
            }
        }
        let lessons = lessons.filter(|lessons| !lessons.is_empty());
        name.map(|name| Self { name, lessons: lessons.unwrap_or_else(|| Self::default().lessons) })
    }

    /// Writes the part of an address after the question mark.
    #[must_use]
    pub fn write(&self) -> String {
        let lessons: Vec<_> = self.lessons.iter().map(|name| name.word()).collect();
        format!("class={}&lessons={}", escaped(&self.name), lessons.join(","))
    }
}
