//! The draft of an act's form: its name and its parts. A file isn't part of it: only the file's name is stored, so that
//! it can be asked for again.

use leptos::prelude::*;
use web_sys::File;

use super::correction::wording;
use super::filled::Filled;
use crate::ui::desk::{Asked, Asks, Draft, Here, Part, asks};

impl Filled {
    /// Begins the form's draft, or restores the stored one. Each wording to correct has its own.
    pub fn draft(self, here: Here, asked: Asked) -> Draft {
        let kind = serde_json::to_value(asked.kind).ok();
        let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default().to_owned();
        let corrects = matches!(asks(asked.kind), Asks::Correction);
        let form = move || {
            if corrects {
                format!("{}/{kind}/{:?}", asked.task.0, self.corrected.get())
            } else {
                format!("{}/{kind}", asked.task.0)
            }
        };
        let parts = self.parts();
        let begun: Vec<_> = untrack(|| parts.iter().map(Part::read).collect());
        let begun = Signal::derive(move || {
            let mut begun = begun.clone();
            if let Some(task) = here.task_untracked(asked.task).filter(|_| corrects) {
                begun[0] = wording(here, &task, self.corrected.get());
            }
            begun
        });
        Draft::begin_with(form, parts, begun)
    }

    /// Returns the parts, the text first.
    fn parts(self) -> Vec<Part> {
        let chosen_file = move || self.file.with(|file| file.as_ref().map(File::name)).unwrap_or_default();
        let moment = self.moment;
        let rest = [
            Part::text("link", self.link),
            Part::chosen("kind", self.kind),
            Part::chosen("points", self.points),
            Part::text("arrived", self.arrived),
            Part::new("file", chosen_file, move |name| self.file_before.set(name.to_owned())),
            Part::new("when", move || moment.written(), move |text| moment.take(text)),
        ];
        [Part::text("text", self.text)]
            .into_iter()
            .chain(self.dates.get_value().parts())
            .chain(rest)
            .chain(self.align.parts())
            .collect()
    }
}
