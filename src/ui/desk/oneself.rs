//! The creator on a desk: oneself on one's own, somebody made up in the demo.

use crate::domain::{Act, CreatorId, Desk, DeskKind, Language};
use crate::ui::words::tr;

/// Returns the creator on a desk, and the act that adds them if the desk doesn't know them yet.
pub fn creator(lang: Language, desk: &Desk) -> (CreatorId, Option<Act>) {
    if let Some(known) = desk.people().creators.keys().next() {
        return (*known, None);
    }
    let creator = desk.people().next_creator();
    (creator, Some(Act::AddCreator { creator, name: named(lang, desk.kind()) }))
}

/// Returns the name for a creator who isn't known yet.
pub fn named(lang: Language, desk: DeskKind) -> String {
    match desk {
        DeskKind::Mine => tr!(lang, role.you),
        DeskKind::Demo => tr!(lang, demo.sample_creator),
    }
}
