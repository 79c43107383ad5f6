//! What a person does: press, type, choose, attach, press a key. Each act finds its target first,
//! and waits for it. Taps and filled fields are counted. Three acts set the value by script and
//! dispatch `input` and `change`, because the drivers differ or are too slow: [`Page::set_date`],
//! [`Page::paste_into`] and [`Page::drop_file`].

use crate::find::Target;
use crate::page::Page;
use crate::until::{Failure, Outcome, until};
use serde_json::json;
use std::path::{Path, PathBuf};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, TypingData, WebElement};

/// Sets a control's value past the page's own setter, as input does.
const SET: &str = "el.focus();
    const kind = el instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(el, value);
    el.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: value }));
    el.dispatchEvent(new Event('change', { bubbles: true }));
    return el.value;";

/// A file of `fixtures/`, by its name.
#[must_use]
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

impl Page {
    /// Presses an element; also a radio button or a checkbox, through its label if that is what is drawn.
    pub async fn click(&self, target: Target) -> Outcome {
        self.press_on(&target).await?;
        self.spent(1, 0);
        Ok(())
    }

    /// Chooses an option of a `<select>` by its text.
    pub async fn choose(&self, target: Target, option: &str) -> Outcome {
        let script = "const option = [...el.options].find((o) => o.text.trim() === value);
            if (!option) return [...el.options].map((o) => o.text.trim()).join(' · ');
            el.focus(); el.value = option.value;
            el.dispatchEvent(new Event('input', { bubbles: true }));
            el.dispatchEvent(new Event('change', { bubbles: true })); return null;";
        if let Some(options) = self.asks(&target, script, json!(option)).await?.as_str() {
            return Err(Failure::new(format!("{target} has no option “{option}”, only {options}")));
        }
        self.spent(1, 0);
        Ok(())
    }

    /// Types text, key by key, after what is already in the field.
    pub async fn type_into(&self, target: Target, text: &str) -> Outcome {
        self.on(&target, async |field| field.send_keys(text).await).await?;
        self.spent(0, 1);
        Ok(())
    }

    /// Empties a field with the keyboard.
    pub async fn clear(&self, target: Target) -> Outcome {
        self.on(&target, async |field| {
            field.send_keys(Key::Control + "a").await?;
            field.send_keys(Key::Delete).await
        })
        .await
    }

    /// Puts a whole text into a field at once, as pasting does.
    pub async fn paste_into(&self, target: Target, text: &str) -> Outcome {
        self.set(&target, text).await
    }

    /// Sets a date or time input, in the form its type wants: `2026-03-02T10:00`, `2026-03-02`, `10:00`.
    pub async fn set_date(&self, target: Target, value: &str) -> Outcome {
        self.set(&target, value).await
    }

    /// Gives a file to a file input, which may be hidden behind a button.
    pub async fn attach(&self, target: Target, file: &Path) -> Outcome {
        let path = file.canonicalize().map_err(|error| Failure::new(format!("{}: {error}", file.display())))?;
        let path = path.to_string_lossy();
        // A hidden one isn't scrolled to.
        self.until_met(async || Ok(self.find(&target).await?.send_keys(&*path).await?)).await?;
        self.spent(1, 0);
        Ok(())
    }

    /// Drops a made-up text file on an element. Drivers have no real drag and drop: the events are dispatched.
    pub async fn drop_file(&self, target: Target, name: &str, kind: &str, text: &str) -> Outcome {
        let element = self.spot(&target).await?;
        let script = "const [el, name, type, text] = arguments; const data = new DataTransfer();
            data.items.add(new File([text], name, { type }));
            for (const kind of ['dragenter', 'dragover', 'drop'])
                el.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));";
        self.run(script, vec![element.to_json()?, json!(name), json!(kind), json!(text)]).await?;
        self.spent(1, 0);
        Ok(())
    }

    /// Presses keys wherever the focus is: `Key::Escape`, `Key::Tab`, `"p"`.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.driver().action_chain().send_keys(keys).perform().await?)
    }

    /// Presses until the driver agrees that the press hit the element and nothing on top of it.
    async fn press_on(&self, target: &Target) -> Outcome {
        let pressed = until(self.patience(), async || {
            let element: WebElement = self.spot(target).await?;
            Ok(Some(element.click().await?))
        });
        pressed.await.map(drop).map_err(|failure| failure.after(&format!("can't press {target}: ")))
    }

    /// Acts on an element where a person would press it.
    async fn on(&self, target: &Target, act: impl AsyncFn(WebElement) -> WebDriverResult<()>) -> Outcome {
        self.until_met(async || Ok(act(self.spot(target).await?).await?)).await
    }

    /// Acts once more if the act met nothing, as what it was meant for was drawn anew.
    async fn until_met(&self, act: impl AsyncFn() -> Outcome) -> Outcome {
        let met = until(self.patience(), async || match act().await {
            Err(failure) if failure.is_missed() => Ok(None),
            done => Ok(Some(done)),
        });
        met.await?.unwrap_or_else(|| Err(Failure::new("what is meant is drawn anew again and again")))
    }

    async fn set(&self, target: &Target, value: &str) -> Outcome {
        let is = self.asks(target, SET, json!(value)).await?;
        if is.as_str().unwrap_or_default().is_empty() && !value.is_empty() {
            return Err(Failure::new(format!("{target} doesn't take “{value}”")));
        }
        self.spent(0, 1);
        Ok(())
    }
}
