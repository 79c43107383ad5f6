//! Problems with the values of a form, and where they are shown.

use crate::domain::{Field, Language, Problem};
use crate::ui::words::answers;

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Beside a field.
    Field(Field),
    /// Beside an agreed date: script, video, publication, or the one that is being added.
    Date(usize),
    /// Beside the count of deletions.
    Deletions,
    /// Beside the time.
    When,
    /// Below all fields.
    Form,
}

/// A problem, where it is shown, and whether 按星图校准 is offered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Where.
    pub spot: Spot,
    /// The problem, and what to do about it.
    pub text: String,
    /// Whether 按星图校准 can record what happened on Xingtu.
    pub align: bool,
}

impl Wrong {
    /// A problem without an offer to align.
    pub fn at(spot: Spot, text: String) -> Self {
        Self { spot, text, align: false }
    }

    /// A problem of a field, put into words.
    pub fn of(lang: Language, problem: Problem) -> Self {
        Self::at(Spot::Field(problem.field), answers::problem(lang, problem))
    }
}
