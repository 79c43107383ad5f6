//! Rule sets of one's own (D27): typed within their ranges, proposed when their date has come, and moving no task.

use jiedan::domain::{
    Act, BeijingDay, Counting, Desk, DeskKind, Fault, Instant, NotTaken, OwnRules, Refusal, RuleNumber, RuleSet,
    RuleSetId, Rules, TaskId, Values, WouldMove, due, standing_under, would_move,
};

use super::given::{TASK, assign, beijing, client, creator, live, offered, people, t0};

const TWO_DAYS: Values = Values { accept_within_hours: 48, ..Values::ARTICLE_2021 };
const TEN_DAYS: Values = Values { natural_days: 10, ..Values::ARTICLE_2021 };

fn day(text: &str) -> BeijingDay {
    BeijingDay::parse(text).expect("a day")
}

fn keep(desk: &mut Desk, name: &str, since: &str, values: Values) -> Result<RuleSetId, NotTaken> {
    let set = RuleSet { id: desk.people().next_rule_set(), name: name.to_owned(), since: day(since), values };
    let id = set.id;
    creator(desk, t0(), Act::KeepRules { set }).map(|()| id)
}

fn assign_under(desk: &mut Desk, task: TaskId, rules: Rules) -> Result<(), NotTaken> {
    let Act::Assign { task, client: from, creator, brief, .. } = assign(task) else { unreachable!() };
    client(desk, t0(), Act::Assign { task, client: from, creator, brief, rules })
}

/// Which task would move, from when to when.
fn moves(desk: &Desk, values: Values, at: Instant) -> Vec<(u32, Option<Instant>, Option<Instant>)> {
    let all = would_move(desk, values, at).into_iter();
    all.map(|WouldMove { task, now, then }| (task.0, now.map(|it| it.due_at), then.map(|it| it.due_at))).collect()
}

#[test]
fn a_number_is_read_within_its_range() {
    use RuleNumber::{AcceptWithinHours, Deletions, NaturalDays, ScriptRejections, VideoRejections};
    let outside = |min, max| Err(Fault::OutOfRange { min, max });
    for (number, text, read) in [
        (AcceptWithinHours, "48", Ok(Some(48))),
        (AcceptWithinHours, " ４８ ", Ok(Some(48))),
        (AcceptWithinHours, "720", Ok(Some(720))),
        (AcceptWithinHours, "721", outside(1, 720)),
        (AcceptWithinHours, "0", outside(1, 720)),
        (AcceptWithinHours, "1.5", outside(1, 720)),
        (AcceptWithinHours, "-1", outside(1, 720)),
        (AcceptWithinHours, "两天", outside(1, 720)),
        (AcceptWithinHours, "99999999999", outside(1, 720)),
        (AcceptWithinHours, " ", Err(Fault::Empty)),
        (NaturalDays, "60", Ok(Some(60))),
        (NaturalDays, "61", outside(1, 60)),
        (Deletions, "0", Ok(Some(0))),
        (Deletions, "101", outside(0, 100)),
        (Deletions, "", Err(Fault::Empty)),
        (ScriptRejections, "", Ok(None)),
        (ScriptRejections, "0", outside(1, 100)),
        (VideoRejections, "100", Ok(Some(100))),
    ] {
        assert_eq!(number.read(text), read, "{number:?} {text:?}");
    }
}

#[test]
fn what_can_be_typed_is_what_the_engine_takes() {
    for number in RuleNumber::ALL {
        for (n, taken) in [
            (*number.range().start(), true),
            (*number.range().end(), true),
            (number.range().end() + 1, false),
            (number.range().start().wrapping_sub(1), false),
        ] {
            let byte = u8::try_from(n).unwrap_or(u8::MAX);
            let mut values = Values::ARTICLE_2021;
            match number {
                RuleNumber::AcceptWithinHours => values.accept_within_hours = n,
                RuleNumber::NaturalDays => values.natural_days = byte,
                RuleNumber::Deletions => values.deletions = byte,
                RuleNumber::ScriptRejections => values.script_rejections = Some(byte),
                RuleNumber::VideoRejections => values.video_rejections = Some(byte),
            }
            let kept = keep(&mut people(DeskKind::Mine), "新规", "2026-03-01", values);
            assert_eq!(kept.is_ok(), taken, "{number:?} {n}");
            assert_eq!(number.read(&n.to_string()).is_ok(), taken, "{number:?} {n}");
        }
    }
}

#[test]
fn the_latest_set_whose_date_has_come_is_proposed() {
    let mut desk = people(DeskKind::Mine);
    let on = |desk: &Desk, text| desk.people().rule_set_on(day(text)).map(|set| set.name.clone());
    assert_eq!(on(&desk, "2026-03-01"), None);
    keep(&mut desk, "三月", "2026-03-05", TWO_DAYS).expect("kept");
    keep(&mut desk, "二月", "2026-02-01", TEN_DAYS).expect("kept later, of an earlier date");
    keep(&mut desk, "四月", "2026-04-01", TEN_DAYS).expect("kept before its date");
    keep(&mut desk, "四月又改", "2026-04-01", TWO_DAYS).expect("of the same date");
    for (text, name) in [
        ("2026-01-31", None),
        ("2026-02-01", Some("二月")),
        ("2026-03-04", Some("二月")),
        ("2026-03-05", Some("三月")),
        ("2026-03-31", Some("三月")),
        ("2026-04-01", Some("四月又改")),
        ("2027-01-01", Some("四月又改")),
    ] {
        assert_eq!(on(&desk, text).as_deref(), name, "{text}");
    }
    assert_eq!(desk.people().rule_set_named(" 三月 ").map(|set| set.since), Some(day("2026-03-05")));
    assert_eq!(desk.people().rule_set_named("五月"), None);
}

