//! A story as it is told. The desk of each scene is made by the engine from the journal so far, at the instant at which
//! the scene stops, with what happened since the scene before. The file contains none of that.

use super::blank::{Piece, counting, filled};
use super::english::in_english;
use super::opening::Opening;
use super::scenario::{Failure, Scenario, Step};
use super::telling::{SceneForm, Stop, Telling};
use super::text::Text;
use crate::domain::{
    Act, ActKind, Consequence, Desk, DeskKind, Entry, Instant, Language, NotTaken, Refusal, Role, RuleId, TaskId, due,
};
use crate::record::Unreadable;

/// The task that a story is about.
pub const TASK: TaskId = TaskId(1);

/// A story in one language.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its scenes, at least one.
    pub scenes: Vec<Scene>,
    telling: Telling,
    language: Language,
}

/// A scene: a desk at an instant.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The desk at that instant.
    pub desk: Desk,
    /// The journal that made it.
    pub journal: Vec<Entry>,
    /// The instant at which the scene stops.
    pub now: Instant,
    /// What happened since the scene before, oldest first.
    pub happened: Vec<Event>,
    /// The rules and assumptions that the captions depend on.
    pub rests_on: Vec<RuleId>,
    /// How many events there were by then, since the beginning.
    told: usize,
    what: Text,
    sides: [Text; 2],
}

/// Something that happened in a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Somebody did something.
    Done(Entry),
    /// Something happened to the task by itself; it isn't in the journal.
    ByTime {
        /// When.
        at: Instant,
        /// What.
        what: Consequence,
    },
    /// Somebody tried something that the rules refuse.
    Refused {
        /// When.
        at: Instant,
        /// Who.
        by: Role,
        /// What.
        kind: ActKind,
        /// The engine's answer.
        why: Refusal,
    },
}

/// Why a story can't be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTold {
    /// The file can't be read.
    Unreadable(Unreadable),
    /// The scenario doesn't go as it says.
    Failed(Failure),
    /// The file holds no story.
    NoStory,
    /// A scene, from 1, doesn't fit the journal; the reason is in the code's words.
    Scene(usize, &'static str),
    /// A caption of a scene has a blank without a value in the journal.
    Blank(usize, String),
}

impl Told {
    /// Reads a scenario file with a story, plays it, and checks its captions against the journal.
    ///
    /// # Errors
    /// [`NotTold`].
    pub fn read(text: &str, language: Language) -> Result<Self, NotTold> {
        let scenario = Scenario::read(text).map_err(NotTold::Unreadable)?;
        scenario.play().map_err(NotTold::Failed)?;
        let telling = scenario.story.clone().ok_or(NotTold::NoStory)?;
        let mut scenes: Vec<Scene> = Vec::with_capacity(telling.scenes.len());
        for (number, form) in (1..).zip(&telling.scenes) {
            let scene = scene(&scenario, form, language, scenes.last()).map_err(|what| NotTold::Scene(number, what))?;
            for words in scene.sides.iter().chain([&scene.what]) {
                scene.fill(words, language).map_err(|name| NotTold::Blank(number, name.to_owned()))?;
            }
            scenes.push(scene);
        }
        let told = Self { scenes, telling, language };
        let last = told.scenes.last().ok_or(NotTold::Scene(0, "no scene"))?;
        for words in &told.telling.take_away {
            last.fill(words, language).map_err(|name| NotTold::Blank(told.scenes.len(), name.to_owned()))?;
        }
        Ok(told)
    }

    /// Returns the language in which it is told.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the story's title.
    #[must_use]
    pub fn title(&self) -> &str {
        self.telling.title.to(self.language)
    }

    /// Returns what the story is about, in a sentence.
    #[must_use]
    pub fn line(&self) -> &str {
        self.telling.line.to(self.language)
    }

    /// Returns a scene's caption that is the same for both sides; empty for an unknown scene.
    #[must_use]
    pub fn what(&self, scene: usize) -> Vec<Piece<'_>> {
        self.scenes.get(scene).and_then(|scene| scene.fill(&scene.what, self.language).ok()).unwrap_or_default()
    }

    /// Returns a scene's caption for the client or for the creator.
    #[must_use]
    pub fn to(&self, side: Role, scene: usize) -> Vec<Piece<'_>> {
        let place = usize::from(side == Role::Creator);
        let said = self.scenes.get(scene).and_then(|scene| scene.fill(&scene.sides[place], self.language).ok());
        said.unwrap_or_default()
    }

    /// Returns the three sentences to take away.
    #[must_use]
    pub fn take_away(&self) -> Vec<Vec<Piece<'_>>> {
        let Some(last) = self.scenes.last() else { return Vec::new() };
        self.telling.take_away.iter().filter_map(|words| last.fill(words, self.language).ok()).collect()
    }
}

