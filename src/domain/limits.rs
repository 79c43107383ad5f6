//! Every limit on sizes, in one file. Characters are Unicode scalar values.

/// A task's name, in characters.
pub const NAME: usize = 60;
/// A video's title, in characters.
pub const TITLE: usize = 60;
/// The name of a client or a creator, in characters.
pub const PERSON: usize = 60;
/// A brief, in characters.
pub const BRIEF: usize = 5_000;
/// A comment or a reason, in characters.
pub const COMMENT: usize = 1_000;
/// One's own note on a task, in characters.
pub const NOTE: usize = 2_000;
/// A point of a brief, and what an agreed date of one's own words is for, in characters.
pub const POINT: usize = 200;
/// How many points a brief may have.
pub const POINTS: usize = 50;
/// How many agreed dates in words of one's own a task may have.
pub const OTHER_DATES: usize = 20;
/// How many rule sets of one's own a desk may have.
pub const RULE_SETS: usize = 100;
/// The fee of a task, in fen.
pub const FEE: u64 = 100_000_000_000;
/// For how many days a video may be agreed to stay public.
pub const KEEP_PUBLIC_DAYS: u32 = 3_650;
/// A creator's key figure: followers, or plays.
pub const FIGURE: u64 = 100_000_000_000;
/// A link, in bytes.
pub const LINK: usize = 2_000;
/// A file's name, in characters.
pub const FILE_NAME: usize = 255;
/// One entry in its written form, in bytes.
pub const ENTRY: usize = 32 * 1024;
/// A script file, in bytes.
pub const SCRIPT: u64 = 10 * 1024 * 1024;
/// A video file, in bytes.
pub const VIDEO: u64 = 1024 * 1024 * 1024;
/// The journal in a backup, or any other text in a file from outside, in bytes. A larger backup isn't made.
pub const JOURNAL: u64 = 256 * 1024 * 1024;
/// How many parts of an archive are read.
pub const ARCHIVE_PARTS: usize = 100_000;
/// The largest id of a task, a client or a creator; it leaves room for later ids.
pub const ID: u32 = 1_000_000_000;
/// How many entries a journal from outside, or a backup that is made, may hold.
pub const ENTRIES: usize = 200_000;
/// The name of a class, and a learner's name in it, in characters.
pub const LEARNER: usize = 20;
/// How many attempts at lessons a result code may hold.
pub const ATTEMPTS: usize = 200;
/// How many moves an attempt in a result code may have.
pub const MOVES: usize = 400;
/// A result code, in characters; longer ones are inconvenient in a chat.
pub const RESULT: usize = 8_000;
/// A pasted chat, in bytes.
pub const CHAT: usize = 4 * 1024 * 1024;
/// How many codes of a chat are read.
pub const CHAT_CODES: usize = 500;
/// A search text, in characters.
pub const SEARCH: usize = 100;
