//! Checks wording and sizes of an act, for messages beside a field. [`super::permit`] decides whether the act is
//! allowed at all.

use super::act::{Act, Correction};
use super::align::Facts;
use super::brief::{AgreedDates, Brief};
use super::desk::DeskKind;
use super::limits;
use super::problem::{Fault, Field, Problem};
use super::rules::Rules;
use super::seen::check_seen;
use super::submission::{FileKind, KeptFile, Submission};

/// Checks the wording and the sizes of an act.
///
/// # Errors
/// The first [`Problem`], in the order in which a form shows its fields; visibility is checked last.
pub fn check(act: &Act, desk: DeskKind) -> Result<(), Problem> {
    check_kept(act, desk)?;
    check_seen(act)
}

/// Checks an act that was stored before, perhaps by an earlier version: everything except visibility.
pub(super) fn check_kept(act: &Act, desk: DeskKind) -> Result<(), Problem> {
    match act {
        Act::AddClient { name, .. } => line(Field::Client, name, limits::PERSON),
        Act::AddCreator { name, .. } => line(Field::Creator, name, limits::PERSON),
        Act::Assign { brief, rules, .. } => asked(brief, *rules),
        Act::AddAligned { brief, rules, facts, .. } => asked(brief, *rules).and_then(|()| agree(facts)),
        Act::Align { facts, .. } => agree(facts),
        Act::ChangeDates { agreed, .. } => dates(agreed),
        Act::SubmitScript { script, .. } => file(Field::Script, script, desk, limits::SCRIPT, FileKind::is_script),
        Act::SubmitVideo { video, .. } => file(Field::Video, video, desk, limits::VIDEO, FileKind::is_video),
        Act::KeepRules { set } => line(Field::RuleSet, &set.name, limits::PERSON).and_then(|()| values(set.rules())),
        Act::RejectScript { comment, .. } | Act::RejectVideo { comment, .. } | Act::Fail { comment, .. } => {
            line(Field::Comment, comment, limits::COMMENT)
        }
        Act::Complain { reason, .. }
        | Act::DecideCancel { reason, .. }
        | Act::SettleCompleted { reason, .. }
        | Act::SettleCancelled { reason, .. } => line(Field::Reason, reason, limits::COMMENT),
        Act::AskTitle { title, .. } => line(Field::Title, title, limits::TITLE),
        Act::Publish { title, link, .. } | Act::Republish { title, link, .. } => {
            line(Field::Title, title, limits::TITLE)?;
            link_on(desk, link)
        }
        Act::Correct { to, .. } => match to {
            Correction::Name(name) => line(Field::Name, name, limits::NAME),
            Correction::Brief(text) => short(Field::Brief, text, limits::BRIEF),
            Correction::Points(all) => points(all),
            Correction::Fee(Some(fee)) if fee.fen > limits::FEE => {
                Err(Problem { field: Field::Fee, fault: Fault::Malformed })
            }
            Correction::Note(note) => short(Field::Note, note, limits::NOTE),
            Correction::Title(title) => line(Field::Title, title, limits::TITLE),
            Correction::Link(link) => link_on(desk, link),
            Correction::Script(late) => kept(Field::Script, &late.file, limits::SCRIPT, FileKind::is_script),
            Correction::Video(late) => kept(Field::Video, &late.file, limits::VIDEO, FileKind::is_video),
            Correction::Client(_) | Correction::Fee(_) => Ok(()),
        },
        Act::KeepProfile { .. }
        | Act::SwitchReceiving { .. }
        | Act::Withdraw { .. }
        | Act::TickPoint { .. }
        | Act::Accept { .. }
        | Act::Decline { .. }
        | Act::ApproveScript { .. }
        | Act::ApproveVideo { .. }
        | Act::Pass { .. }
        | Act::HandOver { .. }
        | Act::DecideApprove { .. }
        | Act::MakePrivate { .. }
        | Act::MakePublic { .. }
        | Act::Delete { .. }
        | Act::SignOff { .. }
        | Act::WithdrawComplaint { .. }
        | Act::DismissComplaint { .. }
        | Act::UpholdComplaint { .. }
        | Act::TakeBack { .. }
        | Act::PutAway { .. }
        | Act::BringBack { .. } => Ok(()),
    }
}

