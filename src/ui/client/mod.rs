//! 客户档案: one client, as one's own journal knows them.

mod screen;

pub use screen::ClientScreen;
