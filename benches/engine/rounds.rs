//! Measuring by comparison: everything that is compared runs in turn, round after round, so that a busy machine
//! slows all of it down alike. What counts is the median, and what is said of it is a ratio.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How many rounds are measured; the first of all is not, it warms up.
pub const ROUNDS: usize = 25;

/// Something that is measured: each call makes ready what it needs, and returns how long the rest took.
pub type Contender<'a> = Box<dyn FnMut() -> Duration + 'a>;

/// Times what runs after it was made ready, without what becomes of its result.
pub fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    let result = black_box(run());
    let took = begun.elapsed();
    drop(result);
    took
}

/// Runs the contenders in turn and returns the median of each, in seconds.
pub fn medians<const N: usize>(mut contenders: [Contender<'_>; N]) -> [f64; N] {
    let mut times = [const { Vec::new() }; N];
    for round in 0..=ROUNDS {
        for (contender, times) in contenders.iter_mut().zip(&mut times) {
            let took = contender().as_secs_f64();
            if round > 0 {
                times.push(took);
            }
        }
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

/// Prints one comparison: what is measured, against what, and how many times as long it takes.
pub fn report(what: &str, took: f64, against: &str, other: f64) {
    let ratio = took / other;
    println!("{what:<58} {:>10}   {against:<36} {:>10}   {ratio:>9.4}×", span(took), span(other));
}

/// A span of time in a unit that suits it.
fn span(seconds: f64) -> String {
    match seconds {
        s if s >= 1e-3 => format!("{:.2} ms", s * 1e3),
        s => format!("{:.2} µs", s * 1e6),
    }
}
