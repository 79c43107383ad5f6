//! The files that screens fetch from beside the app, by the names under which they are built (`build.rs`).

include!(concat!(env!("OUT_DIR"), "/beside.rs"));
