//! The screens: they read `app`, `domain` and `story`, and write only by performing acts.
//!
//! There is no rule and no storage in here. A change of language draws the screens anew.

mod answered;
mod answers;
mod asks;
mod beside;
mod class_words;
mod controls;
mod draft;
mod explored;
mod focus;
mod format;
mod here;
mod i18n;
mod joined;
mod keys;
mod later;
mod lesson_words;
mod live;
mod notice;
mod oneself;
mod parts;
mod play;
mod room;
mod route;
mod rule_page;
mod screens;
mod shell;
mod slides;
mod steps;
mod supposed;
mod texts;
mod words;

pub use shell::mount;
