//! Wording for lessons: names of moves, what happened, where a rule is found in the real Xingtu, what a decision cost.

use crate::domain::{Act, ActKind, DAY, DeskKind, Entry, HOUR, Language, RuleId, TaskId};
use crate::story::{Cost, Deed, Happening, Move, News, Outcome, Run};
use crate::ui::words::{self, format, tr};

/// Returns the name of something that the learner can do.
pub fn deed(lang: Language, run: &Run<'_>, deed: &Deed) -> String {
    let receiving = || run.desk().people().creators.values().next().is_some_and(|creator| creator.receiving);
    let act = match deed.act {
        ActKind::SwitchReceiving if receiving() => tr!(lang, lesson.switch_off),
        ActKind::SwitchReceiving => tr!(lang, lesson.switch_on),
        kind => words::act(lang, DeskKind::Demo, kind),
    };
    match &deed.says {
        Some(says) => tr!(lang, lesson.act_as, act = act, title = says.to(run.language())),
        None => act,
    }
}

/// Returns the name of a move, with the task if there are several.
pub fn step(lang: Language, run: &Run<'_>, step: &Move) -> String {
    match step {
        Move::Do(it) => {
            let act = deed(lang, run, it);
            let task = of_several(run, it.act.concerns_a_task().then_some(TaskId(it.task)));
            task.map_or(act.clone(), |task| tr!(lang, lesson.act_on, task = task, act = act))
        }
        Move::Wait(_) | Move::WaitForNews => tr!(lang, lesson.wait_for_news),
    }
}

/// Returns a task's name if the lesson has several tasks.
pub fn of_several(run: &Run<'_>, task: Option<TaskId>) -> Option<String> {
    let several = run.lesson().tasks.len() > 1;
    Some(run.desk().task(task.filter(|_| several)?)?.brief.name.clone())
}

/// Says what somebody did in a lesson.
fn done(lang: Language, run: &Run<'_>, entry: &Entry) -> String {
    let said = words::happened(lang, &entry.act);
    let said = match of_several(run, entry.act.task()) {
        Some(task) => tr!(lang, lesson.said_of, task = task, said = said),
        None => said,
    };
    let more = match &entry.act {
        Act::RejectScript { comment, .. } | Act::RejectVideo { comment, .. } => {
            Some(tr!(lang, history.comment, comment = comment))
        }
        Act::Complain { reason, .. } => Some(tr!(lang, history.reason, reason = reason)),
        Act::AskTitle { title, .. } | Act::Publish { title, .. } | Act::Republish { title, .. } => {
            Some(tr!(lang, history.title_line, title = title))
        }
        _ => None,
    };
    more.map_or(said.clone(), |more| tr!(lang, lesson.said_and, said = said, more = more))
}

/// Returns a line of a lesson's course.
pub fn happening(lang: Language, run: &Run<'_>, happening: &Happening) -> String {
    match happening {
        Happening::Done(entry) => done(lang, run, entry),
        Happening::Time(_, task, what) => {
            let said = words::consequence(lang, *what);
            match of_several(run, Some(*task)) {
                Some(task) => tr!(lang, lesson.said_of, task = task, said = said),
                None => said,
            }
        }
    }
}

/// Says what happened while the learner's clock moved.
pub fn news(lang: Language, run: &Run<'_>, news: &News) -> String {
    let (at, said) = match news {
        News::Chair(entry) => {
            let said = done(lang, run, entry);
            let next = match entry.act {
                Act::ApproveScript { .. } => Some(tr!(lang, lesson.next_video)),
                Act::ApproveVideo { .. } => Some(tr!(lang, lesson.next_publish)),
                _ => None,
            };
            (entry.at, next.map_or(said.clone(), |next| tr!(lang, lesson.said_and, said = said, more = next)))
        }
        News::Time(at, task, what) => (*at, happening(lang, run, &Happening::Time(*at, *task, *what))),
        News::Moment(at, said) => (*at, said.clone()),
        News::TurnedAway(at, client, task) => {
            (*at, tr!(lang, lesson.turned_away, client = client.clone(), task = task.clone()))
        }
    };
    tr!(lang, lesson.news_line, when = format::end(lang, at), said = said)
}

/// Says what a decision was, and what it cost.
pub fn decision(lang: Language, run: &Run<'_>, decision: &crate::story::Decision) -> String {
    let when = format::short(lang, decision.at);
    let what = decision.act.as_ref().map_or_else(|| tr!(lang, lesson.waited), |entry| done(lang, run, entry));
    let cost = match decision.cost {
        Cost::Later(span) if span >= DAY => tr!(lang, lesson.cost_days, n = (span + DAY / 2) / DAY),
        Cost::Later(span) => tr!(lang, lesson.cost_hours, n = (span + HOUR / 2).max(HOUR) / HOUR),
        Cost::Everything => tr!(lang, lesson.cost_all),
    };
    tr!(lang, lesson.decision, when = when, what = what, cost = cost)
}

/// Says where the subject of a rule is found in the real Xingtu; `None` if the article names no place.
pub fn place_in_xingtu(lang: Language, rule: RuleId) -> Option<String> {
    match rule {
        RuleId::S2 | RuleId::S3 | RuleId::S4 | RuleId::S7 | RuleId::D3 | RuleId::D4 | RuleId::D5 => {
            Some(tr!(lang, lesson.place_offers))
        }
        RuleId::S6 | RuleId::S8 | RuleId::D6 => Some(tr!(lang, lesson.place_switch)),
        RuleId::S5 | RuleId::D7 | RuleId::D8 | RuleId::D9 => Some(tr!(lang, lesson.place_reviews)),
        RuleId::S(_) | RuleId::D(_) => None,
    }
}

/// Returns the outcome of an attempt in one line.
pub fn outcome(lang: Language, lesson: &crate::story::Lesson, outcome: Outcome) -> String {
    match outcome {
        Outcome::Open => tr!(lang, lesson.open),
        Outcome::Won { hints: 0 } => tr!(lang, lesson.won_alone),
        Outcome::Won { hints: 1 } => tr!(lang, lesson.won_one_hint),
        Outcome::Won { hints } => tr!(lang, lesson.won_hints, n = hints),
        Outcome::OutOfTime => tr!(lang, lesson.out_of_time),
        Outcome::Lost { mistake, .. } => {
            let why = lesson.mistakes.get(mistake).map_or("", |mistake| mistake.says.to(lang));
            tr!(lang, lesson.lost, why = why)
        }
    }
}
