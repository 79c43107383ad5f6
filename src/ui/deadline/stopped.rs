//! The deadline card while nothing completes by itself: hatched boxes, and words instead of a date that wouldn't hold.

use leptos::prelude::*;

use crate::domain::{Complaint, Counting, Instant, Language, Stage, Task, Visibility};
use crate::ui::controls::{Source, Sources};
use crate::ui::words::{lang, tr};

const ASSUMED: &[Source] = &[Source::Assumption];

/// What stops the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The video isn't public (D11).
    Private,
    /// The video is deleted (D17).
    Deleted,
    /// A complaint is open (D12).
    Complaint,
    /// A complaint is upheld (D12).
    Upheld,
    /// A complaint is upheld and no deletion is left (D16).
    Stuck,
}

impl Stop {
    /// Returns what keeps a published task from completing by itself.
    pub fn of(task: &Task, now: Instant) -> Option<Self> {
        match (task.seen_at(now), &task.complaint) {
            (Stage::Live { .. }, Complaint::Upheld { .. }) if task.deletions_left() == 0 => Some(Self::Stuck),
            (Stage::Live { .. }, Complaint::Upheld { .. }) => Some(Self::Upheld),
            (Stage::Live { video: Visibility::Private }, _) => Some(Self::Private),
            (Stage::TakenDown, _) => Some(Self::Deleted),
            (Stage::Live { .. }, Complaint::Open { .. }) => Some(Self::Complaint),
            _ => None,
        }
    }

    /// Returns how many days are counted once the count restarts; zero if hours are counted.
    pub fn days(task: &Task) -> u8 {
        let values = task.values();
        if values.counting == Counting::Hours { 0 } else { values.natural_days }
    }

    /// Returns the large text, and the reason.
    pub fn said(self, lang: Language) -> (String, String) {
        match self {
            Self::Private => (tr!(lang, deadline.count_stopped), tr!(lang, deadline.count_stopped_private)),
            Self::Deleted => (tr!(lang, deadline.count_stopped), tr!(lang, deadline.count_stopped_deleted)),
            Self::Complaint => (tr!(lang, deadline.held), tr!(lang, deadline.held_complaint)),
            Self::Upheld => (tr!(lang, deadline.held), tr!(lang, deadline.held_upheld)),
            Self::Stuck => (tr!(lang, deadline.held), tr!(lang, deadline.held_stuck)),
        }
    }
}

/// The card of a stopped count; its children are its links.
#[component]
pub fn Stopped(stop: Stop, days: u8, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let lang = lang();
    let (large, why) = stop.said(lang);
    let one = |_| view! { <span class="box" data-size="large" data-state="stopped"></span> };
    let label = tr!(lang, deadline.label_complete);
    let name = label.clone();
    view! {
        <section class="deadline task-deadline" data-urgency="over" aria-label=name>
            <div class="deadline-head">
                <h2 class="deadline-title">{label}</h2>
                <span class="deadline-sources"><Sources of=ASSUMED /></span>
            </div>
            <p class="deadline-date">{large.clone()}</p>
            {(days > 0).then(|| view! {
                <div class="deadline-boxes">
                    <div class="boxes" data-size="large" role="img" aria-label=large>{(0..days).map(one).collect_view()}</div>
                </div>
            })}
            <p class="deadline-note">{why}</p>
            {children.map(|children| children())}
        </section>
    }
    .into_any()
}
