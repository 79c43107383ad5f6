//! Below the overview: links to 档期 and 接单开关, and a line if receiving was noted as off.

use leptos::prelude::*;

use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{format, lang, tr};

/// The links, and the line.
#[component]
pub fn OverviewLinks() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let off = Memo::new(move |_| {
        let off = |desk: &crate::domain::Desk| {
            let off = desk.people().creators.values().find(|one| !one.receiving)?;
            off.switched_at
        };
        here.desk.desk.with(off)
    });
    let off_since = live(move || {
        off.get().map(|at| {
            let when = format::when(lang, at, here.desk.now());
            view! { <p class="small">{tr!(lang, overview.off_line, when = when)}</p> }
        })
    });
    view! {
        <div class="around">
            {off_since}
            <p class="links">
                <a class="links-link" href=Route::Days.href()>{tr!(lang, place.days)}</a>
                <a class="links-link" href=Route::Receiving.href()>{tr!(lang, place.receiving)}</a>
            </p>
        </div>
    }
}
