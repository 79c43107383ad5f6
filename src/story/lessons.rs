//! The lessons, in learning order. Their names are used in addresses.

use super::lesson::Lesson;

/// The name of an existing lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LessonName(u8);

macro_rules! lessons {
    ($($name:literal)*) => {
        const NAMES: &[&str] = &[$($name),*];

        /// Returns a lesson's file. Only this refers to the texts, so that they are loaded with the screens that read
        /// them.
        fn file(name: LessonName) -> Option<&'static str> {
            const FILES: &[&str] = &[$(include_str!(concat!("lessons/", $name, ".json"))),*];
            FILES.get(usize::from(name.0)).copied()
        }
    };
}

lessons! {
    "accept-in-time"
    "script-to-publication"
    "seven-days"
    "full-schedule"
    "three-offers"
    "private-by-mistake"
    "new-title-on-day-six"
    "off-and-still-due"
    "what-the-brief-asks"
    "a-strict-client"
    "the-last-evening"
    "a-complaint-at-the-last-minute"
    "the-fifth-deletion"
    "the-client-who-never-signs-off"
    "public-for-the-sign-off"
}

impl LessonName {
    /// Returns all names, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(Self).take(NAMES.len())
    }

    /// Returns the lesson with this name in writing.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        Self::all().find(|name| name.word() == text)
    }

    /// Returns the written name.
    #[must_use]
    pub fn word(self) -> &'static str {
        NAMES.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// Returns the name of the next lesson.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::all().find(|name| *name > self)
    }

    /// Parses the lesson. `None` only if its file is invalid, which the tests rule out.
    #[must_use]
    pub fn lesson(self) -> Option<Lesson> {
        Lesson::read(file(self)?).ok()
    }
}
