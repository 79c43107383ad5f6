//! The page that the torture opens, kills and opens again: it works on the real storage layer as fast as it can, says
//! what it was told is kept, and tells what it finds. `tests/browser/torture` runs it and judges.
//!
//! The address says what to do: `?job=work`, `act`, `race`, `fill`, `first-version`, `third-form` or `check`. Every record
//! says by itself what must stand at its place, so that wrong data can't pass for right. Deliberately absent: judging, screens, time.

#[cfg(target_arch = "wasm32")]
mod acts;
#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod check;
#[cfg(target_arch = "wasm32")]
#[path = "../browser/torture/dice.rs"]
mod dice;
#[cfg(target_arch = "wasm32")]
mod first_version;
#[cfg(target_arch = "wasm32")]
mod outside;
#[cfg(target_arch = "wasm32")]
mod record;
#[cfg(target_arch = "wasm32")]
mod third_form;
#[cfg(target_arch = "wasm32")]
#[path = "../storage/version_one.rs"]
mod version_one;
#[cfg(target_arch = "wasm32")]
mod work;

/// The database, and the desk in it.
#[cfg(target_arch = "wasm32")]
const NAME: &str = "torture";
#[cfg(target_arch = "wasm32")]
const DESK: &str = "mine-torture";

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(async {
        let job = outside::Job::read();
        let done = match job.kind.as_str() {
            "work" => work::on_and_on(&job).await,
            "act" => acts::one_by_one(&job).await,
            "race" => work::race(&job).await,
            "fill" => work::until_full(&job).await,
            "first-version" => {
                first_version::make(&job).await;
                Ok(())
            }
            "third-form" => {
                third_form::make(&job).await;
                Ok(())
            }
            _ => check::tell().await.map(|_| ()),
        };
        if let Err(failure) = done {
            outside::say(&serde_json::json!({ "failed": failure })).await;
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
