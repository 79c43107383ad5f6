//! What a correction changes: wording and files of the record, and nothing that a rule depends on.

use super::Misfit;
use crate::act::{Correction, LateFile};
use crate::submission::Submission;
use crate::task::{Task, Version};

pub(super) fn correct(task: &mut Task, to: &Correction) -> Result<(), Misfit> {
    match to {
        Correction::Name(name) => task.brief.name.clone_from(name),
        Correction::Brief(text) => task.brief.text.clone_from(text),
        Correction::Points(points) => {
            let place = |point: &String| points.iter().position(|other| other == point);
            let met = task.ticked.iter().filter_map(|point| task.brief.points.get(usize::from(*point).checked_sub(1)?));
            task.ticked = met.filter_map(place).filter_map(|place| u16::try_from(place + 1).ok()).collect();
            task.brief.points.clone_from(points);
        }
        Correction::Fee(fee) => task.fee = *fee,
        Correction::Client(client) => task.client = *client,
        Correction::Note(note) => task.note.clone_from(note),
        Correction::Title(title) => {
            task.publications.last_mut().ok_or(Misfit::NothingPublished)?.title.clone_from(title);
        }
        Correction::Link(link) => task.publications.last_mut().ok_or(Misfit::NothingPublished)?.link.clone_from(link),
        Correction::Script(late) => keep(&mut task.scripts, late)?,
        Correction::Video(late) => keep(&mut task.videos, late)?,
    }
    Ok(())
}

fn keep(versions: &mut [Version], late: &LateFile) -> Result<(), Misfit> {
    let version = usize::from(late.version).checked_sub(1).and_then(|n| versions.get_mut(n));
    version.ok_or(Misfit::NothingHandedIn)?.submission = Submission::Here(late.file.clone());
    Ok(())
}
