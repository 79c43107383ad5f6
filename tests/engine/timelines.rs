//! A task's life as a picture shows it: its marks, its counts, how each count ended, where two lives part; and the
//! places that the picture gives them.

use jiedan::domain::{
    Act, ActKind, Count, CountEnd, DAY, Desk, DeskKind, HOUR, Instant, Language, MINUTE, Marked, Role, Rules, Supposed,
    Timeline, Values, replay,
};
use jiedan::picture::{Axis, Dot, PartLook, TimelineDrawing, halves, width_of};
use jiedan::story::{Tale, Told};

use super::given::{TASK, act, beijing, client, creator, live, offered, t0};

fn life(desk: &Desk, now: Instant) -> Timeline {
    Timeline::of(desk.log(TASK).expect("a task"), now)
}

fn ends(life: &Timeline) -> Vec<CountEnd> {
    life.counts.iter().map(|count| count.end).collect()
}

#[test]
fn an_offer_runs_and_its_end_is_ahead_until_it_has_come() {
    let desk = offered(DeskKind::Demo);
    let due = t0().plus(DAY);
    let before = life(&desk, due.plus(-1));
    assert_eq!(ends(&before), [CountEnd::Running]);
    assert_eq!((before.ends_at, before.marks.iter().filter(|mark| mark.ahead).count()), (Some(due), 1));
    let after = life(&desk, due);
    assert_eq!(ends(&after), [CountEnd::RanOut]);
    assert_eq!((after.ends_at, after.marks.iter().filter(|mark| mark.ahead).count()), (Some(due), 0));
    assert_eq!(after.counts[0].until, due);
}

#[test]
fn an_accepted_offer_was_met() {
    let mut desk = offered(DeskKind::Demo);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("in time");
    let seen = life(&desk, t0().plus(DAY));
    assert_eq!((ends(&seen), seen.counts[0].until, seen.ends_at), (vec![CountEnd::Met], t0().plus(HOUR), None));
}

#[test]
fn a_complaint_holds_the_count_and_its_end_lets_it_go_on() {
    let published = beijing("2026-03-02 20:15");
    let mut desk = live(DeskKind::Demo, published);
    let (complained, withdrawn) = (published.plus(2 * DAY), published.plus(3 * DAY));
    client(&mut desk, complained, Act::Complain { task: TASK, reason: "口播".to_owned() }).expect("a complaint");
    let held = life(&desk, complained.plus(HOUR));
    assert_eq!((held.counts.last().map(|count| count.end), held.ends_at), (Some(CountEnd::Held), None));
    client(&mut desk, withdrawn, Act::WithdrawComplaint { task: TASK }).expect("a withdrawal");
    let on = life(&desk, withdrawn.plus(HOUR));
    let count: &Count = on.counts.last().expect("a count");
    assert_eq!((count.end, count.held.as_slice()), (CountEnd::Running, [(complained, withdrawn)].as_slice()));
    assert_eq!(
        count.parts(),
        [(published, complained, false), (complained, withdrawn, true), (withdrawn, withdrawn.plus(HOUR), false)]
    );
    assert_eq!(on.ends_at, Some(beijing("2026-03-10 00:00")));
}

#[test]
fn hiding_and_deleting_break_the_count_off_and_publication_begins_another() {
    let published = beijing("2026-03-02 20:15");
    let mut desk = live(DeskKind::Demo, published);
    creator(&mut desk, published.plus(DAY), Act::MakePrivate { task: TASK }).expect("hidden");
    creator(&mut desk, published.plus(2 * DAY), Act::MakePublic { task: TASK }).expect("public");
    creator(&mut desk, published.plus(3 * DAY), Act::Delete { task: TASK }).expect("deleted");
    let seen = life(&desk, published.plus(4 * DAY));
    let of_completion = &ends(&seen)[1..];
    assert_eq!(of_completion, [CountEnd::BrokenOff, CountEnd::BrokenOff]);
    assert_eq!(seen.counts[2].deadline.start, published.plus(2 * DAY));
    assert_eq!(seen.ends_at, None, "nothing ends it by itself");
}

#[test]
fn a_sign_off_meets_the_count_and_ends_the_task() {
    let published = beijing("2026-03-02 20:15");
    let mut desk = live(DeskKind::Demo, published);
    client(&mut desk, published.plus(DAY), Act::SignOff { task: TASK }).expect("signed off");
    let seen = life(&desk, published.plus(9 * DAY));
    assert_eq!(
        (seen.counts.last().map(|count| count.end), seen.ends_at),
        (Some(CountEnd::Met), Some(published.plus(DAY)))
    );
}

