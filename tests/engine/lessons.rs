//! The lessons: each is won by the solver, not by doing nothing and by none of its mistakes, and every rule that they
//! teach is needed once more.

use std::collections::BTreeSet;

use jiedan::domain::{ActKind, DAY, HOUR, Instant, Language, RuleId, Statement};
use jiedan::story::{
    Attempt, Cost, Deed, Finding, Hint, Lesson, LessonName, MOST_TAPS, Move, News, Outcome, Run, Standing, Takes, Tier,
    best, check, costly, course, goal, hints, made, mastery, review, solve, waited_out,
};

fn all() -> Vec<(&'static str, Lesson)> {
    let read =
        |name: LessonName| (name.word(), name.lesson().unwrap_or_else(|| panic!("{} can't be read", name.word())));
    LessonName::all().map(read).collect()
}

fn begin(lesson: &Lesson) -> Run<'_> {
    Run::begin(lesson, Language::Chinese).expect("an opening that the engine takes")
}

#[test]
fn every_lesson_is_sound() {
    let wrong: Vec<_> =
        all().iter().map(|(name, lesson)| (*name, check(lesson))).filter(|(_, found)| !found.is_empty()).collect();
    assert_eq!(wrong, vec![]);
}

#[test]
fn every_lesson_is_won_by_the_solver_and_not_by_doing_nothing() {
    for (name, lesson) in &all() {
        let way = solve(&begin(lesson)).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        assert_eq!(way.end.standing(), Standing::Won, "{name}");
        assert_ne!(waited_out(begin(lesson)).standing(), Standing::Won, "{name}");
    }
}

#[test]
fn no_lesson_is_won_by_a_mistake_of_its_list() {
    for (name, lesson) in &all() {
        assert!(!lesson.mistakes.is_empty(), "{name}");
        for mistake in &lesson.mistakes {
            assert_eq!(made(begin(lesson), mistake).standing(), Standing::Lost(mistake), "{name}: {}", mistake.says.en);
        }
    }
}

#[test]
fn the_required_lessons_rest_on_the_article_alone_and_are_short() {
    let lessons = all();
    let required: Vec<_> = lessons.iter().filter(|(_, lesson)| lesson.tier == Tier::Required).collect();
    assert_eq!(required.len(), 4);
    assert!(required.iter().map(|(_, lesson)| lesson.minutes).sum::<u8>() <= 15);
    for (name, lesson) in required {
        assert_eq!(lesson.assumes().count(), 0, "{name}");
        assert!(solve(&begin(lesson)).expect("a way").moves.len() <= MOST_TAPS, "{name}");
    }
}

#[test]
fn every_statement_of_the_article_is_taught_once_and_needed_once_more() {
    let lessons = all();
    for rule in Statement::ALL.iter().copied().map(RuleId::S) {
        let teach: Vec<_> =
            lessons.iter().filter(|(_, lesson)| lesson.teaches.contains(&rule)).map(|(name, _)| name).collect();
        let need = lessons.iter().filter(|(name, lesson)| lesson.needs.contains(&rule) && !teach.contains(&name));
        assert_eq!(teach.len(), 1, "{rule} is taught in {teach:?}");
        assert!(need.count() >= 1, "{rule} isn't needed once more");
    }
}

#[test]
fn the_later_lessons_need_the_assumptions_that_matter_most() {
    let lessons = all();
    let later = lessons.iter().filter(|(_, lesson)| lesson.tier != Tier::Required);
    let needed: BTreeSet<_> = later.flat_map(|(_, lesson)| &lesson.needs).copied().collect();
    for name in ["D1", "D4", "D6", "D10", "D11", "D12", "D15", "D16", "D18", "D19"] {
        let rule = RuleId::parse(name).expect("a rule");
        assert!(needed.contains(&rule), "{rule}");
    }
}

#[test]
fn there_are_six_further_lessons_and_at_least_four_hard_ones() {
    let lessons = all();
    let of = |tier| lessons.iter().filter(|(_, lesson)| lesson.tier == tier).count();
    assert!(of(Tier::Further) >= 6);
    assert!(of(Tier::Hard) >= 4);
}

#[test]
fn a_lesson_plays_alike_in_both_languages() {
    for (name, lesson) in &all() {
        let english = Run::begin(lesson, Language::English).expect("an opening");
        let (chinese, english) = (solve(&begin(lesson)).expect("a way"), solve(&english).expect("a way"));
        assert_eq!(chinese.moves, english.moves, "{name}");
        assert_eq!(check(lesson), Vec::<Finding>::new());
    }
}

fn lesson(name: &str) -> Lesson {
    LessonName::of(name).and_then(LessonName::lesson).expect("a lesson")
}

fn act(act: ActKind, task: u32) -> Move {
    Move::Do(Deed { act, task, says: None })
}

fn played<'a>(lesson: &'a Lesson, moves: &[Move]) -> Run<'a> {
    let mut run = begin(lesson);
    for step in moves {
        run.go(step).expect("a permitted move");
    }
    run
}

fn attempt(name: &str, hints: u32, run: &Run<'_>) -> Attempt {
    let journal = run.journal().iter().map(|entry| (**entry).clone()).collect();
    Attempt { lesson: name.to_owned(), date: Instant::from_millis(0), hints, journal, now: run.now() }
}

