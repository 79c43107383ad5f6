//! Texts on the state map: what an arrow says.

use crate::domain::{Consequence, Language, Move, Rules};
use crate::ui::words::{self, tr};

/// Returns the name of a move, short enough for the picture.
pub fn short(lang: Language, rules: Rules, what: Move) -> String {
    let values = rules.values();
    match what {
        Move::Act(kind) => words::plain_act(lang, kind),
        Move::Time(Consequence::Lapse) => tr!(lang, map.time_lapse, hours = values.accept_within_hours),
        Move::Time(Consequence::Complete) => tr!(lang, map.time_complete, days = values.natural_days),
        Move::Wait => String::new(),
    }
}
