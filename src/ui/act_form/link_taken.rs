//! The link of a publication may be pasted as Douyin's whole share text: its only link is extracted and shown in the
//! field before it is recorded.

use leptos::prelude::*;

use crate::domain::{Act, Correction, Field, Language, Problem};
use crate::record::{is_only_a_link, link_in, links_in};
use crate::ui::words::{answers, tr};

/// Replaces a share text by its link as soon as it is in the field, while the field asks for a link.
pub fn take_link(text: RwSignal<String>, is_link: impl Fn() -> bool + Send + Sync + 'static) {
    Effect::new(move |_| {
        let link = text.with(|text| within(text));
        if let Some(link) = link.filter(|_| is_link()) {
            text.set(link);
        }
    });
}

/// Returns the link within a text; `None` if the whole text is a link, as one still being typed may end in any
/// character.
fn within(text: &str) -> Option<String> {
    if is_only_a_link(text.trim()) { None } else { link_in(text) }
}

/// Says what is wrong with a field of an act; if there are several links, the person has to choose one.
pub fn problem_of(lang: Language, act: &Act, problem: Problem) -> String {
    let (Act::Publish { link, .. } | Act::Republish { link, .. } | Act::Correct { to: Correction::Link(link), .. }) =
        act
    else {
        return answers::problem(lang, problem);
    };
    match links_in(link).len() {
        0 | 1 => answers::problem(lang, problem),
        several if problem.field == Field::Link => tr!(lang, carry.several_links, n = several),
        _ => answers::problem(lang, problem),
    }
}
