//! 练习: the list of lessons, a lesson being played, and its debrief.

mod courses;
mod debrief;
mod joined_class;
mod learner_name;
mod lesson;
mod lesson_answer;
mod lesson_clock;
mod lesson_end;
mod lesson_goal;
mod lesson_row;
mod lesson_switches;
mod lesson_task;
mod lesson_told;
mod lesson_walk;
pub mod lesson_words;
mod play;
mod screen;
mod send_results;
mod spot;
mod way;

pub use debrief::Debrief;
pub use lesson::Lesson;
pub use play::lesson_of;
pub use screen::Learn;
