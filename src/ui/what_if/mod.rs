//! 期限怎么算 · 要是…: how a task's date is counted, and what an act or waiting would lead to, before it is done.

mod before_hiding;
mod outcome;
mod outcome_changes;
mod screen;
mod supposed_when;

pub use screen::WhatIf;
