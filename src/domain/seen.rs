//! What a person sees of a text. A name that is drawn as nothing is no name, and signs that no keyboard makes have no
//! place in a text.
//!
//! Reading what older versions kept asks none of this: one's own journal opens, whatever its names look like.
//!
//! The table is Unicode's `Default_Ignorable_Code_Point`, with three that are drawn as nothing all the same. It is
//! written out, as a library brings many times its bytes into the first load, and Unicode adds to it once in years
//! (what it may yet become is in the table already).

use std::ops::RangeInclusive;

use super::act::{Act, Correction};
use super::problem::{Fault, Field, Problem};
use super::submission::{KeptFile, Submission};

/// Signs that are drawn as nothing: joiners, marks of direction, fillers, variation selectors, tags.
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
    // Braille without a dot.
    '\u{2800}'..='\u{2800}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    // With the marks of annotations behind the unassigned ones.
    '\u{fff0}'..='\u{fffb}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d159}'..='\u{1d159}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e00ff}',
    '\u{e0100}'..='\u{e01ef}',
    '\u{e01f0}'..='\u{e0fff}',
];

/// Tells whether a sign is drawn as nothing or as a blank, or is none that can be drawn.
#[must_use]
pub fn is_unseen(sign: char) -> bool {
    sign.is_whitespace() || sign.is_control() || (sign >= '\u{ad}' && UNSEEN.iter().any(|range| range.contains(&sign)))
}

/// Tells whether nothing of a text can be seen.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Returns a text as it is kept when somebody typed or pasted it: without control characters, without blanks around
/// it, and empty if nothing of it can be seen.
#[must_use]
pub fn tidied(text: &str) -> String {
    if is_blank(text) {
        return String::new();
    }
    let is_line = !text.contains(['\n', '\r']);
    let as_kept = |sign| match sign {
        // Cells of a table that were copied into one line.
        '\t' if is_line => Some(' '),
        // A word processor's break within a paragraph, and between pages.
        '\u{b}' | '\u{c}' | '\u{85}' => Some(if is_line { ' ' } else { '\n' }),
        sign if is_stray(sign) => None,
        sign => Some(sign),
    };
    text.chars().filter_map(as_kept).collect::<String>().trim().to_owned()
}

/// Controls that are no break of a line and no tab.
fn is_stray(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
}

/// What may stand in a text.
#[derive(Clone, Copy)]
enum Form {
    /// One line, which something must stand in.
    Line,
    /// Lines, in which something must stand.
    Lines,
    /// Lines, or none at all.
    Optional,
    /// An address.
    Link,
}

/// Checks that everything in an act's texts can be seen.
pub(super) fn check_seen(act: &Act) -> Result<(), Problem> {
    match act {
        Act::AddClient { name, .. } => text(Field::Client, Form::Line, name),
        Act::AddCreator { name, .. } => text(Field::Creator, Form::Line, name),
        Act::Assign { brief, .. } | Act::AddAligned { brief, .. } => {
            text(Field::Name, Form::Line, &brief.name)?;
            text(Field::Brief, Form::Optional, &brief.text)
        }
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
            Correction::Note(note) => text(Field::Note, Form::Optional, note),
            Correction::Title(title) => text(Field::Title, Form::Line, title),
            Correction::Link(link) => text(Field::Link, Form::Link, link),
            Correction::Script(late) => kept(Field::Script, &late.file),
            Correction::Video(late) => kept(Field::Video, &late.file),
            Correction::Client(_) => Ok(()),
        },
        Act::KeepProfile { .. }
        | Act::SwitchReceiving { .. }
        | Act::Withdraw { .. }
        | Act::Accept { .. }
        | Act::Decline { .. }
        | Act::ChangeDates { .. }
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

fn text(field: Field, form: Form, text: &str) -> Result<(), Problem> {
    let (blank, stray) = (is_blank(text), text.contains(is_stray));
    let fault = match form {
        Form::Link if text.contains(is_unseen) => Fault::NotALink,
        Form::Line | Form::Lines if blank => Fault::Empty,
        Form::Optional if blank && !text.is_empty() => Fault::Empty,
        Form::Line if stray || text.contains(['\n', '\r', '\t']) => Fault::Control,
        Form::Lines | Form::Optional if stray => Fault::Control,
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
