//! 演练码: a demo as a text for a chat or an address, with its journal and its clock. Files of scripts and videos are left
//! out. It is fully replayed under the rules before anything of it is shown; reading it changes nothing.

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
    /// The time on its clock.
    pub now: Instant,
    /// The resulting desk.
    pub desk: Desk,
}

impl DemoCode {
    /// Takes a demo's journal and clock.
    ///
    /// # Errors
    /// [`NotACode`], if the journal is too long, breaks a rule or has no task.
    pub fn of(entries: Vec<Entry>, now: Instant) -> Result<Self, NotACode> {
        if entries.len() > limits::ENTRIES {
            return Err(NotACode::TooLarge);
        }
        let desk = Desk::of_journal(DeskKind::Demo, &entries)
            .map_err(|(seq, why)| NotACode::NotPermitted { seq, why: Box::new(why) })?;
        if desk.is_empty() {
            return Err(NotACode::Empty);
        }
        // A clock that is before the last entry is moved to that entry.
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
        // One's own demo isn't checked for invisible texts; one from outside is.
        let wrong = |entry: &Entry| check(&entry.act, DeskKind::Demo).err().map(|problem| (entry.seq, problem));
        match demo.entries.iter().find_map(wrong) {
            Some((seq, problem)) => Err(NotACode::NotPermitted { seq, why: Box::new(NotTaken::Worded(problem)) }),
            None => Ok(demo),
        }
    }
}
