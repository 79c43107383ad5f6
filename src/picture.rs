//! Pictures as pure geometry, separate from the ui so that it can be tested without a browser: the state map, and a
//! task's life along an axis of time.

mod axis;
mod lettering;
mod map;
mod timeline;

pub use axis::{Axis, Cell};
pub use lettering::{halves, lines, width_of, width_of_bold};
pub use map::{Arrow, Drawing, Frame, Label, Point};
pub use timeline::{Bar, Dot, HEADER, Lane, Part, PartLook, SECOND, TEXT_AT, TimelineDrawing};
