//! The texts of `locales/`, generated when the app is compiled (see `build.rs`).

#![expect(unused_imports, dead_code, clippy::all, clippy::pedantic, reason = "generated code")]

include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
