//! What people do with the app, in the browser that `BROWSER` names. One file a person or a promise.

mod bad_input;
mod carry;
mod creator;
mod demos;
mod everybody;
mod files;
mod find_tasks;
mod first_visit;
mod given;
mod keyboard;
mod lessons;
mod lifecycle;
mod loss;
mod offline;
mod offline_deployed;
mod overview;
mod promises;
mod remind;
mod rules;
mod safekeeping;
mod stakeholder;
mod states;
mod stories;
mod terms;
mod timeline;
mod what_if;
