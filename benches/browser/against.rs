//! The app against another build of it, in turn: opening a desk of few tasks again and again, and an act. Each build has
//! a browser of its own, in which its service worker keeps its files.

use crate::{Tab, WATCH, line, serve};
use journeys::process::Household;
use journeys::{Failure, Outcome};
use serde_json::json;

const OPENINGS: u64 = 12;

/// One of the two builds, and what it took.
struct Build {
    tab: Tab,
    address: String,
    opened: Vec<f64>,
    /// From the tap to the complete transaction, to the frame that shows it, to 已记下; and the transaction alone.
    acted: [Vec<f64>; 4],
}

impl Build {
    async fn start(folder: &str) -> Outcome<Self> {
        let (tab, address) = (Tab::open(Household::new()?, &[]).await?, serve(folder).await?);
        tab.always(WATCH).await?;
        tab.go(&format!("{address}#/settings")).await?;
        tab.run::<bool>("bench.begun()", vec![]).await?;
        tab.run::<bool>("navigator.serviceWorker.ready.then(() => true)", vec![]).await?;
        tab.go(&format!("{address}desk.html")).await?;
        let many: u64 = tab.run("desk.put('desk.jsonl')", vec![]).await?;
        if many == 0 {
            return Err(Failure::new("the records couldn't be put"));
        }
        Ok(Self { tab, address, opened: Vec::new(), acted: Default::default() })
    }

    async fn open(&mut self, route: &str) -> Outcome<f64> {
        // Otherwise only the part behind # would change.
        self.tab.go("about:blank").await?;
        self.tab.go(&format!("{}#/{route}", self.address)).await?;
        self.tab.run("bench.painted()", vec![]).await
    }

    async fn act(&mut self, task: u64) -> Outcome {
        let took: [f64; 4] = self.tab.run("bench.accept(arguments[0])", vec![json!(task)]).await?;
        for (all, one) in self.acted.iter_mut().zip(took) {
            all.push(one);
        }
        Ok(())
    }
}

pub async fn measure(folder: &str, other: &str, tasks: &str) -> Outcome {
    let tasks: u64 = tasks.parse().map_err(|_| Failure::new("how many tasks are there?"))?;
    let mut builds = [Build::start(folder).await?, Build::start(other).await?];
    // The first round is not counted: the browser keeps compiled code from then on.
    for round in 0..=OPENINGS {
        for build in in_turn(&mut builds, round) {
            let took = build.open("tasks").await?;
            if round > 0 {
                build.opened.push(took);
            }
        }
    }
    for build in &mut builds {
        build.open("tasks/all").await?;
    }
    for task in 1..=tasks {
        for build in in_turn(&mut builds, task) {
            build.act(task).await?;
        }
    }
    let [this, other] = &builds;
    println!(
        "Chromium {}, {tasks} tasks, {OPENINGS} openings, {tasks} acts in turn with another build, medians:",
        this.tab.version()
    );
    line("opening, to the first painted list", &this.opened, "the other", &other.opened);
    let whats = [
        "an act, from the tap to its complete transaction",
        "  to the frame that shows it",
        "  to its acknowledgement",
        "  its transaction alone",
    ];
    for ((what, this), other) in whats.into_iter().zip(&this.acted).zip(&other.acted) {
        line(what, this, "the other", other);
    }
    Ok(())
}

/// Both builds, now the one first and now the other.
fn in_turn(builds: &mut [Build; 2], round: u64) -> impl Iterator<Item = &mut Build> {
    let [this, other] = builds;
    let both = if round.is_multiple_of(2) { [this, other] } else { [other, this] };
    both.into_iter()
}
