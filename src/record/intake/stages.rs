//! Stages and kinds of client by their words.

use super::row::StageSaid;
use super::vocabulary::{key, key_within, plain, without_brackets, without_number};
use crate::domain::{Cancellation, ClientKind, Completion, Reviewer, Shown, ShownComplaint};

/// How long a cell is at most in which a stage's word is searched, in characters.
const SEARCHED: usize = 16;
/// How long a word must be to be searched within a cell, in characters.
const SEARCHABLE: usize = 3;

/// Returns the stage that a cell names, and what else stands there and wasn't understood.
pub(super) fn stage_of(cell: &str) -> Option<(StageSaid, Vec<String>)> {
    if cell.chars().count() > 60 {
        return None;
    }
    let bare = without_number(cell);
    if let Some(said) = exact(&plain(bare)) {
        return Some((said, Vec::new()));
    }
    let mut said: Option<StageSaid> = None;
    let (mut marks, mut others) = (Vec::new(), Vec::new());
    let short = without_brackets(bare);
    if let Some(whole) = exact(&plain(&short)) {
        said = Some(whole);
    }
    for part in unhyphened(bare).split(is_between).map(str::trim).filter(|part| !part.is_empty()) {
        let word = plain(part);
        // 已发布（仅自己可见） has a mark that is also a stage.
        match (exact(&word), key("mark", &word)) {
            (_, Some(mark)) if said.is_some() => marks.push(mark),
            (Some(other), _) if said.is_none() => said = Some(other),
            (Some(other), _) if said == Some(other) => {}
            (Some(later), _) if rank(later) > said.map_or(0, rank) => said = Some(later),
            (Some(_), _) => {}
            (None, Some(mark)) => marks.push(mark),
            (None, None) if is_version(&word) || plain(&short).contains(&word) && said == exact(&plain(&short)) => {}
            (None, None) => others.push(part.to_owned()),
        }
    }
    let searched = || {
        let word = plain(bare);
        let is_short = word.chars().count() <= SEARCHED && !word.contains(['不', '没', '别']);
        is_short.then(|| key_within("stage", &word, SEARCHABLE)).flatten().and_then(keyed)
    };
    let mut found = if let Some(said) = said {
        said
    } else {
        others = vec![cell.trim().to_owned()];
        searched().or_else(|| marks.contains(&"complaint_upheld").then(|| open(Shown::Public)))?
    };
    for mark in marks {
        found = marked(found, mark);
    }
    Some((found, others))
}

/// Removes the hyphens of words: sign-off.
fn unhyphened(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_alphabetic);
    let is_hyphen = |at: usize| signs[at] == '-' && is_letter(at.checked_sub(1)) && is_letter(Some(at + 1));
    (0..signs.len()).filter(|at| !is_hyphen(*at)).map(|at| signs[at]).collect()
}

/// Returns what a cell says about complaints.
pub(super) fn complaint_of(cell: &str) -> Option<ShownComplaint> {
    let word = plain(cell);
    match key("mark", &word) {
        Some("complaint_open") => Some(ShownComplaint::Open),
        Some("complaint_upheld") => Some(ShownComplaint::Upheld),
        _ => matches!(word.as_str(), "有" | "是" | "yes").then_some(ShownComplaint::Open),
    }
}

/// Returns the kind of client that a cell names.
pub(super) fn kind_of(cell: &str) -> Option<ClientKind> {
    Some(match key("kind", &plain(cell))? {
        "brand" => ClientKind::Brand,
        "mcn" => ClientKind::Mcn,
        "star_creator" => ClientKind::StarCreator,
        _ => ClientKind::Unknown,
    })
}

fn is_between(c: char) -> bool {
    matches!(
        c,
        '·' | '，'
            | ','
            | '、'
            | ';'
            | '；'
            | '/'
            | '|'
            | '（'
            | '）'
            | '('
            | ')'
            | '—'
            | '-'
            | '→'
            | '>'
            | '\n'
            | '：'
            | ':'
            | '+'
    )
}

/// 第2稿, version 2.
fn is_version(word: &str) -> bool {
    let inner =
        word.strip_prefix('第').and_then(|rest| rest.strip_suffix(['稿', '版', '次'])).or(word.strip_prefix("version"));
    inner.is_some_and(|n| !n.is_empty() && n.chars().count() <= 2)
}

