//! A history to read: what was asked for, and what was answered.

use jiedan::safekeeping::{Header, Read};

use super::world::{Answer, Ask};

/// An ask in a line of the trace.
pub fn short(ask: &Ask) -> String {
    let heads = |all: &[Header]| {
        all.iter().map(|one| format!("{}{}", one.id, if one.current { "*" } else { "" })).collect::<Vec<_>>().join(",")
    };
    match ask {
        Ask::Claim(header) => format!("claim {}", header.id),
        Ask::Append(batch) => {
            let nonces: Vec<_> = batch.records.iter().map(|one| one.record.nonce.as_str()).collect();
            format!("append {} at {} {}", batch.desk, batch.first, nonces.join(","))
        }
        Ask::Replace(header, records) => format!("replace by {} with {}", header.id, records.len()),
        Ask::PutBack(_, headers, records) => {
            let records: Vec<_> =
                records.iter().map(|(desk, one)| format!("{desk}/{}={}", one.seq, one.record.nonce)).collect();
            format!("put back [{}] {}", heads(headers), records.join(" "))
        }
        Ask::Copy(text) => format!("copy {}", lines(text)),
        Ask::CopyAnew(text) => format!("copy anew {}", lines(text)),
        other => format!("{other:?}"),
    }
}

/// Lines of the second copy in a line of the trace.
pub fn lines(text: &str) -> String {
    let line = |line: &str| {
        let json = line.get(17..).unwrap_or(line);
        let mut shown = String::new();
        if let Some(at) = json.find("\"now\"") {
            shown.push_str(&json[at..]);
        } else if let Some(at) = json.find("\"desk\":{") {
            shown.push_str(json[at..].get(..40).unwrap_or(json));
            shown.push_str(if json.contains("\"current\":true") { "*" } else { "" });
        } else {
            shown.extend(
                json.split("\"nonce\":\"").skip(1).map(|rest| format!("{} ", rest.split('"').next().unwrap_or(""))),
            );
        }
        shown
    };
    text.lines().map(line).collect::<Vec<_>>().join(" | ")
}

/// An answer in a line of the trace.
pub fn brief(answer: &Answer) -> String {
    match answer {
        Answer::Headers(Ok(known)) => {
            let one = |one: &Header| format!("{}{}", one.id, if one.current { "*" } else { "" });
            known.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        Answer::Claimed(Ok(header)) => header.id.clone(),
        Answer::Records(read, Ok(())) => {
            let nonce = |one: &Read| one.record.as_ref().map_or("?", |one| &one.nonce).to_owned();
            read.iter().map(nonce).collect::<Vec<_>>().join(" ")
        }
        Answer::Ends(Some(ends)) => format!("{} files", ends.len()),
        Answer::Texts(texts) => texts.iter().map(|text| lines(text)).collect::<Vec<_>>().join(" || "),
        other => format!("{other:?}"),
    }
}
