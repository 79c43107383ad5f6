//! What can be wrong with the wording or the size of a field, shown beside that field.

/// The field of an act that a [`Problem`] concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// 任务名称.
    Name,
    /// The client's name.
    Client,
    /// The creator's name.
    Creator,
    /// 任务要求.
    Brief,
    /// A point of 要求清单.
    Points,
    /// What an agreed date in words of one's own is for.
    OtherDate,
    /// The name of a rule set of one's own.
    RuleSet,
    /// What the task brings.
    Fee,
    /// 修改意见.
    Comment,
    /// The script's file.
    Script,
    /// The video's file.
    Video,
    /// 视频标题.
    Title,
    /// The link to the publication.
    Link,
    /// The reason for a complaint or a decision.
    Reason,
    /// One's own note.
    Note,
    /// 约定公开天数.
    KeepPublic,
    /// The values of edited rules.
    Rules,
    /// The stage that Xingtu shows, with its facts.
    Stage,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing visible.
    Empty,
    /// A control character, or a line break in a single-line field.
    Control,
    /// More characters (bytes for a link) than allowed.
    TooLong {
        /// How many are allowed.
        max: usize,
        /// How many there are.
        is: usize,
    },
    /// A link that does not begin with `https://`.
    NotHttps,
    /// Not a link at all.
    NotALink,
    /// The file has no bytes.
    EmptyFile,
    /// The file's content is of a kind that isn't accepted.
    WrongKind,
    /// The encoding of a text can't be determined.
    Encoding,
    /// The file is larger than allowed.
    TooLarge {
        /// How many bytes are allowed.
        max: u64,
    },
    /// The file's name or hash is not well formed.
    Malformed,
    /// A file is required: only one's own desk may note that it was handed in elsewhere.
    FileMissing,
    /// The facts contradict each other.
    Contradiction,
    /// More of them than allowed.
    TooMany {
        /// How many are allowed.
        max: usize,
    },
    /// A number outside its range.
    OutOfRange {
        /// The least that is allowed.
        min: u32,
        /// The most that is allowed.
        max: u32,
    },
}

/// A field and what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Where.
    pub field: Field,
    /// What.
    pub fault: Fault,
}
