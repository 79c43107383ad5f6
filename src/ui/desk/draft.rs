//! The draft of a form: its values are stored while they are typed, and restored however the form was left, until they
//! are recorded or discarded. A form names its parts; their initial values don't count as a draft.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::here::here;
use crate::app::App;
use crate::ui::controls::live;
use crate::ui::words::{lang, tr};

type Read = Arc<dyn Fn() -> String + Send + Sync>;
type Write = Arc<dyn Fn(&str) + Send + Sync>;

/// One part of a form, as a text.
#[derive(Clone)]
pub struct Part {
    name: &'static str,
    read: Read,
    write: Write,
}

impl Part {
    /// A part, from its functions for reading (tracked) and writing.
    pub fn new(
        name: &'static str,
        read: impl Fn() -> String + Send + Sync + 'static,
        write: impl Fn(&str) + Send + Sync + 'static,
    ) -> Self {
        Self { name, read: Arc::new(read), write: Arc::new(write) }
    }

    /// Reads the part; follows changes.
    pub fn read(&self) -> String {
        (self.read)()
    }

    /// A field of text.
    pub fn text(name: &'static str, field: RwSignal<String>) -> Self {
        Self::new(name, move || field.get(), move |text| field.set(text.to_owned()))
    }

    /// A choice.
    pub fn chosen<T>(name: &'static str, chosen: RwSignal<T>) -> Self
    where
        T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    {
        let read = move || chosen.with(|value| serde_json::to_string(value).unwrap_or_default());
        let write = move |text: &str| {
            if let Ok(value) = serde_json::from_str(text) {
                chosen.set(value);
            }
        };
        Self::new(name, read, write)
    }
}

/// A form's draft.
#[derive(Clone, Copy)]
pub struct Draft {
    app: &'static App,
    form: Signal<String>,
    parts: StoredValue<Vec<Part>>,
    /// The initial values of the parts.
    begun: Signal<Vec<String>>,
    /// Whether a stored draft was restored.
    found: RwSignal<bool>,
    over: StoredValue<bool>,
}

impl Draft {
    /// Begins the draft of a form of the present desk, or restores the stored one.
    pub fn begin(form: impl Fn() -> String + Send + Sync + 'static, parts: Vec<Part>) -> Self {
        let begun: Vec<_> = untrack(|| parts.iter().map(Part::read).collect());
        Self::begin_with(form, parts, Signal::stored(begun))
    }

    /// The same for a form whose initial values change with its name.
    pub fn begin_with(
        form: impl Fn() -> String + Send + Sync + 'static,
        parts: Vec<Part>,
        begun: Signal<Vec<String>>,
    ) -> Self {
        let here = here();
        let desk = here.desk.id();
        let form = Signal::derive(move || format!("{}/{}", here.app.desks.opened.id_of(&desk), form()));
        let (found, over) = (RwSignal::new(false), StoredValue::new(false));
        let draft = Self { app: here.app, form, parts: StoredValue::new(parts), begun, found, over };
        draft.find();
        let shown = StoredValue::new(form.get_untracked());
        let looked = StoredValue::new(untrack(|| here.app.desks.opened.is()));
        Effect::new(move |_| {
            let (form, values) = (form.get(), draft.values());
            if over.get_value() {
                return;
            }
            // The form's name has changed: another subject has its own draft.
            if shown.get_value() != form {
                draft.app.drafts.leaves(&shown.get_value());
                shown.set_value(form.clone());
            }
            let typed = values != begun.get_untracked();
            // The form may have been shown before the drafts were read.
            if !looked.get_value() && draft.app.desks.opened.is() {
                looked.set_value(true);
                if !typed {
                    return draft.find();
                }
            }
            draft.app.drafts.keep(form, typed.then(|| draft.written(&values)));
        });
        on_cleanup(move || draft.app.drafts.leaves(&shown.get_value()));
        draft
    }

    /// Fills in the stored draft, if there is one.
    pub fn find(self) {
        let form = self.form.get_untracked();
        let kept = self.app.drafts.of(&form);
        let kept: Option<BTreeMap<String, String>> = kept.and_then(|text| serde_json::from_str(&text).ok());
        self.found.set(kept.is_some());
        let Some(kept) = kept else { return };
        self.parts.with_value(|parts| {
            for part in parts {
                if let Some(text) = kept.get(part.name) {
                    (part.write)(text);
                }
            }
        });
        self.app.drafts.is_shown(&form);
        let restored = untrack(|| self.values());
        spawn_local(async move {
            let stays = || self.found.try_get_untracked() == Some(true) && untrack(|| self.values()) == restored;
            if self.app.drafts.is_gone(&form).await && stays() {
                self.throw_away();
            }
        });
    }

    /// Removes the draft: the values were recorded.
    pub fn is_recorded(self) {
        self.over.try_set_value(true);
        // The form may be gone.
        if let Some(form) = self.form.try_get_untracked() {
            self.app.drafts.keep(form, None);
        }
    }

    /// Discards the draft; the form goes back to its initial values.
    fn throw_away(self) {
        self.found.set(false);
        let begun = self.begun.get_untracked();
        self.parts.with_value(|parts| {
            for (part, text) in parts.iter().zip(&begun) {
                (part.write)(text);
            }
        });
    }

    fn values(self) -> Vec<String> {
        self.parts.with_value(|parts| parts.iter().map(Part::read).collect())
    }

    fn written(self, values: &[String]) -> String {
        let named = |parts: &Vec<Part>| parts.iter().map(|part| part.name).zip(values).collect::<BTreeMap<_, _>>();
        serde_json::to_string(&self.parts.with_value(named)).unwrap_or_default()
    }
}

/// Says that a draft was restored, with a button to start over; nothing otherwise.
#[component]
pub fn Found(draft: Draft) -> impl IntoView {
    let lang = lang();
    live(move || {
        draft.found.get().then(|| {
            view! {
                <div class="found-draft">
                    <p class="small" role="status">{tr!(lang, draft.found)}</p>
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| draft.throw_away()>
                        {tr!(lang, draft.throw_away)}
                    </button>
                </div>
            }
        })
    })
}
