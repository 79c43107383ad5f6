//! The frame of the state map: buttons that move and zoom it (the wheel scrolls the page, as everywhere), and one that
//! saves it as an SVG with its styles inside, in the colours on the screen.

use leptos::prelude::*;
use leptos::svg::Svg;

use crate::app::{WentTo, address_of_svg};
use crate::domain::Language;
use crate::picture::Frame;
use crate::ui::controls::{Icon, save_as};
use crate::ui::words::{lang, tr};

/// The picture's style sheet; a saved picture includes it.
const SHEET: &str = include_str!("../../../style/parts/map-picture.css");

/// The visible part of the picture: the whole at 4 quarters, a fourth of its width at 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    quarters: i32,
    at: (i32, i32),
}

impl Seen {
    const WHOLE: Self = Self { quarters: 4, at: (0, 0) };

    fn size(self, whole: Frame) -> (i32, i32) {
        (whole.size.0 * self.quarters / 4, whole.size.1 * self.quarters / 4)
    }

    fn view_box(self, whole: Frame) -> String {
        let (width, height) = self.size(whole);
        format!("{} {} {width} {height}", whole.at.0 + self.at.0, whole.at.1 + self.at.1)
    }

    /// Moves by thirds of the visible part, within the picture.
    fn moved(self, (x, y): (i32, i32), whole: Frame) -> Self {
        let (width, height) = self.size(whole);
        self.to((self.at.0 + x * width / 3, self.at.1 + y * height / 3), whole)
    }

    /// Zooms around the same centre.
    fn zoomed(self, by: i32, whole: Frame) -> Self {
        let zoomed = Self { quarters: (self.quarters + by).clamp(1, 4), ..self };
        let ((width, height), (before_x, before_y)) = (zoomed.size(whole), self.size(whole));
        zoomed.to((self.at.0 + (before_x - width) / 2, self.at.1 + (before_y - height) / 2), whole)
    }

    fn to(self, (x, y): (i32, i32), whole: Frame) -> Self {
        let (width, height) = self.size(whole);
        Self { at: (x.clamp(0, whole.size.0 - width), y.clamp(0, whole.size.1 - height)), ..self }
    }
}

/// The frame; its children are the picture.
#[component]
pub fn MapFrame(bounds: Frame, children: Children) -> impl IntoView {
    let lang = lang();
    let seen = RwSignal::new(Seen::WHOLE);
    let picture = NodeRef::<Svg>::new();
    let unsaved = RwSignal::new(None::<String>);
    let save = move |_| {
        let address = picture.get_untracked().and_then(|svg| address_of_svg(&saved(&svg.outer_html(), bounds)));
        let name = format!("{}.svg", tr!(lang, place.map));
        let to = address.map_or(WentTo::Nowhere, |address| save_as(&address, &name));
        unsaved.set((to != WentTo::Download).then(|| tr!(lang, settings.file_not_here)));
    };
    view! {
        <figure class="map-figure">
            <div class="map-buttons" role="group" aria-label=tr!(lang, map.moving)>
                {moves(lang, bounds, seen)}
                <button class="button" data-kind="neutral" data-size="small" type="button" on:click=save>
                    <Icon name="download" small=true />
                    {tr!(lang, map.save)}
                </button>
            </div>
            <svg
                node_ref=picture
                class="map-picture"
                xmlns="http://www.w3.org/2000/svg"
                role="group"
                aria-label=tr!(lang, place.map)
                viewBox=Signal::derive(move || seen.get().view_box(bounds))
            >
                {children()}
            </svg>
            <figcaption class="small">{tr!(lang, map.legend)}</figcaption>
            <p class="small" role="status">{move || unsaved.get()}</p>
        </figure>
    }
}

fn moves(lang: Language, bounds: Frame, seen: RwSignal<Seen>) -> AnyView {
    let button = |word: String, to: fn(Seen, Frame) -> Seen| {
        view! {
            <button
                class="button"
                data-kind="neutral"
                data-size="small"
                type="button"
                on:click=move |_| seen.update(|seen| *seen = to(*seen, bounds))
            >
                {word}
            </button>
        }
    };
    view! {
        {button(tr!(lang, map.closer), |seen, whole| seen.zoomed(-1, whole))}
        {button(tr!(lang, map.farther), |seen, whole| seen.zoomed(1, whole))}
        {button(tr!(lang, map.left), |seen, whole| seen.moved((-1, 0), whole))}
        {button(tr!(lang, map.right), |seen, whole| seen.moved((1, 0), whole))}
        {button(tr!(lang, map.up), |seen, whole| seen.moved((0, -1), whole))}
        {button(tr!(lang, map.down), |seen, whole| seen.moved((0, 1), whole))}
        {button(tr!(lang, map.whole), |_, _| Seen::WHOLE)}
    }
    .into_any()
}

/// Returns the whole picture with its styles: without the page's sheets, and without properties that only browsers
/// know.
fn saved(svg: &str, bounds: Frame) -> String {
    let (_, sheet) = SHEET.split_once("@layer parts {").unwrap_or(("", SHEET));
    let sheet = with_colours(sheet.trim_end().trim_end_matches('}'));
    let (x, y) = bounds.at;
    let (width, height) = bounds.size;
    let open = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{x} {y} {width} {height}" class="map-picture"><style>{sheet}</style>"#
    );
    let (_, content) = svg.split_once('>').unwrap_or(("", svg));
    format!("{open}{}", without_comments(content))
}

/// Replaces the names of style tokens by their values.
fn with_colours(sheet: &str) -> String {
    let style = document().document_element().and_then(|root| window().get_computed_style(&root).ok().flatten());
    let value = |name: &str| style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    let mut parts = sheet.split("var(");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        written.push_str(value(name).trim());
        written.push_str(rest);
    }
    written
}

/// Removes comments, which the rendering leaves between parts.
fn without_comments(content: &str) -> String {
    let mut parts = content.split("<!--");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        written.push_str(part.split_once("-->").map_or("", |(_, rest)| rest));
    }
    written
}
