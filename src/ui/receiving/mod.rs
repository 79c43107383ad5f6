//! 接单开关: whether new tasks are received, and the figures by which clients choose.

mod figures;
mod screen;
mod switch;

pub use screen::ReceivingScreen;
pub use switch::{NotReceiving, Receiving};