fn asked(brief: &Brief, rules: Rules) -> Result<(), Problem> {
    line(Field::Name, &brief.name, limits::NAME)?;
    short(Field::Brief, &brief.text, limits::BRIEF)?;
    points(&brief.points)?;
    dates(&brief.agreed)?;
    values(rules)
}

fn points(points: &[String]) -> Result<(), Problem> {
    if points.len() > limits::POINTS {
        return Err(Problem { field: Field::Points, fault: Fault::TooMany { max: limits::POINTS } });
    }
    points.iter().try_for_each(|point| line(Field::Points, point, limits::POINT))
}

fn agree(facts: &Facts) -> Result<(), Problem> {
    if facts.agree() { Ok(()) } else { Err(Problem { field: Field::Stage, fault: Fault::Contradiction }) }
}

fn dates(agreed: &AgreedDates) -> Result<(), Problem> {
    const MAX: u32 = limits::KEEP_PUBLIC_DAYS;
    if agreed.other.len() > limits::OTHER_DATES {
        return Err(Problem { field: Field::OtherDate, fault: Fault::TooMany { max: limits::OTHER_DATES } });
    }
    agreed.other.iter().try_for_each(|other| line(Field::OtherDate, &other.what, limits::POINT))?;
    match agreed.keep_public_days {
        Some(1..=MAX) | None => Ok(()),
        Some(_) => Err(Problem { field: Field::KeepPublic, fault: Fault::OutOfRange { min: 1, max: MAX } }),
    }
}

fn values(rules: Rules) -> Result<(), Problem> {
    let in_range = rules.values().are_in_range();
    if in_range { Ok(()) } else { Err(Problem { field: Field::Rules, fault: Fault::Malformed }) }
}

/// Only on one's own desk may the link to a publication be missing.
fn link_on(desk: DeskKind, link: &str) -> Result<(), Problem> {
    match desk {
        DeskKind::Mine if link.is_empty() => Ok(()),
        DeskKind::Mine | DeskKind::Demo => https(link),
    }
}

fn line(field: Field, text: &str, max: usize) -> Result<(), Problem> {
    if text.chars().all(char::is_whitespace) {
        return Err(Problem { field, fault: Fault::Empty });
    }
    short(field, text, max)
}

fn short(field: Field, text: &str, max: usize) -> Result<(), Problem> {
    // No text has more characters than bytes, so most needn't be counted.
    if text.len() <= max {
        return Ok(());
    }
    let is = text.chars().count();
    if is > max { Err(Problem { field, fault: Fault::TooLong { max, is } }) } else { Ok(()) }
}

fn https(link: &str) -> Result<(), Problem> {
    let wrong = |fault| Err(Problem { field: Field::Link, fault });
    if link.chars().all(char::is_whitespace) {
        return wrong(Fault::Empty);
    }
    if link.len() > limits::LINK {
        return wrong(Fault::TooLong { max: limits::LINK, is: link.len() });
    }
    let Some(rest) = link.get(..8).filter(|start| start.eq_ignore_ascii_case("https://")).map(|_| &link[8..]) else {
        return wrong(if link.contains('.') { Fault::NotHttps } else { Fault::NotALink });
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let blank = |c: char| c.is_whitespace() || c.is_control();
    if host.is_empty() || !host.contains('.') || host.contains('@') || link.chars().any(blank) {
        return wrong(Fault::NotALink);
    }
    Ok(())
}

fn file(
    field: Field,
    submission: &Submission,
    desk: DeskKind,
    max: u64,
    taken: fn(FileKind) -> bool,
) -> Result<(), Problem> {
    match (submission, desk) {
        (Submission::Elsewhere, DeskKind::Mine) => Ok(()),
        (Submission::Elsewhere, DeskKind::Demo) => Err(Problem { field, fault: Fault::FileMissing }),
        (Submission::Here(file), _) => kept(field, file, max, taken),
    }
}

fn kept(field: Field, file: &KeptFile, max: u64, taken: fn(FileKind) -> bool) -> Result<(), Problem> {
    let named = || !file.name.is_empty() && file.name.chars().count() <= limits::FILE_NAME;
    let fault = match file {
        KeptFile { size: 0, .. } => Fault::EmptyFile,
        KeptFile { size, .. } if *size > max => Fault::TooLarge { max },
        KeptFile { kind, .. } if !taken(*kind) => Fault::WrongKind,
        KeptFile { .. } if named() => return Ok(()),
        KeptFile { .. } => Fault::Malformed,
    };
    Err(Problem { field, fault })
}
