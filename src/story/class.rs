//! A class: what learners have sent, replayed. Codes are only added. A learner who sends twice stays one learner, and
//! doubts about a code are noted with its line.
//!
//! Total scores are deliberately left out. A class shows who can do what, and what to explain again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::attempt::Outcome;
use super::learner::{Learner, Mistaken, Taken};
use super::lesson::Lesson;
use super::lessons::LessonName;
use super::sent::replay;
use crate::domain::Language;
use crate::record::{Chat, Flaw, Sent, SentAttempt};

/// What a class has sent so far.
#[derive(Debug, Clone, Default)]
pub struct Class {
    /// Those who sent something, in the order in which they were first seen.
    pub learners: Vec<Learner>,
    /// All accepted codes, each once.
    codes: Vec<String>,
    /// A cache of lessons.
    lessons: BTreeMap<LessonName, Option<Lesson>>,
}

/// The result of reading a chat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many codes were accepted.
    pub taken: usize,
    /// What is doubtful or wasn't accepted, in the order of the chat.
    pub notes: Vec<Note>,
    /// How many lines have no code.
    pub others: usize,
    /// The first of them, shortened, with their numbers.
    pub other_lines: Vec<(usize, String)>,
}

/// Something about a code of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The line on which the code begins, from 1.
    pub line: usize,
    /// The note.
    pub what: Noted,
}

/// A note about a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// It isn't accepted.
    Flaw(Flaw),
    /// It was already accepted from an earlier chat. The learner's name.
    Known(String),
    /// This learner has already sent another code; both count.
    Again(String),
    /// Another learner has the same name; they are kept apart.
    SameName(String),
    /// It has attempts at unknown lessons, from a later version of the app. The name, and how many.
    UnknownLesson(String, usize),
    /// It has attempts that the rules or the lesson don't permit; they are left out. The name, and how many.
    NotPlayed(String, usize),
}

impl Class {
    /// Adds the codes of a chat.
    pub fn take(&mut self, chat: Chat) -> Report {
        let Chat { sent, flaws, others, other_lines } = chat;
        let mut notes: Vec<_> = flaws.into_iter().map(|(line, flaw)| Note { line, what: Noted::Flaw(flaw) }).collect();
        let mut taken = 0;
        for one in sent {
            taken += usize::from(self.add(one, &mut notes));
        }
        notes.sort_by_key(|note| note.line);
        Report { taken, notes, others, other_lines }
    }

    /// Returns all accepted codes, to be stored; reading them with [`Class::take`] makes the same class again.
    #[must_use]
    pub fn codes(&self) -> String {
        self.codes.join("\n")
    }

    fn add(&mut self, sent: Sent, notes: &mut Vec<Note>) -> bool {
        let Sent { line, code, result } = sent;
        let name = result.name;
        let mut note = |what| notes.push(Note { line, what });
        if self.codes.contains(&code) {
            note(Noted::Known(name));
            return false;
        }
        let (mut unknown, mut wrong, mut played) = (0, 0, vec![]);
        for sent in result.attempts {
            match LessonName::of(&sent.lesson) {
                None => unknown += 1,
                Some(lesson) => match self.played(lesson, sent) {
                    Some(taken) => played.push(taken),
                    None => wrong += 1,
                },
            }
        }
        if unknown > 0 {
            note(Noted::UnknownLesson(name.clone(), unknown));
        }
        if wrong > 0 {
            note(Noted::NotPlayed(name.clone(), wrong));
        }
        if played.is_empty() {
            return false;
        }
        self.codes.push(code);
        if let Some(known) = self.learners.iter_mut().find(|known| known.id == result.learner) {
            known.name.clone_from(&name);
            note(Noted::Again(name));
            known.merge(played);
            return true;
        }
        if self.learners.iter().any(|other| other.name == name) {
            note(Noted::SameName(name.clone()));
        }
        let mut learner = Learner { name, attempts: vec![], id: result.learner };
        learner.merge(played);
        self.learners.push(learner);
        true
    }

    fn played(&mut self, name: LessonName, sent: SentAttempt) -> Option<Taken> {
        let lesson = self.lessons.entry(name).or_insert_with(|| name.lesson()).as_ref()?;
        let run = replay(lesson, &sent, Language::Chinese)?;
        let outcome = Outcome::of(&run, sent.hints).filter(|outcome| *outcome != Outcome::Open)?;
        Some(Taken { lesson: name, outcome, span: run.now().since(lesson.begins), sent })
    }

    /// Returns indexes into [`Class::learners`]: those who won most of the given lessons first, then those with fewer
    /// hints and fewer attempts.
    #[must_use]
    pub fn order(&self, lessons: &[LessonName]) -> Vec<usize> {
        let mut all: Vec<_> = (0..self.learners.len()).collect();
        let key = |n: &usize| {
            let learner = self.learners.get(*n)?;
            let (won, tries) = (learner.won(lessons), learner.tries(lessons));
            Some((Reverse(won), learner.hints(lessons), tries, learner.name.clone()))
        };
        all.sort_by_cached_key(key);
        all
    }

    /// Returns each mistake with how often it was made, and by how many learners; the most common first.
    #[must_use]
    pub fn mistakes(&self, lessons: &[LessonName]) -> Vec<(Mistaken, usize, usize)> {
        let mut all = BTreeMap::<Mistaken, (usize, BTreeSet<usize>)>::new();
        for (n, learner) in self.learners.iter().enumerate() {
            for made in learner.of(lessons).filter_map(Taken::mistake) {
                let (times, by) = all.entry(made).or_default();
                *times += 1;
                by.insert(n);
            }
        }
        let mut all: Vec<_> = all.into_iter().map(|(made, (times, by))| (made, times, by.len())).collect();
        all.sort_by_key(|(made, times, by)| (Reverse(*by), Reverse(*times), *made));
        all
    }
}