fn exact(word: &str) -> Option<StageSaid> {
    key("stage", word).and_then(keyed)
}

fn open(shown: Shown) -> StageSaid {
    StageSaid { shown, is_open: false, complaint: ShownComplaint::None }
}

fn keyed(key: &str) -> Option<StageSaid> {
    let shown = match key {
        "offered" => Shown::Offered,
        "scripting" => Shown::Scripting,
        "script_review" => Shown::ScriptReview(Reviewer::Client),
        "script_review_platform" => Shown::ScriptReview(Reviewer::Platform),
        "script_review_deciding" => Shown::ScriptReview(Reviewer::PlatformDeciding),
        "filming" => Shown::Filming,
        "video_review" => Shown::VideoReview(Reviewer::Client),
        "video_review_platform" => Shown::VideoReview(Reviewer::Platform),
        "video_review_deciding" => Shown::VideoReview(Reviewer::PlatformDeciding),
        "ready" => Shown::Ready,
        "public" => Shown::Public,
        "private" => Shown::Private,
        "taken_down" => Shown::TakenDown,
        "completed" | "completed_signed_off" => Shown::Completed(Completion::SignedOff),
        "completed_seven_days" => Shown::Completed(Completion::SevenDays),
        "completed_settled" => Shown::Completed(Completion::Settled),
        "cancelled" | "cancelled_settled" => Shown::Cancelled(Cancellation::Settled),
        "cancelled_lapsed" => Shown::Cancelled(Cancellation::Lapsed),
        "cancelled_declined" => Shown::Cancelled(Cancellation::Declined),
        "cancelled_withdrawn" => Shown::Cancelled(Cancellation::Withdrawn),
        "cancelled_decided_against" => Shown::Cancelled(Cancellation::DecidedAgainst),
        _ => return None,
    };
    Some(StageSaid { is_open: matches!(key, "completed" | "cancelled"), ..open(shown) })
}

fn marked(said: StageSaid, mark: &str) -> StageSaid {
    let shown = |shown| StageSaid { shown, is_open: false, ..said };
    match (mark, said.shown) {
        ("complaint_open", _) => StageSaid { complaint: ShownComplaint::Open, ..said },
        ("complaint_upheld", _) => StageSaid { complaint: ShownComplaint::Upheld, ..said },
        ("private", Shown::Public) => shown(Shown::Private),
        ("signed_off", Shown::Completed(_)) => shown(Shown::Completed(Completion::SignedOff)),
        ("seven_days", Shown::Completed(_)) => shown(Shown::Completed(Completion::SevenDays)),
        ("settled", Shown::Completed(_)) => shown(Shown::Completed(Completion::Settled)),
        ("lapsed", Shown::Cancelled(_)) => shown(Shown::Cancelled(Cancellation::Lapsed)),
        ("declined", Shown::Cancelled(_)) => shown(Shown::Cancelled(Cancellation::Declined)),
        ("withdrawn", Shown::Cancelled(_)) => shown(Shown::Cancelled(Cancellation::Withdrawn)),
        ("settled", Shown::Cancelled(_)) => shown(Shown::Cancelled(Cancellation::Settled)),
        ("decided_against", Shown::Cancelled(_)) => shown(Shown::Cancelled(Cancellation::DecidedAgainst)),
        ("platform", Shown::ScriptReview(_)) => shown(Shown::ScriptReview(Reviewer::Platform)),
        ("deciding", Shown::ScriptReview(_)) => shown(Shown::ScriptReview(Reviewer::PlatformDeciding)),
        ("platform", Shown::VideoReview(_)) => shown(Shown::VideoReview(Reviewer::Platform)),
        ("deciding", Shown::VideoReview(_)) => shown(Shown::VideoReview(Reviewer::PlatformDeciding)),
        _ => said,
    }
}

/// The order of a task's life: of two stages in a cell the later one counts, as 脚本已通过，视频审核中.
fn rank(said: StageSaid) -> u8 {
    match said.shown {
        Shown::Offered => 1,
        Shown::Scripting => 2,
        Shown::ScriptReview(_) => 3,
        Shown::Filming => 4,
        Shown::VideoReview(_) => 5,
        Shown::Ready => 6,
        Shown::Public => 7,
        Shown::Private => 8,
        Shown::TakenDown => 9,
        Shown::Completed(_) | Shown::Cancelled(_) => 10,
    }
}
