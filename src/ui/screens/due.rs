//! 期限怎么算: how a task's deadline is counted.

use leptos::prelude::*;

use crate::domain::TaskId;

/// 期限怎么算: how a task's deadline is counted.
#[component]
pub fn Due(id: TaskId) -> impl IntoView {
    let _ = id;
    view! { <p></p> }
}
