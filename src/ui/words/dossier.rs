//! 客户档案 in words: how long a client let one wait, and how tasks ended.

use super::{stage, tr};
use crate::domain::{Awaited, DAY, Dossier, Ending, HOUR, Instant, Language, Stage};

/// Names what a client is waited for.
pub fn awaited(lang: Language, of: Awaited) -> String {
    match of {
        Awaited::Script => tr!(lang, client.script),
        Awaited::Video => tr!(lang, client.video),
        Awaited::SignOff => tr!(lang, client.sign_off),
    }
}

/// Says how long the client took the last time.
pub fn last_time(lang: Language, of: Awaited, lasted: i64) -> String {
    let span = span(lang, lasted);
    match of {
        Awaited::Script => tr!(lang, client.last_script, span = span),
        Awaited::Video => tr!(lang, client.last_video, span = span),
        Awaited::SignOff => tr!(lang, client.last_sign_off, span = span),
    }
}

/// Says how long the client takes for something: the median and the last time.
pub fn wait(lang: Language, dossier: &Dossier, of: Awaited) -> String {
    let last = dossier.waits_for(of).next_back();
    let (Some(median), Some(last)) = (dossier.median(of), last) else { return tr!(lang, client.never) };
    let (n, median, last) = (dossier.waits_for(of).count(), span(lang, median), span(lang, last.lasted()));
    match n {
        1 => tr!(lang, client.waited_once, span = last),
        _ => tr!(lang, client.waited, n = n, median = median, last = last),
    }
}

/// Names how a task ended.
pub fn ending(lang: Language, ending: Ending) -> String {
    // The name of a stage doesn't depend on when it began.
    let at = Instant::from_millis(0);
    match ending {
        Ending::Completed(how) => stage(lang, Stage::Completed { at, how }),
        Ending::Cancelled(how) => stage(lang, Stage::Cancelled { at, how }),
    }
}

/// Writes a span in whole days, or in hours below two days.
fn span(lang: Language, span: i64) -> String {
    match span {
        ..HOUR => tr!(lang, client.under_hour),
        HOUR.. if span < 2 * DAY => tr!(lang, deadline.span_hours, hours = span / HOUR),
        _ => tr!(lang, client.days, n = span / DAY),
    }
}
