//! What 带教 shows: the chosen lessons, and what was read of the learners. The parts of the screen share it.

use leptos::prelude::*;

use crate::app::results;
use crate::record::Chat;
use crate::story::{Class, ClassLink, LessonName};

/// The class on the screen.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The lessons that were chosen.
    pub link: RwSignal<ClassLink>,
    /// What was read of the learners.
    pub class: RwSignal<Class>,
    /// Whether what was read is kept beyond the page.
    pub kept: RwSignal<bool>,
}

impl Shown {
    /// Returns the lessons that were chosen.
    pub fn lessons(self) -> Vec<LessonName> {
        self.link.with(|link| link.lessons.clone())
    }
}

/// Returns the class of the codes that are kept.
pub fn kept_class() -> Class {
    let mut class = Class::default();
    if let Ok(chat) = Chat::read(&results()) {
        class.take(chat);
    }
    class
}
