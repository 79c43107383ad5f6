//! Parts of a view that follow their signals, in one type: so the machinery that renders them stands in
//! the binary once, and not once a closure. `make dist` shows what a first visit loads.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A part of a view that is drawn anew whenever a signal it read has changed.
pub type Live = SharedReactiveFunction<AnyView>;

/// Makes a part of a view that follows its signals.
pub fn live<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> Live {
    Arc::new(Mutex::new(move || view().into_any()))
}
