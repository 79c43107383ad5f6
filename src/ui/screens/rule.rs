//! One rule: the article's sentence, our reading, the other readings.

use leptos::prelude::*;

use crate::ui::rule_page::RulePage;

/// One rule: the article's sentence, our reading, the other readings.
#[component]
pub fn Rule(page: RulePage) -> impl IntoView {
    let _ = page;
    view! { <p></p> }
}
