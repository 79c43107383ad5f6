//! A month in figures.

use jiedan::domain::{
    Act, BeijingDay, Correction, DAY, Desk, DeskKind, Facts, Fee, Fees, HOUR, Instant, Month, MonthFigures, Shown,
    ShownComplaint, TaskId, month_figures, months,
};

use super::given::{TASK, assign, beijing, client, creator, live, offered, people, script, t0};

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
fn a_task_that_was_noted_later_began_when_xingtu_says_that_it_stood_there() {
    let mut desk = people(DeskKind::Mine);
    let Act::Assign { task, client, creator: by, brief, rules } = assign(TASK) else { panic!("an assignment") };
    let since = beijing("2026-11-24 12:00");
    let facts = Facts { stage: Shown::Filming, since, deletions: 0, complaint: ShownComplaint::None };
    let act = Act::AddAligned { task, client, creator: by, brief, rules, facts };
    creator(&mut desk, beijing("2026-12-01 00:30"), act).expect("an alignment");
    assert_eq!(months(&desk), [month("2026-11")]);
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

fn note_fee(desk: &mut Desk, at: Instant, task: u32, fen: u64, arrived: Option<&str>) {
    let fee = Fee { fen, arrived: arrived.map(|day| BeijingDay::parse(day).expect("a day")) };
    creator(desk, at, Act::Correct { task: TaskId(task), to: Correction::Fee(Some(fee)) }).expect("noted");
}

#[test]
fn what_the_tasks_of_a_month_brought_is_summed_and_what_is_still_open() {
    let mut desk = live(DeskKind::Mine, beijing("2026-03-30 20:15"));
    let (march, april, may) = (month("2026-03"), month("2026-04"), month("2026-05"));
    let now = beijing("2026-04-10 10:00");
    let fees = |desk: &Desk, of| month_figures(desk, of, now).fees;
    assert_eq!(fees(&desk, march), Fees::default(), "nothing is noted");

    note_fee(&mut desk, now, 1, 120_000, None);
    assert_eq!(fees(&desk, march), Fees { noted: 120_000, open: 120_000, arrived: 0 });
    assert_eq!(fees(&desk, april), Fees::default(), "the task began in March");

    client(&mut desk, beijing("2026-04-09 12:00"), assign(TaskId(2))).expect("one of April");
    note_fee(&mut desk, now, 2, 50, None);
    note_fee(&mut desk, now, 1, 120_000, Some("2026-04-30"));
    assert_eq!(fees(&desk, march), Fees { noted: 120_000, open: 0, arrived: 0 });
    assert_eq!(fees(&desk, april), Fees { noted: 50, open: 50, arrived: 120_000 }, "it arrived in April");
    assert_eq!(fees(&desk, may), Fees::default());

    note_fee(&mut desk, now, 1, 120_000, Some("2026-05-01"));
    assert_eq!((fees(&desk, april).arrived, fees(&desk, may).arrived), (0, 120_000), "a month ends in Beijing");
}

#[test]
fn a_cancelled_task_brings_nothing_unless_it_arrived_all_the_same() {
    let mut desk = offered(DeskKind::Mine);
    note_fee(&mut desk, t0(), 1, 9_900, None);
    let (of, late) = (Month::of(t0()), t0().plus(2 * DAY));
    assert_eq!(month_figures(&desk, of, t0()).fees, Fees { noted: 9_900, open: 9_900, arrived: 0 });
    assert_eq!(month_figures(&desk, of, late).fees, Fees::default(), "it lapsed");
    note_fee(&mut desk, late, 1, 9_900, Some("2026-03-02"));
    assert_eq!(month_figures(&desk, of, late).fees, Fees { noted: 9_900, open: 0, arrived: 9_900 });
}
