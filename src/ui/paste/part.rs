//! The rows of one table or text: what they were taken for, a page of them at a time, and what is asked of many at once.

use leptos::html::Ul;
use leptos::prelude::*;

use super::edited::{Corrections, Edited};
use super::fields::{CANCELLATIONS, COMPLETIONS};
use super::row::RowView;
use super::words;
use crate::domain::{Language, Shown};
use crate::record::intake::{Known, Standing, Tasks};
use crate::ui::controls::{focus, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self as app_words, tr};

/// How many rows are drawn at once.
const PAGE: usize = 60;

/// Draws the rows. A `wanted` one is turned to and focused.
pub fn part(
    lang: Language,
    tasks: &Tasks,
    rows: Vec<Edited>,
    corrections: RwSignal<Corrections>,
    wanted: RwSignal<Option<usize>>,
) -> AnyView {
    let here = here();
    let said = words::taken_for(lang, tasks);
    let label = said.clone();
    let left = words::left(lang, tasks);
    let many = rows.len();
    let rows = StoredValue::new(rows);
    let pages = Pages {
        rows,
        // All rows, until only those that lack something are wanted.
        shown: RwSignal::new((0..many).collect()),
        page: RwSignal::new(0),
        list: NodeRef::new(),
    };
    Effect::new(move |_| {
        if let Some(place) = wanted.get() {
            pages.turn_to(place, many);
        }
    });
    view! {
        <section class="stack" aria-label=label>
            <p role="status">{said}</p>
            {asked_of_all(lang, rows, Standing::Completed)}
            {asked_of_all(lang, rows, Standing::Cancelled)}
            {(many > PAGE).then(|| pages.filter(lang, here, many))}
            <ul class="paste-rows" role="list" node_ref=pages.list>
                {live(move || {
                    let drawn = pages.drawn();
                    drawn.into_iter().map(|edited| view! { <RowView edited corrections /> }).collect_view()
                })}
            </ul>
            {live(move || (pages.shown.with(Vec::len) > PAGE).then(|| pages.turn(lang)))}
            {(!left.is_empty()).then(|| view! {
                <details class="disclosure">
                    <summary class="disclosure-title">{tr!(lang, paste.left, n = left.len())}</summary>
                    <ul class="disclosure-body" role="list">
                        {left.into_iter().map(|line| view! { <li class="small">{line}</li> }).collect_view()}
                    </ul>
                </details>
            })}
        </section>
    }
    .into_any()
}

/// The rows, a page at a time.
#[derive(Clone, Copy)]
struct Pages {
    rows: StoredValue<Vec<Edited>>,
    /// The rows to page through, by their place in this part.
    shown: RwSignal<Vec<usize>>,
    page: RwSignal<usize>,
    list: NodeRef<Ul>,
}

impl Pages {
    /// Returns the rows of the page; follows changes.
    fn drawn(self) -> Vec<Edited> {
        let first = self.page.get() * PAGE;
        self.shown.with(|shown| {
            let of_page = shown.iter().skip(first).take(PAGE);
            self.rows.with_value(|rows| of_page.filter_map(|at| rows.get(*at).copied()).collect())
        })
    }

    /// Turns to the page of a row, and focuses it.
    fn turn_to(self, place: usize, many: usize) {
        let Some(at) = self.rows.with_value(|rows| rows.iter().position(|row| row.place == place)) else { return };
        let is_here = self.shown.with_untracked(|shown| shown.contains(&at));
        if !is_here {
            self.shown.set((0..many).collect());
        }
        let nth = self.shown.with_untracked(|shown| shown.iter().position(|one| *one == at).unwrap_or(0));
        if self.page.get_untracked() != nth / PAGE {
            self.page.set(nth / PAGE);
        }
        request_animation_frame(move || focus::to_control(&format!("row-{place}")));
    }

