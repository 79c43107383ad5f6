//! What is wrong with what was filled in, and where it is shown.

use crate::domain::{Field, Language, Problem};
use crate::ui::words::answers;

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Beside a field.
    Field(Field),
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
    /// What, and what to do.
    pub text: String,
    /// Whether what happened on Xingtu can be kept by aligning.
    pub align: bool,
}

impl Wrong {
    /// A problem of what was filled in.
    pub fn at(spot: Spot, text: String) -> Self {
        Self { spot, text, align: false }
    }

    /// A problem of a field, in its words.
    pub fn of(lang: Language, problem: Problem) -> Self {
        Self::at(Spot::Field(problem.field), answers::problem(lang, problem))
    }
}
