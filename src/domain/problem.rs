//! What can be wrong with the wording or the size of a field, as it is answered beside that field.

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
    /// Why: of a complaint or a decision.
    Reason,
    /// One's own note.
    Note,
    /// 约定公开天数.
    KeepPublic,
    /// The values of edited rules.
    Rules,
    /// The stage that Xingtu shows, with the facts of it.
    Stage,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing that can be seen.
    Empty,
    /// A control character, or a break where there is one line.
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
    /// The file's content is of no kind that is taken here.
    WrongKind,
    /// A text in an encoding that can't be told.
    Encoding,
    /// The file is larger than allowed.
    TooLarge {
        /// How many bytes are allowed.
        max: u64,
    },
    /// The file's name or hash is not well formed.
    Malformed,
    /// Only on one's own desk may a file stand elsewhere.
    FileMissing,
    /// Facts that can't be true together.
    Contradiction,
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
