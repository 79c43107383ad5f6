//! Codes: texts short enough for a chat, found within any pasted text, and accepted only as a whole.
//!
//! Mail and chat programs split a code into lines, quote it, and insert invisible characters; it can still be read.
//! Files of scripts and videos are deliberately left out.

use serde::Deserialize;

use super::backup::Backup;
use super::demo_code::DemoCode;
use super::form;
use super::packing::{FIRST_MARK, MARK, NotACode, is_between, unpack};
use super::result_code::ResultCode;
use super::task_code::TaskCode;
use crate::domain::limits;

/// How many possible codes in a text are tried.
const TRIES: usize = 16;

/// The content of a code or a file, fully read and replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    /// 任务码: one task.
    Task(Box<TaskCode>),
    /// 备份码: a whole journal.
    Backup(Box<Backup>),
    /// 演练码: a demo with its clock.
    Demo(Box<DemoCode>),
    /// 成绩码: a learner's moves in lessons; whoever knows the lessons replays them.
    Result(Box<ResultCode>),
}

impl Code {
    /// Tells whether a text seems to contain a code, complete or not.
    #[must_use]
    pub fn is_in(text: &str) -> bool {
        text.contains(MARK) || text.contains(FIRST_MARK)
    }

    /// Finds the first complete code in a pasted text.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong with the first possible code, with the position.
    pub fn find(text: &str) -> Result<Self, NotACode> {
        let joined: String = text.chars().filter(|sign| !is_between(*sign)).collect();
        let begun = joined.match_indices("JD").filter(|(at, _)| Self::begins(&joined[*at..]));
        let mut first = None;
        for (start, _) in begun.take(TRIES) {
            match unpack(&joined[start..]).and_then(|json| Self::of_json(&json)) {
                Err(why) => drop(first.get_or_insert(why)),
                found => return found,
            }
        }
        // A mark that only appears when words are joined isn't one.
        Err(first.filter(|_| Self::is_in(text)).unwrap_or(NotACode::NoCode))
    }

    /// Reads a file: JSON, or a text that contains a code.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong, with the position.
    pub fn of_file(text: &str) -> Result<Self, NotACode> {
        if text.len() as u64 > limits::JOURNAL {
            return Err(NotACode::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        match text {
            json if json.starts_with('{') => Self::of_json(json),
            // Too long for a chat, and without a whole mark: don't search for an interrupted one.
            long if long.len() > limits::CHAT && !Self::is_in(long) => Err(NotACode::NoCode),
            text => Self::find(text),
        }
    }

    fn begins(text: &str) -> bool {
        text.starts_with(MARK) || text.starts_with(FIRST_MARK)
    }

    pub(super) fn of_json(json: &str) -> Result<Self, NotACode> {
        let head: Head = form::read(json).map_err(NotACode::Unreadable)?;
        match head {
            Head { result: Some(version), task: None, backup: None, demo: None } => {
                ResultCode::read(version, json).map(|result| Self::Result(Box::new(result)))
            }
            Head { demo: Some(version), task: None, backup: None, result: None } => {
                DemoCode::read(version, json).map(|demo| Self::Demo(Box::new(demo)))
            }
            Head { task: Some(version), backup: None, demo: None, result: None } => {
                TaskCode::read(version, json).map(|task| Self::Task(Box::new(task)))
            }
            Head { backup: Some(version), task: None, demo: None, result: None } => {
                Backup::read(version, json).map(|backup| Self::Backup(Box::new(backup)))
            }
            Head { .. } => Err(NotACode::WrongKind),
        }
    }
}

/// Parsed first, to find kind and version; the rest depends on the version.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "jiedan_backup")]
    backup: Option<u32>,
    #[serde(rename = "jiedan_task")]
    task: Option<u32>,
    #[serde(rename = "jiedan_demo")]
    demo: Option<u32>,
    #[serde(rename = "jiedan_result")]
    result: Option<u32>,
}
