//! How time passes in a lesson: up to the next event, with a check of goals and mistakes at every instant with an
//! event.

use super::{MOST_ENTRIES, News, Run};
use crate::domain::{ActKind, Gap, Instant, NotTaken, Refusal, meanwhile};
use crate::story::step::Deed;
use crate::story::{chair, deeds};

impl Run<'_> {
    /// Moves the clock to an instant, or to the first event before it.
    pub(super) fn step_to(&mut self, to: Instant) -> Vec<News> {
        let deed = chair::next(self, self.now).filter(|(at, _)| *at <= to);
        let falls_due = self.desk.next_due(self.now).filter(|at| *at <= to);
        let from = self.now;
        let moment = self.lesson.moments.iter().map(|moment| moment.at).filter(|at| *at > from && *at <= to).min();
        let at = [deed.as_ref().map(|(at, _)| *at), falls_due, moment].into_iter().flatten().min().unwrap_or(to);
        let gap = Gap { from, until: at };
        let mut news = self.turned_away(from, at);
        news.extend(meanwhile(&self.desk, gap).into_iter().map(|one| News::Time(one.at, one.task, one.what)));
        self.pass_to(at);
        let here = self.lesson.moments.iter().filter(|moment| moment.at == at && at > from);
        news.extend(here.map(|moment| News::Moment(moment.at, moment.says.to(self.language).to_owned())));
        // Everything that chairs do at one instant is reported together; each act may lead to the next.
        let mut due = deed.filter(|(when, _)| *when == at);
        while let Some((_, deed)) = due.take()
            && self.journal.len() < MOST_ENTRIES
        {
            let act = deeds::act(self.lesson, self.language, &deed, &self.desk, at);
            if self.take(self.entry(at, act)).is_err() {
                break;
            }
            news.extend(self.journal.last().cloned().map(News::Chair));
            due = chair::next(self, at.plus(-1)).filter(|(when, _)| *when == at);
        }
        news
    }

    /// Returns the assignments that clients try until then and that are refused because receiving is off.
    fn turned_away(&self, from: Instant, until: Instant) -> Vec<News> {
        let kept_away = |at: Instant, deed: &Deed| {
            let act = deeds::act(self.lesson, self.language, deed, &self.desk, at);
            let refused = self.desk.clone().take(self.entry(at, act));
            deed.act == ActKind::Assign && refused == Err(NotTaken::Refused(Refusal::NotReceiving))
        };
        let mut tried = chair::pending(self, from);
        tried.retain(|(at, deed)| *at <= until && kept_away(*at, deed));
        let news = |(at, deed): (Instant, Deed)| {
            let given = self.lesson.tasks.get(deed.task.checked_sub(1)? as usize)?;
            let (client, name) = (given.client.to(self.language), given.name.to(self.language));
            Some(News::TurnedAway(at, client.to_owned(), name.to_owned()))
        };
        tried.into_iter().filter_map(news).collect()
    }

    /// Lets time pass, and checks goals and mistakes at every instant at which something falls due.
    pub(super) fn pass_to(&mut self, to: Instant) {
        while let Some(due) = self.desk.next_due(self.now).filter(|due| *due <= to) {
            self.now = due;
            self.mark();
        }
        if to > self.now {
            self.now = to;
            self.mark();
        }
    }

    pub(super) fn mark(&mut self) {
        while self.lost.is_none()
            && let Some(goal) = self.lesson.goals.get(self.reached)
            && goal.when.of(self)
        {
            self.reached += 1;
        }
        if self.lost.is_none() && self.reached < self.lesson.goals.len() {
            self.lost = self.lesson.mistakes.iter().position(|mistake| mistake.when.of(self));
        }
    }
}
