//! `cargo bench`: how long the engine takes, each time against something else that runs in the same rounds.
//! Absent: limits in seconds, and anything that could make a test fail. BENCHMARKS.md keeps the figures.

mod agenda;
mod answers;
mod fold;
mod journal;
mod rounds;

fn main() {
    println!("medians of {} rounds in turn; the last column is the ratio of the two\n", rounds::ROUNDS);
    fold::compare();
    agenda::compare();
    answers::compare();
}
