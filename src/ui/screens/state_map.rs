//! 流程图: the whole as a list of stages and the ways between them.

use leptos::prelude::*;

/// 流程图: the whole as a list of stages and the ways between them.
#[component]
pub fn StateMapScreen() -> impl IntoView {
    view! { <p></p> }
}
