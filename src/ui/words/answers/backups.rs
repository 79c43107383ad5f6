//! Why there is no backup, and why nothing was taken from an input. The answer is specific to the input.

use super::super::{format, tr};
use crate::app::{HoldError, NoBackup, RestoreError};
use crate::domain::{Language, limits};
use crate::record::{Foreign, NotACode, Unreadable};

/// Says why no backup was made, and what to do.
pub fn no_backup(lang: Language, why: &NoBackup) -> String {
    match why {
        NoBackup::Empty => tr!(lang, settings.nothing_to_export),
        NoBackup::TooLarge => tr!(lang, settings.export_too_large, max = format::size(limits::JOURNAL)),
        NoBackup::Files(HoldError::Cancelled) => tr!(lang, settings.packing_stopped),
        NoBackup::Files(HoldError::Full | HoldError::NoSpace { .. }) => tr!(lang, settings.packing_no_space),
        NoBackup::Files(_) | NoBackup::Unreadable => tr!(lang, settings.export_failed),
    }
}

/// Says why the files of a backup were not stored, and what to do. No task has changed.
fn not_unpacked(lang: Language, why: &HoldError) -> String {
    match why {
        HoldError::NoSpace { needed, left } => {
            tr!(lang, settings.restore_no_space, needed = format::size(*needed), left = format::size(*left))
        }
        HoldError::Full => tr!(lang, settings.restore_full),
        HoldError::Cancelled => tr!(lang, settings.restore_stopped),
        HoldError::Unreadable | HoldError::Changed => tr!(lang, settings.restore_unreadable),
        HoldError::Wrong(_) | HoldError::NotSaved | HoldError::Missing => tr!(lang, settings.restore_not_stored),
    }
}

/// Says why nothing was taken from a text or a file, and what to do.
pub fn not_restored(lang: Language, why: &RestoreError) -> String {
    let why = match why {
        RestoreError::NotSaved => return tr!(lang, storage.not_saved),
        RestoreError::Elsewhere => return tr!(lang, settings.neighbour_unread),
        RestoreError::Paused => return tr!(lang, storage.unsaved_first),
        RestoreError::NoJournal => return tr!(lang, settings.no_journal),
        RestoreError::TooMany => return tr!(lang, settings.archive_too_many, n = limits::ARCHIVE_PARTS),
        RestoreError::Foreign(foreign) => return not_a_backup(lang, *foreign),
        RestoreError::Files(why) => return not_unpacked(lang, why),
        RestoreError::NotACode(why) => why,
    };
    match why {
        NotACode::NoCode => tr!(lang, settings.no_code),
        NotACode::CutShort | NotACode::Unreadable(Unreadable::CutShort) => tr!(lang, settings.code_cut_short),
        NotACode::Altered => tr!(lang, settings.code_altered),
        NotACode::TooLarge => tr!(lang, settings.code_too_large),
        NotACode::WrongKind => tr!(lang, carry.wrong_kind),
        NotACode::Empty => tr!(lang, settings.backup_empty),
        NotACode::Unreadable(Unreadable::Version { .. }) => tr!(lang, settings.restore_too_new),
        NotACode::Unreadable(Unreadable::TooLong { bytes }) => {
            tr!(lang, settings.restore_refused, position = format::size(*bytes as u64))
        }
        NotACode::Unreadable(Unreadable::Form { line, column, .. }) => {
            tr!(lang, settings.restore_refused, position = format!("{line}:{column}"))
        }
        NotACode::NotPermitted { seq, .. } => tr!(lang, settings.restore_not_permitted, n = *seq),
    }
}

/// Says what was chosen instead of a backup.
fn not_a_backup(lang: Language, foreign: Foreign) -> String {
    let what = match foreign {
        Foreign::Empty => return tr!(lang, settings.foreign_empty),
        Foreign::Zip => return tr!(lang, settings.foreign_packed, what = tr!(lang, settings.foreign_zip)),
        Foreign::Packed => return tr!(lang, settings.foreign_packed, what = tr!(lang, settings.foreign_other_packed)),
        Foreign::Text => return tr!(lang, settings.foreign_text),
        Foreign::Other => return tr!(lang, settings.foreign_other),
        Foreign::Pdf => tr!(lang, settings.foreign_pdf),
        Foreign::Document => tr!(lang, settings.foreign_document),
        Foreign::Picture => tr!(lang, settings.foreign_picture),
        Foreign::Video => tr!(lang, settings.foreign_video),
        Foreign::Sound => tr!(lang, settings.foreign_sound),
        Foreign::Page => tr!(lang, settings.foreign_page),
        Foreign::Json => tr!(lang, settings.foreign_json),
    };
    tr!(lang, settings.foreign_is, what = what)
}
