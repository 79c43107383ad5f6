//! The documents' own examples: what they show of the formats is read and played.

use jiedan::domain::{Act, Rules};
use jiedan::record::{Code, decode};
use jiedan::story::{Goal, Scenario};

const FORMATS: &str = include_str!("../docs/formats.md");
const LESSONS: &str = include_str!("../docs/lessons.md");

/// The JSON examples of the documents, in their order.
fn examples() -> Vec<&'static str> {
    let blocks = [FORMATS, LESSONS].into_iter().flat_map(|text| text.split("```json\n").skip(1));
    blocks.filter_map(|rest| rest.split("```").next()).map(str::trim).collect()
}

#[test]
fn every_example_of_the_formats_can_be_read() {
    let (mut entries, mut acts, mut rules, mut scenarios, mut codes, mut goals) = (0, 0, 0, 0, 0, 0);
    for example in examples() {
        if example.contains("rests_on") {
            let scenario = Scenario::read(example).expect("a scenario");
            scenario.play().unwrap_or_else(|failure| panic!("{}: {failure:?}", scenario.name));
            scenarios += 1;
            continue;
        }
        if example.contains("nudge") {
            let goal: Goal = serde_json::from_str(example).expect("a goal of a lesson");
            assert_eq!(goal.rule.to_string(), "S7");
            goals += 1;
            continue;
        }
        for line in example.lines() {
            if line.starts_with("{\"jiedan_result\"") {
                assert!(matches!(Code::of_file(line), Ok(Code::Result(_))), "{line}");
                codes += 1;
            } else if line.starts_with("{\"jiedan_task\"") {
                assert!(matches!(Code::of_file(line), Ok(Code::Task(_))), "{line}");
                codes += 1;
            } else if decode(line).is_ok() {
                entries += 1;
            } else if serde_json::from_str::<Act>(line).is_ok() {
                acts += 1;
            } else {
                serde_json::from_str::<Rules>(line).unwrap_or_else(|error| panic!("{line}: {error}"));
                rules += 1;
            }
        }
    }
    assert_eq!((entries, acts, rules, scenarios, codes, goals), (2, 1, 2, 1, 2, 1));
}
