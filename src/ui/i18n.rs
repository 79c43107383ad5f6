//! The former name of [`Language`], until every file names that.

#![expect(clippy::module_inception, reason = "as it was named")]

use crate::domain::Language;

pub mod i18n {
    pub type Locale = crate::domain::Language;
}

#[expect(non_upper_case_globals, reason = "the former names")]
impl Language {
    /// Chinese.
    pub const zh_CN: Self = Self::Chinese;
    /// English.
    pub const en: Self = Self::English;
}
