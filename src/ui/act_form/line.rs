//! Text fields of a form, all returned as one type.

use leptos::prelude::*;

use crate::ui::controls::{AreaField, TextField};

/// A single-line field.
pub fn line(
    id: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    problem: Signal<Option<String>>,
) -> AnyView {
    view! { <TextField id label hint value problem /> }.into_any()
}

/// A multi-line field.
pub fn area(
    id: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    problem: Signal<Option<String>>,
) -> AnyView {
    view! { <AreaField id label hint value problem /> }.into_any()
}
