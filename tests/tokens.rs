//! The style sheets keep their promises: every named pair of colours has its contrast in light and
//! in dark (WCAG 2 formula), both dark blocks are one, and no sheet uses what the floor of browsers or the
//! house style rules out. Colours are read from `style/tokens.css`, never repeated here.
//! Deliberately absent: judging what is beautiful, and parsing CSS beyond blocks and declarations.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Text, the ground it stands on, and the least ratio in light and in dark, cut to one decimal.
const TEXT: [(&str, &str, f64, f64); 17] = [
    ("--ink", "--card", 16.5, 14.2),
    ("--ink", "--page", 15.2, 15.7),
    ("--ink-quiet", "--card", 7.7, 8.0),
    ("--ink-quiet", "--page", 7.1, 8.9),
    ("--act", "--card", 8.1, 8.1),
    ("--act", "--page", 7.5, 9.0),
    ("--on-act", "--act", 8.1, 8.5),
    ("--soon", "--soon-bg", 7.2, 7.9),
    ("--soon", "--card", 6.2, 6.2),
    ("--loss", "--loss-bg", 6.8, 7.7),
    ("--loss", "--card", 6.2, 6.2),
    ("--loss", "--page", 6.2, 6.2),
    ("--gain", "--gain-bg", 6.2, 7.9),
    ("--gain", "--card", 6.2, 6.2),
    ("--gain", "--page", 6.2, 6.2),
    ("--sim", "--sim-bg", 7.1, 7.6),
    ("--sim", "--card", 6.2, 6.2),
];

/// Edges of inputs and boxes.
const EDGES: [(&str, &str, f64, f64); 2] = [("--edge", "--card", 3.7, 4.5), ("--edge", "--page", 3.4, 5.0)];

const LIGHT: &str = ":root {";
const DARK_BY_SYSTEM: &str = ":root:not([data-theme=\"light\"]) {";
const DARK_BY_CHOICE: &str = ":root[data-theme=\"dark\"] {";

type Block = BTreeMap<String, String>;

#[test]
fn every_text_is_readable_on_its_ground_in_light_and_dark() {
    for (ink, ground, light, dark) in TEXT {
        assert_ratio(LIGHT, ink, ground, light.max(6.2));
        assert_ratio(DARK_BY_SYSTEM, ink, ground, dark.max(6.2));
    }
}

#[test]
fn the_edge_of_an_input_can_be_seen_in_light_and_dark() {
    for (edge, ground, light, dark) in EDGES {
        assert_ratio(LIGHT, edge, ground, light.max(3.4));
        assert_ratio(DARK_BY_SYSTEM, edge, ground, dark.max(3.4));
    }
}

#[test]
fn the_formula_gives_twenty_one_for_black_on_white_and_one_for_the_same() {
    assert!((contrast("#000000", "#FFFFFF") - 21.0).abs() < 1e-9);
    assert!((contrast("#1D4F8F", "#1D4F8F") - 1.0).abs() < 1e-9);
}

#[test]
fn dark_is_the_same_whether_the_system_or_the_reader_asks_for_it() {
    let by_system = block(DARK_BY_SYSTEM);
    assert!(by_system.len() >= 16, "the dark block holds {} declarations", by_system.len());
    assert_eq!(by_system, block(DARK_BY_CHOICE));
}

#[test]
fn light_and_dark_name_the_same_colours() {
    let names = |selector| block(selector).into_keys().collect::<Vec<_>>();
    assert_eq!(names(LIGHT), names(DARK_BY_SYSTEM));
}

#[test]
fn tokens_declare_the_order_of_the_layers() {
    let order = "@layer reset, base, layout, controls, parts, screens;";
    assert!(without_comments(&tokens()).trim_start().starts_with(order));
}

