//! 按星图校准 (D24): what is put beside the stage that Xingtu shows, and what is left alone.

use jiedan::domain::{
    Act, ActKind, AgreedDates, Brief, Cancellation, ClientId, Completion, CreatorId, DAY, Desk, DeskKind, Entry, Facts,
    HOUR, Instant, Origin, Refusal, Review, Reviewer, Role, Rules, Shown, ShownComplaint, StageKind, Task, agreed, due,
    permit,
};

use super::given::{TASK, beijing, client, creator, live, offered, people, script, t0};
use super::standings::{ENDED, OPEN, desk};

/// The task of a desk after Xingtu showed it at a stage.
fn shown(desk: &Desk, stage: Shown) -> Desk {
    let mut desk = desk.clone();
    let facts = Facts { stage, since: t0(), deletions: 0, complaint: ShownComplaint::None };
    creator(&mut desk, t0(), Act::Align { task: TASK, facts }).expect("aligned");
    desk
}

fn task(desk: &Desk) -> &Task {
    desk.task(TASK).expect("a task")
}

#[test]
fn a_version_that_xingtu_shows_under_review_can_be_reviewed() {
    let mut desk = shown(&offered(DeskKind::Mine), Shown::VideoReview(Reviewer::Client));
    assert_eq!((task(&desk).scripts.len(), task(&desk).videos.len()), (0, 1));
    client(&mut desk, t0(), Act::ApproveVideo { task: TASK }).expect("approved");
    assert_eq!(task(&desk).stage.kind(), StageKind::Ready);
}

#[test]
fn a_version_that_waits_here_already_isnt_added_again() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    let again = shown(&desk, Shown::ScriptReview(Reviewer::Client));
    assert_eq!(task(&again).scripts, task(&desk).scripts);
    client(&mut desk, t0(), Act::RejectScript { task: TASK, comment: "短一点".to_owned(), points: Vec::new() })
        .expect("rejected");
    let next = shown(&desk, Shown::ScriptReview(Reviewer::Client));
    assert_eq!((task(&next).scripts.len(), &task(&next).scripts[1].review), (2, &Review::Waiting));
}

#[test]
fn a_publication_is_put_there_only_where_there_must_have_been_one_and_none_is_known() {
    let known = live(DeskKind::Mine, t0());
    assert_eq!(task(&shown(&known, Shown::Private)).publications, task(&known).publications);
    let offer = offered(DeskKind::Mine);
    assert_eq!(task(&shown(&offer, Shown::Filming)).publications, []);
    assert_eq!(task(&shown(&offer, Shown::Public)).publications.len(), 1);
}

const STAGES: [Shown; 19] = [
    Shown::Offered,
    Shown::Scripting,
    Shown::ScriptReview(Reviewer::Client),
    Shown::ScriptReview(Reviewer::Platform),
    Shown::ScriptReview(Reviewer::PlatformDeciding),
    Shown::Filming,
    Shown::VideoReview(Reviewer::Client),
    Shown::VideoReview(Reviewer::Platform),
    Shown::VideoReview(Reviewer::PlatformDeciding),
    Shown::Ready,
    Shown::Public,
    Shown::Private,
    Shown::TakenDown,
    Shown::Completed(Completion::SignedOff),
    Shown::Completed(Completion::Settled),
    Shown::Cancelled(Cancellation::Lapsed),
    Shown::Cancelled(Cancellation::Declined),
    Shown::Cancelled(Cancellation::DecidedAgainst),
    Shown::Cancelled(Cancellation::Settled),
];
const COMPLAINTS: [ShownComplaint; 3] = [ShownComplaint::None, ShownComplaint::Open, ShownComplaint::Upheld];

/// All facts that can be true together, since an instant.
fn all_facts(since: Instant) -> impl Iterator<Item = Facts> {
    let facts = move |stage, deletions, complaint| Facts { stage, since, deletions, complaint };
    let counts = [0, 1, 5, 6];
    let all = STAGES.into_iter().flat_map(move |stage| {
        counts.into_iter().flat_map(move |many| COMPLAINTS.map(move |complaint| facts(stage, many, complaint)))
    });
    all.filter(Facts::agree)
}

fn align(facts: Facts) -> Act {
    Act::Align { task: TASK, facts }
}

