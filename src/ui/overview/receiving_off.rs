//! Below the overview: a line if receiving was noted as off, with the way to the switch.

use leptos::prelude::*;

use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{format, lang, tr};

/// The line; nothing while receiving is on.
#[component]
pub fn ReceivingOff() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let off = Memo::new(move |_| {
        let off = |desk: &crate::domain::Desk| {
            let off = desk.people().creators.values().find(|one| !one.receiving)?;
            off.switched_at
        };
        here.desk.desk.with(off)
    });
    live(move || {
        off.get().map(|at| {
            let when = format::when(lang, at, here.desk.now());
            view! {
                <p class="small">
                    {tr!(lang, overview.off_line, when = when)} " "
                    <a class="links-link" href=Route::Receiving.href()>{tr!(lang, place.receiving)}</a>
                </p>
            }
        })
    })
}
