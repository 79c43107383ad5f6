//! What keys do on every screen. The listener and the help share one table.
//!
//! No key does anything in a field, during composition, or while a dialog is open; single keys can be switched off in
//! the settings (WCAG 2.1.4). Keys also work in narrow windows: at 200 % zoom a desktop window is narrow.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::app::{App, Phase};
use crate::ui::controls::focus;
use crate::ui::later::Panel;
use crate::ui::route::Route;

/// How long the second key of a pair may take.
const PAIR: Duration = Duration::from_millis(1500);
const FIRST_OF_PAIR: &str = "g";

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Opens a panel.
    Open(Panel),
    /// Goes to a screen.
    Go(Route),
    /// Goes to the next task of a list.
    Next,
    /// Goes to the previous task.
    Before,
}

/// The single keys and the pairs, in the order of the help.
pub const KEYS: [(&str, Command); 9] = [
    ("/", Command::Open(Panel::Palette)),
    ("?", Command::Open(Panel::Help)),
    ("n", Command::Go(Route::NewTask(None))),
    ("j", Command::Next),
    ("k", Command::Before),
    ("g t", Command::Go(Route::Tasks)),
    ("g l", Command::Go(Route::Learn)),
    ("g d", Command::Go(Route::Demo)),
    ("g r", Command::Go(Route::Rules)),
];

/// The keyboard of the app, provided as context.
#[derive(Clone, Copy)]
pub struct Keys {
    /// The open panel.
    pub open: RwSignal<Option<Panel>>,
    /// Set between the two keys of a pair; the timeout ends it.
    first: StoredValue<Option<TimeoutHandle>>,
}

impl Keys {
    /// Begins with no panel open.
    pub fn new() -> Self {
        Self { open: RwSignal::new(None), first: StoredValue::new(None) }
    }

    /// Listens as long as the page lives.
    pub fn listen(self, app: &'static App) {
        window_event_listener(leptos::ev::keydown, move |event| {
            let singles = untrack(|| app.settings.single_keys());
            if app.phase.get_untracked() == Phase::Ready
                && let Some(command) = self.meant(&event, singles)
            {
                event.prevent_default();
                self.run(command);
            }
        });
    }

    fn meant(self, event: &KeyboardEvent, singles: bool) -> Option<Command> {
        if !is_free(event) {
            return None;
        }
        let key = event.key();
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return is_palette(event).then_some(Command::Open(Panel::Palette));
        }
        let along = match key.as_str() {
            "ArrowDown" => Some(Command::Next),
            "ArrowUp" => Some(Command::Before),
            _ => None,
        };
        if along.is_some() {
            return along.filter(|_| !event.shift_key() && focused_task(&task_links()).is_some());
        }
        if !singles || (event.shift_key() && key.chars().all(char::is_alphabetic)) {
            return None;
        }
        self.single(&key.to_ascii_lowercase(), event.repeat())
    }

    fn single(self, key: &str, repeated: bool) -> Option<Command> {
        let pressed = if self.end_pair() { format!("{FIRST_OF_PAIR} {key}") } else { key.to_owned() };
        if pressed == FIRST_OF_PAIR {
            self.begin_pair();
        }
        let command = KEYS.iter().find(|(keys, _)| *keys == pressed).map(|(_, command)| *command);
        command.filter(|command| !repeated || matches!(command, Command::Next | Command::Before))
    }

    fn begin_pair(self) {
        let over = move || {
            self.end_pair();
        };
        self.first.set_value(set_timeout_with_handle(over, PAIR).ok());
    }

    fn end_pair(self) -> bool {
        let first = self.first.try_update_value(Option::take).flatten();
        first.inspect(TimeoutHandle::clear).is_some()
    }

    fn run(self, command: Command) {
        match command {
            Command::Open(panel) => self.open.set(Some(panel)),
            Command::Go(route) => route.go(),
            Command::Next => walk(1),
            Command::Before => walk(-1),
        }
    }
}

/// Tells whether a key press is free for a command: nobody has handled it yet, and it is pressed neither in a field nor
/// while a dialog is open.
pub fn is_free(event: &KeyboardEvent) -> bool {
    !(event.default_prevented() || is_composing(event) || is_in_field(event) || is_dialog_open())
}

/// Tells whether the key belongs to an input method. Key code 229 says so where the flag is set too late.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Returns the palette's key as printed on this device's keyboard.
pub fn palette_key() -> &'static str {
    let platform = window().navigator().platform().unwrap_or_default();
    if platform.starts_with("Mac") || platform.starts_with("iP") { "⌘ K" } else { "Ctrl K" }
}

fn is_palette(event: &KeyboardEvent) -> bool {
    let alone = event.ctrl_key() != event.meta_key() && !event.alt_key() && !event.shift_key();
    alone && event.key().eq_ignore_ascii_case("k")
}

fn is_in_field(event: &KeyboardEvent) -> bool {
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = on.map(|on| on.closest("input, textarea, select, video, [contenteditable]"));
    field.is_some_and(|field| !matches!(field, Ok(None)))
}

fn is_dialog_open() -> bool {
    !matches!(document().query_selector("dialog[open]"), Ok(None))
}

/// Returns the links of the tasks that are listed on the screen.
fn task_links() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all("main .row-link") else { return Vec::new() };
    let links = (0..found.length()).filter_map(|n| found.get(n)?.dyn_into::<HtmlElement>().ok());
    links.filter(|link| link.offset_parent().is_some()).collect()
}

/// Returns the index of the task that has the focus, on its link or on a button in its card.
fn focused_task(links: &[HtmlElement]) -> Option<usize> {
    let active = focus::active()?;
    let holds =
        |link: &HtmlElement| link.closest("article").ok().flatten().is_some_and(|it| it.contains(Some(&active)));
    links.iter().position(|link| link.is_same_node(Some(&active)) || holds(link))
}

/// Moves on from the focused task, or from the open one; otherwise goes to the first.
fn walk(by: isize) {
    let links = task_links();
    let open = || links.iter().position(|link| link.has_attribute("aria-current"));
    let to = match focused_task(&links).or_else(open) {
        Some(at) => at.saturating_add_signed(by).min(links.len().saturating_sub(1)),
        None => 0,
    };
    if links.get(to).is_some_and(|link| link.focus().is_err()) {
        leptos::logging::warn!("the task takes no focus");
    }
}
