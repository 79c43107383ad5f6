//! 要是…: the price of an act or of waiting, before.

use leptos::prelude::*;

use crate::domain::TaskId;

/// 要是…: the price of an act or of waiting, before.
#[component]
pub fn WhatIf(id: TaskId) -> impl IntoView {
    let _ = id;
    view! { <p></p> }
}
