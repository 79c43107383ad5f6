//! 指派任务: the client assigns another task in free play.

use leptos::prelude::*;

use crate::ui::new_task::{AssignForm, made_up};
use crate::ui::receiving::NotReceiving;
use crate::ui::words::{lang, tr};

/// The form.
#[component]
pub fn SandboxNew() -> impl IntoView {
    let lang = lang();
    view! {
        <div class="stack">
            <p class="small">{tr!(lang, rule.s6_says)}</p>
            <NotReceiving />
        </div>
        <AssignForm at=None own=made_up />
    }
}
