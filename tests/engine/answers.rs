//! "May I still …?" — why not, by which rule, and what leads there; what a date rests on; what waits for whom.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiedan::domain::{
    Act, ActKind, Agenda, Agreed, AgreedDates, AgreedKind, BeijingDay, Counting, DAY, Desk, DeskKind, Group, HOUR,
    Instant, Outline, Phase, Refusal, Role, RuleId, RunsOut, Step, agreed, due, permitted, possible,
};

use super::given::{TASK, act, beijing, client, creator, live, offered, publish, t0};
use super::standings::{OPEN, desk};

fn blocked(desk: &Desk, kind: ActKind, at: Instant) -> jiedan::domain::Blocked {
    let answers = possible(desk, TASK, at, at);
    let asked = answers.into_iter().find(|answer| answer.kind == kind).expect("every kind is answered");
    asked.answer.expect_err("a refusal")
}

#[test]
fn the_title_after_completion_is_refused_by_the_article_and_nothing_leads_there() {
    let desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let no = blocked(&desk, ActKind::Delete, beijing("2026-03-10 00:00"));
    assert!(matches!(no.refusal, Refusal::Completed { .. }));
    assert_eq!((no.rule, no.way), (Some(RuleId::S10), None));
}

#[test]
fn the_nearest_way_is_the_first_step_of_a_shortest_one() {
    let steps = [
        ("offered", ActKind::Publish, ActKind::Accept),
        ("public", ActKind::MakePublic, ActKind::MakePrivate),
        ("private", ActKind::SignOff, ActKind::MakePublic),
        ("deleted", ActKind::SignOff, ActKind::Republish),
        ("public", ActKind::Republish, ActKind::Delete),
        ("public", ActKind::UpholdComplaint, ActKind::Complain),
        ("script-client", ActKind::SubmitScript, ActKind::RejectScript),
        ("script-platform", ActKind::ApproveScript, ActKind::Pass),
        ("complaint-open", ActKind::Complain, ActKind::WithdrawComplaint),
        ("video-again", ActKind::SignOff, ActKind::ApproveVideo),
    ];
    for (standing, kind, first) in steps {
        let (desk, now) = desk(DeskKind::Demo, standing);
        assert_eq!(blocked(&desk, kind, now).way, Some(Step::Act(first)), "{standing}: {kind:?}");
    }
}

#[test]
fn what_is_asked_of_before_the_last_step_is_possible_from_that_step_on() {
    let mut desk = offered(DeskKind::Demo);
    let accepted = t0().plus(HOUR);
    creator(&mut desk, accepted, Act::Accept { task: TASK }).expect("accepted");
    let script = blocked(&desk, ActKind::SubmitScript, t0());
    assert_eq!((script.refusal, script.way), (Refusal::BeforeLast { last: accepted }, Some(Step::At(accepted))));
}

#[test]
fn an_outline_tells_where_its_instant_lies_and_whether_anything_was_published() {
    let outline = |desk: &Desk, at| Outline::of(DeskKind::Demo, desk.task(TASK).expect("a task"), at);
    let offer = offered(DeskKind::Demo);
    let phases = [t0(), t0().plus(HOUR), t0().plus(DAY - 1)].map(|at| outline(&offer, at).phase);
    assert_eq!(phases, [Some(Phase::Start), Some(Phase::Between), Some(Phase::Last)]);
    let published = live(DeskKind::Demo, t0());
    assert!(outline(&published, t0()).published && !outline(&offer, t0()).published);
}

#[test]
fn every_way_is_the_one_that_trying_everything_finds() {
    for standing in OPEN {
        let (desk, now) = desk(DeskKind::Demo, standing);
        let tried = tried(&desk, now);
        for answer in possible(&desk, TASK, now, now) {
            let Err(no) = answer.answer else { continue };
            assert_eq!(no.way, tried.get(&answer.kind).copied().map(Step::Act), "{standing}: {:?}", answer.kind);
        }
    }
}

