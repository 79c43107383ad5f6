//! What the signs of a picture mean: only those that are in it. Where the picture may be moved, as on a stage that is
//! seen whole, it is folded into a corner of the picture.

use leptos::prelude::*;

use crate::domain::{CountEnd, Instant, Language};
use crate::picture::{Bar, PartLook, TimelineDrawing};
use crate::ui::words::{format, tr};

/// A sign that a picture may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Ahead,
    Reading,
    Held,
    Broken,
    Parting,
}

impl Sign {
    const ALL: [Self; 5] = [Self::Ahead, Self::Reading, Self::Held, Self::Broken, Self::Parting];

    fn is_in(self, drawings: &[TimelineDrawing], parting: Option<Instant>) -> bool {
        let bar = |is: fn(&Bar) -> bool| drawings.iter().flat_map(|drawing| &drawing.bars).any(is);
        let look = |look: PartLook| {
            let mut parts = drawings.iter().flat_map(|drawing| &drawing.bars).flat_map(|bar| &bar.parts);
            parts.any(|part| part.look == look)
        };
        match self {
            Self::Ahead => look(PartLook::Ahead),
            Self::Reading => bar(|bar| !bar.readings.is_empty()),
            Self::Held => look(PartLook::Held),
            Self::Broken => bar(|bar| bar.end == CountEnd::BrokenOff && !bar.parts.is_empty()),
            Self::Parting => parting.is_some(),
        }
    }

    fn means(self, lang: Language, parting: Option<Instant>) -> String {
        match self {
            Self::Ahead => tr!(lang, timeline.sign_ahead),
            Self::Reading => tr!(lang, timeline.sign_reading),
            Self::Held => tr!(lang, timeline.sign_held),
            Self::Broken => tr!(lang, timeline.sign_broken),
            Self::Parting => {
                let when = parting.map(|at| format::end_short(lang, at)).unwrap_or_default();
                tr!(lang, timeline.sign_parting, when = when)
            }
        }
    }

    /// Draws it as it is in the picture.
    fn drawn(self, upright: bool) -> AnyView {
        let line = |long: i32| {
            if upright { format!("M{} 8h{long}", 12 - long / 2) } else { format!("M12 {}v{long}", 8 - long / 2) }
        };
        let count = |look: &'static str| {
            view! { <rect class="timeline-count" data-kind="complete" data-look=look data-end="running" x=1 y=2 width=22 height=12 /> }
                .into_any()
        };
        match self {
            Self::Ahead => count("ahead"),
            Self::Held => count("held"),
            Self::Reading => view! { <path class="timeline-reading" d=line(8) /> }.into_any(),
            Self::Broken => view! { <path class="timeline-break" d=line(16) /> }.into_any(),
            Self::Parting => view! { <path class="timeline-parting" d=line(16) /> }.into_any(),
        }
    }
}

/// The legend of some drawings; nothing if they have none of the signs. `parting`: when they part.
pub fn legend(lang: Language, drawings: &[TimelineDrawing], parting: Option<Instant>, folded: bool) -> Option<AnyView> {
    let upright = drawings.iter().any(|drawing| drawing.upright);
    let signs: Vec<Sign> = Sign::ALL.into_iter().filter(|sign| sign.is_in(drawings, parting)).collect();
    let one = |sign: Sign| {
        view! {
            <li class="timeline-sign">
                <svg class="timeline-sign-drawn" viewBox="0 0 24 16" aria-hidden="true">{sign.drawn(upright)}</svg>
                {sign.means(lang, parting)}
            </li>
        }
    };
    if signs.is_empty() {
        return None;
    }
    let list = view! { <ul class="timeline-signs" role="list" aria-label=tr!(lang, timeline.legend)>{signs.into_iter().map(one).collect_view()}</ul> };
    Some(if folded {
        view! {
            <details class="timeline-legend">
                <summary class="timeline-legend-word">{tr!(lang, timeline.legend)}</summary>
                {list}
            </details>
        }
        .into_any()
    } else {
        list.into_any()
    })
}
