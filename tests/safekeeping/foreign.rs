//! A second copy of another desk, as an older profile would leave it.

use jiedan::domain::{Act, ClientId, ClientKind, Entry, Instant, Role};
use jiedan::record::Stored;
use jiedan::safekeeping::{BEGINS, Header, Line, Placed, Tally};

const ID: &str = "mine-foreign";

pub fn copy() -> String {
    let at = Instant::from_millis(1_700_000_000_000);
    let act = Act::AddClient { client: ClientId(1), name: "别处".to_owned(), kind: ClientKind::Unknown };
    let entry = Entry { seq: 1, at, noted_at: at, by: Role::Client, act };
    let record = Stored::of(ID, "foreign".to_owned(), &entry);
    let header = Header {
        id: ID.to_owned(),
        kind: Header::MINE.to_owned(),
        name: String::new(),
        created_at: at.millis(),
        position: None,
        current: true,
        set_aside: None,
    };
    let tally = Tally::default().with(Some(&record.checksum));
    let mut lines = vec![Line::Desk(header)];
    lines.extend(Line::records(ID, &[Placed { seq: 1, task: None, record }]));
    lines.push(Line::Now { desk: ID.to_owned(), tally });
    format!("{BEGINS}3\n{}", Line::write(lines))
}