/// Does on the desk whatever is permitted, and on what comes of it again; returns by which first step each kind of
/// act is soonest come by.
fn tried(desk: &Desk, now: Instant) -> BTreeMap<ActKind, ActKind> {
    let outline = |desk: &Desk| Outline::of(desk.kind(), desk.task(TASK).expect("a task"), now);
    let (mut firsts, mut seen) = (BTreeMap::new(), BTreeSet::from([outline(desk)]));
    let mut queue = VecDeque::from([(desk.clone(), None)]);
    while let Some((desk, first)) = queue.pop_front() {
        for kind in permitted(&desk, TASK, now, now) {
            if let Some(first) = first {
                firsts.entry(kind).or_insert(first);
            }
            let mut next = desk.clone();
            let what = super::any::act_of(kind, TASK, now, 0, "1");
            act(&mut next, now, kind.role().expect("a role"), what).expect("permitted");
            if seen.insert(outline(&next)) {
                queue.push_back((next, first.or(Some(kind))));
            }
        }
    }
    firsts
}

#[test]
fn every_way_that_is_named_is_itself_permitted() {
    for kind in [DeskKind::Mine, DeskKind::Demo] {
        for standing in OPEN {
            let (desk, now) = desk(kind, standing);
            let answers = possible(&desk, TASK, now, now);
            let yes: Vec<_> = answers.iter().filter(|answer| answer.answer.is_ok()).map(|answer| answer.kind).collect();
            for answer in &answers {
                match answer.answer.map_err(|no| no.way) {
                    Err(Some(Step::Act(first))) => assert!(yes.contains(&first), "{standing}: {answer:?}"),
                    Err(Some(Step::At(at))) => assert!(at < now, "{standing}: {answer:?}"),
                    Ok(()) | Err(None) => {}
                }
            }
        }
    }
}

#[test]
fn on_ones_own_desk_a_lapse_can_be_recorded_away_and_anything_else_aligned() {
    let desk = offered(DeskKind::Mine);
    let late = t0().plus(2 * DAY);
    assert_eq!(blocked(&desk, ActKind::Accept, late).way, Some(Step::At(t0())));
    assert_eq!(blocked(&desk, ActKind::SignOff, late).way, Some(Step::Act(ActKind::Align)));
}

#[test]
fn the_proof_of_a_completion_counts_every_day_and_shows_the_other_readings() {
    let desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let proof = due(desk.task(TASK).expect("a task")).expect("a deadline").proof();
    assert_eq!((proof.runs_out, proof.rule, proof.reading), (RunsOut::Gain, RuleId::S9, RuleId::D1));
    let days: Vec<_> = proof.days.iter().map(ToString::to_string).collect();
    let march = ["03", "04", "05", "06", "07", "08", "09"].map(|day| format!("2026-03-{day}"));
    assert_eq!(days, march);
    assert_eq!((proof.due_at, proof.held_until), (beijing("2026-03-10 00:00"), None));
    let others: Vec<_> = proof.others.iter().map(|reading| (reading.counting, reading.due_at)).collect();
    let expected =
        [(Counting::Hours, beijing("2026-03-09 20:15")), (Counting::FromSameDay, beijing("2026-03-09 00:00"))];
    assert_eq!(others, expected);
}

#[test]
fn each_act_that_a_proof_says_stops_it_does_stop_it() {
    for desk in [offered(DeskKind::Demo), live(DeskKind::Demo, t0())] {
        let before = due(desk.task(TASK).expect("a task")).expect("a deadline");
        for kind in before.proof().stopped_by.iter().filter(|kind| **kind != ActKind::Decline) {
            let mut stopped = desk.clone();
            let what = super::any::act_of(*kind, TASK, t0(), 0, "1");
            act(&mut stopped, t0(), kind.role().expect("a role"), what).expect("permitted");
            assert_eq!(due(stopped.task(TASK).expect("a task")), None, "{kind:?}");
        }
    }
}

#[test]
fn the_proof_of_a_lapse_is_a_loss_with_one_reading() {
    let desk = offered(DeskKind::Demo);
    let proof = due(desk.task(TASK).expect("a task")).expect("a deadline").proof();
    assert_eq!((proof.runs_out, proof.rule, proof.reading), (RunsOut::Loss, RuleId::S7, RuleId::D3));
    assert_eq!((proof.start, proof.due_at), (t0(), t0().plus(DAY)));
    assert!(proof.days.is_empty() && proof.others.is_empty());
}