/// A desk whose task is first recorded as Xingtu shows it.
fn first_shown(facts: Facts, at: Instant) -> Desk {
    let mut desk = people(DeskKind::Mine);
    let brief = Brief {
        name: "春季防晒霜口播".to_owned(),
        text: String::new(),
        points: vec!["1".to_owned()],
        agreed: AgreedDates::default(),
    };
    let (client, rules) = (ClientId(1), Rules::Platform2022);
    let act = Act::AddAligned { task: TASK, client, creator: CreatorId(1), brief, rules, facts };
    creator(&mut desk, at, act).expect("recorded");
    desk
}

/// What the rules answer to every act at an instant. How often a client rejected is known from the record alone.
fn answers(desk: &Desk, at: Instant) -> Vec<(ActKind, Result<(), Refusal>)> {
    let counted = [ActKind::RejectScript, ActKind::RejectVideo, ActKind::HandOver];
    let kinds = ActKind::on_task().filter(|kind| !counted.contains(kind));
    kinds.map(|kind| (kind, permit(desk, TASK, kind, kind.role().expect("a role"), at, at))).collect()
}

#[test]
fn whatever_was_recorded_an_aligned_task_answers_as_one_that_was_shown_so_first() {
    for standing in OPEN.into_iter().chain(ENDED) {
        let (recorded, _) = desk(DeskKind::Mine, standing);
        let at = t0().plus(9 * DAY);
        for facts in all_facts(at.plus(-HOUR)) {
            let mut aligned = recorded.clone();
            creator(&mut aligned, at, align(facts)).expect("aligned");
            let (later, pure) = (at.plus(HOUR), first_shown(facts, at));
            assert_eq!(answers(&aligned, later), answers(&pure, later), "{standing}: {facts:?}");
            let (aligned, pure) = (task(&aligned), task(&pure));
            assert_eq!((due(aligned), aligned.since), (due(pure), pure.since), "{standing}: {facts:?}");
        }
    }
}

#[test]
fn facts_that_cant_be_true_together_are_told_from_those_that_can() {
    use ShownComplaint::{None, Open, Upheld};
    let agree = |stage, deletions, complaint| Facts { stage, since: t0(), deletions, complaint }.agree();
    for stage in [Shown::Offered, Shown::Scripting, Shown::ScriptReview(Reviewer::Client)] {
        assert!(agree(stage, 0, None) && !agree(stage, 1, None) && !agree(stage, 0, Open), "{stage:?}");
    }
    for stage in [Shown::Filming, Shown::VideoReview(Reviewer::Platform), Shown::Ready] {
        assert!(agree(stage, 0, None) && agree(stage, 1, None) && agree(stage, 1, Upheld), "{stage:?}");
        assert!(!agree(stage, 0, Open) && !agree(stage, 0, Upheld), "{stage:?}");
    }
    for stage in [Shown::Public, Shown::Private] {
        assert!(COMPLAINTS.into_iter().all(|complaint| agree(stage, 0, complaint) && agree(stage, 6, complaint)));
    }
    assert!(COMPLAINTS.into_iter().all(|told| !agree(Shown::TakenDown, 0, told) && agree(Shown::TakenDown, 1, told)));
    for how in [Cancellation::Lapsed, Cancellation::Declined, Cancellation::Withdrawn] {
        assert!(agree(Shown::Cancelled(how), 0, None) && !agree(Shown::Cancelled(how), 1, None), "{how:?}");
    }
    for stage in [Shown::Cancelled(Cancellation::Settled), Shown::Completed(Completion::SignedOff)] {
        assert!(agree(stage, 0, None) && agree(stage, 2, None) && !agree(stage, 2, Open), "{stage:?}");
    }
}

/// A task recorded with a clock so many hours ahead, and then aligned with the right one: landed on the last step, as
/// earlier versions had it, or at the moment itself.
fn after_a_clock_ahead(hours: i64, facts: Facts) -> [Desk; 2] {
    let mut ahead = people(DeskKind::Mine);
    client(&mut ahead, t0().plus(hours * HOUR), super::given::assign(TASK)).expect("assigned");
    [t0().plus(hours * HOUR), t0()].map(|at| {
        let mut desk = ahead.clone();
        creator(&mut desk, at, align(facts)).expect("aligned");
        desk
    })
}

