//! The questions of 要是…: each with its word in the address, the act it supposes and the act that may follow. The engine
//! says which are possible.

use crate::domain::{ActKind, Language, TaskId};
use crate::ui::route::Route;
use crate::ui::words::tr;

/// A question of 要是….
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Nobody does anything.
    Wait,
    /// The creator accepts.
    Accept,
    /// The creator publishes.
    Publish,
    /// The creator deletes, and perhaps republishes.
    Delete,
    /// The creator makes the video private, and perhaps public again.
    Private,
    /// The creator makes the video public again.
    Public,
    /// The creator republishes.
    Republish,
    /// The client complains, and perhaps the complaint ends.
    Complain,
    /// The complaint ends.
    Withdraw,
    /// The client signs off.
    SignOff,
}

impl Ask {
    /// All questions, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Wait,
        Self::Accept,
        Self::Publish,
        Self::Public,
        Self::Republish,
        Self::Delete,
        Self::Private,
        Self::SignOff,
        Self::Complain,
        Self::Withdraw,
    ];

    /// Returns the supposed act; `None`: nobody acts.
    pub fn kind(self) -> Option<ActKind> {
        match self {
            Self::Wait => None,
            Self::Accept => Some(ActKind::Accept),
            Self::Publish => Some(ActKind::Publish),
            Self::Delete => Some(ActKind::Delete),
            Self::Private => Some(ActKind::MakePrivate),
            Self::Public => Some(ActKind::MakePublic),
            Self::Republish => Some(ActKind::Republish),
            Self::Complain => Some(ActKind::Complain),
            Self::Withdraw => Some(ActKind::WithdrawComplaint),
            Self::SignOff => Some(ActKind::SignOff),
        }
    }

    /// Returns the act that may follow at its own time.
    pub fn then(self) -> Option<ActKind> {
        match self {
            Self::Delete => Some(ActKind::Republish),
            Self::Private => Some(ActKind::MakePublic),
            Self::Complain => Some(ActKind::WithdrawComplaint),
            Self::Wait
            | Self::Accept
            | Self::Publish
            | Self::Public
            | Self::Republish
            | Self::Withdraw
            | Self::SignOff => None,
        }
    }

    /// Returns the address of the question about a task.
    pub fn href(self, task: TaskId) -> String {
        format!("{}?do={}", Route::WhatIf(task).href(), self.word())
    }

    /// Finds the question that an address asks.
    pub fn read(fragment: &str) -> Option<Self> {
        let (_, query) = fragment.split_once('?')?;
        let word = query.split('&').find_map(|part| part.strip_prefix("do="))?;
        Self::ALL.into_iter().find(|ask| ask.word() == word)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Accept => "accept",
            Self::Publish => "publish",
            Self::Delete => "delete",
            Self::Private => "private",
            Self::Public => "public",
            Self::Republish => "republish",
            Self::Complain => "complaint",
            Self::Withdraw => "withdrawn",
            Self::SignOff => "sign-off",
        }
    }

    /// Returns the words that continue 要是….
    pub fn said(self, lang: Language) -> String {
        match self {
            Self::Wait => tr!(lang, what_if.ask_wait),
            Self::Accept => tr!(lang, what_if.ask_accept),
            Self::Publish => tr!(lang, what_if.ask_publish),
            Self::Delete => tr!(lang, what_if.ask_delete),
            Self::Private => tr!(lang, what_if.ask_private),
            Self::Public => tr!(lang, what_if.ask_public),
            Self::Republish => tr!(lang, what_if.ask_republish),
            Self::Complain => tr!(lang, what_if.ask_complain),
            Self::Withdraw => tr!(lang, what_if.ask_withdraw),
            Self::SignOff => tr!(lang, what_if.ask_sign_off),
        }
    }

    /// Returns the question for the time that is open, and the words for the case that the second act doesn't follow.
    pub fn when(self, lang: Language) -> Option<(String, Option<String>)> {
        match self {
            Self::Accept => Some((tr!(lang, what_if.when_accept), None)),
            Self::Publish => Some((tr!(lang, what_if.when_publish), None)),
            Self::Republish => Some((tr!(lang, what_if.when_republish), None)),
            Self::Public => Some((tr!(lang, what_if.when_public), None)),
            Self::Withdraw => Some((tr!(lang, what_if.when_withdrawn), None)),
            Self::Delete => Some((tr!(lang, what_if.when_republish), Some(tr!(lang, what_if.never_republish)))),
            Self::Private => Some((tr!(lang, what_if.when_public), Some(tr!(lang, what_if.never_public)))),
            Self::Complain => Some((tr!(lang, what_if.when_withdrawn), Some(tr!(lang, what_if.never_withdrawn)))),
            Self::Wait | Self::SignOff => None,
        }
    }
}
