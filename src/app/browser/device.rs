//! Which browser it is, as far as something depends on it: those inside other apps can't save files, and an iPhone's
//! clears what isn't opened for seven days unless the app stands on the home screen.

use leptos::prelude::window;

/// A browser with ways of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// The browser inside `WeChat`.
    WeChat,
    /// The browser inside another app.
    InApp,
    /// Safari on an iPhone or iPad, not started from the home screen.
    IPhone,
    /// Any other.
    Other,
}

impl Device {
    /// Looks at what the browser says of itself.
    #[must_use]
    pub fn here() -> Self {
        let agent = window().navigator().user_agent().unwrap_or_default().to_ascii_lowercase();
        let standalone = js_sys::Reflect::get(&window().navigator(), &"standalone".into()).ok();
        let standalone = standalone.and_then(|it| it.as_bool()) == Some(true);
        let iphone = agent.contains("iphone") || agent.contains("ipad");
        if agent.contains("micromessenger") {
            Self::WeChat
        } else if is_in_app(&agent) || (iphone && !standalone && !agent.contains("safari/")) {
            Self::InApp
        } else if iphone && !standalone {
            Self::IPhone
        } else {
            Self::Other
        }
    }

    /// Tells whether a file can be saved there. Inside other apps it can't: a text is the way.
    #[must_use]
    pub fn saves_files(self) -> bool {
        matches!(self, Self::IPhone | Self::Other)
    }
}

/// The names that apps give to the browser inside them, and Android's own mark of one.
const IN_APP: [&str; 27] = [
    "; wv)",
    "aweme",
    " qq/",
    "qzone",
    "lark",
    "feishu",
    "dingtalk",
    "xhsdiscover",
    "xiaohongshu",
    "weibo",
    "kwai",
    "ksnebula",
    "newsarticle",
    "toutiao",
    "bytedancewebview",
    "musical_ly",
    "tiktok",
    "baiduboxapp",
    "alipayclient",
    "aliapp",
    "bilibili",
    "biliapp",
    "zhihuhybrid",
    "zhihu",
    "fban",
    "instagram",
    " line/",
];

fn is_in_app(agent: &str) -> bool {
    IN_APP.iter().any(|name| agent.contains(name))
}
