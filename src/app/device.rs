//! Which browser it is, as far as something depends on it: `WeChat`'s can't save files and may forget, and an iPhone's
//! clears what isn't opened for seven days unless the app stands on the home screen.

use leptos::prelude::window;

/// A browser with ways of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// The browser inside `WeChat`.
    WeChat,
    /// Safari on an iPhone or iPad, not started from the home screen.
    IPhone,
    /// Any other.
    Other,
}

impl Device {
    /// Looks at what the browser says of itself.
    #[must_use]
    pub fn here() -> Self {
        let agent = window().navigator().user_agent().unwrap_or_default();
        let standalone = js_sys::Reflect::get(&window().navigator(), &"standalone".into()).ok();
        if agent.contains("MicroMessenger") {
            Self::WeChat
        } else if (agent.contains("iPhone") || agent.contains("iPad"))
            && standalone.and_then(|it| it.as_bool()) != Some(true)
        {
            Self::IPhone
        } else {
            Self::Other
        }
    }
}
