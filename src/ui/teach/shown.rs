//! The state of 带教: the chosen lessons, and the learners' results. The parts of the screen share it.

use leptos::prelude::*;

use crate::app::results;
use crate::record::Chat;
use crate::story::{Class, ClassLink, LessonName};

/// The class on the screen.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The chosen lessons.
    pub link: RwSignal<ClassLink>,
    /// The learners' results that were read.
    pub class: RwSignal<Class>,
    /// Whether the results are stored beyond the page.
    pub kept: RwSignal<bool>,
}

impl Shown {
    /// Returns the chosen lessons.
    pub fn lessons(self) -> Vec<LessonName> {
        self.link.with(|link| link.lessons.clone())
    }
}

/// Returns the class made from the stored codes.
pub fn kept_class() -> Class {
    let mut class = Class::default();
    if let Ok(chat) = Chat::read(&results()) {
        class.take(chat);
    }
    class
}
