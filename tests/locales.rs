//! The files of `locales/`: read and checked as the build does it (`build/locales.rs`), which only a build with the
//! feature `web` does, and held against a rule of Chinese typography.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiedan::domain::Language;

#[path = "../build/locales.rs"]
mod locales;
#[path = "../build/pseudo.rs"]
mod pseudo;

use locales::{BUILT_IN, Node, Piece, Texts, checked, pieces, read, variables};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales")
}

/// What is wrong with two files, Chinese and English.
fn wrong(chinese: &str, english: &str) -> Vec<String> {
    let files = [(BUILT_IN.to_owned(), chinese.to_owned()), ("en".to_owned(), english.to_owned())];
    checked(&BTreeMap::from(files)).err().unwrap_or_default()
}

#[test]
fn all_languages_have_the_same_texts_with_the_same_variables() {
    let locales = read(&folder()).unwrap_or_else(|wrong| panic!("{}", wrong.join("\n")));
    assert!(locales.fetched.contains_key("en"));
    assert_eq!(Language::BUILT_IN.tag(), BUILT_IN);
}

#[test]
fn what_is_wrong_with_a_text_is_said_with_its_file_and_key() {
    let same = r#"{"a": {"b": "{{ n }} days, {{ m }}"}}"#;
    assert!(wrong(same, r#"{"a": {"b": "{{ m }}: {{ n }} Tage, {{n}}"}}"#).is_empty());
    for (chinese, english, said) in [
        (same, r#"{"a": {}}"#, "locales/en.json lacks a.b, which locales/zh-CN.json has"),
        (same, r#"{"a": "{{ n }}, {{ m }}"}"#, "locales/en.json lacks a.b, which locales/zh-CN.json has"),
        (r#"{"a": {}}"#, same, "locales/en.json has a.b, which locales/zh-CN.json lacks"),
        (same, r#"{"a": {"b": "{{ n }}"}}"#, "locales/en.json: a.b lacks {{ m }}, which it has in locales/zh-CN.json"),
        (
            r#"{"a": "b"}"#,
            r#"{"a": "{{ n }}"}"#,
            "locales/en.json: a has {{ n }}, which it lacks in locales/zh-CN.json",
        ),
        (r#"{"a": "{{ n"}"#, r#"{"a": "b"}"#, "locales/zh-CN.json: a has {{ without }}"),
        (r#"{"a": "{n}"}"#, r#"{"a": "n"}"#, "locales/zh-CN.json: a has a brace that opens or closes no variable"),
        (r#"{"a": "{{ A }}"}"#, r#"{"a": "b"}"#, "locales/zh-CN.json: a has a variable whose name isn't in snake_case"),
        (r#"{"a-b": "c"}"#, r#"{"a-b": "c"}"#, "locales/zh-CN.json: a-b is no name in snake_case"),
        (r#"{"type": "c"}"#, r#"{"type": "c"}"#, "locales/zh-CN.json: type is no name in snake_case"),
        (r#"{"a": "b", "a": "c"}"#, r#"{"a": "b"}"#, "locales/zh-CN.json: a stands here twice at line 1 column 20"),
        (
            r#"{"a": "b"}"#,
            r#"{"a": 1}"#,
            "locales/en.json: invalid type: integer `1`, expected a text or a group of texts at line 1 column 7",
        ),
        (r#"{"a": "b"}"#, r#""a""#, "locales/en.json: a group of texts was expected"),
    ] {
        let wrong = wrong(chinese, english);
        assert!(wrong.iter().any(|line| line == said), "{said} is not in {wrong:#?}");
    }
    assert_eq!(checked(&BTreeMap::new()).err().unwrap_or_default(), ["locales/zh-CN.json is missing"]);
}

#[test]
fn a_text_is_taken_apart_at_its_variables() {
    let apart = pieces("{{ a }} of {{b}}");
    let expected =
        [Piece::Words(""), Piece::Variable("a"), Piece::Words(" of "), Piece::Variable("b"), Piece::Words("")];
    assert_eq!(apart, Ok(expected.to_vec()));
    assert_eq!(variables("{{ b }}{{ a }}{{ b }}").map(Vec::from_iter), Ok(vec!["a", "b"]));
}

#[test]
fn no_half_width_punctuation_follows_chinese() {
    fn texts(path: &str, group: &BTreeMap<String, Node>, found: &mut Texts) {
        for (key, node) in group {
            match node {
                Node::Text(text) => drop(found.insert(format!("{path}.{key}"), text.clone())),
                Node::Group(group) => texts(&format!("{path}.{key}"), group, found),
            }
        }
    }
    let is_chinese = |sign: char| ('\u{4e00}'..='\u{9fff}').contains(&sign);
    let half_width = |text: &str| {
        let signs: Vec<char> = text.chars().collect();
        let follows = |pair: &[char]| is_chinese(pair[0]) && ",.:;?!()".contains(pair[1]);
        signs.windows(2).any(follows)
    };
    let mut all = Texts::new();
    texts("", &read(&folder()).expect("texts").built_in, &mut all);
    all.retain(|_, text| half_width(text));
    assert!(all.is_empty(), "half-width punctuation after Chinese: {all:#?}");
}

#[test]
fn a_tag_names_its_own_language_or_one_of_the_same_primary_subtag() {
    for (tag, language) in [
        ("zh-CN", Some(Language::Chinese)),
        ("zh-TW", Some(Language::Chinese)),
        ("zh", Some(Language::Chinese)),
        ("en", Some(Language::English)),
        ("EN-us", Some(Language::English)),
        ("enx", None),
        ("fr", None),
        ("", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
    for language in Language::ALL {
        assert_eq!(Language::of_tag(language.tag()), Some(*language));
    }
}

#[test]
fn the_pseudo_language_is_english_in_brackets_and_at_least_forty_percent_longer() {
    // Nobody can choose it in a release.
    let is_offered = Language::ALL.iter().any(|language| language.tag() == pseudo::TAG);
    assert_eq!(is_offered, cfg!(debug_assertions));
    assert_eq!(pseudo::pseudo("Due {{ n }} hours"), "[Ðúúéé {{ n }} ĥóóúúŕš]");
    assert_eq!(pseudo::pseudo("5/7"), "[5/7~~]");
    assert_eq!(pseudo::pseudo(""), "[]");
    let english = &read(&folder()).expect("texts").fetched["en"];
    let signs = |text: &str| -> usize {
        let words = |piece: &Piece<'_>| if let Piece::Words(words) = piece { words.chars().count() } else { 0 };
        pieces(text).expect("a text").iter().map(words).sum()
    };
    for (key, text) in english {
        let longer = pseudo::pseudo(text);
        assert_eq!(variables(&longer), variables(text), "{key}");
        // Its brackets aside.
        assert!((signs(&longer) - 2) * 10 >= signs(text) * 14, "{key}: {longer}");
    }
}
