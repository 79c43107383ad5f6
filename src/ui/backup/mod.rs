//! Exporting one's own records and bringing them back: codes, files, other copies, and what was lost.

mod cleared;
mod copy_code;
mod export_file;
mod export_table;
mod inside;
mod keeping;
mod kept_desks;
mod loss;
mod neighbours;
mod pasted_code;
mod restore;
mod side_by_side;
mod task_preview;

pub use cleared::Cleared;
pub use copy_code::CopyCode;
pub use export_file::ExportFile;
pub use export_table::ExportTable;
pub use inside::given;
pub use keeping::Keeping;
pub use kept_desks::KeptDesks;
pub use loss::loss;
pub use neighbours::Neighbours;
pub use pasted_code::PastedCode;
pub use restore::Restore;
