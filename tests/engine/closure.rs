//! The whole lifecycle, explored to closure over the engine itself: what always holds, what sometimes
//! happens (so that nothing holds for want of cases), and that no open state is a dead end.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use jiedan::domain::{
    ARTICLE_STATES, ActKind, Cancellation, Closure, Completion, Consequence, Counting, DeskKind, HOUR, Move, Phase,
    Place, Property, Refusal, Reviewers, Role, Rules, State, Task, Values, closure, due, permit,
};

use super::given::t0;

/// A desk kind, the rules, and how many states and moves they lead to.
type Explored = (&'static str, DeskKind, Rules, usize, usize);

fn edited(change: impl FnOnce(&mut Values)) -> Rules {
    let mut values = Values::ARTICLE_2021;
    change(&mut values);
    Rules::Edited(values)
}

/// Both named sets, and each value that rules may change (⚙ D1, D3, D5, D7, D8, D16). A number that changes here
/// says that a rule has changed.
fn explored() -> Vec<Explored> {
    vec![
        ("article-2021", DeskKind::Demo, Rules::Article2021, 790, 6245),
        ("platform-2022", DeskKind::Demo, Rules::Platform2022, 2676, 20_729),
        ("article-2021 on mine", DeskKind::Mine, Rules::Article2021, 810, 46_022),
        ("platform-2022 on mine", DeskKind::Mine, Rules::Platform2022, 10_650, 604_920),
        ("D1: 168 hours", DeskKind::Demo, edited(|values| values.counting = Counting::Hours), 790, 6245),
        ("D1: same day", DeskKind::Demo, edited(|values| values.counting = Counting::FromSameDay), 790, 6245),
        ("D3: 48 hours", DeskKind::Demo, edited(|values| values.accept_within_hours = 48), 790, 6245),
        ("D5: may decline", DeskKind::Demo, edited(|values| values.may_decline = true), 792, 6253),
        ("D7: platform", DeskKind::Demo, edited(|values| values.reviewers = Reviewers::PlatformThenClient), 874, 6761),
        ("D8: two scripts", DeskKind::Demo, edited(|values| values.script_rejections = Some(2)), 802, 6283),
        ("D8: one video", DeskKind::Demo, edited(|values| values.video_rejections = Some(1)), 1560, 12_515),
        ("D16: no deletion", DeskKind::Demo, edited(|values| values.deletions = 0), 70, 405),
        ("D16: three deletions", DeskKind::Demo, edited(|values| values.deletions = 3), 502, 3909),
    ]
}

fn all() -> &'static Vec<(Explored, Closure)> {
    static ALL: OnceLock<Vec<(Explored, Closure)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let explore = |row: Explored| std::thread::spawn(move || (row, closure(row.1, row.2, t0())));
        let threads: Vec<_> = explored().into_iter().map(explore).collect();
        threads.into_iter().map(|thread| thread.join().expect("an exploration that ends")).collect()
    })
}

/// Every state of every exploration that has a task, with its name.
fn states() -> impl Iterator<Item = (&'static str, &'static State, &'static Task)> {
    all().iter().flat_map(|(row, closure)| {
        let name = row.0;
        closure.states.iter().filter_map(move |state| Some((name, state, state.desk.task(state.task_id())?)))
    })
}

fn answers(state: &State) -> impl Iterator<Item = (ActKind, Role, Result<(), Refusal>)> {
    let ask = move |kind: ActKind, by| (kind, by, permit(&state.desk, state.task_id(), kind, by, state.now, state.now));
    ActKind::on_task().flat_map(move |kind| Role::ALL.map(|by| ask(kind, by)))
}

#[test]
fn the_number_of_states_is_known() {
    let found: Vec<_> =
        all().iter().map(|((name, ..), closure)| (*name, closure.states.len(), closure.moves.len())).collect();
    let pinned: Vec<_> = explored().into_iter().map(|(name, _, _, states, moves)| (name, states, moves)).collect();
    assert_eq!(found, pinned);
}

#[test]
fn what_is_shown_to_an_audience_holds_in_every_exploration() {
    assert_eq!(explored()[0].3, ARTICLE_STATES.0);
    assert_eq!(explored()[0].4, ARTICLE_STATES.1);
    for ((name, ..), closure) in all() {
        for property in Property::ALL {
            assert!(property.holds(closure), "{name}: {property:?}");
        }
    }
}

#[test]
fn a_property_that_does_not_hold_is_seen() {
    let whole = &all()[0].1;
    let is_end = |to: usize| whole.states[to].place().is_some_and(Place::is_terminal);
    let moves = whole.moves.iter().filter(|(_, _, to)| !is_end(*to)).copied().collect();
    let stuck = Closure { states: whole.states.clone(), moves };
    assert!(!Property::NoDeadEnd.holds(&stuck), "no way leads to an end");
    let moves = whole.moves.iter().map(|(from, _, to)| (*from, Move::Time(Consequence::Complete), *to)).collect();
    let hasty = Closure { states: whole.states.clone(), moves };
    assert!(!Property::CompletionWaits.holds(&hasty));
}

#[test]
fn a_task_that_has_ended_accepts_nothing_but_what_puts_the_record_right() {
    for (name, state, task) in states().filter(|(_, state, task)| task.seen_at(state.now).is_terminal()) {
        let taken: BTreeSet<_> = answers(state).filter(|row| row.2.is_ok()).map(|row| row.0).collect();
        let allowed = match state.desk.kind() {
            DeskKind::Mine => BTreeSet::from([ActKind::Align, ActKind::Correct, ActKind::TakeBack]),
            DeskKind::Demo => BTreeSet::new(),
        };
        assert_eq!(taken, allowed, "{name}: {task:?}");
    }
}

