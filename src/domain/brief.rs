//! What the client asks for: the task's name, the requirements (S3), and the agreed dates (D23).

use serde::{Deserialize, Serialize};

use super::instant::BeijingDay;

/// 任务要求: what the creator accepts together with the task (S4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// 任务名称. Not the video's title, which belongs to each publication.
    pub name: String,
    /// What the client asks for, in plain text; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Dates agreed with the client.
    #[serde(default, skip_serializing_if = "AgreedDates::is_empty")]
    pub agreed: AgreedDates,
}

/// 约定日期: part of the requirements; no rule depends on them and missing one has no consequence (D23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedDates {
    /// The script by the end of this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script_by: Option<BeijingDay>,
    /// The video by the end of this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video_by: Option<BeijingDay>,
    /// Published by the end of this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish_by: Option<BeijingDay>,
    /// For how many days from publication the video is kept public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_public_days: Option<u32>,
}

impl AgreedDates {
    /// Tells whether nothing was agreed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
