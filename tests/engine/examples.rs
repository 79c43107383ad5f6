//! The worked examples of the rules' pages: each is played by the engine, and ends as its rule says.

use jiedan::domain::{
    ActKind, BeijingDay, Cancellation, Completion, Happened, Instant, Place, Refusal, Role, Rules, permit,
};
use jiedan::story::{Example, Played};

use super::given::beijing;

fn played(example: Example) -> Played {
    let day = BeijingDay::parse("2026-03-01").expect("a day");
    example.play(day, Rules::Article2021).expect("an example that the engine takes")
}

/// Where the task stands when the example is told.
fn ends(example: Example) -> (Place, Instant) {
    let played = played(example);
    (Place::of(played.desk.task(played.task()).expect("a task").seen_at(played.now)), played.now)
}

#[test]
fn an_offer_lapses_at_the_end_of_its_hours_and_is_accepted_a_minute_before() {
    assert_eq!(ends(Example::Lapsed), (Place::Cancelled(Cancellation::Lapsed), beijing("2026-03-02 10:00")));
    assert_eq!(ends(Example::LastMinute), (Place::Scripting, beijing("2026-03-02 09:59")));
}

#[test]
fn each_live_example_completes_when_its_rule_says() {
    let by_itself = Place::Completed(Completion::SevenDays);
    assert_eq!(ends(Example::ByItself), (by_itself, beijing("2026-03-09 00:00")));
    assert_eq!(ends(Example::Private), (by_itself, beijing("2026-03-13 00:00")));
    assert_eq!(ends(Example::Complaint), (by_itself, beijing("2026-03-10 09:00")));
    assert_eq!(ends(Example::Retitled), (by_itself, beijing("2026-03-11 00:00")));
    assert_eq!(ends(Example::SignedOff), (Place::Completed(Completion::SignedOff), beijing("2026-03-03 20:15")));
}

#[test]
fn after_all_deletions_another_is_refused() {
    let played = played(Example::UsedUp);
    let answer = permit(&played.desk, played.task(), ActKind::Delete, Role::Creator, played.now, played.now);
    assert_eq!(answer, Err(Refusal::NoDeletionLeft { limit: 5 }));
}

#[test]
fn an_example_is_told_from_its_own_beginning_and_to_what_time_did() {
    let played = played(Example::ByItself);
    let lines = played.lines();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(matches!(lines[0].what, Happened::Entry(entry) if entry.act.kind() == ActKind::Publish));
    assert!(matches!(lines[1].what, Happened::Consequence(_)));
}
