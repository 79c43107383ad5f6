//! People: who is known, who receives tasks, and who can't be both client and creator.

use jiedan::domain::{
    Act, BeijingDay, ClientId, ClientKind, CreatorId, Desk, DeskKind, NotTaken, Profile, Refusal, Role, Rules, Values,
    limits, read_figure,
};

use super::given::{TASK, act, assign, client, creator, people, t0};

const CREATOR: CreatorId = CreatorId(1);

/// The refusal of an act that is tried; `None` if it is taken.
fn refused(taken: Result<(), NotTaken>) -> Option<Refusal> {
    match taken.err()? {
        NotTaken::Refused(refusal) => Some(refusal),
        other => panic!("another answer: {other:?}"),
    }
}

#[test]
fn a_creator_who_is_switched_off_gets_no_new_task_in_the_demo() {
    let mut desk = people(DeskKind::Demo);
    creator(&mut desk, t0(), Act::SwitchReceiving { creator: CREATOR, on: false }).expect("switched off");
    assert_eq!(refused(client(&mut desk, t0(), assign(TASK))), Some(Refusal::NotReceiving));
    creator(&mut desk, t0(), Act::SwitchReceiving { creator: CREATOR, on: true }).expect("switched on");
    assert_eq!(client(&mut desk, t0(), assign(TASK)), Ok(()));
}

#[test]
fn the_switch_leaves_a_task_that_is_there_alone() {
    let mut desk = super::given::offered(DeskKind::Demo);
    let before = desk.task(TASK).cloned();
    creator(&mut desk, t0(), Act::SwitchReceiving { creator: CREATOR, on: false }).expect("switched off");
    assert_eq!(desk.task(TASK).cloned(), before);
    assert_eq!(creator(&mut desk, t0(), Act::Accept { task: TASK }), Ok(()));
}

#[test]
fn on_ones_own_desk_the_switch_is_a_note() {
    let mut desk = people(DeskKind::Mine);
    creator(&mut desk, t0(), Act::SwitchReceiving { creator: CREATOR, on: false }).expect("noted");
    assert_eq!(client(&mut desk, t0(), assign(TASK)), Ok(()));
    assert!(!desk.people().creators[&CREATOR].receiving);
}

#[test]
fn key_figures_are_kept_with_their_day() {
    let mut desk = people(DeskKind::Mine);
    let day = BeijingDay::from_ymd(2026, 3, 1).expect("a day");
    let profile = Profile { followers: 12_000, plays: 340_000, day };
    creator(&mut desk, t0(), Act::KeepProfile { creator: CREATOR, profile }).expect("kept");
    assert_eq!(desk.people().creators[&CREATOR].profile, Some(profile));
    let nobody = Act::KeepProfile { creator: CreatorId(7), profile };
    assert_eq!(refused(creator(&mut desk, t0(), nobody)), Some(Refusal::NoSuchCreator));
}

#[test]
fn figures_are_compared_with_those_of_an_earlier_day_and_put_right_on_the_same_day() {
    let mut desk = people(DeskKind::Mine);
    let on = |day, followers| {
        let day = BeijingDay::from_ymd(2026, 3, day).expect("a day");
        Profile { followers, plays: 0, day }
    };
    for profile in [on(1, 100), on(5, 900), on(5, 150)] {
        creator(&mut desk, t0(), Act::KeepProfile { creator: CREATOR, profile }).expect("kept");
    }
    let known = &desk.people().creators[&CREATOR];
    assert_eq!((known.profile, known.profile_before), (Some(on(5, 150)), Some(on(1, 100))));
}

#[test]
fn the_latest_days_figures_are_the_present_ones_in_whatever_order_they_are_entered() {
    let on =
        |day| Profile { followers: u64::from(day), plays: 0, day: BeijingDay::from_ymd(2026, 3, day).expect("a day") };
    for order in [[1, 3, 5], [1, 5, 3], [3, 1, 5], [3, 5, 1], [5, 1, 3], [5, 3, 1]] {
        let mut desk = people(DeskKind::Mine);
        for profile in order.map(on) {
            creator(&mut desk, t0(), Act::KeepProfile { creator: CREATOR, profile }).expect("kept");
        }
        let known = &desk.people().creators[&CREATOR];
        assert_eq!((known.profile, known.profile_before), (Some(on(5)), Some(on(3))), "{order:?}");
    }
}

