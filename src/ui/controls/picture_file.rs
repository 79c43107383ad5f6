//! A picture of the screen as a file of its own: with its styles inside, in the colours that the screen has.

use leptos::prelude::*;

/// A complete SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// Its text.
    pub svg: String,
    /// Its width and height.
    pub size: (u32, u32),
}

impl PictureFile {
    /// Makes a file of what is drawn within a box. `class` is that of the picture on the screen, `sheet` its style sheet,
    /// and `ground` the token of the colour behind it.
    pub fn of(
        drawn: &str,
        (class, sheet, ground): (&str, &str, &str),
        (x, y): (i32, i32),
        (width, height): (i32, i32),
    ) -> Self {
        let (_, rules) = sheet.split_once("@layer parts {").unwrap_or(("", sheet));
        let rules = with_values(rules.trim_end().trim_end_matches('}'));
        let (ground, drawn) = (value(ground), in_xml(drawn));
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{x} {y} {width} {height}"><style>{rules}</style><rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{ground}"/><g class="{class}">{drawn}</g></svg>"#
        );
        Self { svg, size: (width.unsigned_abs(), height.unsigned_abs()) }
    }
}

/// Writes a text as it stands in markup, also between quotation marks.
pub fn in_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Returns what a style token stands for.
fn value(token: &str) -> String {
    let style = document().document_element().and_then(|root| window().get_computed_style(&root).ok().flatten());
    style.and_then(|style| style.get_property_value(token).ok()).unwrap_or_default().trim().to_owned()
}

/// Replaces the names of style tokens by what they stand for: a file has none.
fn with_values(sheet: &str) -> String {
    let mut parts = sheet.split("var(");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        written.push_str(&value(name));
        written.push_str(rest);
    }
    written
}

/// Removes the comments that the rendering leaves between parts, and names that only HTML knows.
fn in_xml(drawn: &str) -> String {
    let mut parts = drawn.split("<!--");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        written.push_str(part.split_once("-->").map_or("", |(_, rest)| rest));
    }
    written.replace("&nbsp;", "&#160;")
}
