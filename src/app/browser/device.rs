//! Which browser this is, as far as something depends on it. Browsers inside other apps can't save files; Safari on an
//! iPhone clears data that isn't used for seven days, unless the app is on the home screen.

use leptos::prelude::window;

/// A browser that needs special treatment.
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
    /// Detects the browser by its user agent and `navigator.standalone`.
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

    /// Tells whether this browser can save files. Those inside other apps can't: there a text is copied instead.
    #[must_use]
    pub fn saves_files(self) -> bool {
        matches!(self, Self::IPhone | Self::Other)
    }
}

/// The names that apps give to the browser inside them, and Android's own mark of such a browser.
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
