//! What the browser stores about a class. On a learner's device: the class that was joined and the learner's name. On a
//! trainer's: the chosen lessons and the result codes that were read. Where nothing can be stored, it lasts as long as
//! the page.
//!
//! Deliberately absent: sending anything. Codes leave the browser only through the clipboard.

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
/// How many characters of a nonce identify a learner.
const ID: usize = 12;

thread_local! {
    static IN_MEMORY: RefCell<BTreeMap<&'static str, Option<String>>> = const { RefCell::new(BTreeMap::new()) };
}

fn read(key: &'static str) -> Option<String> {
    let lost = IN_MEMORY.with_borrow(|all| all.get(key).cloned());
    lost.unwrap_or_else(|| local::read(key))
}

/// Writes a value; `false` if it could not be stored and lasts only as long as the page.
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

/// Forgets the name, the class, the chosen lessons and the results of others.
pub(in crate::app) fn forget() {
    for key in [LEARNER, JOINED, TAUGHT, RESULTS] {
        write(key, None);
    }
}

/// The learner who uses this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// A random id, made when the name was first given.
    pub id: String,
    /// The name as written in result codes.
    pub name: String,
}

impl Learner {
    /// Returns the learner, if a name was given.
    #[must_use]
    pub fn known() -> Option<Self> {
        let kept = read(LEARNER)?;
        let (id, name) = kept.split_once(' ')?;
        Some(Self { id: id.to_owned(), name: learner_name(name) }).filter(|learner| !learner.name.is_empty())
    }

    /// Sets or changes the name; `None` if nothing of it is visible.
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

/// Returns the trainer's latest choice; by default the required lessons.
#[must_use]
pub fn taught() -> ClassLink {
    read(TAUGHT).and_then(|kept| ClassLink::read(&kept)).unwrap_or_default()
}

/// Stores the trainer's choice.
pub fn teach(class: &ClassLink) {
    write(TAUGHT, Some(&class.write()));
}

/// Returns the result codes that were read, one per line.
#[must_use]
pub fn results() -> String {
    read(RESULTS).unwrap_or_default()
}

/// Replaces the stored result codes; an empty text removes them. `false` if they last only as long as the page.
#[must_use]
pub fn keep_results(codes: &str) -> bool {
    write(RESULTS, Some(codes).filter(|codes| !codes.is_empty()))
}
