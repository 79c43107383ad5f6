//! The frame of the state map: buttons that move and zoom it (the wheel scrolls the page, as everywhere), and one that
//! saves it.

use leptos::prelude::*;
use leptos::svg::Svg;

use crate::domain::Language;
use crate::picture::Frame;
use crate::ui::controls::{PictureFile, SavePicture};
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
    // The whole, whatever of it is seen.
    let file = move |()| {
        let drawn = picture.get_untracked()?.inner_html();
        Some(PictureFile::of(&drawn, ("map-picture", SHEET, "--card"), bounds.at, bounds.size))
    };
    view! {
        <figure class="map-figure">
            <div class="map-buttons" role="group" aria-label=tr!(lang, map.moving)>
                {moves(lang, bounds, seen)}
                <SavePicture name=tr!(lang, place.map) picture=file small=true />
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