#[test]
fn two_lives_part_where_the_first_difference_happens() {
    let published = beijing("2026-03-02 20:15");
    let desk = live(DeskKind::Demo, published);
    let mut other = desk.clone();
    let now = published.plus(DAY);
    creator(&mut other, now, Act::Delete { task: TASK }).expect("deleted");
    assert_eq!(life(&desk, now).parts_from(&life(&desk, now)), None);
    assert_eq!(life(&desk, now).parts_from(&life(&other, now)), Some(now));
    assert_eq!(life(&other, now).parts_from(&life(&desk, now)), Some(now));
}

#[test]
fn what_is_supposed_is_drawn_like_what_is_done_and_refused_where_the_rules_refuse_it() {
    let published = beijing("2026-03-02 20:15");
    let desk = live(DeskKind::Demo, published);
    let now = published.plus(5 * DAY);
    let suppose = |kind| Timeline::supposing(&desk, TASK, &[Supposed { kind, at: now }], now);
    let mut done = desk.clone();
    client(&mut done, now, Act::Complain { task: TASK, reason: "口播".to_owned() }).expect("a complaint");
    let supposed = suppose(ActKind::Complain).expect("possible");
    assert_eq!((&supposed.counts, supposed.ends_at), (&life(&done, now).counts, None));
    assert_eq!(supposed.parts_from(&life(&desk, now)), Some(now));
    assert!(suppose(ActKind::Accept).is_err(), "accepted long ago");
}

#[test]
fn under_48_hours_a_lapsed_offer_still_runs() {
    let desk = offered(DeskKind::Demo);
    let now = t0().plus(DAY);
    let longer = Rules::Edited(Values { accept_within_hours: 48, ..Values::ARTICLE_2021 });
    let log = desk.log(TASK).expect("a task");
    let other = Timeline::of(&replay(DeskKind::Demo, log, longer, now).expect("a task").log, now);
    assert_eq!((ends(&life(&desk, now)), ends(&other)), (vec![CountEnd::RanOut], vec![CountEnd::Running]));
    assert_eq!(other.ends_at, Some(t0().plus(2 * DAY)));
    assert_eq!(other.parts_from(&life(&desk, now)), Some(now));
}

fn across(life: &Timeline, width: i32) -> (Axis, TimelineDrawing) {
    let axis = Axis::across(&[life], 64, width - 100);
    let drawing = TimelineDrawing::across(life, &axis, width, |marks| format!("{}个字的字", marks.len()));
    (axis, drawing)
}

/// Every scene of every story, as seen when it stops.
fn scenes() -> Vec<Timeline> {
    let told = Tale::ALL.map(|tale| Told::read(tale.text(), Language::Chinese).expect("a story"));
    let of = |told: &Told| -> Vec<Timeline> {
        let scenes = told.scenes.iter();
        scenes.filter_map(|scene| Some(Timeline::of(scene.desk.log(TASK)?, scene.now))).collect()
    };
    told.iter().flat_map(of).collect()
}

#[test]
fn time_never_runs_back_along_an_axis_and_a_place_tells_its_instant() {
    for life in scenes() {
        for axis in [across(&life, 1200).0, Axis::down(&[&life], 20, 34)] {
            let (first, last) = (life.marks[0].at, life.marks.last().expect("a mark").at);
            let step = (last.since(first) / 500).max(MINUTE);
            let mut before = i32::MIN;
            let mut at = first;
            while at <= last {
                let place = axis.place(at);
                assert!(before <= place, "{at}");
                before = place;
                at = at.plus(step);
            }
            for mark in &life.marks {
                let place = axis.place(mark.at);
                let told = axis.instant(place).expect("an instant");
                assert!((axis.place(told) - place).abs() <= 1, "{} {told}", mark.at);
            }
            assert!(axis.cells.windows(2).all(|two| two[0].to == two[1].from), "cells without gaps");
        }
    }
}

#[test]
fn no_text_of_a_lane_lies_over_another_or_a_line_in_any_scene_at_any_width() {
    for (life, word, blank) in
        scenes().into_iter().flat_map(|life| [(life.clone(), "通过脚本", ""), (life, "Upload script", ", ")])
    {
        let name = |marks: &[usize]| vec![word; marks.len().min(2)].join(blank);
        for width in [700, 900, 1200, 1800] {
            let axis = Axis::across(&[&life], 64, width - 150);
            let drawing = TimelineDrawing::across(&life, &axis, width, name);
            let texts: Vec<_> = drawing.dots.iter().filter_map(|dot| dot.text_at.map(|at| (dot, at))).collect();
            let end =
                |dot: &Dot, (x, _): (i32, i32)| x + width_of(&dot.text).max(dot.second.as_deref().map_or(0, width_of));
            for (n, (one, at)) in texts.iter().enumerate() {
                assert!(0 <= at.0 && end(one, *at) <= width && at.1 <= drawing.size.1, "{width}: {one:?}");
                for (other, beside) in &texts[n + 1..] {
                    let over = at.1 == beside.1 && at.0 < end(other, *beside) && beside.0 < end(one, *at);
                    assert!(!over, "{width}: {one:?} {other:?}");
                }
                // The line from a dot to its text passes the texts nearer to the lane.
                let near = |y: i32| (y - one.at.1).abs();
                let passes = |dot: &Dot, (_, y): (i32, i32)| dot.by == one.by && near(y) > near(at.1);
                for (other, _) in texts.iter().filter(|(dot, at)| one.by.is_some() && passes(dot, *at)) {
                    let crossed = at.0 < other.at.0 && other.at.0 < end(one, *at);
                    assert!(!crossed, "{width}: {other:?} through {one:?}");
                }
            }
        }
    }
}