#[test]
fn nothing_is_published_without_an_approved_video() {
    use jiedan::domain::Review;
    let aligned = |task: &Task| task.aligned_at.is_some();
    for (name, _, task) in states().filter(|(_, _, task)| !task.publications.is_empty() && !aligned(task)) {
        let approved = task.videos.iter().any(|video| matches!(video.review, Review::Approved { .. }));
        assert!(approved, "{name}: {task:?}");
    }
}

#[test]
fn a_deadline_runs_only_for_an_offer_or_a_public_video_and_time_changes_nothing_else() {
    for (name, state, task) in states() {
        let runs = due(task).is_some();
        assert!(!runs || matches!(Place::of(task.stage), Place::Offered | Place::Public), "{name}: {task:?}");
        assert!(state.desk.due().len() <= 1, "{name}: more than one deadline");
        let never = state.now.plus(100_000 * HOUR);
        assert_eq!(task.seen_at(never) != task.stage, runs, "{name}: {task:?}");
    }
}

#[test]
fn time_never_runs_backwards_in_a_task() {
    for (name, state, _) in states() {
        let log = state.desk.log(state.task_id()).expect("a task");
        let steps: Vec<_> =
            log.standing().iter().filter(|entry| entry.act.kind().is_step()).map(|entry| entry.at).collect();
        assert!(steps.is_sorted(), "{name}: {steps:?}");
        let before = steps[steps.len() - 1].plus(-1);
        let kinds = ActKind::on_task().filter(|kind| *kind != ActKind::TakeBack);
        for kind in kinds {
            let by = kind.role().expect("a role");
            let answer = permit(&state.desk, state.task_id(), kind, by, before, state.now);
            assert!(answer.is_err(), "{name}: {kind:?} before the last step");
        }
    }
}

#[test]
fn every_place_is_reached_and_every_act_performed() {
    let (mut places, mut acts, mut complaints, mut phases) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (_, closure) in all() {
        let outlines = closure.states.iter().filter_map(|state| state.outline().1);
        for outline in outlines {
            places.insert(outline.place);
            complaints.insert(outline.complaint);
            phases.extend(outline.phase);
        }
        acts.extend(closure.moves.iter().filter_map(|(_, what, _)| match what {
            Move::Act(kind) => Some(*kind),
            Move::Wait | Move::Time(_) => None,
        }));
    }
    let ends = [Completion::SignedOff, Completion::SevenDays, Completion::Settled].map(Place::Completed);
    let losses = [
        Cancellation::Lapsed,
        Cancellation::Declined,
        Cancellation::Withdrawn,
        Cancellation::DecidedAgainst,
        Cancellation::Settled,
    ];
    assert_eq!(places.len(), 9 + ends.len() + losses.len(), "{places:?}");
    assert!(ends.iter().all(|end| places.contains(end)));
    assert!(losses.iter().all(|how| places.contains(&Place::Cancelled(*how))));
    assert_eq!(complaints.len(), 4);
    assert_eq!(phases, BTreeSet::from([Phase::Start, Phase::Between, Phase::Last, Phase::Due, Phase::After]));
    let aside = [
        ActKind::AddClient,
        ActKind::AddCreator,
        ActKind::KeepProfile,
        ActKind::KeepRules,
        ActKind::ChangeDates,
        ActKind::TickPoint,
        ActKind::Correct,
        ActKind::TakeBack,
        ActKind::PutAway,
        ActKind::BringBack,
    ];
    let missing: Vec<_> = ActKind::ALL.iter().filter(|kind| !acts.contains(kind) && !aside.contains(kind)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn both_consequences_of_time_happen() {
    let times: BTreeSet<_> = all()
        .iter()
        .flat_map(|(_, closure)| &closure.moves)
        .filter_map(|(_, what, _)| match what {
            Move::Time(consequence) => Some(*consequence),
            Move::Act(_) | Move::Wait => None,
        })
        .collect();
    assert_eq!(times, BTreeSet::from([Consequence::Lapse, Consequence::Complete]));
}

/// The refusals that concern a task's course. Those of names and times have tests of their own.
#[test]
fn every_refusal_of_a_tasks_course_is_met() {
    let met: BTreeSet<_> = states()
        .flat_map(|(_, state, _)| answers(state).filter_map(|row| row.2.err()))
        .map(|refusal| format!("{refusal:?}").split([' ', '{', '(']).next().unwrap_or_default().to_owned())
        .collect();
    let expected = [
        "AlreadyAccepted",
        "AlreadyPrivate",
        "AlreadyPublic",
        "Cancelled",
        "ClientReviews",
        "ComplaintOpen",
        "ComplaintUpheld",
        "Completed",
        "NoDeclining",
        "NoDeletionLeft",
        "NoOpenComplaint",
        "NoPublication",
        "NoRejectionLeft",
        "NoRejectionLimit",
        "NotAccepted",
        "NotHandedOver",
        "NotPublic",
        "NotYetPublished",
        "NotYours",
        "OnlyOnMine",
        "PlatformDecides",
        "PlatformReviews",
        "RejectionsLeft",
        "WrongStage",
    ];
    assert_eq!(met.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}
