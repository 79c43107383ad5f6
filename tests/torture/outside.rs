//! What the page is told to do, and what it says.

use serde::Deserialize;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = job)]
    fn job_text() -> String;
    #[wasm_bindgen(js_name = say)]
    async fn say_text(said: &str);
    #[wasm_bindgen(js_name = go)]
    async fn wait();
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
}

impl Job {
    pub fn read() -> Self {
        serde_json::from_str(&job_text()).expect("an address with a job")
    }

    pub fn dice(&self) -> Dice {
        Dice(self.seed.parse().unwrap_or(1))
    }

    pub fn many(&self) -> u64 {
        self.many.parse().unwrap_or(0)
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

/// Dice that fall the same way for the same seed (splitmix64).
pub struct Dice(u64);

impl Dice {
    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    /// Bytes without a pattern, from here on.
    pub fn noise(&mut self) -> impl Iterator<Item = u8> {
        let mut state = u32::try_from(self.below(u64::from(u32::MAX))).unwrap_or(7);
        std::iter::repeat_with(move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
    }
}
