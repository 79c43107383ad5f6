//! What a class leaves in this browser: on a learner's device the class that was joined and the name, on a trainer's the
//! lessons that were chosen and the result codes that were read. Where nothing can be kept it lives as long as the page.
//!
//! Deliberately absent: sending anything. Codes leave the browser only by the clipboard.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::app::settings::local;
use crate::record::learner_name;
use crate::storage::nonce;
use crate::story::ClassLink;

const LEARNER: &str = "jiedan:learner";
const JOINED: &str = "jiedan:class";
const TAUGHT: &str = "jiedan:taught";
const RESULTS: &str = "jiedan:results";
/// So much of a nonce tells learners apart.
const ID: usize = 12;

thread_local! {
    static IN_MEMORY: RefCell<BTreeMap<&'static str, Option<String>>> = const { RefCell::new(BTreeMap::new()) };
}

fn read(key: &'static str) -> Option<String> {
    let lost = IN_MEMORY.with_borrow(|all| all.get(key).cloned());
    lost.unwrap_or_else(|| local::read(key))
}

/// Writes; `false` if it lives only as long as the page.
fn write(key: &'static str, value: Option<&str>) -> bool {
    local::write(key, value);
    let is_kept = local::read(key).as_deref() == value;
    IN_MEMORY.with_borrow_mut(|all| {
        if is_kept {
            all.remove(key);
        } else {
            all.insert(key, value.map(str::to_owned));
        }
    });
    is_kept
}

/// Forgets all of it: the name, the class, and what others sent.
pub(in crate::app) fn forget() {
    for key in [LEARNER, JOINED, TAUGHT, RESULTS] {
        write(key, None);
    }
}

/// Who learns in this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// Made at random when the name was first given.
    pub id: String,
    /// The name as it stands in result codes.
    pub name: String,
}

impl Learner {
    /// Returns who gave a name.
    #[must_use]
    pub fn known() -> Option<Self> {
        let kept = read(LEARNER)?;
        let (id, name) = kept.split_once(' ')?;
        Some(Self { id: id.to_owned(), name: learner_name(name) }).filter(|learner| !learner.name.is_empty())
    }

    /// Gives a name, or another one; `None` if nothing of it can be seen.
    #[must_use]
    pub fn named(typed: &str) -> Option<Self> {
        let name = Some(learner_name(typed)).filter(|name| !name.is_empty())?;
        let fresh = || nonce::nonce().chars().take(ID).collect();
        let learner = Self { id: Self::known().map_or_else(fresh, |known| known.id), name };
        write(LEARNER, Some(&format!("{} {}", learner.id, learner.name)));
        Some(learner)
    }
}

/// Returns the class that was joined by its link.
#[must_use]
pub fn joined() -> Option<ClassLink> {
    ClassLink::read(&read(JOINED)?)
}

/// Joins a class, or leaves the one that was joined.
pub fn join(class: Option<&ClassLink>) {
    write(JOINED, class.map(ClassLink::write).as_deref());
}

/// Returns what a trainer chose last; at first the required lessons.
#[must_use]
pub fn taught() -> ClassLink {
    read(TAUGHT).and_then(|kept| ClassLink::read(&kept)).unwrap_or_default()
}

/// Keeps what a trainer chose.
pub fn teach(class: &ClassLink) {
    write(TAUGHT, Some(&class.write()));
}

/// Returns the result codes that were read, a line each.
#[must_use]
pub fn results() -> String {
    read(RESULTS).unwrap_or_default()
}

/// Keeps result codes instead of those that were kept; an empty text forgets them. `false` if they live only as long as
/// the page.
#[must_use]
pub fn keep_results(codes: &str) -> bool {
    write(RESULTS, Some(codes).filter(|codes| !codes.is_empty()))
}
