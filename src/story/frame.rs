//! A run as single frames: at its beginning, after each event, and at its end.

use super::debrief::{Happening, course};
use super::run::Run;
use crate::domain::{Entry, TaskId};

/// A run at one point.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    /// What has just happened; `None` at the beginning, and at an end that was only reached by time.
    pub what: Option<Happening>,
    /// The task that it concerned, or else the task of the frame before.
    pub task: TaskId,
    /// The run up to this point.
    pub run: Run<'a>,
}

/// Returns the frames of a run, in order.
#[must_use]
pub fn frames<'a>(run: &Run<'a>) -> Vec<Frame<'a>> {
    let opening = run.journal().len() - run.own().len();
    let upto = |own: usize, now| {
        let journal: Vec<Entry> = run.journal().iter().take(opening + own).map(|entry| (**entry).clone()).collect();
        Run::resume(run.lesson(), run.language(), journal, now).ok()
    };
    let (mut own, mut task) = (0, TaskId(1));
    let mut all: Vec<_> = upto(0, run.lesson().begins).map(|run| Frame { what: None, task, run }).into_iter().collect();
    for what in course(run) {
        let concerned = match &what {
            Happening::Done(entry) => {
                own += 1;
                entry.act.task()
            }
            Happening::Time(_, task, _) => Some(*task),
        };
        task = concerned.unwrap_or(task);
        all.extend(upto(own, what.at()).map(|run| Frame { what: Some(what), task, run }));
    }
    if all.last().is_some_and(|last| last.run.now() < run.now()) {
        all.push(Frame { what: None, task, run: run.clone() });
    }
    all
}
