//! Which desk is opened, and reading it. A header that is lost, or two that contradict each other, hide no journal.

use super::compare::{Loss, look};
use super::desk_on_screen::DeskOnScreen;
use super::follow::catch_up;
use super::header::{Header, current};
use super::tab::Tab;
use crate::domain::DeskKind;

/// Opens the desk of a tab's kind, or makes one. `discarded` says that the browser has thrown its database away.
///
/// If nothing of one's own is there, the second copy is asked before anybody sees that; else the caller compares both
/// once the first screen stands.
pub async fn open<T: Tab>(tab: &T, discarded: bool) {
    let known = tab.headers().await.unwrap_or_default();
    let found = if current(&known, tab.kind()).is_none() { found_again(tab, &known).await } else { None };
    let shown = tab.shown();
    let wanted = found.unwrap_or(shown.header);
    let header = match current(&known, tab.kind()) {
        Some(header) => header.clone(),
        None => tab.claim(&wanted).await.unwrap_or(wanted),
    };
    tab.show(DeskOnScreen { header, ..tab.shown() });
    catch_up(tab).await;
    if discarded && tab.kind() == DeskKind::Mine {
        tab.tell_loss(Loss { discarded, ..Loss::default() });
    }
    if discarded || tab.shown().tally.count == 0 {
        // Making the copy anew can wait until the first screen stands.
        look(tab).await;
    }
}

/// One's own desk, where its header is lost or none is the current one: nothing is hidden by that. A demo can be begun
/// anew.
async fn found_again<T: Tab>(tab: &T, known: &[Header]) -> Option<Header> {
    if tab.kind() != DeskKind::Mine {
        return None;
    }
    let mut all: Vec<_> = known.iter().filter(|header| header.is_mine()).cloned().collect();
    all.extend(without_header(&tab.shown().header, known, tab.with_records().await.unwrap_or_default()));
    let header = all.into_iter().max_by_key(|header| header.created_at)?;
    Some(Header { current: true, set_aside: None, ..header })
}

/// Returns headers like `fresh` for the desks of one's own whose journal is there and whose header is not.
pub fn without_header(fresh: &Header, known: &[Header], with_records: Vec<String>) -> Vec<Header> {
    let lost = with_records.into_iter().filter(|id| known.iter().all(|header| header.id != *id));
    // The kind of such a header is told by its id alone.
    let header = |id| Header { id, kind: String::new(), created_at: 0, current: false, ..fresh.clone() };
    let mine = lost.map(header).filter(Header::is_mine);
    mine.map(|header| Header { kind: Header::MINE.to_owned(), ..header }).collect()
}
