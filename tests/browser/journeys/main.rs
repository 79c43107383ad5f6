//! What people do with the app, in the browser that `BROWSER` names. One file a person or a promise.

mod bad_input;
mod creator;
mod everybody;
mod files;
mod first_visit;
mod given;
mod keyboard;
mod lifecycle;
mod promises;
mod rules;
mod safekeeping;
mod stakeholder;
