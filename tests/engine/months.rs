//! A month in figures.

use jiedan::domain::{Act, DAY, DeskKind, HOUR, Month, MonthFigures, TaskId, month_figures, months};

use super::given::{TASK, assign, beijing, client, creator, live, offered, script, t0};

fn month(word: &str) -> Month {
    Month::read(word).expect("a month")
}

#[test]
fn a_month_has_a_word_of_its_own_in_addresses() {
    let december = Month::of(beijing("2026-12-31 23:59"));
    assert_eq!((december.word().as_str(), december.parts()), ("2026-12", (2026, 12)));
    assert_eq!(Month::read("2026-12"), Some(december));
    assert_eq!(Month::of(beijing("2027-01-01 00:00")), month("2027-01"), "a month begins in Beijing");
    for odd in ["", "2026", "2026-0", "2026-13", "x-1", "2026-01-02"] {
        assert_eq!(Month::read(odd), None, "{odd}");
    }
}

#[test]
fn a_task_belongs_to_the_month_in_which_it_began_and_its_end_to_that_of_its_end() {
    let mut desk = live(DeskKind::Mine, beijing("2026-03-30 20:15"));
    client(&mut desk, beijing("2026-03-31 10:00"), assign(TaskId(2))).expect("a second one, which lapses in April");
    let (march, april, now) = (month("2026-03"), month("2026-04"), beijing("2026-04-10 10:00"));
    assert_eq!(months(&desk), [march]);
    let figures = |of, at| {
        let MonthFigures { begun, completed, lapsed, .. } = month_figures(&desk, of, at);
        (begun, completed, lapsed)
    };
    assert_eq!(figures(march, now), (2, 0, 0));
    assert_eq!(figures(april, now), (0, 1, 1), "completed on the 7th at midnight, lapsed on the 1st");
    assert_eq!(figures(april, beijing("2026-04-01 09:59")), (0, 0, 0), "time hasn't come yet");
}

#[test]
fn the_middle_review_of_a_month_is_told() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    assert_eq!(month_figures(&desk, Month::of(t0()), t0()).review, None);
    let mut at = t0();
    for took in [DAY, 5 * DAY, 3 * DAY] {
        creator(&mut desk, at, script()).expect("handed in");
        at = at.plus(took);
        let comment = "再短一点".to_owned();
        client(&mut desk, at, Act::RejectScript { task: TASK, comment, points: Vec::new() }).expect("rejected");
        at = at.plus(HOUR);
    }
    assert_eq!(month_figures(&desk, Month::of(t0()), at).review, Some(3 * DAY));
    assert_eq!(month_figures(&desk, month("2026-05"), at).review, None);
}
