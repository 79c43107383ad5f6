//! Everything that could be asked of a task, each with the answer of [`super::permit`].

use super::act_kind::ActKind;
use super::desk::Desk;
use super::id::TaskId;
use super::instant::Instant;
use super::permit::permit;
use super::refusal::Refusal;

/// Asks for each kind of act on a task, by the role whose act it is, at `at`, noted at `noted_at`.
#[must_use]
pub fn possible(desk: &Desk, task: TaskId, at: Instant, noted_at: Instant) -> Vec<(ActKind, Result<(), Refusal>)> {
    let answer = |kind: ActKind| {
        kind.role().map(|by| {
            // Whatever comes at once comes after the last entry; taking back has no place in time.
            (kind, permit(desk, task, kind, by, at, noted_at))
        })
    };
    ActKind::ON_TASK.into_iter().filter_map(answer).collect()
}
