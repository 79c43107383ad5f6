//! Records that say by themselves what must stand at their place.

use jiedan::domain::{
    Act, AgreedDates, Brief, ClientId, ClientKind, CreatorId, Entry, Facts, FileId, Instant, Role, Rules, Shown,
    ShownComplaint, TaskId,
};
use jiedan::safekeeping::Placed;

use crate::DESK;

/// Who wrote the records of the third form.
pub const THIRD: &str = "third";

/// A batch: its first place, how many entries it has, who wrote it, and the file that its first entry names.
#[derive(Clone, PartialEq, Eq)]
pub struct Batch {
    pub first: u64,
    pub length: u64,
    pub who: String,
    pub file: Option<FileId>,
}

impl Batch {
    /// The batch's records, in their order.
    pub fn records(&self) -> Vec<Placed> {
        let stored = |seq| Placed::of(DESK, format!("{}-{}-{seq}", self.who, self.first), &self.entry(seq));
        (self.first..self.first + self.length).map(stored).collect()
    }

    /// The entry that must stand at a place of this batch.
    pub fn entry(&self, seq: u64) -> Entry {
        let at = Instant::from_millis(1_000 * i64::try_from(seq).unwrap_or(i64::MAX));
        let file = self.file.as_ref().map_or_else(|| "none".to_owned(), FileId::to_string);
        let name = format!("{} {} {} {file}", self.first, self.length, self.who);
        let number = u32::try_from(seq).unwrap_or(u32::MAX);
        let client = ClientId(number);
        if self.who == THIRD && seq.is_multiple_of(10) {
            let facts = Facts { stage: Shown::TakenDown, since: at, deletions: 1, complaint: ShownComplaint::None };
            let agreed = AgreedDates::default();
            let brief = Brief { name, text: String::new(), points: Vec::new(), agreed };
            let (task, creator, rules) = (TaskId(number), CreatorId(1), Rules::Article2021);
            let act = Act::AddAligned { task, client, creator, brief, rules, facts };
            return Entry { seq, at, noted_at: at, by: Role::Creator, act };
        }
        Entry { seq, at, noted_at: at, by: Role::Client, act: Act::AddClient { client, name, kind: ClientKind::Brand } }
    }

    /// Reads the batch that an entry says it is of. None if this isn't what must stand there.
    pub fn of(entry: &Entry) -> Option<Self> {
        let name = match &entry.act {
            Act::AddClient { name, .. } => name,
            Act::AddAligned { brief, .. } => &brief.name,
            _ => return None,
        };
        let [first, length, who, file] = name.split(' ').collect::<Vec<_>>()[..] else { return None };
        let file = FileId::parse(file);
        let batch = Self { first: first.parse().ok()?, length: length.parse().ok()?, who: who.to_owned(), file };
        let is_in = (batch.first..batch.first + batch.length).contains(&entry.seq);
        (is_in && batch.entry(entry.seq) == *entry).then_some(batch)
    }
}
