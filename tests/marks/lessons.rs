//! Stories and lessons: readings are named where they decide, the best way would be right in life too, and what is told
//! is what is there.

use jiedan::domain::{ActKind, Language, RuleId, Stage, TaskId, due};
use jiedan::story::{LessonName, Move, News, Run, Tale, Until, solve};
use serde_json::Value;

#[test]
fn wherever_the_seven_days_decide_a_date_the_reading_is_named() {
    let mut seen = 0;
    for tale in Tale::ALL {
        let story: Value = serde_json::from_str(tale.text()).expect("JSON");
        let kinds: Vec<_> =
            story["steps"].as_array().expect("steps").iter().map(|step| step["act"].to_string()).collect();
        let published = kinds.iter().position(|act| act.contains("\"publish\"")).map(|n| n as u64 + 1);
        for scene in story["story"]["scenes"].as_array().expect("scenes") {
            let after = scene["after"].as_u64().expect("a number");
            let dated = ["{due}", "{day}", "{counted}", "{left}"].iter().any(|blank| scene.to_string().contains(blank));
            let ends = scene["stop"] == "due";
            let rule = if published.is_some_and(|at| after >= at) { "D1" } else { "D3" };
            if dated || ends {
                let rests = scene["rests_on"].as_array().expect("rules").iter().any(|one| one == rule);
                let stopped = rule == "D1" && !dated && !ends;
                assert!(rests || stopped, "{}: after {after} rests on {rule}", tale.word());
                seen += 1;
            }
        }
    }
    assert!(seen >= 15, "{seen}");
    for name in LessonName::all() {
        let lesson = name.lesson().expect("a lesson");
        let live = lesson.tasks.iter().any(|task| task.until == Until::Live);
        assert_eq!(lesson.readings().any(|rule| rule == RuleId::D1), live, "{}", name.word());
    }
}

/// A lesson's shortest way, with how it stands before each move and the news that the move brings.
fn best<T>(name: LessonName, mut look: impl FnMut(&Run<'_>, &Move, &[News]) -> T) -> Vec<T> {
    let lesson = name.lesson().expect("a lesson");
    let mut run = Run::begin(&lesson, Language::Chinese).expect("an opening");
    let way = solve(&run).expect("a way");
    let mut seen = vec![];
    for step in &way.moves {
        let before = run.clone();
        let news = run.go(step).expect("a move");
        seen.push(look(&before, step, &news));
    }
    seen
}

#[test]
fn the_best_way_changes_a_title_while_every_reading_calls_it_safe() {
    for name in LessonName::all() {
        best(name, |run, step, _| {
            let Move::Do(deed) = step else { return };
            let task = run.desk().task(TaskId(deed.task)).cloned();
            let Some(deadline) = task.as_ref().filter(|_| deed.act == ActKind::Delete).and_then(due) else { return };
            let earliest = deadline.other_readings().iter().map(|reading| reading.due_at).min();
            assert!(earliest.is_none_or(|at| run.now() < at), "{}", name.word());
        });
    }
}

#[test]
fn the_same_video_never_answers_a_complaint_about_its_content() {
    for name in LessonName::all() {
        let lesson = name.lesson().expect("a lesson");
        let Some(complains) = &lesson.chairs.complains else { continue };
        let acts = best(name, |_, step, _| if let Move::Do(deed) = step { Some(deed.act) } else { None });
        let another = acts.contains(&Some(ActKind::SubmitVideo));
        assert!(another || complains.zh.contains("标题"), "{}: {}", name.word(), complains.zh);
    }
}

#[test]
fn a_client_who_is_kept_away_is_told_of_and_nothing_reads_as_done_that_isnt() {
    for word in ["full-schedule", "off-and-still-due"] {
        let name = LessonName::of(word).expect("a lesson");
        let away = |news: &[News]| news.iter().any(|one| matches!(one, News::TurnedAway(..)));
        assert!(best(name, |_, _, news| away(news)).contains(&true), "{word}");
    }
    for name in LessonName::all() {
        best(name, |run, step, news| {
            let mut after = run.clone();
            after.go(step).expect("a move");
            for one in news {
                let News::Moment(at, said) = one else { continue };
                let over = after.desk().logs().all(|log| !matches!(log.task().seen_at(*at), Stage::Scripting));
                assert!(over || !(said.contains("做完") || said.contains("完成")), "{}: {said}", name.word());
            }
        });
    }
}
