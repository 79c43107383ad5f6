//! What a column or a label can hold, and the heads by which it is recognised.

use super::vocabulary::{key, plain, without_brackets, without_number};

/// How long a head is at most, in characters; what is longer is a sentence.
const HEAD: usize = 30;

/// What a column or a label holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The task's name.
    Name,
    /// The product: the name, if there is no other.
    Product,
    /// The client.
    Client,
    /// The brand: the client, if there is no other.
    Brand,
    /// An agency: the client, if there is no other.
    Agency,
    /// The kind of client.
    Kind,
    /// The stage.
    Stage,
    /// The brief.
    Brief,
    /// The video's title.
    Title,
    /// The link to the published video.
    Link,
    /// When it was assigned.
    Assigned,
    /// When it was accepted.
    Accepted,
    /// When the script was handed in.
    ScriptHandedIn,
    /// When the video was handed in.
    VideoHandedIn,
    /// When it was published.
    Published,
    /// When the video was deleted.
    Deleted,
    /// When it ended.
    Ended,
    /// Since when it stands where it stands.
    Since,
    /// The script by then.
    ScriptBy,
    /// The video by then.
    VideoBy,
    /// To be published by then; of a published task, when it was.
    PublishBy,
    /// Until when, or for how many days, the video is kept public.
    KeepPublic,
    /// A date whose purpose the head doesn't tell.
    Date,
    /// Agreed dates as a text.
    Dates,
    /// How many deletions are used up.
    Deletions,
    /// Whether the client has complained.
    Complaint,
    /// Known, but nothing to record, such as a price: offered as a note.
    Note,
    /// Hardly worth a note, such as a running number.
    Minor,
    /// A mail's sender or when it was sent.
    Header,
    /// A mail's subject: the name, if there is no other.
    Subject,
}

impl Field {
    /// Returns what a head says that its column holds.
    #[must_use]
    pub fn of(head: &str) -> Option<Self> {
        if head.chars().count() > HEAD || head.contains(['。', '？', '！']) {
            return None;
        }
        let whole = plain(without_number(head));
        let short = || plain(&without_brackets(without_number(head)));
        let starred = || plain(head);
        let word = key("head", &whole).or_else(|| key("head", &short())).or_else(|| key("head", &starred()))?;
        Self::keyed(word)
    }

    fn keyed(word: &str) -> Option<Self> {
        Some(match word {
            "name" => Self::Name,
            "product" => Self::Product,
            "client" => Self::Client,
            "brand" => Self::Brand,
            "agency" => Self::Agency,
            "kind" => Self::Kind,
            "stage" => Self::Stage,
            "brief" => Self::Brief,
            "title" => Self::Title,
            "link" => Self::Link,
            "assigned" => Self::Assigned,
            "accepted" => Self::Accepted,
            "script_handed_in" => Self::ScriptHandedIn,
            "video_handed_in" => Self::VideoHandedIn,
            "published" => Self::Published,
            "deleted" => Self::Deleted,
            "ended" => Self::Ended,
            "since" => Self::Since,
            "script_by" => Self::ScriptBy,
            "video_by" => Self::VideoBy,
            "publish_by" => Self::PublishBy,
            "keep_public" => Self::KeepPublic,
            "date" => Self::Date,
            "dates" => Self::Dates,
            "deletions" => Self::Deletions,
            "complaint" => Self::Complaint,
            "note" => Self::Note,
            "minor" => Self::Minor,
            "header" => Self::Header,
            "mail_subject" => Self::Subject,
            _ => return None,
        })
    }

    /// Tells whether it names a task, so that another one begins another task.
    pub(super) fn names_a_task(self) -> bool {
        matches!(self, Self::Name | Self::Product | Self::Client | Self::Brand)
    }

    /// Tells whether it tells something of a task.
    pub(super) fn tells(self) -> bool {
        !matches!(self, Self::Note | Self::Minor | Self::Header | Self::Subject)
    }

    /// Tells whether it is a date to be agreed.
    pub(super) fn is_agreed(self) -> bool {
        matches!(self, Self::ScriptBy | Self::VideoBy | Self::PublishBy | Self::KeepPublic | Self::Date | Self::Dates)
    }
}
