//! What the client asks for: the task's name, the requirements (S3), and the agreed dates (D23).

use serde::{Deserialize, Serialize};

use super::by::By;

/// 任务要求: what the creator accepts together with the task (S4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// 任务名称. Not the video's title, which belongs to each publication.
    pub name: String,
    /// What the client asks for, in plain text; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// 要求清单: the requirements as points that can be ticked, in their order (S3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
    /// Dates agreed with the client.
    #[serde(default, skip_serializing_if = "AgreedDates::is_empty")]
    pub agreed: AgreedDates,
}

/// 约定日期: part of the requirements; no rule depends on them and missing one has no consequence (D23, D26).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedDates {
    /// The script by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script_by: Option<By>,
    /// The video by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video_by: Option<By>,
    /// Published by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish_by: Option<By>,
    /// For how many days from publication the video is kept public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_public_days: Option<u32>,
    /// Dates for something else, each in words of one's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<OtherDate>,
}

/// An agreed date for something that the task's way doesn't know, such as a picture for approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherDate {
    /// What for.
    pub what: String,
    /// By when.
    pub by: By,
}

impl AgreedDates {
    /// Tells whether nothing was agreed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { script_by, video_by, publish_by, keep_public_days, other } = self;
        script_by.is_none()
            && video_by.is_none()
            && publish_by.is_none()
            && keep_public_days.is_none()
            && other.is_empty()
    }

    /// Tells whether these dates say nothing that the others don't say.
    #[must_use]
    pub fn adds_nothing_to(&self, others: &Self) -> bool {
        self.over(others) == *others
    }

    /// Returns these dates, and the others where these say nothing.
    #[must_use]
    pub fn over(&self, others: &Self) -> Self {
        let mut other = others.other.clone();
        other.extend(self.other.iter().filter(|one| !others.other.contains(one)).cloned());
        Self {
            script_by: self.script_by.or(others.script_by),
            video_by: self.video_by.or(others.video_by),
            publish_by: self.publish_by.or(others.publish_by),
            keep_public_days: self.keep_public_days.or(others.keep_public_days),
            other,
        }
    }
}

/// Returns the points of a text that has one a line: without blank lines, and without the mark or number before each.
#[must_use]
pub fn points_of(text: &str) -> Vec<String> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '-' | '•' | '·' | '*' | '—' | '●' | '□' | '☐');
    let bare = |line: &str| {
        let line = line.trim().trim_start_matches(is_mark);
        let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let after = number.strip_prefix(['.', '、', '．', ')', '）']).filter(|_| number.len() < line.len());
        // 1.5倍速 begins with a number, not with a place in the list.
        let after = after.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
        after.unwrap_or(line).trim().to_owned()
    };
    text.lines().map(bare).filter(|point| !point.is_empty()).collect()
}
