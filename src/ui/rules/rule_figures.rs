//! One's own 粉丝数量 and 播放量 beside the rule that they are about (S6), with the way to where they are recorded.

use leptos::prelude::*;

use crate::ui::desk::KeyFigures;
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{lang, tr};

/// The figures; nothing on a page that isn't about being chosen.
#[component]
pub fn RuleFigures(page: RulePage) -> impl IntoView {
    let lang = lang();
    (page == RulePage::Designated).then(|| {
        view! {
            <section class="entry" aria-labelledby="your-figures">
                <h2 class="entry-title" id="your-figures">{tr!(lang, overview.your_figures)}</h2>
                <div class="entry-body">
                    <KeyFigures />
                    <p>
                        <a class="links-link" href=Route::Receiving.href_at("more-tasks")>{tr!(lang, overview.more_tasks)}</a>
                    </p>
                </div>
            </section>
        }
    })
}
