//! What the page is told to do, and what it says.

use serde::Deserialize;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::dice::Dice;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = job)]
    fn job_text() -> String;
    #[wasm_bindgen(js_name = say)]
    async fn say_text(said: &str);
    #[wasm_bindgen(js_name = go)]
    async fn wait();
    #[wasm_bindgen(js_name = shut)]
    fn shut_window();
}

/// What the address asks for; every part of it is text there.
#[derive(Deserialize)]
pub struct Job {
    /// Which kind of work.
    #[serde(default, rename = "job")]
    pub kind: String,
    /// The beginning of the dice, so that a run can be had again.
    #[serde(default)]
    seed: String,
    /// Who writes: each tab has a name.
    #[serde(default)]
    pub who: String,
    /// How many entries.
    #[serde(default)]
    many: String,
    /// Which protections are left out, in one word with commas.
    #[serde(default)]
    without: String,
    /// What waits for the word: the opening, or what comes after it.
    #[serde(default)]
    hold: String,
    /// What comes at last; `shut` closes the window.
    #[serde(default)]
    end: String,
}

impl Job {
    pub fn read() -> Self {
        serde_json::from_str(&job_text()).expect("an address with a job")
    }

    pub fn dice(&self) -> Dice {
        Dice::new(self.seed.parse().unwrap_or(1))
    }

    pub fn many(&self) -> u64 {
        self.many.parse().unwrap_or(0)
    }

    /// Tells whether already the opening waits for the word.
    pub fn holds_opening(&self) -> bool {
        self.hold == "opening"
    }

    /// Closes the window, if the address asks for it.
    pub fn end(&self) {
        if self.end == "shut" {
            shut_window();
        }
    }

    /// Tells whether this protection is left out.
    pub fn is_without(&self, protection: &str) -> bool {
        self.without.split(',').any(|word| word == protection)
    }
}

/// Says something to the one who judges, and waits until it is heard.
pub async fn say(said: &Value) {
    say_text(&said.to_string()).await;
}

/// Waits for the word to go on.
pub async fn go() {
    wait().await;
}
