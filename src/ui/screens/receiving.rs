//! 接单开关: what 接收任务中 was set to on Xingtu, and where it stands there.

use leptos::prelude::*;

/// 接单开关: what 接收任务中 was set to on Xingtu, and where it stands there.
#[component]
pub fn Receiving() -> impl IntoView {
    view! { <p></p> }
}
