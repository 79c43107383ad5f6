//! A class as it stands in an address: `class=周五新人班&lessons=accept-in-time,seven-days`. What isn't known is passed
//! over, so that a link of a later version still leads to the lessons that there are.

use super::lesson::Tier;
use super::lessons::LessonName;
use crate::record::{escaped, learner_name, plain};

/// What a trainer chose for a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassLink {
    /// What the class is called; may be empty.
    pub name: String,
    /// The lessons, in the order in which they are learned.
    pub lessons: Vec<LessonName>,
}

impl Default for ClassLink {
    /// The required lessons, for a class without a name.
    fn default() -> Self {
        let required = |name: &LessonName| name.lesson().is_some_and(|lesson| lesson.tier == Tier::Required);
        Self { name: String::new(), lessons: LessonName::all().filter(required).collect() }
    }
}

impl ClassLink {
    /// Reads what stands behind the question mark of an address; `None` if it is no class's.
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

    /// Writes what stands behind the question mark of an address.
    #[must_use]
    pub fn write(&self) -> String {
        let lessons: Vec<_> = self.lessons.iter().map(|name| name.word()).collect();
        format!("class={}&lessons={}", escaped(&self.name), lessons.join(","))
    }
}
