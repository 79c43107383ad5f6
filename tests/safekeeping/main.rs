//! A browser with two or three tabs over one origin, played by a seed: what people do in them, what the browser does of what
//! it is asked, and what goes wrong.
//!
//! - `world` is what the tabs share, `database` and `disk` the two places; `doing` does what was asked, well or badly;
//!   `dying` is how the browser dies and what that costs.
//! - `tab` is a tab as the safekeeping knows it, `people` and `deeds` are what people do there, `faults` what goes wrong in a
//!   history and how often.
//! - `lessons` writes a lesson's moves, which need no history.
//! - `model` knows only what people intended and what they were told; `settle` opens the browser twice at the end, and holds
//!   what is there against that.
//!
//! `cargo test --test safekeeping` plays some thousand histories. `SIMULATE=1000000 SEED=1 cargo test --release --test
//! safekeeping -- --nocapture` plays as many from that seed on; `SIMULATE=1 SEED=n` plays one, and prints all of it.

mod counts;
mod database;
mod deeds;
mod disk;
mod doing;
mod dying;
mod faults;
mod foreign;
mod history;
mod lessons;
mod mistakes;
mod model;
mod people;
mod rng;
mod settle;
mod tab;
mod trace;
mod world;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use counts::Counts;
use history::play;

/// How many histories are played unless it is said.
const HISTORIES: u64 = 5_000;
/// How many violations are told of.
const TOLD: usize = 10;

#[test]
fn whatever_happens_nothing_that_was_acknowledged_is_lost_untold() {
    let asked = |name| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let (many, first) = (asked("SIMULATE").unwrap_or(HISTORIES), asked("SEED").unwrap_or(1));
    let (began, next) = (Instant::now(), AtomicU64::new(first));
    let (violations, sum) = (Mutex::new(Vec::new()), Mutex::new(Counts::default()));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                let mut counts = Counts::default();
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + many || violations.lock().expect("a list").len() >= TOLD {
                        break;
                    }
                    let outcome = std::panic::catch_unwind(|| play(seed, many == 1));
                    match outcome {
                        Ok(outcome) => {
                            counts = counts.and(outcome.counts);
                            if many == 1 {
                                println!("{}", outcome.trace.join("\n"));
                            }
                            if !outcome.wrong.is_empty() {
                                violations.lock().expect("a list").push((seed, outcome.wrong));
                            }
                        }
                        Err(_) => violations.lock().expect("a list").push((seed, vec!["it panicked".to_owned()])),
                    }
                }
                let mut sum = sum.lock().expect("a sum");
                *sum = sum.and(counts);
            });
        }
    });
    let took = began.elapsed().as_secs_f64();
    let played = next.load(Ordering::Relaxed).min(first + many) - first;
    let mut violations = violations.into_inner().expect("a list");
    violations.sort_by_key(|(seed, _)| *seed);
    let Counts { acts, kills, losses, restores, back } = sum.into_inner().expect("a sum");
    #[expect(clippy::cast_precision_loss, reason = "a rate to read")]
    let rate = played as f64 / took;
    println!(
        "{played} histories in {took:.1} s, {rate:.0} a second: {acts} acts, {kills} kills, {losses} losses, \
         {restores} restores, {back} records brought back"
    );
    for (seed, wrong) in &violations {
        println!("seed {seed}: {}", wrong.join("; "));
    }
    assert!(violations.is_empty(), "replay with SIMULATE=1 SEED={}", violations[0].0);
}
