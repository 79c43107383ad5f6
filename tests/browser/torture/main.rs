//! The torture: browsers killed in the middle of writing, tabs that race, space that runs out, bytes that flip in the
//! profile at rest, a migration that never gets to its end, a kill between any two calls of a save, power cuts, and a
//! backup of 500 MB. For each fault it says how many of
//! how many tries everything survived; `RELIABILITY.md` holds the figures. `scripts/torture.sh` builds the page that it
//! runs (`tests/torture`) and starts this; the backup goes through the built app.
//!
//! usage: torture PAGE [--row kill|race|migrate|flip|space|log|cut|backup] [--times N] [--seed S], with `BROWSER` in the
//! environment.
//!
//! Deliberately absent: `WebDriver` where a browser is killed, since a driver's session keeps nothing; a retry of what
//! failed.

mod backup;
#[cfg(target_os = "linux")]
mod cut;
mod dice;
#[cfg(target_os = "linux")]
mod disk;
mod flip;
mod kill;
mod log;
mod migrate;
mod openings;
mod plain;
mod post;
mod race;
#[cfg(target_os = "linux")]
mod served;
mod space;
mod strace;
mod went;

use dice::Dice;
use journeys::{Engine, Failure, Outcome};
use std::path::PathBuf;
use std::process::ExitCode;
use went::Went;

/// What a row tries, and how often.
struct Tries {
    engine: Engine,
    page: PathBuf,
    times: u64,
    seed: u64,
}

impl Tries {
    fn dice(&self) -> Dice {
        Dice::new(self.seed)
    }
}

const ROWS: [&str; 8] = ["kill", "race", "migrate", "flip", "space", "log", "cut", "backup"];

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let done = runtime.map_err(Failure::from).and_then(|runtime| runtime.block_on(all()));
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the rows that were asked for, and tells whether everything survived.
async fn all() -> Outcome<bool> {
    let (mut row, mut page, mut times, mut seed) = (None, None, None, 1);
    let mut words = std::env::args().skip(1);
    let number = |word: Option<String>| word.and_then(|word| word.parse::<u64>().ok());
    while let Some(word) = words.next() {
        match word.as_str() {
            "--row" => row = words.next(),
            "--times" => times = number(words.next()),
            "--seed" => seed = number(words.next()).ok_or_else(|| Failure::new("--seed wants a number"))?,
            _ => page = Some(PathBuf::from(word)),
        }
    }
    let page = page.ok_or_else(|| Failure::new("which folder holds the page?"))?;
    let rows: Vec<&str> = ROWS.into_iter().filter(|name| row.as_deref().is_none_or(|row| row == *name)).collect();
    if rows.is_empty() {
        return Err(Failure::new(format!("no such row; there are: {}", ROWS.join(", "))));
    }
    let engine = Engine::chosen()?;
    println!("{}", plain::version(engine)?);
    let mut all_survived = true;
    for name in rows {
        let tries = |usual| Tries { engine, page: page.clone(), times: times.unwrap_or(usual), seed };
        let begun = std::time::Instant::now();
        let went = match name {
            "kill" => vec![kill::row(&tries(200)).await?],
            "race" => vec![race::row(&tries(10_000)).await?],
            "migrate" => migrate::rows(&tries(50)).await?,
            "flip" => vec![flip::row(&tries(100)).await?],
            "space" => vec![space::row(&tries(3)).await?],
            "log" => log::row(&tries(if engine == Engine::Firefox { 150 } else { 200 })).await?,
            #[cfg(target_os = "linux")]
            "cut" => cut::row(&tries(100)).await?,
            #[cfg(not(target_os = "linux"))]
            "cut" => vec![Went::left_out("it takes Linux to mount such a disk")],
            _ => vec![backup::row(&tries(3)).await?],
        };
        for line in went {
            line.print(name, seed);
            all_survived &= line.is_right();
        }
        println!("{name:<8} took {} s", begun.elapsed().as_secs());
    }
    Ok(all_survived)
}