#[test]
fn no_sheet_uses_what_the_house_style_rules_out() {
    for (path, css) in sheets() {
        for word in ["!important", "light-dark(", "@import", "letter-spacing", "@container", "italic"] {
            assert!(!without_comments(&css).contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn no_sheet_selects_by_id_and_only_tokens_name_colours() {
    for (path, css) in sheets() {
        let tokens = path.ends_with("style/tokens.css");
        for line in without_comments(&css).lines().filter(|line| line.contains('#')) {
            let declares = line.trim_start().starts_with("--") && line.contains(": #");
            assert!(tokens && declares, "{}: {}", path.display(), line.trim());
        }
    }
}

#[test]
fn every_variable_that_a_sheet_uses_is_declared_in_some_sheet() {
    let all: String = sheets().into_iter().map(|(_, css)| without_comments(&css)).collect();
    let name = |from: &str| from.split(|sign: char| !(sign.is_alphanumeric() || sign == '-')).next().map(str::to_owned);
    let used = all.split("var(").skip(1).filter_map(name);
    let missing: Vec<_> = used.filter(|name| !all.contains(&format!("{name}:"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_sheet_says_what_it_is_and_stays_short() {
    for (path, css) in sheets() {
        assert!(css.starts_with("/* "), "{} opens without a comment", path.display());
        assert!(css.contains("Deliberately absent"), "{} leaves nothing out", path.display());
        assert!(css.lines().count() <= 250, "{} is too long", path.display());
    }
}

/// Where a rule stands in the cascade: its layer, its sheet in the order in which they are joined, its line.
type Rank = (Option<usize>, usize, usize);

#[test]
fn an_edge_that_is_transparent_has_a_colour_of_the_system_where_that_forces_colours() {
    let (mut transparent, mut forced) = (BTreeMap::new(), BTreeMap::new());
    for (sheet, (path, css)) in joined().into_iter().enumerate() {
        let (mut layer, mut selectors, mut depth, mut within) = (None, Vec::new(), 0, None);
        for (at, line) in without_comments(&css).lines().map(str::trim).enumerate() {
            if let Some(name) = line.strip_prefix("@layer ").and_then(|line| line.strip_suffix(" {")) {
                layer = LAYERS.iter().position(|one| *one == name);
            } else if line.starts_with("@media (forced-colors") {
                within = Some(depth);
            } else if line.starts_with('.') && line.ends_with('{') {
                selectors = line.trim_end_matches(" {").split(", ").map(str::to_owned).collect();
            }
            let edge = line.starts_with("border") || line.starts_with("--button-edge");
            let rank: Rank = (layer, sheet, at);
            for selector in selectors.iter().filter(|_| edge) {
                match within {
                    Some(_) => drop(forced.insert(selector.clone(), rank)),
                    None if line.contains("transparent") => {
                        transparent.insert(selector.clone(), (rank, path.display().to_string()));
                    }
                    None => {}
                }
            }
            depth += line.matches('{').count();
            depth -= line.matches('}').count();
            if within.is_some_and(|outer| depth <= outer) {
                within = None;
            }
        }
    }
    assert!(transparent.len() >= 4, "{transparent:?}");
    let bare = transparent.iter().filter(|(selector, (rank, _))| forced.get(*selector).is_none_or(|at| at < rank));
    assert_eq!(bare.map(|(selector, (_, path))| format!("{selector} in {path}")).collect::<Vec<_>>(), [""; 0]);
}

const LAYERS: [&str; 6] = ["reset", "base", "layout", "controls", "parts", "screens"];

/// The sheets in the order in which scripts/css.sh joins them.
fn joined() -> Vec<(PathBuf, String)> {
    let script = fs::read_to_string(style().join("../scripts/css.sh")).expect("the script can be read");
    let first = script.split("first=(").nth(1).and_then(|rest| rest.split(')').next()).expect("the first sheets");
    let first: Vec<&str> = first.split_whitespace().collect();
    let mut all = sheets();
    all.sort_by_key(|(path, _)| {
        let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string();
        let place = first.iter().position(|one| *one == name).unwrap_or(first.len());
        let folder = ["style/parts/", "style/screens/"].iter().position(|folder| name.starts_with(folder));
        (place, folder.map_or(0, |folder| folder + 1), name)
    });
    all
}

fn assert_ratio(selector: &str, ink: &str, ground: &str, least: f64) {
    let colours = block(selector);
    let colour = |name: &str| colours.get(name).cloned().unwrap_or_else(|| panic!("{selector} lacks {name}"));
    let ratio = contrast(&colour(ink), &colour(ground));
    assert!(ratio >= least, "{ink} on {ground} in {selector} has {ratio:.2}, needs {least}");
}

/// The WCAG 2 contrast of two colours written as `#RRGGBB`.
fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').expect("a colour opens with #");
    assert_eq!(digits.len(), 6, "{colour} is not #RRGGBB");
    let channel = |at: usize| {
        let byte = u8::from_str_radix(&digits[at..at + 2], 16).expect("two hexadecimal digits");
        let value = f64::from(byte) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

/// The declarations of the first block that opens with `selector`.
fn block(selector: &str) -> Block {
    let css = without_comments(&tokens());
    let from = css.find(selector).expect("the selector stands in tokens.css") + selector.len();
    let to = css[from..].find('}').expect("the block is closed") + from;
    css[from..to]
        .split(';')
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn tokens() -> String {
    fs::read_to_string(style().join("tokens.css")).expect("style/tokens.css can be read")
}

/// Every sheet under `style/`, with its text.
fn sheets() -> Vec<(PathBuf, String)> {
    let mut folders = vec![style()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "css") {
                let css = fs::read_to_string(&path).expect("the sheet can be read");
                found.push((path, css));
            }
        }
    }
    assert!(found.len() > 20, "only {} sheets were found", found.len());
    found
}

fn style() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style")
}

fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").expect("the comment is closed").1;
    }
    kept + rest
}
