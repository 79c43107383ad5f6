//! 我的规则: rule sets of one's own, for when the platform's numbers are no longer the article's (D27). A set that was kept
//! never changes, counts for tasks that are added from then on, and moves none that is there.

mod filled;
mod form;
mod kept;
mod moves;

use leptos::prelude::*;

use self::form::KeepForm;
use self::kept::KeptSets;
use crate::ui::words::{lang, tr};

/// The kept sets, and the form for another.
#[component]
pub fn OwnRules() -> impl IntoView {
    let lang = lang();
    view! {
        <article>
            <p class="own-intro">{tr!(lang, own_rules.intro)}</p>
            <KeptSets />
            <KeepForm />
        </article>
    }
}
