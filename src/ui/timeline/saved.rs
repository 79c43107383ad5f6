//! The picture on the screen as a file: each life with its name, above them what it is about, below them what has to be
//! known of it wherever it is seen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::picture::lines;
use crate::ui::controls::{PictureFile, in_markup};

/// The picture's style sheet; a saved picture includes it.
const SHEET: &str = include_str!("../../../style/parts/timeline-picture.css");
/// The room around the picture, and for a line of text.
const EDGE: i32 = 24;
const LINE: i32 = 22;

/// Makes a file of the lives that are drawn on the screen; `None` if there are none.
pub fn life_file(title: &str, note: &str) -> Option<PictureFile> {
    let lives = document().query_selector(".timeline-lives").ok()??.query_selector_all(".timeline-life").ok()?;
    let lives = (0..lives.length()).filter_map(|n| Life::read(lives.get(n)?.dyn_ref()?));
    let lives: Vec<Life> = lives.collect();
    let width = lives.iter().map(|life| life.size.0).max()?;
    let mut page = Page { width, at: 0, drawn: Vec::new() };
    page.write(title, "timeline-word");
    for life in &lives {
        page.write(&life.name, "timeline-role");
        page.at += LINE / 2;
        page.drawn.push(format!(r#"<g transform="translate(0 {})">{}</g>"#, page.at, life.drawn));
        page.at += life.size.1;
    }
    page.write(note, "timeline-role");
    let size = (width + 2 * EDGE, page.at + 2 * EDGE);
    Some(PictureFile::of(&page.drawn.concat(), ("timeline-svg", SHEET, "--page"), (-EDGE, -EDGE), size))
}

/// What is drawn one below the other.
struct Page {
    width: i32,
    at: i32,
    drawn: Vec<String>,
}

impl Page {
    fn write(&mut self, text: &str, class: &str) {
        for line in lines(text, self.width) {
            self.at += LINE;
            let text = in_markup(&line);
            self.drawn.push(format!(r#"<text class="{class}" x="0" y="{}">{text}</text>"#, self.at));
        }
    }
}

/// A life as it is drawn on the screen.
struct Life {
    name: String,
    drawn: String,
    size: (i32, i32),
}

impl Life {
    fn read(of: &Element) -> Option<Self> {
        let name = of.query_selector(".timeline-name").ok()?.and_then(|name| name.text_content()).unwrap_or_default();
        let picture = of.query_selector(".timeline-svg").ok()??;
        let view_box = picture.get_attribute("viewBox")?;
        let mut numbers = view_box.split(' ').skip(2).filter_map(|number| number.parse().ok());
        Some(Self { name, drawn: picture.inner_html(), size: (numbers.next()?, numbers.next()?) })
    }
}
