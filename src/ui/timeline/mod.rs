//! 时间轴: a task's life as a picture, drawn from the engine alone. Two lives under each other share one axis, so that
//! their difference is seen.

mod counts;
mod days;
mod legend;
mod life_of;
mod marks;
mod now_line;
mod picture;
mod reach;
mod saved;
mod spoken;
mod strip;

pub use life_of::LifeOf;
pub use picture::TimelinePicture;
pub use saved::life_file;
pub use strip::life_strip;
