//! Which desk is opened, and reading it. A header that is lost, or two that contradict each other, hide no journal.

use super::compare::Loss;
use super::desk_on_screen::DeskOnScreen;
use super::error::Error;
use super::follow::catch_up;
use super::header::{Header, current};
use super::tab::Tab;
use crate::domain::DeskKind;

/// Opens the desk of a tab's kind, or makes one. `discarded` says that the browser has thrown its database away.
///
/// Then both copies are to be compared ([`super::compare`]). Returns whether before anybody sees the desk, as nothing of
/// one's own is there or it was thrown away; else that can wait until the first screen stands.
pub async fn open<T: Tab>(tab: &T, discarded: bool) -> bool {
    let wanted = tab.shown().header;
    // What could not be said to be current isn't: it is said once more before anything is recorded on it.
    let header = claimed(tab, wanted.clone()).await.unwrap_or(Header { current: false, ..wanted });
    tab.show(DeskOnScreen { header, ..tab.shown() });
    catch_up(tab).await;
    if discarded && tab.kind() == DeskKind::Mine {
        tab.tell_loss(Loss { discarded, ..Loss::default() });
    }
    tab.kind() == DeskKind::Mine && (discarded || tab.shown().tally.count == 0)
}

/// Returns the desk that is the current one. If there is none, that is one which was, or else `fresh`.
///
/// # Errors
/// What the browser says; then nothing is claimed, as a desk that could not be looked for may be there.
pub(super) async fn claimed<T: Tab>(tab: &T, fresh: Header) -> Result<Header, Error> {
    let known = tab.headers().await?;
    if let Some(header) = current(&known, tab.kind()) {
        return Ok(header.clone());
    }
    let found = found_again(tab, &known).await?;
    tab.claim(&found.unwrap_or(fresh)).await
}

/// One's own desk, where its header is lost or none is the current one: nothing is hidden by that. A demo can be begun
/// anew.
async fn found_again<T: Tab>(tab: &T, known: &[Header]) -> Result<Option<Header>, Error> {
    if tab.kind() != DeskKind::Mine {
        return Ok(None);
    }
    let with_records = tab.with_records().await?;
    let mut all: Vec<_> = known.iter().filter(|header| header.is_mine()).cloned().collect();
    all.extend(without_header(&tab.shown().header, known, with_records.clone()));
    // What was set aside isn't it, nor an empty one that stood in for it, unless there is nothing else.
    let likely = |header: &Header| (header.set_aside.is_none(), with_records.contains(&header.id), header.created_at);
    let found = all.into_iter().max_by_key(likely);
    Ok(found.map(|header| Header { current: true, set_aside: None, ..header }))
}

/// Returns headers like `fresh` for the desks of one's own whose journal is there and whose header is not.
pub fn without_header(fresh: &Header, known: &[Header], with_records: Vec<String>) -> Vec<Header> {
    let lost = with_records.into_iter().filter(|id| known.iter().all(|header| header.id != *id));
    // The kind of such a header is told by its id alone.
    let header = |id| Header { id, kind: String::new(), created_at: 0, current: false, ..fresh.clone() };
    let mine = lost.map(header).filter(Header::is_mine);
    mine.map(|header| Header { kind: Header::MINE.to_owned(), ..header }).collect()
}
