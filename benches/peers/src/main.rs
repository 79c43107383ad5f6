//! The native side of `make bench`: writes the entries for the page into the folder it is given, says what the engine
//! makes of them, and then measures a round for each line that comes in.

use std::io::{BufRead as _, Write as _};
use std::path::PathBuf;
use std::time::Instant;

use peers::{Fold, journal, trials};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("usage: peers FOLDER")?.into();
    let mut out = std::io::stdout();
    for (name, entries) in [("trials", trials::trials()), ("journal", journal::journal())] {
        let lines: Vec<_> = entries.iter().map(jiedan::record::encode).collect();
        std::fs::write(folder.join(name).with_extension("jsonl"), lines.join("\n"))?;
        let mut fold = Fold::of(entries);
        fold.prepare();
        fold.run();
        writeln!(out, "{} {}", fold.answers(), trials::checksum(&fold.standings()))?;
    }
    let mut fold = Fold::of(journal::journal());
    for line in std::io::stdin().lock().lines() {
        line?;
        fold.prepare();
        let begun = Instant::now();
        fold.run();
        writeln!(out, "{}", begun.elapsed().as_secs_f64() * 1e3)?;
        out.flush()?;
    }
    Ok(())
}
