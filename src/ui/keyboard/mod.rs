//! What keys do on every screen and in a story; their help; and the palette, which finds screens, tasks and acts.

mod entries;
mod find_button;
mod key_help;
mod key_switch;
mod keys;
mod palette;
mod slides;

pub use find_button::FindButton;
pub use key_help::key_help;
pub use key_switch::KeySettings;
pub use keys::Keys;
pub use palette::palette;
pub use slides::{Slide, full_screen, pressed};