#[test]
fn since_when_the_switch_stands_is_known_once_it_was_recorded() {
    let mut desk = people(DeskKind::Mine);
    assert_eq!(desk.people().creators[&CREATOR].switched_at, None);
    creator(&mut desk, t0(), Act::SwitchReceiving { creator: CREATOR, on: false }).expect("noted");
    assert_eq!(desk.people().creators[&CREATOR].switched_at, Some(t0()));
}

#[test]
fn a_figure_is_read_as_people_write_it() {
    let read = ["0", "12000", "12,000", " 1.2万", "1.2345w", "3万", "100000000000"].map(read_figure);
    let wanted = [0, 12_000, 12_000, 12_000, 12_345, 30_000, limits::FIGURE].map(Some);
    assert_eq!(read, wanted);
}

#[test]
fn what_is_no_figure_is_not_read() {
    for text in [
        "",
        "万",
        "-1",
        "1.5",
        "1.23456万",
        "1..2万",
        "十万",
        "1e5",
        ".5万",
        "5.万",
        "100000000001",
        "99999999999999999999",
    ] {
        assert_eq!(read_figure(text), None, "{text}");
    }
}

fn assigned_by(kind: ClientKind, name: &str) -> Option<Refusal> {
    let mut desk = Desk::new(DeskKind::Demo);
    let known = Act::AddClient { client: ClientId(1), name: name.to_owned(), kind };
    act(&mut desk, t0(), Role::Client, known).expect("a client");
    act(&mut desk, t0(), Role::Creator, Act::AddCreator { creator: CREATOR, name: "小满".to_owned() })
        .expect("a creator");
    refused(client(&mut desk, t0(), assign(TASK)))
}

#[test]
fn every_kind_of_client_assigns_but_a_star_creator_not_to_themselves() {
    for kind in [ClientKind::Unknown, ClientKind::Brand, ClientKind::Mcn, ClientKind::StarCreator] {
        assert_eq!(assigned_by(kind, "青禾日化"), None, "{kind:?}");
    }
    assert_eq!(assigned_by(ClientKind::StarCreator, " 小满 "), Some(Refusal::OwnTask));
    assert_eq!(assigned_by(ClientKind::Brand, "小满"), None);
    assert_eq!(assigned_by(ClientKind::Unknown, "小满"), None);
}

#[test]
fn ids_are_never_used_twice_and_everybody_named_is_known() {
    let mut desk = super::given::offered(DeskKind::Demo);
    assert_eq!(refused(client(&mut desk, t0(), assign(TASK))), Some(Refusal::IdUsed));
    let again = Act::AddClient { client: ClientId(1), name: "又一家".to_owned(), kind: ClientKind::Mcn };
    assert_eq!(refused(client(&mut desk, t0(), again)), Some(Refusal::IdUsed));
    let Act::Assign { task, creator, brief, rules, .. } = assign(jiedan::domain::TaskId(2)) else { unreachable!() };
    let stranger = Act::Assign { task, client: ClientId(9), creator, brief, rules };
    assert_eq!(refused(client(&mut desk, t0(), stranger)), Some(Refusal::NoSuchClient));
}

#[test]
fn edited_rules_are_for_trying_out() {
    let with = |kind| {
        let mut desk = people(kind);
        let mut act = assign(TASK);
        let Act::Assign { rules, .. } = &mut act else { unreachable!() };
        *rules = Rules::Edited(Values::ARTICLE_2021);
        refused(client(&mut desk, t0(), act))
    };
    assert_eq!(with(DeskKind::Demo), None);
    assert_eq!(with(DeskKind::Mine), Some(Refusal::EditedRules));
}