#[test]
fn the_clock_stops_at_whatever_happens_and_only_the_learner_moves_it() {
    let lesson = lesson("script-to-publication");
    let mut run = begin(&lesson);
    run.go(&act(ActKind::SubmitScript, 1)).expect("a script");
    assert_eq!(run.now(), lesson.begins);
    let news = run.go(&Move::Wait(24 * 60)).expect("waiting");
    assert!(matches!(&news[..], [News::Chair(entry)] if entry.act.kind() == ActKind::RejectScript));
    assert_eq!(run.now(), lesson.begins.plus(60 * 60_000));
}

#[test]
fn the_chairs_do_the_same_whenever_a_journal_is_played_anew() {
    for (name, lesson) in &all() {
        let end = solve(&begin(lesson)).expect("a way").end;
        let again = attempt(name, 0, &end).run(lesson, Language::Chinese).expect("a journal that is taken");
        assert_eq!(
            (again.journal(), again.now(), again.standing()),
            (end.journal(), end.now(), Standing::Won),
            "{name}"
        );
    }
}

#[test]
fn a_goal_has_three_hints_and_the_last_is_a_move_that_leads_on() {
    for (name, lesson) in &all() {
        let mut run = begin(lesson);
        while goal(&run).is_some() {
            let three = hints(&run, 9);
            let [Hint::Nudge(_), Hint::Rule(_), Hint::Act(Some(step))] = &three[..] else {
                panic!("{name}: {three:?}")
            };
            run.go(step).expect("a permitted move");
        }
        assert_eq!(run.standing(), Standing::Won, "{name}");
    }
}

#[test]
fn deleting_on_the_sixth_day_makes_it_complete_six_days_later() {
    let lesson = lesson("seven-days");
    let way = best(&lesson, Language::Chinese).expect("a way").moves;
    let mut moves = way[..3].to_vec();
    moves.extend([Move::Wait(4 * 24 * 60), act(ActKind::Delete, 2), act(ActKind::Republish, 2), Move::WaitForNews]);
    let costs = costly(&played(&lesson, &moves));
    let [cost] = &costs[..] else { panic!("{costs:?}") };
    assert_eq!((cost.act.as_ref().map(|it| it.act.kind()), cost.cost), (Some(ActKind::Delete), Cost::Later(6 * DAY)));
}

#[test]
fn the_shortest_way_costs_nothing_and_a_lapse_costs_everything() {
    let lesson = lesson("accept-in-time");
    assert_eq!(costly(&played(&lesson, &[act(ActKind::Accept, 1)])), vec![]);
    let lapsed = played(&lesson, &[Move::WaitForNews]);
    let costs = costly(&lapsed);
    assert!(matches!(&costs[..], [one] if one.act.is_none() && one.cost == Cost::Everything), "{costs:?}");
    assert_eq!(course(&lapsed).len(), 1);
}

#[test]
fn what_came_of_an_attempt_is_derived_of_its_journal() {
    let name = "accept-in-time";
    let lesson = lesson(name);
    let outcome = |hints, moves: &[Move]| attempt(name, hints, &played(&lesson, moves)).outcome(&lesson);
    assert_eq!(outcome(0, &[]), Some(Outcome::Open));
    assert_eq!(outcome(2, &[act(ActKind::Accept, 1)]), Some(Outcome::Won { hints: 2 }));
    assert_eq!(outcome(0, &[Move::WaitForNews]), Some(Outcome::Lost { mistake: 0, rule: RuleId::S7 }));
}

#[test]
fn the_weakest_rule_is_worth_a_review_and_a_rule_kept_without_hints_is_shown() {
    let name = "accept-in-time";
    let lesson = lesson(name);
    let lost = attempt(name, 0, &played(&lesson, &[Move::WaitForNews]));
    let won = attempt(name, 0, &played(&lesson, &[act(ActKind::Accept, 1)]));
    assert_eq!(review(std::slice::from_ref(&won)), None);
    assert_eq!(review(std::slice::from_ref(&lost)).map(|(rule, _)| rule), Some(RuleId::S7));
    assert!(!mastery(std::slice::from_ref(&lost))[&RuleId::S7].is_shown());
    assert!(mastery(&[lost, won])[&RuleId::S7].is_shown());
}

#[test]
fn going_back_leads_to_before_what_was_waited_for_and_then_to_before_the_last_act() {
    let lesson = lesson("accept-in-time");
    let lapsed = played(&lesson, &[Move::WaitForNews]);
    let back = lapsed.before_last().expect("a way back");
    assert_eq!((back.now(), back.standing()), (lesson.begins, Standing::Going(0)));
    assert!(back.before_last().is_none());
    let accepted = played(&lesson, &[Move::Wait(60), act(ActKind::Accept, 1)]);
    assert_eq!(accepted.before_last().expect("a way back").own().len(), 0);
}

/// A lesson in which accepting takes an hour.
fn accepting_takes_an_hour() -> Lesson {
    let mut lesson = lesson("accept-in-time");
    lesson.takes = vec![Takes { act: ActKind::Accept, minutes: 60 }];
    lesson
}

#[test]
fn what_an_act_takes_is_no_time_that_was_let_pass() {
    let lesson = accepting_takes_an_hour();
    assert_eq!(costly(&played(&lesson, &[act(ActKind::Accept, 1)])), vec![]);
}

#[test]
fn going_back_after_an_act_that_takes_time_leads_to_before_what_was_waited_for() {
    let lesson = accepting_takes_an_hour();
    let accepted = played(&lesson, &[act(ActKind::Accept, 1), Move::Wait(60)]);
    let back = accepted.before_last().expect("a way back");
    assert_eq!((back.now(), back.own().len()), (lesson.begins.plus(HOUR), 1));
    assert_eq!(back.before_last().expect("a way back").now(), lesson.begins);
}