    /// Only the rows that lack something, or all.
    fn filter(self, lang: Language, here: Here, many: usize) -> AnyView {
        let is_filtered = Memo::new(move |_| self.shown.with(Vec::len) < many);
        let none = RwSignal::new(false);
        let filter = move |_| {
            let all: Vec<usize> = (0..many).collect();
            let wanted = if is_filtered.get_untracked() { all } else { self.lacking(here) };
            none.set(wanted.is_empty());
            if !wanted.is_empty() {
                self.page.set(0);
                self.shown.set(wanted);
            }
        };
        view! {
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=filter>
                    {live(move || if is_filtered.get() { tr!(lang, paste.all_rows) } else { tr!(lang, paste.only_lacking) })}
                </button>
                {live(move || none.get().then(|| view! { <p class="small" role="status">{tr!(lang, paste.none_lacking)}</p> }))}
            </div>
        }
        .into_any()
    }

    /// Returns the places of the rows that lack something.
    fn lacking(self, here: Here) -> Vec<usize> {
        let now = here.desk.now_untracked();
        here.desk.desk.with_untracked(|desk| {
            let known = Known::of(desk, now);
            let lacks = |(at, row): (usize, &Edited)| row.ready_among(&known, desk, now).is_err().then_some(at);
            self.rows.with_value(|rows| rows.iter().enumerate().filter_map(lacks).collect())
        })
    }

    /// The page before, the page after, and which this one is.
    fn turn(self, lang: Language) -> AnyView {
        let many = Memo::new(move |_| self.shown.with(Vec::len));
        let is_last = move || self.page.get() * PAGE + PAGE >= many.get();
        let which = move || {
            let first = self.page.get() * PAGE;
            tr!(lang, paste.page, from = first + 1, to = (first + PAGE).min(many.get()), n = many.get())
        };
        let to = move |page: usize| {
            self.page.set(page);
            if let Some(list) = self.list.get_untracked() {
                list.scroll_into_view();
            }
        };
        view! {
            <nav class="cluster" aria-label=tr!(lang, paste.pages)>
                <button
                    class="button"
                    data-kind="neutral"
                    type="button"
                    disabled=move || self.page.get() == 0
                    on:click=move |_| to(self.page.get_untracked().saturating_sub(1))
                >
                    {tr!(lang, paste.previous)}
                </button>
                <button
                    class="button"
                    data-kind="neutral"
                    type="button"
                    disabled=is_last
                    on:click=move |_| to(self.page.get_untracked() + 1)
                >
                    {tr!(lang, paste.next)}
                </button>
                <p class="small" role="status">{live(which)}</p>
            </nav>
        }
        .into_any()
    }
}

/// How several tasks ended, all in the same way; nothing for a single one, which asks itself.
fn asked_of_all(lang: Language, rows: StoredValue<Vec<Edited>>, open: Standing) -> AnyView {
    let many = Memo::new(move |_| rows.with_value(|rows| rows.iter().filter(|row| row.standing.get() == open).count()));
    let all: &'static [Shown] = if open == Standing::Completed { &COMPLETIONS } else { &CANCELLATIONS };
    let choose = move |shown: &Shown| {
        let shown = *shown;
        let all_so = move |_| {
            for row in rows.get_value() {
                if row.standing.get_untracked() == open {
                    row.stands(Standing::At(shown));
                }
            }
        };
        view! {
            <button class="button" data-kind="neutral" type="button" on:click=all_so>
                {app_words::shown(lang, shown)}
            </button>
        }
    };
    live(move || {
        let said = match (many.get(), open) {
            (0 | 1, _) => return None,
            (n, Standing::Completed) => tr!(lang, paste.all_completed, n = n),
            (n, _) => tr!(lang, paste.all_cancelled, n = n),
        };
        Some(view! {
            <div class="stack" data-gap="small" role="group" aria-label=said.clone()>
                <p>{said.clone()}</p>
                <div class="cluster">{all.iter().map(choose).collect_view()}</div>
            </div>
        })
    })
    .into_any()
}