impl Scene {
    fn fill<'a>(&self, words: &'a Text, language: Language) -> Result<Vec<Piece<'a>>, &'a str> {
        filled(words.to(language), |blank| blank.value(&self.desk, TASK, self.now))
    }
}

/// Plays a scenario up to a scene.
fn scene(
    scenario: &Scenario,
    form: &SceneForm,
    language: Language,
    before: Option<&Scene>,
) -> Result<Scene, &'static str> {
    let steps = scenario.steps.get(..form.after).ok_or("more steps than there are")?;
    let opened = scenario.begin.iter().map(|begin| begin.acts().len()).sum::<usize>();
    let acts = in_language(scenario, steps, language).ok_or("an act without English")?;
    let (mut desk, mut journal, mut events) = (Desk::new(DeskKind::Demo), Vec::new(), Vec::new());
    let mut last = None;
    for (at, by, act) in acts {
        let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by, act };
        last = Some(at);
        match desk.take(entry.clone()) {
            Ok(()) => {
                journal.push(entry.clone());
                events.push(Event::Done(entry));
            }
            Err(NotTaken::Refused(why)) => events.push(Event::Refused { at, by, kind: entry.act.kind(), why }),
            Err(_) => return Err("a step that isn't taken"),
        }
    }
    let last = last.ok_or("nothing happened")?;
    let now = stops_at(&desk, form.stop, last).ok_or("no deadline to stop at")?;
    let next = scenario.steps.get(form.after).map(|step| step.at);
    if now < last || before.is_some_and(|before| now < before.now) || next.is_some_and(|next| next < now) {
        return Err("it stops before what happened, or after what happens next");
    }
    let passed = desk.task(TASK).and_then(due).filter(|deadline| deadline.due_at <= now);
    if let Some(passed) = passed {
        let place = events.partition_point(|event| event.is_before(passed.due_at));
        events.insert(place, Event::ByTime { at: passed.due_at, what: passed.consequence });
    }
    // Of the standard opening, only the last event is news.
    let known = before.map_or(opened.saturating_sub(1), |before| before.told);
    let sides = [form.client.clone(), form.creator.clone()];
    let happened = events.get(known..).ok_or("less than in the scene before")?.to_vec();
    let told = events.len();
    Ok(Scene { desk, journal, now, happened, rests_on: form.rests_on.clone(), told, what: form.what.clone(), sides })
}

/// Returns the acts of a scenario's beginning and of steps, in a language; `None` if one has no English.
pub(super) fn in_language(
    scenario: &Scenario,
    steps: &[Step],
    language: Language,
) -> Option<Vec<(Instant, Role, Act)>> {
    let begins = |begin: &Opening| begin.acts().into_iter().map(|(by, act)| (begin.at, by, act)).collect::<Vec<_>>();
    let opening = scenario.begin.iter().flat_map(begins);
    let acts = opening.chain(steps.iter().map(|step| (step.at, step.by, step.act.clone())));
    let told = |act: Act| if language == Language::Chinese { Some(act) } else { in_english(&act) };
    acts.map(|(at, by, act)| Some((at, by, told(act)?))).collect()
}

fn stops_at(desk: &Desk, stop: Stop, last: Instant) -> Option<Instant> {
    let task = || desk.task(TASK);
    let due_at = || task().and_then(due).map(|deadline| deadline.due_at);
    match stop {
        Stop::AtOnce => Some(last),
        Stop::MinutesLater(minutes) => Some(last.plus(minutes * crate::domain::MINUTE)),
        Stop::MinutesBeforeDue(minutes) => due_at().map(|due| due.plus(-minutes * crate::domain::MINUTE)),
        Stop::Due => due_at(),
        Stop::Counted => task().and_then(counting).map(|counting| counting.counted_to),
    }
}

impl Event {
    /// Returns when it happened.
    #[must_use]
    pub fn at(&self) -> Instant {
        match self {
            Self::Done(entry) => entry.at,
            Self::ByTime { at, .. } | Self::Refused { at, .. } => *at,
        }
    }

    /// Tells whether it comes before a consequence. An act at the due instant, such as the end of a complaint, caused
    /// it; a refused act at that instant came too late.
    fn is_before(&self, due: Instant) -> bool {
        match self {
            Self::Done(entry) => entry.at <= due,
            Self::ByTime { at, .. } | Self::Refused { at, .. } => *at < due,
        }
    }
}