#[test]
fn a_late_dismissal_holds_completion_until_its_own_instant() {
    let mut desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let (complained, dismissed) = (beijing("2026-03-09 23:59"), beijing("2026-03-12 15:00"));
    client(&mut desk, complained, Act::Complain { task: TASK, reason: "口播少一句".to_owned() }).expect("in time");
    assert_eq!(due(desk.task(TASK).expect("a task")), None);
    act(&mut desk, dismissed, Role::Platform, Act::DismissComplaint { task: TASK }).expect("dismissed");
    let proof = due(desk.task(TASK).expect("a task")).expect("a deadline").proof();
    assert_eq!((proof.counted_to, proof.held_until), (beijing("2026-03-10 00:00"), Some(dismissed)));
}

#[test]
fn agreed_dates_stand_until_their_step_and_have_no_consequence() {
    let mut desk = offered(DeskKind::Demo);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    let day = |day| BeijingDay::from_ymd(2026, 3, day);
    let dates = AgreedDates {
        script_by: day(5).map(Into::into),
        video_by: day(8).map(Into::into),
        keep_public_days: Some(30),
        ..AgreedDates::default()
    };
    client(&mut desk, t0(), Act::ChangeDates { task: TASK, agreed: dates }).expect("agreed");
    let task = desk.task(TASK).expect("a task");
    let kinds: Vec<_> = agreed(task).iter().map(|agreed| agreed.kind).collect();
    assert_eq!(kinds, [AgreedKind::Script, AgreedKind::Video]);
    let year_later = t0().plus(365 * DAY);
    assert_eq!(task.seen_at(year_later), task.stage);
    let agenda = Agenda::of(&desk, t0(), Role::Creator);
    let next = agenda.group(Group::Yours).next().and_then(|item| item.agreed);
    assert_eq!(next, day(5).map(|day| Agreed { day, kind: AgreedKind::Script, time: None }));
}

#[test]
fn a_video_is_kept_public_from_its_last_publication() {
    let mut desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let dates = AgreedDates { keep_public_days: Some(30), ..AgreedDates::default() };
    client(&mut desk, beijing("2026-03-03 10:00"), Act::ChangeDates { task: TASK, agreed: dates }).expect("agreed");
    let kept = agreed(desk.task(TASK).expect("a task"));
    let expected = BeijingDay::from_ymd(2026, 4, 1).map(|day| Agreed { day, kind: AgreedKind::KeepPublic, time: None });
    assert_eq!(kept.first().copied(), expected);
    assert_eq!(kept[0].ends_at(), beijing("2026-04-02 00:00"));
}

#[test]
fn each_standing_waits_for_somebody() {
    let yours = ["offered", "scripting", "filming", "ready", "private", "complaint-upheld", "deleted", "ready-again"];
    let platforms = ["script-platform", "script-deciding", "video-platform", "video-deciding", "complaint-open"];
    for standing in OPEN {
        let (desk, now) = desk(DeskKind::Demo, standing);
        let is_yours = |role| Agenda::of(&desk, now, role).count(Group::Yours) == 1;
        let expected = match standing {
            standing if yours.contains(&standing) => Role::Creator,
            standing if platforms.contains(&standing) => Role::Platform,
            _ => Role::Client,
        };
        let waits_for: Vec<_> = Role::ALL.into_iter().filter(|role| is_yours(*role)).collect();
        assert_eq!(waits_for, [expected], "{standing}");
    }
}

#[test]
fn a_wish_for_a_title_waits_for_the_creator_and_the_next_publication_answers_it() {
    let mut desk = live(DeskKind::Demo, t0());
    client(&mut desk, t0(), Act::AskTitle { task: TASK, title: "春日防晒".to_owned() }).expect("asked");
    assert_eq!(Agenda::of(&desk, t0(), Role::Creator).count(Group::Yours), 1);
    assert!(due(desk.task(TASK).expect("a task")).is_some(), "it stops nothing (D19)");
    creator(&mut desk, t0(), Act::Delete { task: TASK }).expect("deleted");
    let Act::Publish { task, link, .. } = publish() else { unreachable!() };
    creator(&mut desk, t0(), Act::Republish { task, title: "春日防晒".to_owned(), link }).expect("republished");
    assert_eq!(desk.task(TASK).expect("a task").title_asked, None);
}
