//! The state map as a picture: what is drawn is what the engine found, and it can be read.

use std::collections::BTreeSet;

use jiedan::domain::{
    Act, DAY, DeskKind, HOUR, Instant, Move, Place, Reviewers, Rules, StateMap, Values, closure, drawn_as, gone,
    state_map,
};
use jiedan::picture::{Drawing, Frame, Point};

use super::given::{TASK, creator, live, offered, t0};

fn maps() -> Vec<StateMap> {
    let edited = Rules::Edited(Values { may_decline: true, deletions: 0, ..Values::ARTICLE_2021 });
    [Rules::Article2021, Rules::Platform2022, edited].map(state_map).into()
}

/// Whether a point lies within a frame; its edge counts.
fn holds(frame: &Frame, (x, y): Point) -> bool {
    (frame.at.0..=frame.at.0 + frame.size.0).contains(&x) && (frame.at.1..=frame.at.1 + frame.size.1).contains(&y)
}

/// Every tenth of a straight part.
fn along(part: &[Point]) -> impl Iterator<Item = Point> {
    let (from, to) = (part[0], part[1]);
    (0..=40).map(move |n| (from.0 + (to.0 - from.0) * n / 40, from.1 + (to.1 - from.1) * n / 40))
}

#[test]
fn every_stage_has_a_frame_and_no_two_frames_touch() {
    for map in maps() {
        let Drawing { frames, bounds, .. } = Drawing::of(&map);
        assert_eq!(frames.keys().copied().collect::<BTreeSet<_>>(), map.places);
        for (place, frame) in &frames {
            let end = (frame.at.0 + frame.size.0, frame.at.1 + frame.size.1);
            assert!(holds(&bounds, frame.at) && holds(&bounds, end), "{place:?} is cut off");
            let corners = [frame.at, (end.0, frame.at.1), (frame.at.0, end.1), end];
            let over = |other: &&Place| *other != place && corners.iter().any(|at| holds(&frames[other], *at));
            assert_eq!(frames.keys().find(over), None, "over {place:?}");
        }
    }
}

#[test]
fn the_arrows_that_are_drawn_are_the_ways_that_the_engine_found() {
    for map in maps() {
        let all = Drawing::of(&map).arrows;
        let drawn: BTreeSet<_> =
            all.iter().flat_map(|arrow| arrow.moves.iter().map(|what| (arrow.from, *what, arrow.to))).collect();
        let found: BTreeSet<_> = map.ways.iter().filter(|(from, _, to)| from != to).copied().collect();
        assert_eq!(drawn, found);
        let pairs: BTreeSet<_> = all.iter().map(|arrow| (arrow.from, arrow.to)).collect();
        assert_eq!(pairs.len(), all.len(), "two arrows between the same places");
    }
}

#[test]
fn an_arrow_leads_from_its_stage_to_its_stage_and_through_no_other() {
    for map in maps() {
        let Drawing { frames, arrows, bounds } = Drawing::of(&map);
        for arrow in &arrows {
            let (from, to) = (frames[&arrow.from], frames[&arrow.to]);
            let ends = (arrow.points.first().copied(), arrow.points.last().copied());
            assert!(ends.0.is_some_and(|at| holds(&from, at)) && ends.1.is_some_and(|at| holds(&to, at)), "{arrow:?}");
            assert!(arrow.points.iter().all(|at| holds(&bounds, *at)), "cut off: {arrow:?}");
            let others = frames.iter().filter(|(place, _)| **place != arrow.from && **place != arrow.to);
            for (place, frame) in others {
                let through = arrow.points.windows(2).flat_map(along).any(|at| holds(frame, at));
                assert!(!through, "{:?} to {:?} goes through {place:?}", arrow.from, arrow.to);
            }
        }
    }
}

#[test]
fn every_arrow_has_its_words_or_shares_them_with_another_into_the_same_stage() {
    for map in maps() {
        let arrows = Drawing::of(&map).arrows;
        for arrow in arrows.iter().filter(|arrow| arrow.label.is_none()) {
            let shared = arrows.iter().any(|other| {
                other.to == arrow.to && other.label.is_some() && other.moves.first() == arrow.moves.first()
            });
            assert!(shared, "{arrow:?}");
        }
        let narrow = arrows.iter().find(|arrow| arrow.label.is_some_and(|label| label.width < 60));
        assert_eq!(narrow, None, "no room for words");
    }
}

#[test]
fn what_a_task_went_through_are_ways_of_the_map_and_time_is_among_them() {
    let mut desk = live(DeskKind::Demo, t0());
    creator(&mut desk, t0().plus(DAY), Act::MakePrivate { task: TASK }).expect("private");
    creator(&mut desk, t0().plus(DAY + HOUR), Act::MakePublic { task: TASK }).expect("public");
    let went = gone(desk.log(TASK).expect("a task"), t0().plus(40 * DAY));
    let map = state_map(Rules::Article2021);
    let strange: Vec<_> = went.iter().filter(|way| !map.ways.contains(way)).collect();
    assert!(strange.is_empty(), "{strange:?}");
    assert!(went.iter().any(|(from, _, to)| (*from, *to) == (Place::Private, Place::Public)));
    assert!(matches!(went.last(), Some((Place::Public, Move::Time(_), Place::Completed(_)))));
}

#[test]
fn a_task_that_was_only_assigned_went_nowhere_yet() {
    let desk = offered(DeskKind::Demo);
    assert_eq!(gone(desk.log(TASK).expect("a task"), t0()), []);
}

#[test]
fn the_map_of_the_largest_rules_is_found_in_few_states() {
    let largest = Values {
        script_rejections: Some(100),
        video_rejections: Some(100),
        deletions: 100,
        reviewers: Reviewers::PlatformThenClient,
        ..Values::ARTICLE_2021
    };
    assert!(largest.are_in_range());
    let twice = Values { script_rejections: Some(2), video_rejections: Some(2), deletions: 2, ..largest };
    // Asked before anything is walked: without it the walk would not end in time.
    assert_eq!(drawn_as(Rules::Edited(largest)), Rules::Edited(twice));
    let walked = closure(DeskKind::Demo, Rules::Edited(twice), Instant::from_millis(0));
    assert_eq!(walked.states.len(), 1_180);
}

#[test]
fn the_map_of_edited_rules_is_that_of_all_their_states() {
    for reviewers in [Reviewers::Client, Reviewers::PlatformThenClient] {
        for (rejections, deletions) in [(Some(4), 4), (Some(3), 0), (None, 3), (Some(1), 1)] {
            let (script_rejections, video_rejections) = (rejections, rejections);
            let values = Values { reviewers, script_rejections, video_rejections, deletions, ..Values::ARTICLE_2021 };
            let rules = Rules::Edited(values);
            let all = StateMap::of(&closure(DeskKind::Demo, rules, Instant::from_millis(0)));
            assert!(state_map(rules) == all, "{values:?}");
        }
    }
}
