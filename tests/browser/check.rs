//! What a person sees. Every check waits until it holds, and says what is there instead when it
//! doesn't. Text is compared with white space squeezed to single blanks, as it is read. Absent:
//! pictures of pages as expectations.

use crate::find::Target;
use crate::page::Page;
use crate::until::{Failure, Outcome, until};
use serde_json::{Value, json};
use std::env;
use std::path::{Path, PathBuf};

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Page {
    /// All text that can be read on the page.
    pub async fn text(&self) -> Outcome<String> {
        let text = self.run("return document.body.innerText;", vec![]).await?;
        Ok(squeeze(text.as_str().unwrap_or_default()))
    }

    /// The text can be read somewhere on the page.
    pub async fn sees(&self, words: &str) -> Outcome {
        self.reads(words, true).await
    }

    /// The text can't be read, or soon can't be any more.
    pub async fn sees_not(&self, words: &str) -> Outcome {
        self.reads(words, false).await
    }

    async fn reads(&self, words: &str, wanted: bool) -> Outcome {
        let wish = squeeze(words);
        let holds =
            until(self.patience(), async || Ok((self.text().await?.contains(&wish) == wanted).then_some(()))).await?;
        if holds.is_some() {
            return Ok(());
        }
        let (text, place) = (self.text().await?, self.address().await);
        let shown: String = text.chars().take(1500).collect();
        let still = if wanted { "isn't on the page" } else { "is still on the page" };
        Err(Failure::new(format!("“{wish}” {still}\nat {place}\nit reads: {shown}")))
    }

    /// The element is there, once.
    pub async fn shows(&self, target: Target) -> Outcome {
        self.find(&target).await.map(drop)
    }

    /// No such element is there, or soon none any more.
    pub async fn lacks(&self, target: Target) -> Outcome {
        self.counts(target, 0).await
    }

    /// So many elements match.
    pub async fn counts(&self, target: Target, wanted: usize) -> Outcome {
        let mut number = 0;
        let holds = until(self.patience(), async || {
            number = self.all(&target).await?.len();
            Ok((number == wanted).then_some(()))
        });
        let holds = holds.await?;
        let place = self.address().await;
        holds.ok_or_else(|| Failure::new(format!("{number} instead of {wanted} times {target}\nat {place}")))
    }

    /// The page's one `h1` says this.
    pub async fn heading_is(&self, words: &str) -> Outcome {
        let script = "return [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).map((h) => h.innerText).join(' | ');";
        self.says("the heading", script, words).await
    }

    /// The address ends in this fragment, `#/tasks/12`, and the page was drawn since.
    pub async fn at(&self, fragment: &str) -> Outcome {
        self.says("the address", "return decodeURI(location.hash);", fragment).await?;
        // The address changes before the page hears of it.
        self.is_drawn().await
    }

    /// The tab's title is this.
    pub async fn title_is(&self, words: &str) -> Outcome {
        self.says("the title", "return document.title;", words).await
    }

    /// A field holds this value.
    pub async fn value_is(&self, target: Target, value: &str) -> Outcome {
        self.tells(&target, "return el.value;", value).await
    }

    /// An element's text is this, and nothing more.
    pub async fn text_is(&self, target: Target, words: &str) -> Outcome {
        self.tells(&target, "return el.innerText;", words).await
    }

    /// A radio button, a checkbox or a toggle is on.
    pub async fn is_on(&self, target: Target) -> Outcome {
        let script = "return el.checked || ['checked', 'pressed', 'selected', 'expanded', 'current']
            .some((state) => !['false', null].includes(el.getAttribute('aria-' + state))) ? 'on' : 'off';";
        self.tells(&target, script, "on").await
    }

    /// The keyboard's focus is on this element.
    pub async fn is_focused(&self, target: Target) -> Outcome {
        let script = "const at = document.activeElement; return el === at ? 'focused' : at.outerHTML.slice(0, 120);";
        self.tells(&target, script, "focused").await
    }

    /// What a script says of an element is this. The element is found anew each time: it may be drawn anew meanwhile.
    async fn tells(&self, target: &Target, script: &str, wanted: &str) -> Outcome {
        let mut told = String::new();
        let holds = until(self.patience(), async || {
            told = squeeze(self.asks(target, script, Value::Null).await?.as_str().unwrap_or_default());
            Ok((told == squeeze(wanted)).then_some(()))
        });
        let holds = holds.await?;
        self.otherwise(holds, &target.to_string(), &told, wanted).await
    }

    async fn says(&self, what: &str, script: &str, wanted: &str) -> Outcome {
        let mut told = String::new();
        let holds = until(self.patience(), async || {
            told = squeeze(self.run(script, vec![]).await?.as_str().unwrap_or_default());
            Ok((told == squeeze(wanted)).then_some(()))
        });
        let holds = holds.await?;
        self.otherwise(holds, what, &told, wanted).await
    }

    async fn otherwise(&self, holds: Option<()>, what: &str, told: &str, wanted: &str) -> Outcome {
        let place = self.address().await;
        holds.ok_or_else(|| Failure::new(format!("{what} is “{told}” instead of “{wanted}”\nat {place}")))
    }

    /// Nothing went wrong in any page so far: no error, rejection, `console.error` or breach of the policy.
    pub async fn quiet(&self) -> Outcome {
        let watched = self.run("return sessionStorage.getItem('journeys:watched');", vec![]).await?;
        if watched.as_str() != Some("yes") {
            return Err(Failure::new("nobody watched this page: watch.js didn't run"));
        }
        let faults = self.faults().await?;
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(format!("the page isn't quiet:\n  {}", faults.join("\n  "))))
        }
    }

    /// Everything this document loaded came from the app's own folder.
    pub async fn stays_home(&self) -> Outcome {
        let script = "return performance.getEntriesByType('resource').map((e) => e.name)
            .filter((url) => !url.startsWith(arguments[0]) && !/^(blob|data):/.test(url));";
        let abroad = self.run(script, vec![json!(self.base())]).await?;
        if abroad.as_array().is_some_and(Vec::is_empty) {
            Ok(())
        } else {
            Err(Failure::new(format!("the page asked elsewhere: {abroad}")))
        }
    }

    /// Nothing is wider than the window, or soon nothing any more.
    pub async fn fits(&self) -> Outcome {
        let script = "const w = document.documentElement.clientWidth; if (document.documentElement.scrollWidth <= w) return '';
            return [...document.body.querySelectorAll('*')].filter((el) => el.checkVisibility() && el.getBoundingClientRect().right > w + 1)
                .map((el) => el.outerHTML.slice(0, 100)).slice(0, 5).join(' | ') || 'the page';";
        let mut wide = Value::Null;
        let fits = until(self.patience(), async || {
            wide = self.run(script, vec![]).await?;
            Ok((wide.as_str() == Some("")).then_some(()))
        });
        let fits = fits.await?;
        fits.ok_or_else(|| Failure::new(format!("wider than the window: {wide}")))
    }

    /// axe-core finds no breach of WCAG 2.2 A and AA, nor of its own good practice.
    pub async fn accessible(&self) -> Outcome {
        let values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        self.axe(json!({ "type": "tag", "values": values })).await
    }

    /// axe-core finds no text with too little contrast; all that a theme can change.
    pub async fn contrasts(&self) -> Outcome {
        self.axe(json!({ "type": "rule", "values": ["color-contrast"] })).await
    }

    async fn axe(&self, only: Value) -> Outcome {
        let mut told = self.axe_says("", &only).await?;
        // Sent once a page, where the engine lets a script leave something behind.
        if told.first().is_some_and(|line| line == NO_AXE) {
            told = self.axe_says(&axe_source()?, &only).await?;
        }
        if told.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("{} breaches at {}:\n  {}", told.len(), self.address().await, told.join("\n  "))))
    }

    async fn axe_says(&self, source: &str, only: &Value) -> Outcome<Vec<String>> {
        let script = format!("{source}\nconst [only, done] = arguments;
            if (typeof axe === 'undefined') {{ done(['{NO_AXE}']); return; }}
            axe.run(document, {{ runOnly: only, resultTypes: ['violations'] }})
              .then((r) => done(r.violations.flatMap((v) => v.nodes.map((n) =>
                `${{v.id}} (${{v.impact}}): ${{v.help}}: ${{n.html.slice(0, 160)}} — ${{n.failureSummary.replace(/\\s+/g, ' ')}}`))),
                (e) => done(['axe: ' + e]));");
        Ok(self.driver().execute_async(script, vec![only.clone()]).await?.convert()?)
    }
}

/// What the page answers that doesn't have axe yet.
const NO_AXE: &str = "no axe";

fn axe_source() -> Outcome<String> {
    let path = env::var_os("AXE").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js"),
        PathBuf::from,
    );
    std::fs::read_to_string(&path)
        .map_err(|_| Failure::new(format!("{} is missing: npm ci, or set AXE", path.display())))
}
