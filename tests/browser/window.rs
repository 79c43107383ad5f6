//! How the window looks: its size, and the preferences of theme and language. The app's two keys in
//! `localStorage` are known here and nowhere else. A phone is only a narrow window: touch isn't
//! imitated.

use crate::engine::Engine;
use crate::page::Page;
use crate::until::{Failure, Outcome, until};
use serde_json::json;

/// A preference of the app, as its settings write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefer {
    /// The light theme.
    Light,
    /// The dark theme.
    Dark,
    /// Chinese.
    Chinese,
    /// English.
    English,
    /// The pseudo-language of debug builds.
    Pseudo,
}

impl Prefer {
    fn stored(self) -> (&'static str, &'static str) {
        match self {
            Self::Light => ("jiedan:theme", "light"),
            Self::Dark => ("jiedan:theme", "dark"),
            Self::Chinese => ("jiedan:language", "zh-CN"),
            Self::English => ("jiedan:language", "en"),
            Self::Pseudo => ("jiedan:language", "en-XA"),
        }
    }
}

impl Page {
    /// Makes the window 390 × 844, a phone's.
    pub async fn phone(&self) -> Outcome {
        self.size(390, 844).await
    }

    /// Makes the window 1440 × 900, a desktop's.
    pub async fn desktop(&self) -> Outcome {
        self.size(1440, 900).await
    }

    /// Makes the page's own area exactly this large, in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) -> Outcome {
        if self.engine() == Engine::Chromium {
            self.scale(width, height, 1.0).await?;
        }
        let wanted = (width, height);
        let reached = until(self.patience(), async || {
            let script = "return [innerWidth, innerHeight, outerWidth, outerHeight];";
            let [w, h, outer_w, outer_h]: [u32; 4] = serde_json::from_value(self.run(script, vec![]).await?)?;
            if (w, h) != wanted && self.engine() != Engine::Chromium {
                let (frame_w, frame_h) = (outer_w.saturating_sub(w), outer_h.saturating_sub(h));
                self.driver().set_window_rect(0, 0, width + frame_w, height + frame_h).await?;
            }
            Ok(((w, h) == wanted).then_some(()))
        })
        .await?;
        let now = self.run("return innerWidth + ' × ' + innerHeight;", vec![]).await?;
        reached.ok_or_else(|| Failure::new(format!("the window stays at {now} instead of {width} × {height}")))
    }

    /// Makes the page's area this large and draws each CSS pixel in `scale` pixels; Chromium's pictures only.
    pub async fn scale(&self, width: u32, height: u32, scale: f64) -> Outcome {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        Ok(self.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.map(drop)?)
    }

    /// Sets a preference where the app keeps it, and loads the page again.
    pub async fn prefer(&self, prefer: Prefer) -> Outcome {
        self.store(prefer).await?;
        self.reload().await
    }

    /// Sets a preference for the next loading.
    pub async fn store(&self, prefer: Prefer) -> Outcome {
        let (key, value) = prefer.stored();
        let script = "localStorage.setItem(arguments[0], arguments[1]);";
        self.run(script, vec![json!(key), json!(value)]).await.map(drop)
    }

    /// Makes the system ask for dark or light; only Chromium can be told so.
    pub async fn system_scheme(&self, scheme: &str) -> Outcome {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }
}
