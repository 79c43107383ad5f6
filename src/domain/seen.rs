//! What a person can see of a text. An invisible name isn't accepted as a name, and control characters aren't accepted
//! in a text.
//!
//! Stored entries aren't checked like this: one's own journal opens, whatever its names look like.
//!
//! The table is Unicode's `Default_Ignorable_Code_Point`, plus three ranges that are also invisible. It is written out
//! because a library would add many times its size to the first load. Unicode rarely adds to it, and the reserved
//! ranges are included.

use std::ops::RangeInclusive;

use super::act::{Act, Correction};
use super::brief::AgreedDates;
use super::problem::{Fault, Field, Problem};
use super::submission::{KeptFile, Submission};

/// Invisible characters: joiners, direction marks, fillers, variation selectors, tags.
const UNSEEN: [RangeInclusive<char>; 21] = [
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    // The blank Braille pattern.
    '\u{2800}'..='\u{2800}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    // Unassigned characters, and the interlinear annotation marks after them.
    '\u{fff0}'..='\u{fffb}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d159}'..='\u{1d159}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e00ff}',
    '\u{e0100}'..='\u{e01ef}',
    '\u{e01f0}'..='\u{e0fff}',
];

/// Tells whether a character is invisible, whitespace or a control character.
#[must_use]
pub fn is_unseen(sign: char) -> bool {
    sign.is_whitespace() || sign.is_control() || (sign >= '\u{ad}' && UNSEEN.iter().any(|range| range.contains(&sign)))
}

/// Tells whether a text has no visible character.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Returns a typed or pasted text as it is stored: without control characters, trimmed, and empty if nothing is
/// visible.
#[must_use]
pub fn tidied(text: &str) -> String {
    if is_blank(text) {
        return String::new();
    }
    let is_line = !text.contains(['\n', '\r']);
    let as_kept = |sign| match sign {
        // Cells copied from a table into a single line.
        '\t' if is_line => Some(' '),
        // A word processor's line breaks within a paragraph, and page breaks.
        '\u{b}' | '\u{c}' | '\u{85}' => Some(if is_line { ' ' } else { '\n' }),
        sign if is_stray(sign) => None,
        sign => Some(sign),
    };
    text.chars().filter_map(as_kept).collect::<String>().trim().to_owned()
}

/// Control characters other than line breaks and tabs.
fn is_stray(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
}

/// What kind of text a field accepts.
#[derive(Clone, Copy)]
enum Form {
    /// One line, not blank.
    Line,
    /// Several lines, not blank.
    Lines,
    /// Several lines, or empty.
    Optional,
    /// An address.
    Link,
}

/// Checks that everything in an act's texts is visible.
pub(super) fn check_seen(act: &Act) -> Result<(), Problem> {
    match act {
        Act::AddClient { name, .. } => text(Field::Client, Form::Line, name),
        Act::AddCreator { name, .. } => text(Field::Creator, Form::Line, name),
        Act::Assign { brief, .. } | Act::AddAligned { brief, .. } => {
            text(Field::Name, Form::Line, &brief.name)?;
            text(Field::Brief, Form::Optional, &brief.text)?;
            lines(Field::Points, &brief.points)?;
            others(&brief.agreed)
        }
        Act::KeepRules { set } => text(Field::RuleSet, Form::Line, &set.name),
        Act::ChangeDates { agreed, .. } => others(agreed),
        Act::SubmitScript { script, .. } => file(Field::Script, script),
        Act::SubmitVideo { video, .. } => file(Field::Video, video),
        Act::RejectScript { comment, .. } | Act::RejectVideo { comment, .. } | Act::Fail { comment, .. } => {
            text(Field::Comment, Form::Lines, comment)
        }
        Act::Complain { reason, .. }
        | Act::DecideCancel { reason, .. }
        | Act::SettleCompleted { reason, .. }
        | Act::SettleCancelled { reason, .. } => text(Field::Reason, Form::Lines, reason),
        Act::AskTitle { title, .. } => text(Field::Title, Form::Line, title),
        Act::Publish { title, link, .. } | Act::Republish { title, link, .. } => {
            text(Field::Title, Form::Line, title)?;
            text(Field::Link, Form::Link, link)
        }
        Act::Correct { to, .. } => match to {
            Correction::Name(name) => text(Field::Name, Form::Line, name),
            Correction::Brief(brief) => text(Field::Brief, Form::Optional, brief),
            Correction::Points(points) => lines(Field::Points, points),
            Correction::Note(note) => text(Field::Note, Form::Optional, note),
            Correction::Title(title) => text(Field::Title, Form::Line, title),
            Correction::Link(link) => text(Field::Link, Form::Link, link),
            Correction::Script(late) => kept(Field::Script, &late.file),
            Correction::Video(late) => kept(Field::Video, &late.file),
            Correction::Client(_) | Correction::Fee(_) => Ok(()),
        },
        Act::KeepProfile { .. }
        | Act::SwitchReceiving { .. }
        | Act::Withdraw { .. }
        | Act::Accept { .. }
        | Act::Decline { .. }
        | Act::TickPoint { .. }
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
        | Act::Align { .. }
        | Act::TakeBack { .. }
        | Act::PutAway { .. }
        | Act::BringBack { .. } => Ok(()),
    }
}

fn lines(field: Field, all: &[String]) -> Result<(), Problem> {
    all.iter().try_for_each(|one| text(field, Form::Line, one))
}

fn others(agreed: &AgreedDates) -> Result<(), Problem> {
    agreed.other.iter().try_for_each(|other| text(Field::OtherDate, Form::Line, &other.what))
}

fn text(field: Field, form: Form, text: &str) -> Result<(), Problem> {
    let fault = match form {
        Form::Link if text.chars().any(is_unseen) => Fault::NotALink,
        Form::Line | Form::Lines if is_blank(text) => Fault::Empty,
        Form::Optional if is_blank(text) && !text.is_empty() => Fault::Empty,
        // A single line has no line breaks and tabs either.
        Form::Line if text.chars().any(char::is_control) => Fault::Control,
        Form::Lines | Form::Optional if text.chars().any(is_stray) => Fault::Control,
        Form::Line | Form::Lines | Form::Optional | Form::Link => return Ok(()),
    };
    Err(Problem { field, fault })
}

fn file(field: Field, submission: &Submission) -> Result<(), Problem> {
    match submission {
        Submission::Elsewhere => Ok(()),
        Submission::Here(file) => kept(field, file),
    }
}

fn kept(field: Field, file: &KeptFile) -> Result<(), Problem> {
    let is_named = !is_blank(&file.name) && !file.name.contains(char::is_control);
    if is_named { Ok(()) } else { Err(Problem { field, fault: Fault::Malformed }) }
}