#[test]
fn however_far_a_clock_ran_ahead_the_aligned_since_decides_the_deadline() {
    for hours in [1, 24, 30, 24 * 8, 24 * 400] {
        for facts in all_facts(t0().plus(-HOUR)) {
            let expected = due(task(&first_shown(facts, t0()))).map(|deadline| deadline.due_at);
            for desk in after_a_clock_ahead(hours, facts) {
                let found = due(task(&desk)).map(|deadline| deadline.due_at);
                assert_eq!(found, expected, "{hours} hours: {facts:?}");
            }
        }
    }
}

#[test]
fn after_an_alignment_by_the_right_clock_acts_are_recorded_by_it() {
    let facts = Facts { stage: Shown::Offered, since: t0(), deletions: 0, complaint: ShownComplaint::None };
    let [_, mut desk] = after_a_clock_ahead(30, facts);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("in time");
    let entry =
        |at: Instant, noted_at| Entry { seq: desk.head() + 1, at, noted_at, by: Role::Creator, act: align(facts) };
    let late = desk.clone().take(entry(t0(), t0().plus(2 * HOUR)));
    assert!(late.is_err(), "what was seen before the last step isn't how it stands: {late:?}");
}

#[test]
fn the_days_of_being_public_count_from_the_last_publication_also_when_it_was_aligned() {
    let published = beijing("2026-03-01 10:00");
    let kept = |stage, since: &str, deletions| {
        let mut desk = live(DeskKind::Mine, published);
        let dates = AgreedDates { keep_public_days: Some(30), ..AgreedDates::default() };
        client(&mut desk, published, Act::ChangeDates { task: TASK, agreed: dates }).expect("agreed");
        let facts = Facts { stage, since: beijing(since), deletions, complaint: ShownComplaint::None };
        creator(&mut desk, beijing("2026-03-12 10:00"), align(facts)).expect("aligned");
        let until = agreed(task(&desk)).first().map(|one| one.day.to_string());
        (until.unwrap_or_default(), task(&desk).publications.len())
    };
    assert_eq!(kept(Shown::Public, "2026-03-10 10:00", 0), ("2026-04-09".to_owned(), 1));
    assert_eq!(kept(Shown::Public, "2026-03-10 10:00", 1), ("2026-04-09".to_owned(), 2));
    assert_eq!(kept(Shown::Public, "2026-03-01 10:00", 0), ("2026-03-31".to_owned(), 1), "as recorded");
    assert_eq!(kept(Shown::Private, "2026-03-10 10:00", 0), ("2026-03-31".to_owned(), 1), "only hidden");
    assert_eq!(kept(Shown::TakenDown, "2026-03-10 10:00", 1), (String::new(), 1));
}

#[test]
fn when_a_version_was_handed_in_is_known_only_if_that_was_recorded() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    assert_eq!(task(&desk).scripts[0].handed_in_at(), Some(t0()));
    // Whether the two readings of the clock are the same instant doesn't matter.
    for later in [0, 1] {
        let mut desk = offered(DeskKind::Mine);
        let facts = Facts {
            stage: Shown::ScriptReview(Reviewer::Client),
            since: t0(),
            deletions: 0,
            complaint: ShownComplaint::None,
        };
        creator(&mut desk, t0().plus(later), Act::Align { task: TASK, facts }).expect("aligned");
        assert_eq!(task(&desk).scripts[0].handed_in_at(), None);
    }
}

#[test]
fn what_the_days_are_counted_from_is_the_act_also_in_the_same_minute() {
    let mut desk = live(DeskKind::Mine, t0());
    assert_eq!(task(&desk).counted_from, Origin::First);
    creator(&mut desk, t0(), Act::MakePrivate { task: TASK }).expect("hidden");
    creator(&mut desk, t0(), Act::MakePublic { task: TASK }).expect("public");
    assert_eq!(task(&desk).counted_from, Origin::Public);
    desk = shown(&desk, Shown::Public);
    assert_eq!(task(&desk).counted_from, Origin::Aligned);
    creator(&mut desk, t0(), Act::Delete { task: TASK }).expect("deleted");
    let again =
        Act::Republish { task: TASK, title: "新标题".to_owned(), link: "https://v.douyin.com/x/".to_owned() };
    creator(&mut desk, t0(), again).expect("republished");
    assert_eq!(task(&desk).counted_from, Origin::Republished);
}
