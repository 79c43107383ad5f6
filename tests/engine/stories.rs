//! The demo's stories: each is played by the engine, in both languages; what its captions say of time is the engine's;
//! and it can be read in three minutes.

use std::time::Duration;

use jiedan::domain::{Consequence, Desk, DeskKind, Language, Role, StageKind};
use jiedan::story::{Event, NotTold, Piece, Scene, Tale, Told, Value, free_play, rests};

use super::given::beijing;

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

fn told(tale: Tale, language: Language) -> Told {
    Told::read(tale.text(), language).unwrap_or_else(|why| panic!("{}: {why:?}", tale.word()))
}

fn all() -> impl Iterator<Item = (Tale, Told)> {
    Tale::ALL.into_iter().flat_map(|tale| LANGUAGES.map(|language| (tale, told(tale, language))))
}

/// The text of a caption without what stands in its blanks.
fn text(pieces: &[Piece<'_>]) -> String {
    let text = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => (*text).to_owned(),
        Piece::Value(_) => "…".to_owned(),
    };
    pieces.iter().map(text).collect()
}

/// All captions from one side, and what is taken away.
fn captions(told: &Told, side: Role) -> Vec<String> {
    let scenes = (0..told.scenes.len()).flat_map(|n| [told.what(n), told.to(side, n)]);
    scenes.chain(told.take_away()).map(|pieces| text(&pieces)).collect()
}

/// A story with one thing written otherwise, and why it isn't told then.
fn otherwise(tale: Tale, from: &str, to: &str) -> NotTold {
    assert!(tale.text().contains(from), "{from}");
    Told::read(&tale.text().replacen(from, to, 1), Language::Chinese).expect_err("a story that isn't told")
}

#[test]
fn every_story_is_played_by_the_engine_in_both_languages() {
    for (tale, told) in all() {
        assert!((3..=6).contains(&told.scenes.len()), "{}", tale.word());
        assert_eq!(told.take_away().len(), 3, "{}", tale.word());
        assert_eq!(Tale::of(tale.word()), Some(tale));
    }
    assert_eq!(Tale::of("nobody-knows"), None);
}

#[test]
fn no_caption_types_an_instant() {
    let typed = |text: &str| {
        let signs: Vec<char> = text.chars().collect();
        signs.windows(2).any(|pair| pair[0].is_ascii_digit() && matches!(pair[1], '月' | ':'))
    };
    for (tale, told) in all() {
        for caption in [Role::Client, Role::Creator].iter().flat_map(|side| captions(&told, *side)) {
            assert!(!typed(&caption), "{}: {caption}", tale.word());
        }
    }
}

#[test]
fn every_story_is_read_in_three_minutes() {
    for (tale, told) in all() {
        for side in [Role::Client, Role::Creator] {
            let all = captions(&told, side).join(" ");
            let chinese = all.chars().filter(|sign| !sign.is_ascii()).count();
            let words = all.split_whitespace().count();
            // 300 signs or 180 words a minute, and a third of the time for looking.
            assert!(chinese <= 600 && words <= 360, "{}: {chinese} signs, {words} words", tale.word());
        }
    }
}

#[test]
fn every_story_plays_by_itself_in_three_minutes_and_rests_at_each_scene() {
    for (tale, told) in all() {
        for side in [Role::Client, Role::Creator] {
            let rest = |(n, scene): (usize, &Scene)| {
                let said = text(&told.what(n)) + &text(&told.to(side, n));
                let news = scene.happened.iter().filter(|event| !matches!(event, Event::Done(_))).count();
                rests(&said, news)
            };
            let rests: Vec<_> = told.scenes.iter().enumerate().map(rest).collect();
            let (least, all) = (rests.iter().min(), rests.iter().sum::<Duration>());
            assert!(least >= Some(&Duration::from_secs(5)), "{}: {rests:?}", tale.word());
            assert!(all <= Duration::from_mins(3), "{}: {rests:?}", tale.word());
        }
    }
    assert!(rests("两个人都在等对方先开口，谁也没有动。", 0) < rests("两个人都在等对方先开口，谁也没有动。", 1));
}

#[test]
fn each_side_is_told_something_of_its_own_in_every_scene() {
    for (tale, told) in all() {
        for n in 0..told.scenes.len() {
            assert_ne!(told.to(Role::Client, n), told.to(Role::Creator, n), "{} {n}", tale.word());
        }
    }
}

