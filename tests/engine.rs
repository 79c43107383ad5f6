//! The engine's rules, one file an idea.

#[path = "engine/act_table.rs"]
mod act_table;
#[path = "engine/agreed.rs"]
mod agreed;
#[path = "engine/alignments.rs"]
mod alignments;
#[path = "engine/all_dates.rs"]
mod all_dates;
#[path = "engine/answers.rs"]
mod answers;
#[path = "engine/any.rs"]
mod any;
#[path = "engine/archive.rs"]
mod archive;
#[path = "engine/away.rs"]
mod away;
#[path = "engine/backups.rs"]
mod backups;
#[path = "engine/beside.rs"]
mod beside;
#[path = "engine/beside_article.rs"]
mod beside_article;
#[path = "engine/boundaries.rs"]
mod boundaries;
#[path = "engine/boxes.rs"]
mod boxes;
#[path = "engine/bytes.rs"]
mod bytes;
#[path = "engine/calendar.rs"]
mod calendar;
#[path = "engine/classes.rs"]
mod classes;
#[path = "engine/closure.rs"]
mod closure;
#[path = "engine/damaged.rs"]
mod damaged;
#[path = "engine/days.rs"]
mod days;
#[path = "engine/demo_codes.rs"]
mod demo_codes;
#[path = "engine/dossiers.rs"]
mod dossiers;
#[path = "engine/everyday.rs"]
mod everyday;
#[path = "engine/examples.rs"]
mod examples;
#[path = "engine/falling_due.rs"]
mod falling_due;
#[path = "engine/finding.rs"]
mod finding;
#[path = "engine/forms.rs"]
mod forms;
#[path = "engine/given.rs"]
mod given;
#[path = "engine/growth.rs"]
mod growth;
#[path = "engine/histories.rs"]
mod histories;
#[path = "engine/ids.rs"]
mod ids;
#[path = "engine/intake_rows.rs"]
mod intake_rows;
#[path = "engine/journal.rs"]
mod journal;
#[path = "engine/late_files.rs"]
mod late_files;
#[path = "engine/lessons.rs"]
mod lessons;
#[path = "engine/lifecycle.rs"]
mod lifecycle;
#[path = "engine/links.rs"]
mod links;
#[path = "engine/moments.rs"]
mod moments;
#[path = "engine/months.rs"]
mod months;
#[path = "engine/own_rules.rs"]
mod own_rules;
#[path = "engine/past.rs"]
mod past;
#[path = "engine/pasted.rs"]
mod pasted;
#[path = "engine/people.rs"]
mod people;
#[path = "engine/pinned.rs"]
mod pinned;
#[path = "engine/points.rs"]
mod points;
#[path = "engine/promises.rs"]
mod promises;
#[path = "engine/properties.rs"]
mod properties;
#[path = "engine/put_away.rs"]
mod put_away;
#[path = "engine/qr.rs"]
mod qr;
#[path = "engine/recovery.rs"]
mod recovery;
#[path = "engine/reminders.rs"]
mod reminders;
#[path = "engine/replays.rs"]
mod replays;
#[path = "engine/restoring.rs"]
mod restoring;
#[path = "engine/seats.rs"]
mod seats;
#[path = "engine/sizes.rs"]
mod sizes;
#[path = "engine/standings.rs"]
mod standings;
#[path = "engine/state_map.rs"]
mod state_map;
#[path = "engine/stories.rs"]
mod stories;
#[path = "engine/table.rs"]
mod table;
#[path = "engine/tables.rs"]
mod tables;
#[path = "engine/taking_back.rs"]
mod taking_back;
#[path = "engine/task_codes.rs"]
mod task_codes;
#[path = "engine/thresholds.rs"]
mod thresholds;
#[path = "engine/timelines.rs"]
mod timelines;
#[path = "engine/unseen.rs"]
mod unseen;
#[path = "engine/values.rs"]
mod values;
#[path = "engine/walk.rs"]
mod walk;
#[path = "engine/what_if.rs"]
mod what_if;
#[path = "engine/wording.rs"]
mod wording;
#[path = "engine/wrapped.rs"]
mod wrapped;
