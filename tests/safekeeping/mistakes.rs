//! The deliberate mistakes can still be made: what each changes stands in its file, once.

const MISTAKES: &str = include_str!("mistakes.md");

#[test]
fn each_deliberate_mistake_can_still_be_made() {
    let all: Vec<&str> = MISTAKES.split("\n## ").skip(1).collect();
    assert!(all.len() >= 12, "there are {}", all.len());
    for mistake in all {
        let file = mistake.split('`').nth(1).expect("a file");
        let from = mistake.split("from\n\n```rust\n").nth(1).and_then(|rest| rest.split("\n```").next());
        let source = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
        let times = source.expect("a source").matches(from.expect("what is changed")).count();
        assert_eq!(times, 1, "{file}: {}", mistake.lines().next().unwrap_or_default());
    }
}
