//! The order of the lessons: in a class only its own, otherwise all.

use crate::app::joined;
use crate::story::LessonName;

/// Returns the lesson that comes after one; `None` after the last.
pub fn lesson_after(name: LessonName) -> Option<LessonName> {
    match joined().filter(|class| class.lessons.contains(&name)) {
        Some(class) => class.lessons.into_iter().find(|other| *other > name),
        None => name.next(),
    }
}
