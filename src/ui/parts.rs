//! The parts that screens are made of, one component a file.

mod act_filled;
mod act_form;
mod act_samples;
mod agenda_view;
mod banners;
mod boxes;
mod clock_panel;
mod deadline_card;
mod history_list;
mod next_step;
mod places;
mod possible_list;
mod restore;
mod seats;
mod stage_line;
mod task_card;
mod task_row;
mod topbar;
mod versions;

pub use act_form::ActFormHost;
pub use agenda_view::AgendaView;
pub use banners::{Banners, CopyCode};
pub use clock_panel::ClockPanel;
pub use deadline_card::{DeadlineCard, DeadlineOf};
pub use history_list::HistoryList;
pub use next_step::NextStep;
pub use places::Places;
pub use possible_list::PossibleList;
pub use restore::{Restore, save_as};
pub use seats::Seats;
pub use stage_line::StageLine;
pub use topbar::{Topbar, title};
pub use versions::Versions;
