//! 我的任务: find a task.

use leptos::prelude::*;

/// 我的任务: find a task.
#[component]
pub fn AllTasks() -> impl IntoView {
    view! { <p></p> }
}
