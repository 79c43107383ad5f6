//! 带教: choose lessons and send their link, paste the chat that comes back, see who can do what and which mistake to
//! explain again. Everything happens on this device.

use leptos::prelude::*;

use super::collect::Collect;
use super::export::Export;
use super::invite::Invite;
use super::learners::Learners;
use super::mistakes::Mistakes;
use super::shown::{Shown, kept_class};
use crate::app::{keep_results, taught, teach};
use crate::domain::Language;
use crate::story::Class;
use crate::ui::controls::{Print, focus, live};
use crate::ui::desk::Printed;
use crate::ui::words::{lang, tr};

/// The screen.
#[component]
pub fn Teach() -> impl IntoView {
    let lang = lang();
    let (link, class) = (RwSignal::new(taught()), RwSignal::new(kept_class()));
    let shown = Shown { link, class, kept: RwSignal::new(true) };
    Effect::new(move |_| link.with(teach));
    provide_context(shown);
    let anybody = Memo::new(move |_| class.with(|class| !class.learners.is_empty()));
    view! {
        <div class="stack" data-gap="large">
            <p class="teach-desk">{tr!(lang, teach.intro)}</p>
            <div class="teach-ways">
                <Invite />
                <Collect />
            </div>
            <section class="stack" aria-labelledby="results">
                <h2 id="results">{tr!(lang, teach.results)}</h2>
                <Printed />
                {live(move || if anybody.get() {
                    results_of(lang, shown)
                } else {
                    view! { <p class="quiet">{tr!(lang, teach.nobody)}</p> }.into_any()
                })}
            </section>
        </div>
    }
}

fn results_of(lang: Language, shown: Shown) -> AnyView {
    view! {
        <Learners />
        <Mistakes />
        <p>{tr!(lang, teach.honest)}</p>
        <p class="small">{tr!(lang, teach.span_line)}</p>
        <div class="cluster">
            <Export />
            <Print />
        </div>
        <p class="small teach-desk">
            {live(move || if shown.kept.get() { tr!(lang, teach.kept) } else { tr!(lang, teach.not_kept) })}
        </p>
        <Forget />
    }
    .into_any()
}

/// Erases the results read, after a second tap.
#[component]
fn Forget() -> impl IntoView {
    let (lang, shown) = (lang(), expect_context::<Shown>());
    let asked = RwSignal::new(false);
    let forget = move |_| {
        shown.kept.set(keep_results(""));
        shown.class.set(Class::default());
        request_animation_frame(focus::to_headline_if_lost);
    };
    live(move || {
        if asked.get() {
            view! {
                <p>{tr!(lang, teach.forget_sure)}</p>
                <div class="cluster">
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| asked.set(false)>
                        {tr!(lang, app.cancel)}
                    </button>
                    <button class="button" data-kind="danger" type="button" on:click=forget>
                        {tr!(lang, teach.forget_yes)}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="cluster">
                    <button
                        class="button"
                        data-kind="quiet"
                        data-align="start"
                        type="button"
                        on:click=move |_| asked.set(true)
                    >
                        {tr!(lang, teach.forget)}
                    </button>
                </div>
            }
            .into_any()
        }
    })
}
