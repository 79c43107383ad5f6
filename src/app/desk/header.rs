//! The headers of new desks.

use crate::app::browser::clock::device_now;
use crate::safekeeping::Header;
use crate::storage::nonce;

/// Where the demo's clock starts: Monday, 2 March 2026, 10:00 Beijing time.
const DEMO_STARTS: i64 = 1_772_416_800_000;

/// Returns the header of a new desk of one's own.
pub(in crate::app) fn header_of_mine() -> Header {
    Header {
        id: format!("mine-{}", nonce::nonce()),
        kind: Header::MINE.to_owned(),
        name: String::new(),
        created_at: device_now().millis(),
        position: None,
        current: true,
        set_aside: None,
    }
}

/// Returns the header of a new demo.
pub(in crate::app) fn header_of_demo() -> Header {
    Header {
        id: format!("demo-{}", nonce::nonce()),
        kind: Header::DEMO.to_owned(),
        name: String::new(),
        created_at: device_now().millis(),
        position: Some(DEMO_STARTS),
        current: true,
        set_aside: None,
    }
}
