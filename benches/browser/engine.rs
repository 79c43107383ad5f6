//! The engine against its peers: one native process and one page, in turn. Prints a table only if all of them answer
//! every trial alike and end with the same stages.

use crate::{Tab, median};
use journeys::process::Household;
use journeys::{Failure, Outcome};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Error, ErrorKind, Write as _};
use std::process::{Command, Stdio};

const ROUNDS: usize = 15;
/// `trials::end()`
const END: u64 = 1_772_330_400_000 + 16 * 24 * 3_600_000;
const NATIVE: &str = "native";
/// The first is what all are compared with.
const NAMES: [(&str, &str); 4] = [
    ("wasm", "Jiedan as WebAssembly, in Chromium"),
    (NATIVE, "Jiedan, native"),
    ("reducer", "plain JavaScript, by hand, in place"),
    ("xstate", "XState, an actor a task"),
];

pub async fn measure(address: &str, folder: &str, native: &str) -> Outcome {
    let mut native = Command::new(native).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let (Some(mut word), Some(lines)) = (native.stdin.take(), native.stdout.take()) else {
        return Err(Failure::new("the native process can't be spoken to"));
    };
    let mut lines = BufReader::new(lines).lines();
    let mut says = || lines.next().unwrap_or_else(|| Err(Error::from(ErrorKind::UnexpectedEof)));
    let mut made = Vec::new();
    for name in ["trials", "journal"] {
        let line = says()?;
        let (answers, standings) = line.split_once(' ').unwrap_or_default();
        made.push((name, answers.to_owned(), serde_json::from_str::<u64>(standings)?));
    }

    let tab = Tab::open(Household::new()?, &["--js-flags=--expose-gc"]).await?;
    tab.go(address).await?;
    tab.run::<Value>("peers.open(...arguments)", vec![json!(END), json!(made)]).await?;
    let [trials, permitted, entries] = [made[0].1.len(), made[0].1.matches('1').count(), made[1].1.len()];
    println!("all alike: {trials} trials, {permitted} of them permitted, and {entries} entries of the journal");

    let mut times = [const { Vec::new() }; NAMES.len()];
    for round in 0..=ROUNDS {
        for ((name, _), times) in NAMES.iter().zip(&mut times) {
            let took = if *name == NATIVE {
                writeln!(word, "round")?;
                serde_json::from_str(&says()?)?
            } else {
                tab.run("peers.round(...arguments)", vec![json!(name)]).await?
            };
            if round > 0 {
                times.push(took);
            }
        }
    }
    println!("Chromium {}; medians of {ROUNDS} rounds in turn\n", tab.version());
    for ((_, name), took) in NAMES.iter().zip(&times) {
        let took = median(took);
        println!("{name:<40} {took:>8.1} ms {:>8.2}×", took / median(&times[0]));
    }
    tab.0.close().await.map(drop)
}
