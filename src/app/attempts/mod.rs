//! 练习: attempts at lessons, and the class that was joined or is taught.

pub(super) mod class;
pub(super) mod lessons;
