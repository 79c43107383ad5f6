//! What can be noted with a task beside its course: which of it is there, and the button that adds or changes it.

use leptos::prelude::*;

use crate::domain::{ActKind, Field, Instant, Language, Task, TaskId, agreed, permitted};
use crate::ui::desk::Here;
use crate::ui::words::tr;

/// Something noted with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// The brief.
    Brief,
    /// Its points.
    Points,
    /// The agreed dates.
    Dates,
    /// One's own note.
    Note,
    /// What the task brings.
    Fee,
}

impl Noted {
    /// What the client requires.
    pub const REQUIRED: [Self; 3] = [Self::Brief, Self::Points, Self::Dates];
    /// What only oneself sees.
    pub const PRIVATE: [Self; 2] = [Self::Note, Self::Fee];

    /// Tells whether the task has it.
    pub fn is_there(self, task: &Task) -> bool {
        match self {
            Self::Brief => !task.brief.text.is_empty(),
            Self::Points => !task.brief.points.is_empty(),
            Self::Dates => !agreed(task).is_empty() || task.brief.agreed.keep_public_days.is_some(),
            Self::Note => !task.note.is_empty(),
            Self::Fee => task.fee.is_some(),
        }
    }

    /// Tells whether it can be added or changed: all on one's own desk, the dates by whoever may.
    pub fn may_change(self, here: Here, id: TaskId, now: Instant) -> bool {
        match self {
            Self::Dates => may_change_dates(here, id, now),
            Self::Brief | Self::Points | Self::Note | Self::Fee => here.desk.is_mine(),
        }
    }

    /// A quiet button that adds it, or changes what is there.
    pub fn button(self, lang: Language, here: Here, id: TaskId, is_there: bool) -> AnyView {
        let word = self.word(lang, here, is_there);
        let begin = move |_| match self.field() {
            Some(field) => here.begin_correcting(id, field),
            None => here.begin(lang, id, ActKind::ChangeDates),
        };
        view! { <button class="button" data-kind="quiet" type="button" on:click=begin>{word}</button> }.into_any()
    }

    fn word(self, lang: Language, here: Here, is_there: bool) -> String {
        match (self, is_there) {
            (Self::Brief, false) => tr!(lang, what_if.add_brief),
            (Self::Brief, true) => tr!(lang, what_if.change_brief),
            (Self::Points, false) => tr!(lang, task.add_points),
            (Self::Points, true) => tr!(lang, task.change_points),
            (Self::Dates, _) if !here.desk.is_mine() => here.act_word(lang, ActKind::ChangeDates),
            (Self::Dates, false) => tr!(lang, what_if.add_dates),
            (Self::Dates, true) => tr!(lang, what_if.change_dates),
            (Self::Note, false) => tr!(lang, what_if.add_note),
            (Self::Note, true) => tr!(lang, what_if.change_note),
            (Self::Fee, false) => tr!(lang, task.add_fee),
            (Self::Fee, true) => tr!(lang, task.change_fee),
        }
    }

    /// The wording that is corrected; dates are changed by an act of their own.
    fn field(self) -> Option<Field> {
        match self {
            Self::Brief => Some(Field::Brief),
            Self::Points => Some(Field::Points),
            Self::Dates => None,
            Self::Note => Some(Field::Note),
            Self::Fee => Some(Field::Fee),
        }
    }
}

fn may_change_dates(here: Here, id: TaskId, now: Instant) -> bool {
    here.desk.desk.with(|desk| {
        let at = desk.at_once(id, now);
        permitted(desk, id, at, at.max(now)).any(|kind| kind == ActKind::ChangeDates)
    })
}
