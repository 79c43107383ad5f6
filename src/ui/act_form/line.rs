//! Text fields of a form, as values of one type.

use leptos::prelude::*;

use crate::ui::controls::{AreaField, TextField};

/// A field of one line.
pub fn line(
    id: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    problem: Signal<Option<String>>,
) -> AnyView {
    view! { <TextField id label hint value problem /> }.into_any()
}

/// A field of several lines.
pub fn area(
    id: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    problem: Signal<Option<String>>,
) -> AnyView {
    view! { <AreaField id label hint value problem /> }.into_any()
}