#[test]
fn what_time_does_is_said_in_two_lines_where_one_would_take_much_of_the_picture() {
    let long = "10:00 on 11 Mar, completes by itself";
    assert_eq!(halves(long, 1200), (long, None));
    assert_eq!(halves(long, 900), ("10:00 on 11 Mar,", Some("completes by itself")));
    assert_eq!(halves("3月11日10:00自动完成", 520), ("3月11日10:00自动完成", None));
}

#[test]
fn what_is_hatched_in_the_picture_is_what_the_complaint_held() {
    let published = beijing("2026-03-02 20:15");
    let mut desk = live(DeskKind::Demo, published);
    client(&mut desk, published.plus(2 * DAY), Act::Complain { task: TASK, reason: "口播".to_owned() }).expect("held");
    let seen = life(&desk, published.plus(4 * DAY));
    let (axis, drawing) = across(&seen, 1200);
    let looks: Vec<_> = drawing.bars.last().expect("a count").parts.iter().map(|part| part.look).collect();
    assert_eq!(looks, [PartLook::Passed, PartLook::Held, PartLook::Held]);
    let held = drawing.bars.last().expect("a count").parts[1];
    assert_eq!((held.from, held.to), (axis.place(published.plus(2 * DAY)), axis.place(seen.now)));
}

/// A task with so many notes in one day, a minute apart, and one a year later.
fn crowded(notes: i64) -> (Timeline, Timeline) {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("accepted");
    let note = |n: i64| Act::Correct { task: TASK, to: jiedan::domain::Correction::Note(format!("第{n}次")) };
    for n in 0..notes {
        act(&mut desk, t0().plus(2 * HOUR + n * MINUTE), Role::Creator, note(n)).expect("a note");
    }
    let before = life(&desk, t0().plus(DAY));
    creator(&mut desk, t0().plus(366 * DAY), note(notes)).expect("a note");
    (before, life(&desk, t0().plus(366 * DAY)))
}

fn marks_in(drawing: &TimelineDrawing) -> usize {
    drawing.dots.iter().map(|dot| dot.marks.len()).sum()
}

#[test]
fn two_hundred_entries_of_one_day_and_a_year_without_any_are_drawn() {
    let (crowded, a_year_later) = crowded(200);
    let (_, drawing) = across(&crowded, 1200);
    assert_eq!(marks_in(&drawing), crowded.marks.len(), "each mark stands in a dot");
    assert!(drawing.dots.len() < 120, "{} dots", drawing.dots.len());
    let (axis, _) = across(&a_year_later, 1200);
    assert!(axis.cells.len() < 10, "{} cells", axis.cells.len());
    assert_eq!(axis.cells.iter().map(|cell| cell.days).sum::<i64>(), 367);
    assert!(matches!(crowded.marks[0].what, Marked::Act { by: Role::Client, .. }));
}

#[test]
fn upright_two_hundred_entries_and_a_year_stay_short_and_each_text_beside_its_dot() {
    let (crowded, a_year_later) = crowded(200);
    for life in [crowded, a_year_later] {
        let axis = Axis::down(&[&life], 22, 34);
        let drawing = TimelineDrawing::down(&life, &axis, 320, |marks| format!("{}笔", marks.len()));
        assert_eq!(marks_in(&drawing), life.marks.len());
        let (_, height) = drawing.size;
        assert!(height < 700, "{height} high");
        let mut above = i32::MIN;
        for dot in &drawing.dots {
            let (_, y) = dot.text_at.expect("a text");
            assert!(above + 20 <= y && y <= height, "{y} below {above} of {height}");
            assert!((y - dot.at.1).abs() <= 25, "{y} beside a dot at {}", dot.at.1);
            above = y;
        }
        let slim = TimelineDrawing::slim(&life, &Axis::down(&[&life], 6, 24));
        assert_eq!(marks_in(&slim), life.marks.len());
        assert!(slim.size.0 < 100 && slim.size.1 < 420, "{:?}", slim.size);
        assert!(slim.dots.iter().all(|dot| dot.text_at.is_none()));
    }
}

#[test]
fn no_scene_is_higher_than_a_phone_where_its_life_is_as_wide_as_a_thumb() {
    for life in scenes() {
        let slim = TimelineDrawing::slim(&life, &Axis::down(&[&life], 6, 24));
        assert!(slim.size.1 < 844, "{} high", slim.size.1);
    }
}
