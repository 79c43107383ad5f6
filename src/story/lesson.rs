//! A lesson file: where it begins, how the other chairs play, what has to be reached, and which mistakes lose it.
//! docs/lessons.md describes the format; every text is in both languages.

use serde::Deserialize;

use super::chair::Chairs;
use super::goal::Holds;
use super::opening::Until;
use super::step::{Choice, Moment, Move, Past, Takes};
use super::text::Text;
use crate::domain::{AgreedDates, ClientKind, Instant, RuleId};
use crate::record::Unreadable;

/// The supported version of the lesson form.
const VERSION: u32 = 1;

/// One lesson. The learner is the creator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    version: u32,
    /// How hard it is.
    pub tier: Tier,
    /// About how many minutes it takes.
    pub minutes: u8,
    /// Its title.
    pub title: Text,
    /// The text at its beginning.
    pub intro: Text,
    /// The rules that it teaches.
    #[serde(default)]
    pub teaches: Vec<RuleId>,
    /// The rules that are needed to win; each is broken by one of the mistakes.
    pub needs: Vec<RuleId>,
    /// Words that are explained at their first appearance.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// Where the learner's clock starts.
    pub begins: Instant,
    /// When the lesson ends if it isn't won before.
    pub until: Instant,
    /// The tasks, by id from 1.
    pub tasks: Vec<Given>,
    /// What happened before the lesson begins, oldest first.
    #[serde(default)]
    pub history: Vec<Past>,
    /// How client and platform play.
    pub chairs: Chairs,
    /// Other events, at which the clock stops.
    #[serde(default)]
    pub moments: Vec<Moment>,
    /// How long acts take the learner; kinds that aren't listed take no time.
    #[serde(default)]
    pub takes: Vec<Takes>,
    /// The wordings that the learner can choose from.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// What has to be reached, one after the other.
    pub goals: Vec<Goal>,
    /// What loses it.
    pub mistakes: Vec<Mistake>,
    /// What to remember.
    pub debrief: Text,
}

/// How hard a lesson is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// 必修: depends only on the article.
    Required,
    /// 进阶.
    Further,
    /// 难题.
    Hard,
}

/// A word and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word, as it appears in the lesson's texts.
    pub word: Text,
    /// What it means.
    pub means: Text,
}

/// A task of the lesson.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// Who assigns it.
    pub client: Text,
    /// The client's kind.
    pub kind: ClientKind,
    /// 任务名称.
    pub name: Text,
    /// 任务要求.
    pub brief: Text,
    /// The title for publishing, if the lesson offers no choice.
    pub title: Text,
    /// The agreed dates.
    #[serde(default)]
    pub agreed: AgreedDates,
    /// When it was assigned and brought to `until`; `None` if a chair assigns it later.
    pub at: Option<Instant>,
    /// How far it has come when the lesson begins.
    #[serde(default = "offered")]
    pub until: Until,
}

fn offered() -> Until {
    Until::Offered
}

/// One thing to reach.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What has to be done.
    pub asks: Text,
    /// The first hint: where to look.
    pub nudge: Text,
    /// The second hint: the rule that matters.
    pub rule: RuleId,
    /// When it is reached.
    pub when: Holds,
}

/// A way to lose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// What went wrong, for the learner.
    pub says: Text,
    /// The rule that it breaks.
    pub breaks: RuleId,
    /// When it is made.
    pub when: Holds,
    /// Moves that make it, for the checks.
    pub moves: Vec<Move>,
    /// The text of the button that invites the learner to make it, if the lesson does.
    pub invites: Option<Text>,
}

impl Lesson {
    /// Reads a lesson file.
    ///
    /// # Errors
    /// [`Unreadable`], with the position in the text.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let lesson: Self = serde_json::from_str(text)?;
        if lesson.version == VERSION { Ok(lesson) } else { Err(Unreadable::Version { version: lesson.version }) }
    }

    /// Tells whether the lesson has the switch 接收任务中, which only lessons about it do (S8, D6).
    #[must_use]
    pub fn has_switch(&self) -> bool {
        self.needs.iter().any(|rule| matches!(*rule, RuleId::S8 | RuleId::D6))
    }

    /// Tells whether the way to the switch is to be walked before it can be switched: in the lesson that teaches where it
    /// is (S8).
    #[must_use]
    pub fn walks_to_switch(&self) -> bool {
        self.teaches.contains(&RuleId::S8)
    }

    /// Returns the assumptions that the lesson depends on; the article doesn't mention them.
    pub fn assumes(&self) -> impl Iterator<Item = RuleId> {
        let both = self.teaches.iter().chain(self.needs.iter().filter(|rule| !self.teaches.contains(rule)));
        both.copied().filter(|rule| matches!(rule, RuleId::D(_)))
    }

    /// Returns the assumptions that its screens depend on: its own, and how the seven days are counted if it begins
    /// with a public video.
    pub fn readings(&self) -> impl Iterator<Item = RuleId> {
        let counts = self.tasks.iter().any(|task| task.until == Until::Live);
        let seven_days = Some(RuleId::D1).filter(|rule| counts && self.assumes().all(|other| other != *rule));
        self.assumes().chain(seven_days)
    }
}

impl Lesson {
    /// Returns every text in the file.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let own = [&self.title, &self.intro, &self.debrief].into_iter();
        let terms = self.terms.iter().flat_map(|term| [&term.word, &term.means]);
        let tasks = self.tasks.iter().flat_map(|it| [&it.client, &it.name, &it.brief, &it.title]);
        let goals = self.goals.iter().flat_map(|goal| [&goal.asks, &goal.nudge]);
        let mistakes = self.mistakes.iter().flat_map(|it| [Some(&it.says), it.invites.as_ref()].into_iter().flatten());
        let chairs = [&self.chairs.on_script, &self.chairs.on_video, &self.chairs.complains].into_iter().flatten();
        let deeds = self.history.iter().map(|past| &past.deed);
        let choices = self.choices.iter().map(|choice| &choice.says);
        let deeds = deeds.chain(self.chairs.also.iter().map(|habit| &habit.deed));
        let moments = self.moments.iter().map(|moment| &moment.says);
        own.chain(moments)
            .chain(choices)
            .chain(terms)
            .chain(tasks)
            .chain(goals)
            .chain(mistakes)
            .chain(chairs)
            .chain(deeds.filter_map(|it| it.says.as_ref()))
    }
}
