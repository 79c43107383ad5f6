//! Chooses the desk to open, and reads it. No journal is hidden by a lost header or by contradictory ones.

use super::compare::Loss;
use super::desk_on_screen::DeskOnScreen;
use super::error::Error;
use super::follow::catch_up;
use super::header::{Header, current};
use super::tab::Tab;
use crate::domain::DeskKind;

/// Opens the desk of a tab's kind, or makes one. `discarded` says that the browser discarded its database.
///
/// Afterwards both copies must be compared ([`super::compare`]). Returns whether that has to happen before the desk is
/// shown, as one's own desk is empty or was discarded; otherwise it can wait until the first screen is shown.
pub async fn open<T: Tab>(tab: &T, discarded: bool) -> bool {
    let wanted = tab.shown().header;
    // If claiming failed, the desk isn't current; that is tried again before anything is recorded on it.
    let header = claimed(tab, wanted.clone()).await.unwrap_or(Header { current: false, ..wanted });
    tab.show(DeskOnScreen { header, ..tab.shown() });
    catch_up(tab).await;
    if discarded && tab.kind() == DeskKind::Mine {
        tab.tell_loss(Loss { discarded, ..Loss::default() });
    }
    tab.kind() == DeskKind::Mine && (discarded || tab.shown().tally.count == 0)
}

/// Returns the current desk. If there is none, makes an earlier desk the current one, or else `fresh`.
///
/// # Errors
/// Any browser error. Then nothing is claimed, since a desk may exist that could not be looked up.
pub(super) async fn claimed<T: Tab>(tab: &T, fresh: Header) -> Result<Header, Error> {
    let known = tab.headers().await?;
    if let Some(header) = current(&known, tab.kind()) {
        return Ok(header.clone());
    }
    let found = found_again(tab, &known).await?;
    tab.claim(&found.unwrap_or(fresh)).await
}

/// Finds one's own desk if its header is lost or none is current, so that nothing is hidden. Demos aren't looked for:
/// they can be started again.
async fn found_again<T: Tab>(tab: &T, known: &[Header]) -> Result<Option<Header>, Error> {
    if tab.kind() != DeskKind::Mine {
        return Ok(None);
    }
    let with_records = tab.with_records().await?;
    let mut all: Vec<_> = known.iter().filter(|header| header.is_mine()).cloned().collect();
    all.extend(without_header(&tab.shown().header, known, with_records.clone()));
    // Prefer desks that weren't set aside, then those with records, then the latest.
    let likely = |header: &Header| (header.set_aside.is_none(), with_records.contains(&header.id), header.created_at);
    let found = all.into_iter().max_by_key(likely);
    Ok(found.map(|header| Header { current: true, set_aside: None, ..header }))
}

/// Returns headers like `fresh` for one's own desks that have a journal but no header.
pub fn without_header(fresh: &Header, known: &[Header], with_records: Vec<String>) -> Vec<Header> {
    let lost = with_records.into_iter().filter(|id| known.iter().all(|header| header.id != *id));
    // Without a header, only the id tells the kind.
    let header = |id| Header { id, kind: String::new(), created_at: 0, current: false, ..fresh.clone() };
    let mine = lost.map(header).filter(Header::is_mine);
    mine.map(|header| Header { kind: Header::MINE.to_owned(), ..header }).collect()
}
