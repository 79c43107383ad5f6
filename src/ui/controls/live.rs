//! Reactive parts of a view and effects, all of one type, so that their code is in the binary once and not once per
//! closure. `make dist` shows what a first visit loads.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A part of a view that re-renders whenever a signal it read has changed.
pub type Live = SharedReactiveFunction<AnyView>;

/// Makes a reactive part of a view.
pub fn live<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> Live {
    Arc::new(Mutex::new(move || view().into_any()))
}

/// Does something, and does it again whenever a signal it read has changed.
pub fn whenever(act: impl FnMut() + 'static) {
    fn begin(mut act: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| act());
    }
    begin(Box::new(act));
}
