//! What the browser keeps, tried in real browsers. Each test has a database of its own.
#![cfg(target_arch = "wasm32")]

mod archive;
mod attempts;
mod connection;
mod copy;
mod desks;
mod drafts;
mod elsewhere;
mod files;
mod given;
mod journal;
mod migration;
mod sweeping;
mod version_one;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
