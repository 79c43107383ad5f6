//! The screens: they read `app`, `domain` and `story`, and write only by performing acts.
//!
//! A folder is a place, named by the word that stands on the screen. Beneath them stand what all places share:
//! `words`, `route`, `controls`, `desk`, `later`. There is no rule and no storage in here. A change of language draws
//! the screens anew.

mod act_form;
mod backup;
mod calendar;
mod client;
mod controls;
mod deadline;
mod demo;
mod desk;
mod frame;
mod history;
mod keyboard;
mod later;
mod learn;
mod more;
mod my_tasks;
mod new_task;
mod overview;
mod paste;
mod receiving;
mod route;
mod rules;
mod sandbox;
mod settings;
mod stage;
mod start;
mod state_map;
mod story;
mod task;
mod teach;
mod timeline;
mod what_if;
mod words;

pub use frame::mount;