#[test]
fn the_open_tasks_that_would_move_are_told_and_none_of_them_does() {
    let mut desk = live(DeskKind::Mine, beijing("2026-03-01 20:15"));
    client(&mut desk, beijing("2026-03-01 22:00"), assign(TaskId(2))).expect("one to be accepted");
    client(&mut desk, beijing("2026-03-01 11:00"), assign(TaskId(3))).expect("one that lapses first");
    let at = beijing("2026-03-02 10:59");
    let before = desk.clone();
    assert_eq!(moves(&desk, Values::ARTICLE_2021, at), []);
    assert_eq!(
        moves(&desk, TWO_DAYS, at),
        [
            (3, Some(beijing("2026-03-02 11:00")), Some(beijing("2026-03-03 11:00"))),
            (2, Some(beijing("2026-03-02 22:00")), Some(beijing("2026-03-03 22:00"))),
        ],
        "the soonest first; the published one has no hours to run"
    );
    assert_eq!(moves(&desk, TEN_DAYS, at), [(1, Some(beijing("2026-03-09 00:00")), Some(beijing("2026-03-12 00:00")))]);
    let by_hours = Values { counting: Counting::Hours, ..Values::ARTICLE_2021 };
    assert_eq!(moves(&desk, by_hours, at), [(1, Some(beijing("2026-03-09 00:00")), Some(beijing("2026-03-08 20:15")))]);
    let at_once = Values { accept_within_hours: 1, ..Values::ARTICLE_2021 };
    assert_eq!(moves(&desk, at_once, at).len(), 2, "also if it would be over by now");
    assert_eq!(moves(&desk, TWO_DAYS, beijing("2026-03-02 11:00")).len(), 1, "what has lapsed isn't open");
    let limits = Values { deletions: 1, script_rejections: Some(1), may_decline: true, ..Values::ARTICLE_2021 };
    assert_eq!(moves(&desk, limits, at), [], "limits move no date");
    assert_eq!(desk, before);

    keep(&mut desk, "新规", "2026-03-01", TWO_DAYS).expect("kept");
    let dates = |desk: &Desk| desk.logs().map(|log| due(log.task())).collect::<Vec<_>>();
    assert_eq!(dates(&desk), dates(&before), "no task moves");
}

#[test]
fn a_count_that_nothing_overrules_under_other_rules_would_run_again() {
    let mut desk = offered(DeskKind::Mine);
    let shown = beijing("2026-03-03 10:00");
    let facts = jiedan::domain::Facts {
        stage: jiedan::domain::Shown::Offered,
        since: t0(),
        deletions: 0,
        complaint: jiedan::domain::ShownComplaint::None,
    };
    creator(&mut desk, shown, Act::Align { task: TASK, facts }).expect("Xingtu still shows it");
    assert_eq!(desk.task(TASK).and_then(due), None, "after the 24 hours nothing is counted");
    let three_days = Values { accept_within_hours: 72, ..Values::ARTICLE_2021 };
    assert_eq!(moves(&desk, three_days, shown), [(1, None, Some(beijing("2026-03-04 10:00")))]);
}

#[test]
fn a_task_stands_under_the_set_that_was_chosen_with_it() {
    let mut desk = offered(DeskKind::Mine);
    let set = keep(&mut desk, "新规", "2026-03-01", TWO_DAYS).expect("kept");
    let other = keep(&mut desk, "又改", "2026-03-01", TEN_DAYS).expect("kept");
    let rules = desk.people().rule_sets[&set].rules();
    assign_under(&mut desk, TaskId(2), rules).expect("a task under it");
    assert_eq!((standing_under(&desk, set), standing_under(&desk, other)), (1, 0));
    assert_eq!(desk.task(TaskId(2)).and_then(due).map(|it| it.due_at), Some(t0().plus(48 * jiedan::domain::HOUR)));
    assert_eq!(desk.task(TASK).and_then(due).map(|it| it.due_at), Some(t0().plus(24 * jiedan::domain::HOUR)));

    let never_kept = Rules::Own(OwnRules { set, values: TEN_DAYS });
    let refused = assign_under(&mut desk, TaskId(3), never_kept);
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::NoSuchRules)), "a kept set has its values for good");
    let again = RuleSet { id: set, name: "改".to_owned(), since: day("2026-03-01"), values: TEN_DAYS };
    let changed = creator(&mut desk, t0(), Act::KeepRules { set: again });
    assert_eq!(changed, Err(NotTaken::Refused(Refusal::IdUsed)), "and can't be changed");
}
