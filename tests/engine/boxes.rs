//! The boxes of a deadline, under whatever rules it is counted.

use jiedan::domain::{Counting, Deadline, HOUR, QUARTERS, Rules, Values, accept_by, completes_by_itself};

use super::given::{beijing, t0};

fn completes(counting: Counting, natural_days: u8) -> Deadline {
    let rules = Rules::Edited(Values { counting, natural_days, ..Values::ARTICLE_2021 });
    completes_by_itself(beijing("2026-03-02 20:15"), rules)
}

#[test]
fn four_boxes_empty_however_long_there_is_for_accepting() {
    for hours in [1, 2, 5, 24, 30, 48, 720] {
        let rules = Rules::Edited(Values { accept_within_hours: hours, ..Values::ARTICLE_2021 });
        let deadline = accept_by(t0(), rules);
        assert_eq!(deadline.quarter() * QUARTERS, i64::from(hours) * HOUR);
        let left = |at: i64| deadline.quarters_left(t0().plus(at));
        let quarter = deadline.quarter();
        assert_eq!([left(0), left(1), left(quarter), left(quarter + 1)], [4, 4, 3, 3], "{hours} hours");
        assert_eq!([left(4 * quarter - 1), left(4 * quarter), left(9 * quarter)], [1, 0, 0], "{hours} hours");
        assert_eq!(left(-5 * quarter), 4, "a clock that is behind");
    }
}

#[test]
fn where_hours_are_counted_no_day_has_a_number_and_there_are_no_boxes() {
    for (days, hours) in [(1, 24), (7, 168), (60, 1440)] {
        let deadline = completes(Counting::Hours, days);
        assert_eq!(deadline.hours_in_a_row(), Some(hours));
        assert_eq!((deadline.day_of(deadline.start), deadline.counted_days().len()), (None, 0));
    }
    assert_eq!(accept_by(t0(), Rules::Article2021).day_of(t0()), None);
    assert_eq!(accept_by(t0(), Rules::Article2021).hours_in_a_row(), None);
}

#[test]
fn each_counted_day_has_its_number_from_the_first_to_the_last() {
    for (counting, on_publication) in [(Counting::FromNextDay, 0), (Counting::FromSameDay, 1)] {
        for days in [1, 7, 30] {
            let deadline = completes(counting, days);
            let total = usize::from(days);
            assert_eq!(deadline.day_of(deadline.start), Some((on_publication, total)));
            assert_eq!(deadline.day_of(deadline.due_at.plus(-1)), Some((total, total)));
            assert_eq!(deadline.hours_in_a_row(), None);
        }
    }
}
