//! 演练码: a demo as a text for a chat or an address: its journal, and where its clock stood. Files of scripts and videos
//! stay behind. It is replayed whole under the rules before anything is shown of it, and nothing is done by reading it.

use serde::{Deserialize, Serialize};

use super::form::{self, VERSION};
use super::packing::{NotACode, pack};
use super::upcast::upcast;
use crate::domain::{Desk, DeskKind, Entry, Instant, NotTaken, check, limits};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    jiedan_demo: u32,
    now: Instant,
    entries: Vec<Entry>,
}

/// A demo that was taken from a desk or read from a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoCode {
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Where its clock stood.
    pub now: Instant,
    /// What they make.
    pub desk: Desk,
}

impl DemoCode {
    /// Takes a demo's journal.
    ///
    /// # Errors
    /// [`NotACode`], if the journal breaks a rule, has no task, or its clock stands before its last entry.
    pub fn of(entries: Vec<Entry>, now: Instant) -> Result<Self, NotACode> {
        if entries.len() > limits::ENTRIES {
            return Err(NotACode::TooLarge);
        }
        let desk = Desk::of_journal(DeskKind::Demo, &entries)
            .map_err(|(seq, why)| NotACode::NotPermitted { seq, why: Box::new(why) })?;
        if desk.is_empty() {
            return Err(NotACode::Empty);
        }
        // A clock that stands before what has happened is put to where that was.
        let last = entries.iter().map(|entry| entry.noted_at).fold(now, Instant::max);
        Ok(Self { entries, now: last, desk })
    }

    /// Writes it as a code; `None` if it is too large for one.
    #[must_use]
    pub fn to_code(&self) -> Option<String> {
        let form = Form { jiedan_demo: VERSION, now: self.now, entries: self.entries.clone() };
        pack(&serde_json::to_string(&form).unwrap_or_default())
    }

    pub(super) fn read(version: u32, json: &str) -> Result<Self, NotACode> {
        let present = upcast(version, json).map_err(NotACode::Unreadable)?;
        let form: Form = form::read(&present).map_err(NotACode::Unreadable)?;
        let demo = Self::of(form.entries, form.now)?;
        // One's own demo goes on as it is; of what comes from outside all is asked.
        let wrong = |entry: &Entry| check(&entry.act, DeskKind::Demo).err().map(|problem| (entry.seq, problem));
        match demo.entries.iter().find_map(wrong) {
            Some((seq, problem)) => Err(NotACode::NotPermitted { seq, why: Box::new(NotTaken::Worded(problem)) }),
            None => Ok(demo),
        }
    }
}
