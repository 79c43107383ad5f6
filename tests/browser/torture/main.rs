//! The torture: browsers killed in the middle of writing, tabs that race, space that runs out, bytes that flip in the
//! profile at rest, a migration that never gets to its end, and a backup of 500 MB. For each fault it says how many of
//! how many tries everything survived; `RELIABILITY.md` holds the figures. `scripts/torture.sh` builds the page that it
//! runs (`tests/torture`) and starts this; the backup goes through the built app.
//!
//! usage: torture PAGE [--row kill|race|migrate|flip|space|log|backup] [--times N] [--seed S], with `BROWSER` in the
//! environment.
//!
//! Deliberately absent: `WebDriver` where a browser is killed, since a driver's session keeps nothing; a retry of what
//! failed.

mod backup;
mod dice;
mod flip;
mod kill;
mod log;
mod migrate;
mod openings;
mod plain;
mod post;
mod race;
mod space;
mod strace;

use dice::Dice;
use journeys::{Engine, Failure, Outcome};
use std::path::PathBuf;
use std::process::ExitCode;

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

/// How a row went.
struct Went {
    /// After how many tries everything was as it must be.
    survived: u64,
    /// How many there were.
    tried: u64,
    /// What else there is to say.
    beside: String,
    /// What was wrong, try by try.
    wrong: Vec<String>,
    /// What it is to show.
    shows: Shows,
}

/// What a line of a row is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    /// That everything survives.
    Survival,
    /// That the row sees losses: the same without protections, where something must be lost.
    Loss,
    /// What happens without protections, whatever it is.
    Either,
    /// Nothing, as something isn't there that it needs.
    Nothing,
}

impl Went {
    fn of(tried: u64, wrong: Vec<String>, beside: String) -> Self {
        Self { survived: tried - wrong.len() as u64, tried, beside, wrong, shows: Shows::Survival }
    }

    /// The same without protections.
    fn control(self, must_lose: bool) -> Self {
        Self { shows: if must_lose { Shows::Loss } else { Shows::Either }, ..self }
    }

    /// What can't be tried here, and why.
    fn left_out(why: &str) -> Self {
        Self { survived: 0, tried: 0, beside: format!("left out: {why}"), wrong: Vec::new(), shows: Shows::Nothing }
    }

    /// Tells whether it went as it must.
    fn is_right(&self) -> bool {
        match self.shows {
            Shows::Survival => self.wrong.is_empty() && self.survived > 0,
            Shows::Loss => !self.wrong.is_empty(),
            Shows::Either | Shows::Nothing => true,
        }
    }

    fn print(&self, name: &str, seed: u64, seconds: u64) {
        let is_control = matches!(self.shows, Shows::Loss | Shows::Either);
        for wrong in &self.wrong {
            println!("  {}: {wrong}", if is_control { "control lost" } else { "wrong" });
        }
        if !self.is_right() && is_control {
            println!("  wrong: nothing was lost without protections, so this row couldn't see a loss");
        }
        let kind = if is_control { "unprotected, " } else { "" };
        let Self { survived, tried, beside, .. } = self;
        println!("{name:<8} {survived:>5} of {tried} survived   seed {seed}   {seconds} s   {kind}{beside}");
    }
}

const ROWS: [&str; 7] = ["kill", "race", "migrate", "flip", "space", "log", "backup"];

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
            "migrate" => vec![migrate::row(&tries(50)).await?],
            "flip" => vec![flip::row(&tries(100)).await?],
            "space" => vec![space::row(&tries(3)).await?],
            "log" => log::row(&tries(200)).await?,
            _ => vec![backup::row(&tries(3)).await?],
        };
        for line in went {
            line.print(name, seed, begun.elapsed().as_secs());
            all_survived &= line.is_right();
        }
    }
    Ok(all_survived)
}
