//! A query in an address: `whose=others&stage=script-review&client=3&month=2026-03&text=…&ended=1&sort=new`. Unknown parts
//! are ignored, so that an old or hand-typed link still leads to a list.

use crate::domain::{ClientId, CreatorId, Group, Month, Query, Sort, StageKind, limits};

/// Parses the part of an address after the question mark.
#[must_use]
pub fn read_query(address: &str) -> Query {
    let mut query = Query::default();
    for pair in address.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        match name {
            "whose" => query.group = Group::ALL.into_iter().find(|group| group.word() == value),
            "stage" => query.stage = StageKind::ALL.into_iter().find(|stage| stage.word() == value),
            "client" => query.client = value.parse().ok().map(ClientId),
            "creator" => query.creator = value.parse().ok().map(CreatorId),
            "month" => query.month = Month::read(value),
            "text" => query.text = plain(value).chars().take(limits::SEARCH).collect(),
            "ended" => query.ended = value == "1",
            "sort" => query.sort = Sort::ALL.into_iter().find(|sort| sort.word() == value).unwrap_or_default(),
            _ => {}
        }
    }
    query
}

/// Writes the part of an address after the question mark; empty for the default query.
#[must_use]
pub fn write_query(query: &Query) -> String {
    let pairs = [
        query.group.map(|group| format!("whose={}", group.word())),
        query.stage.map(|stage| format!("stage={}", stage.word())),
        query.client.map(|client| format!("client={}", client.0)),
        query.creator.map(|creator| format!("creator={}", creator.0)),
        query.month.map(|month| format!("month={}", month.word())),
        (!query.text.is_empty()).then(|| format!("text={}", escaped(&query.text))),
        query.ended.then(|| "ended=1".to_owned()),
        (query.sort != Sort::default()).then(|| format!("sort={}", query.sort.word())),
    ];
    pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
}

/// Percent-encodes a text for an address: every byte in UTF-8 except letters, digits and `-._~`.
#[must_use]
pub fn escaped(text: &str) -> String {
    let sign = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(sign).collect()
}

/// Decodes such a text; invalid UTF-8 becomes U+FFFD, and a plus is a space, as in forms.
#[must_use]
pub fn plain(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((&first, later)) = rest.split_first() {
        let digits = later.get(..2).filter(|two| first == b'%' && two.iter().all(u8::is_ascii_hexdigit));
        let byte = digits.and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        if let Some(byte) = byte {
            bytes.push(byte);
            rest = &later[2..];
        } else {
            bytes.push(if first == b'+' { b' ' } else { first });
            rest = later;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
