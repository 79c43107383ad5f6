//! The files that screens fetch, by their built names (`build.rs`).

include!(concat!(env!("OUT_DIR"), "/beside.rs"));
