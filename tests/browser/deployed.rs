//! Another deployment of the built app at the same address: no script, style sheet, part or text of it has a name that
//! the first one has, and everything else is the same.

use crate::journey::built;
use crate::page::Page;
use crate::until::{Failure, Outcome};
use std::fs;
use std::path::Path;
use std::process::Command;

impl Page {
    /// Serves another deployment from here on.
    pub async fn server_deploys_anew(&self) -> Outcome {
        let folder = self.home().join("deployed");
        fs::create_dir_all(&folder)?;
        write(&folder)?;
        self.server_deploys(&folder).await;
        Ok(())
    }
}

fn write(folder: &Path) -> Outcome {
    let mut files = Vec::new();
    for entry in fs::read_dir(built())? {
        let path = entry?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name().and_then(|name| name.to_str())) {
            files.push((name.to_owned(), fs::read(&path)?));
        }
    }
    let hash = |begin: &str, end: &str| {
        let hash = files.iter().find_map(|(name, _)| name.strip_prefix(begin)?.strip_suffix(end));
        hash.ok_or_else(|| Failure::new(format!("the built app has no {begin}…{end}")))
    };
    let hashes = [hash("jiedan-", "_bg.wasm")?, hash("jiedan-", ".css")?, hash("texts-en-", ".json")?];
    for (name, bytes) in &files {
        let (mut name, mut bytes) = (name.clone(), bytes.clone());
        for hash in &hashes {
            let other: String = hash.chars().rev().collect();
            name = name.replace(hash, &other);
            replace(&mut bytes, hash.as_bytes(), other.as_bytes());
        }
        fs::write(folder.join(name), bytes)?;
    }
    let lister = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/offline.mjs");
    let made = Command::new("node").arg(lister).arg(folder).status()?;
    if made.success() { Ok(()) } else { Err(Failure::new("scripts/offline.mjs failed")) }
}

/// Of the same length, so that nothing moves within a binary.
fn replace(bytes: &mut [u8], before: &[u8], after: &[u8]) {
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(before.len()).position(|window| window == before) {
        bytes[at + found..][..after.len()].copy_from_slice(after);
        at += found + after.len();
    }
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn each_name_within_a_file_is_replaced() {
        let mut bytes = *b"ab-12 12 1 12";
        replace(&mut bytes, b"12", b"21");
        assert_eq!(&bytes, b"ab-21 21 1 21");
    }
}
