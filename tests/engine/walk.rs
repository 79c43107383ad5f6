//! The way to the switch is walked as the article tells it, in the lesson that teaches it.

use jiedan::domain::RuleId;
use jiedan::story::{LessonName, Station, Step, Walk};

#[test]
fn only_the_articles_order_leads_to_the_switch() {
    let [services, douyin, opened] = Station::WAY;
    let mut walk = Walk::default();
    assert_eq!(walk.choose(Station::Overview), Step::Elsewhere(Station::Overview));
    assert_eq!(walk.choose(opened), Step::Further(opened));
    assert_eq!(walk.choose(douyin), Step::Further(douyin));
    assert_eq!((walk.reached(), walk), (&[][..], Walk::default()));
    assert_eq!(walk.choose(services), Step::On(services));
    assert_eq!(walk.choose(services), Step::Behind(services));
    assert_eq!(walk.choose(opened), Step::Further(opened));
    assert_eq!(walk.choose(Station::MyTasks), Step::Elsewhere(Station::MyTasks));
    assert_eq!(walk.choose(douyin), Step::On(douyin));
    assert!(!walk.is_there());
    assert_eq!(walk.reached(), &[services, douyin]);
    assert_eq!(walk.choose(opened), Step::There(opened));
    assert!(walk.is_there());
    assert_eq!(walk, Walk::THERE);
    assert_eq!(walk.reached(), Station::WAY);
    assert_eq!(walk.choose(opened), Step::Behind(opened));
    assert!(walk.is_there());
}

#[test]
fn every_station_of_the_way_is_offered_and_not_in_its_order() {
    let offered: Vec<_> = Station::OFFERED.into_iter().filter(|one| Station::WAY.contains(one)).collect();
    assert_eq!(offered.len(), Station::WAY.len());
    assert_ne!(offered, Station::WAY);
}

#[test]
fn the_way_is_walked_in_the_lesson_that_teaches_it_and_there_is_a_switch_at_its_end() {
    let walked: Vec<_> =
        LessonName::all().filter(|name| name.lesson().is_some_and(|it| it.walks_to_switch())).collect();
    assert_eq!(walked.iter().map(|name| name.word()).collect::<Vec<_>>(), ["full-schedule"]);
    for name in walked {
        let lesson = name.lesson().expect("a lesson");
        assert!(lesson.has_switch());
        assert!(lesson.needs.contains(&RuleId::S8));
    }
}