#[test]
fn what_time_does_is_told_in_the_scene_in_which_it_happens() {
    let by_time = |tale| {
        let told = told(tale, Language::Chinese);
        let found = told.scenes.iter().enumerate().find_map(|(n, scene)| {
            let time = |event: &Event| match event {
                Event::ByTime { at, what } => Some((n, *at, *what)),
                Event::Done(_) | Event::Refused { .. } => None,
            };
            scene.happened.iter().find_map(time)
        });
        found.expect("something that time did")
    };
    assert_eq!(by_time(Tale::NeverSignedOff), (4, beijing("2026-03-10 00:00"), Consequence::Complete));
    assert_eq!(by_time(Tale::Lapsed), (2, beijing("2026-03-03 10:00"), Consequence::Lapse));
    assert_eq!(by_time(Tale::Complaint), (3, beijing("2026-03-11 10:00"), Consequence::Complete));
    assert_eq!(by_time(Tale::Private), (4, beijing("2026-03-18 00:00"), Consequence::Complete));
}

#[test]
fn a_scene_stops_at_the_deciding_instant() {
    let told = told(Tale::NeverSignedOff, Language::Chinese);
    assert_eq!(told.scenes[3].now, beijing("2026-03-09 23:00"));
    let left = Value::Left { from: beijing("2026-03-09 23:00"), until: beijing("2026-03-10 00:00") };
    assert!(told.what(3).contains(&Piece::Value(left)));
    assert!(told.to(Role::Creator, 3).contains(&Piece::Value(Value::End(beijing("2026-03-10 00:00")))));
}

#[test]
fn an_act_is_refused_in_the_story_where_time_has_won() {
    let told = told(Tale::Lapsed, Language::Chinese);
    let [.., time, refused] = &told.scenes[2].happened[..] else { panic!("two things") };
    assert!(matches!(time, Event::ByTime { .. }) && matches!(refused, Event::Refused { .. }));
    assert_eq!(time.at(), refused.at());
}

#[test]
fn a_story_whose_journal_goes_another_way_is_not_told() {
    let earlier = otherwise(Tale::NeverSignedOff, "2026-03-02T20:15", "2026-03-01T20:15");
    assert!(matches!(earlier, NotTold::Failed(_)), "{earlier:?}");
    let refused = otherwise(Tale::HappyPath, "sign_off\": {", "make_public\": {");
    assert!(matches!(refused, NotTold::Failed(_)), "{refused:?}");
}

#[test]
fn a_caption_about_which_the_journal_says_nothing_is_not_told() {
    let over = otherwise(Tale::NeverSignedOff, "{ended}，没有人动手", "{due}，没有人动手");
    assert_eq!(over, NotTold::Blank(5, "due".to_owned()));
    let unknown = otherwise(Tale::NeverSignedOff, "{left}", "{luck}");
    assert_eq!(unknown, NotTold::Blank(4, "luck".to_owned()));
}

#[test]
fn a_scene_stops_neither_before_what_happened_nor_after_what_happens_next() {
    let late = otherwise(Tale::NeverSignedOff, "\"minutes_later\": 480", "\"minutes_later\": 4800");
    assert!(matches!(late, NotTold::Scene(1, _)), "{late:?}");
    let beyond = otherwise(Tale::NeverSignedOff, "\"after\": 2", "\"after\": 20");
    assert!(matches!(beyond, NotTold::Scene(2, _)), "{beyond:?}");
    let none = otherwise(Tale::HappyPath, "\"after\": 2", "\"after\": 2, \"stop\": \"due\"");
    assert!(matches!(none, NotTold::Scene(2, _)), "{none:?}");
}

#[test]
fn what_a_decision_brings_about_stands_after_it() {
    let told = told(Tale::Complaint, Language::Chinese);
    let [decision, time] = &told.scenes[3].happened[..] else { panic!("two things") };
    assert!(matches!(decision, Event::Done(_)) && matches!(time, Event::ByTime { .. }));
}

#[test]
fn free_play_begins_with_three_tasks_at_different_stages_in_both_languages() {
    for language in LANGUAGES {
        let (journal, now) = free_play(language).expect("a journal that plays");
        let desk = Desk::of_journal(DeskKind::Demo, &journal).expect("a journal");
        let stages: Vec<_> = desk.logs().map(|log| log.task().seen_at(now).kind()).collect();
        assert_eq!(stages, [StageKind::Live, StageKind::ScriptReview, StageKind::Offered], "{language:?}");
    }
}
