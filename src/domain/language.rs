//! The languages of the app. They are in the engine's layer, the lowest one, because stories, settings and screens all
//! name them; the engine itself doesn't depend on a language.

/// Defines [`Language`]: a line for each, with its tag and its own name.
macro_rules! languages {
    ($($(#[doc = $doc:literal])+ $(#[cfg($cfg:meta)])? $name:ident = $tag:literal, $own:literal;)+) => {
        /// A language of the app. A new one is a line here and a file of its tag in `locales/`; the compiler says which
        /// of the two is missing (`app/settings/translation.rs`), and which texts.
        ///
        /// Some texts exist only in Chinese and English. A reader of any other language sees:
        ///
        /// - **English:** stories and lessons with the names in them (`src/story`), what is said when the texts of
        ///   a language can't be fetched, and when the app can't run (`public/notice.js`);
        /// - **Chinese, with a line of English:** the page before the app runs (`index.html`);
        /// - **Chinese:** the article's own words, and the name under which the app is installed
        ///   (`public/manifest.webmanifest`);
        /// - **Both:** everyday words for searching (`domain/find`) and dates in a pasted text (`record/pasted`)
        ///   work in Chinese and English, and names are sorted as in Chinese.
        ///
        /// All languages are written from left to right.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language {
            $($(#[doc = $doc])+ $(#[cfg($cfg)])? $name,)+
        }

        impl Language {
            /// All of them, in the order in which they can be chosen.
            pub const ALL: &'static [Self] = &[$($(#[cfg($cfg)])? Self::$name),+];

            /// Returns the language's tag (BCP 47), as in `lang="…"`.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$name => $tag,)+
                }
            }

            /// Returns what the language calls itself.
            #[must_use]
            pub const fn own_name(self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$name => $own,)+
                }
            }
        }
    };
}

languages! {
    /// Simplified Chinese.
    Chinese = "zh-CN", "中文";
    /// English.
    English = "en", "English";
    /// English made longer and accented; screenshots with it show what would break in another language
    /// (`build/pseudo.rs`). Only in debug builds.
    #[cfg(debug_assertions)]
    Pseudo = "en-XA", "[Pšéúúðóó]";
}

impl Language {
    /// The language that the app is built with and falls back to. The texts of every other one are fetched.
    pub const BUILT_IN: Self = Self::Chinese;

    /// Returns the language of a tag: the one with exactly this tag, else the first with the same primary subtag, so
    /// that `en-GB` gives English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        fn primary(tag: &str) -> &str {
            tag.split('-').next().unwrap_or_default()
        }
        let all = || Self::ALL.iter().copied();
        let same = all().find(|language| language.tag().eq_ignore_ascii_case(tag));
        same.or_else(|| all().find(|language| primary(language.tag()).eq_ignore_ascii_case(primary(tag))))
    }
}
