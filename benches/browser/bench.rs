//! What is measured in headless Chromium, with the journeys' browser and the one server. `scripts/bench.sh` builds what
//! it measures. usage: bench engine FOLDER NATIVE | desk FOLDER TASKS ENTRIES OFFERED | first-visit FOLDER |
//! against FOLDER OTHER-FOLDER TASKS

mod against;
mod desk;
mod engine;
mod first_visit;

use journeys::engine::Browser;
use journeys::process::Household;
use journeys::{Failure, Outcome};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::process::ExitCode;
use tokio::net::TcpListener;

/// Run in every document of a desk's measurement.
const WATCH: &str = include_str!("desk.js");

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let measured = runtime.map_err(Failure::from).and_then(|runtime| runtime.block_on(measure()));
    measured.map_or_else(
        |failure| {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

async fn measure() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["engine", folder, native] => engine::measure(&serve(folder).await?, folder, native).await,
        ["desk", folder, tasks, entries, offered] => {
            desk::measure(&serve(folder).await?, tasks, entries, offered).await
        }
        ["first-visit", folder] => first_visit::measure(&serve(folder).await?).await,
        ["against", folder, other, tasks] => against::measure(folder, other, tasks).await,
        _ => Err(Failure::new("what is measured?")),
    }
}

/// Serves a folder on a free port; returns its address, with a slash at its end.
async fn serve(folder: &str) -> Outcome<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = serve::router(folder.into());
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://{address}/"))
}

/// A page of a phone's size, in a browser of its own.
struct Tab(Browser);

impl Tab {
    /// Opens it in a home, with what a browser kept there before.
    async fn open(home: Household, flags: &[&str]) -> Outcome<Self> {
        let tab = Self(Browser::start_in(home, flags).await?);
        let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": false });
        tab.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(tab)
    }

    fn version(&self) -> &str {
        self.0.driver.capabilities().get("browserVersion").and_then(Value::as_str).unwrap_or_default()
    }

    async fn cdp(&self, command: &str, of: Value) -> Outcome {
        Ok(self.0.driver.cdp().send_raw(command, of).await.map(drop)?)
    }

    /// Runs a script in every document from now on, before its own.
    async fn always(&self, source: &str) -> Outcome {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await
    }

    async fn go(&self, address: &str) -> Outcome {
        Ok(self.0.driver.goto(address).await?)
    }

    /// What an expression gives, once it is there.
    async fn run<T: DeserializeOwned>(&self, expression: &str, arguments: Vec<Value>) -> Outcome<T> {
        let given = self.0.driver.execute(format!("return {expression};"), arguments).await?;
        Ok(serde_json::from_value(given.json().clone())?)
    }
}

/// Prints both medians in milliseconds, and their ratio.
fn line(what: &str, took: &[f64], against: &str, other: &[f64]) {
    let (took, other) = (median(took), median(other));
    println!("{what:<56} {took:>7.1} ms   {against:<34} {other:>7.1} ms {:>7.2}×", took / other);
}

fn median(all: &[f64]) -> f64 {
    quantile(all, 0.5)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "few figures")]
fn quantile(all: &[f64], part: f64) -> f64 {
    let mut sorted = all.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[((all.len() as f64 * part) as usize).min(all.len() - 1)]
}
