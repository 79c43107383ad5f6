//! Language, theme, and whether single keys are shortcuts: stored in localStorage, the first two under the keys that
//! `public/theme.js` reads before the first paint.

use leptos::prelude::*;

use super::{local, translation};
use crate::app::browser::bell::Bell;
use crate::domain::Language;

const LANGUAGE: &str = "jiedan:language";
const THEME: &str = "jiedan:theme";
const KEYS: &str = "jiedan:keys";
const OFF: &str = "off";

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the device is set.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// The state of fetching the texts of a chosen language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Translation {
    /// They are here, or none are wanted.
    #[default]
    AsWanted,
    /// They are being fetched.
    OnTheWay(Language),
    /// They could not be fetched.
    Missing(Language),
    /// They could not be fetched, and are being fetched again.
    Again(Language),
}

impl Translation {
    fn language(self) -> Option<Language> {
        match self {
            Self::AsWanted => None,
            Self::OnTheWay(language) | Self::Missing(language) | Self::Again(language) => Some(language),
        }
    }

    /// Returns the language whose texts could not be fetched so far.
    #[must_use]
    pub fn lacks(self) -> Option<Language> {
        match self {
            Self::Missing(language) | Self::Again(language) => Some(language),
            Self::AsWanted | Self::OnTheWay(_) => None,
        }
    }
}

/// The user's preferences.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
    single_keys: RwSignal<bool>,
    translation: RwSignal<Translation>,
    /// Whether notifications are shown while the app is open.
    pub bell: Bell,
}

impl Settings {
    /// Reads the preferences; without one, the browser's language decides.
    pub(in crate::app) fn read() -> Self {
        let browser = || web_sys::window().and_then(|window| window.navigator().language());
        let tag = local::read(LANGUAGE).or_else(browser);
        let language = tag.and_then(|tag| Language::of_tag(&tag)).unwrap_or(Language::BUILT_IN);
        let theme = match local::read(THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            Some(_) | None => Theme::System,
        };
        let settings = Self {
            language: RwSignal::new(language),
            theme: RwSignal::new(theme),
            single_keys: RwSignal::new(local::read(KEYS).as_deref() != Some(OFF)),
            translation: RwSignal::default(),
            bell: Bell::read(),
        };
        settings.show();
        settings
    }

    /// Returns the language; follows changes.
    #[must_use]
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// Returns the theme; follows changes.
    #[must_use]
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Tells whether single keys are shortcuts; follows changes.
    #[must_use]
    pub fn single_keys(self) -> bool {
        self.single_keys.get()
    }

    /// Switches single keys on or off, and stores it.
    pub fn set_single_keys(self, on: bool) {
        local::write(KEYS, (!on).then_some(OFF));
        self.single_keys.set(on);
    }

    /// Returns the state of fetching texts; follows changes.
    #[must_use]
    pub fn translation(self) -> Translation {
        self.translation.get()
    }

    /// Chooses a language and stores it. If its texts can't be fetched, nothing changes.
    pub async fn set_language(self, language: Language) {
        if self.fetched(language).await {
            local::write(LANGUAGE, Some(language.tag()));
            self.language.set(language);
            self.show();
        } else {
            // Reset the control that was tapped.
            self.language.notify();
        }
    }

    /// Fetches the texts of a language. `false`: they couldn't be fetched, or another language was chosen meanwhile.
    async fn fetched(self, language: Language) -> bool {
        if language == Language::BUILT_IN {
            self.translation.set(Translation::AsWanted);
            return true;
        }
        let again = self.translation.get_untracked().lacks() == Some(language);
        self.translation.set(if again { Translation::Again(language) } else { Translation::OnTheWay(language) });
        let here = translation::load(language).await;
        if self.translation.get_untracked().language() != Some(language) {
            return false;
        }
        self.translation.set(if here { Translation::AsWanted } else { Translation::Missing(language) });
        here
    }

    /// Waits for the language's texts before the first render. If they can't be fetched, the built-in language is used
    /// this time.
    pub(in crate::app) async fn texts(self) {
        if !self.fetched(self.language.get_untracked()).await {
            self.language.set(Language::BUILT_IN);
            self.show();
        }
    }

    /// Chooses a theme and stores it.
    pub fn set_theme(self, theme: Theme) {
        local::write(THEME, theme.word());
        self.theme.set(theme);
        self.show();
    }

    /// Resets everything to its default except the language, in which the page is being read: at the next opening that
    /// is the browser's again.
    pub(in crate::app) fn forget(self) {
        self.set_theme(Theme::System);
        self.set_single_keys(true);
        self.bell.forget();
    }

    /// Shows everything large and light, for a projector, or normally again; this isn't stored.
    pub fn project(self, on: bool) {
        self.show();
        let Some(root) = document().document_element().filter(|_| on) else { return };
        if root.set_attribute("data-view", "projector").and(root.set_attribute("data-theme", "light")).is_err() {
            leptos::logging::warn!("the page's root takes no attributes");
        }
    }

    fn show(self) {
        let Some(root) = document().document_element() else { return };
        let shown = match self.theme.get_untracked().word() {
            Some(word) => root.set_attribute("data-theme", word),
            None => root.remove_attribute("data-theme"),
        };
        let plain = root.remove_attribute("data-view");
        let named = root.set_attribute("lang", self.language.get_untracked().tag());
        if shown.and(plain).and(named).is_err() {
            leptos::logging::warn!("the page's root takes no attributes");
        }
    }
}
