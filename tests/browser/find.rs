//! Finding things as people do: by role and accessible name. A [`Target`] says what is meant; it
//! is looked for when an act or a check needs it, until it is there. Two matches are an error, as
//! they would puzzle a person too: narrow with [`Target::within`] or [`Target::nth`]. There is no
//! way to find by CSS class or id. Three roles are ours, where ARIA has none: `file`, `date` (all
//! date and time inputs) and `video`.

use crate::page::Page;
use crate::until::{Failure, Outcome, until};
use serde::Serialize;
use serde_json::{Value, json};
use std::fmt;
use thirtyfour::WebElement;

/// The functions of `find.js`, to be followed by what is asked.
pub(crate) const FIND: &str = include_str!("find.js");

/// The name an element must have.
#[derive(Clone, Debug)]
pub struct Name {
    text: String,
    exact: bool,
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), exact: true }
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self { text, exact: true }
    }
}

/// A name that contains this text.
#[must_use]
pub fn part(text: impl Into<String>) -> Name {
    Name { text: text.into(), exact: false }
}

/// Any name.
#[must_use]
pub fn any() -> Name {
    part("")
}

#[derive(Clone, Debug, Serialize)]
struct Step {
    role: String,
    name: String,
    exact: bool,
    nth: Option<usize>,
}

/// Something on the page, meant by role and name.
#[derive(Clone, Debug)]
pub struct Target(Vec<Step>);

/// An element of any ARIA role.
#[must_use]
pub fn role(role: &str, name: impl Into<Name>) -> Target {
    let name = name.into();
    Target(vec![Step { role: role.to_owned(), name: name.text, exact: name.exact, nth: None }])
}

macro_rules! roles {
    ($($role:ident)*) => {$(
        #[doc = concat!("The element of role `", stringify!($role), "` with this name.")]
        #[must_use]
        pub fn $role(name: impl Into<Name>) -> Target {
            role(stringify!($role), name)
        }
    )*};
}

roles! {
    alert article banner button cell checkbox columnheader combobox complementary date definition dialog
    figure file form group heading img link list listitem main meter navigation note option paragraph
    progressbar radio region row search searchbox slider spinbutton status switch tab table term textbox
    time timer video
}

impl Target {
    /// Looks only inside `outer`.
    #[must_use]
    pub fn within(self, outer: Target) -> Self {
        Self(outer.0.into_iter().chain(self.0).collect())
    }

    /// Takes the nth of several, counted from 0 in document order.
    #[must_use]
    pub fn nth(mut self, nth: usize) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.nth = Some(nth);
        }
        self
    }

    fn chain(&self) -> Value {
        json!(self.0)
    }

    fn role(&self) -> &str {
        self.0.last().map_or("", |step| &step.role)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().rev().enumerate() {
            if place > 0 {
                f.write_str(" within ")?;
            }
            let like = if step.exact { "" } else { "…" };
            write!(f, "{} “{like}{}{like}”", step.role, step.name)?;
            if let Some(nth) = step.nth {
                write!(f, " (number {nth} from 0)")?;
            }
        }
        Ok(())
    }
}

impl Page {
    /// Every element that matches at this moment.
    pub async fn all(&self, target: &Target) -> Outcome<Vec<WebElement>> {
        let asked = format!("{FIND}\nreturn find(arguments[0]);");
        Ok(self.driver().execute(asked, vec![target.chain()]).await?.elements()?)
    }

    /// The one element that matches, as soon as there is exactly one.
    pub async fn find(&self, target: &Target) -> Outcome<WebElement> {
        let mut matches = 0;
        let found = until(self.patience(), async || {
            let mut all = self.all(target).await?;
            matches = all.len();
            Ok(if matches == 1 { all.pop() } else { None })
        })
        .await?;
        match found {
            Some(element) => Ok(element),
            None => Err(self.missed(target, matches).await),
        }
    }

    /// The one element that matches, scrolled to the middle of the window, where it stands still; or the label that is
    /// drawn in its place.
    pub(crate) async fn spot(&self, target: &Target) -> Outcome<WebElement> {
        let asked =
            format!("{FIND}\nconst all = find(arguments[0]); return all.length === 1 ? spot(all[0]) : all.length;");
        let mut matches = 0;
        let found = until(self.patience(), async || {
            let answer = self.driver().execute(&asked, vec![target.chain()]).await?;
            if let Some(number) = answer.json().as_u64() {
                matches = usize::try_from(number).unwrap_or(usize::MAX);
                return Ok(None);
            }
            Ok(Some(answer.element()?))
        })
        .await?;
        match found {
            Some(element) => Ok(element),
            None => Err(self.missed(target, matches).await),
        }
    }

    /// What a script says of the one element that matches, `el` in it, until it says something other than `undefined`.
    /// Finding and asking are one script: nothing is drawn anew in between.
    pub(crate) async fn asks(&self, target: &Target, script: &str, value: Value) -> Outcome<Value> {
        let asked = format!(
            "{FIND}\nconst [chain, value] = arguments, all = find(chain);
            if (all.length !== 1) return [all.length];
            const ask = (el) => {{ {script} }}, told = ask(all[0]);
            return told === undefined ? [1] : [1, told];"
        );
        let mut matches = 0;
        let told = until(self.patience(), async || {
            let answer = self.run(&asked, vec![target.chain(), value.clone()]).await?;
            matches = answer[0].as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default();
            Ok(answer.get(1).cloned())
        })
        .await?;
        match told {
            Some(told) => Ok(told),
            None => Err(self.missed(target, matches).await),
        }
    }

    /// The roles and names that the finder computes for these elements, for comparing with the browser's own.
    pub async fn computed(&self, element: &WebElement) -> Outcome<(String, String)> {
        let asked = format!("{FIND}\nconst role = roleOf(arguments[0]); return [role, nameOf(arguments[0], role)];");
        Ok(self.driver().execute(asked, vec![element.to_json()?]).await?.convert()?)
    }

    async fn missed(&self, target: &Target, matches: usize) -> Failure {
        let asked = format!("{FIND}\nreturn inventory(arguments[0]);");
        let there: Vec<String> = match self.driver().execute(asked, vec![json!(target.role())]).await {
            Ok(answer) => answer.convert().unwrap_or_default(),
            Err(error) => vec![Failure::from(error).to_string()],
        };
        let count = if matches == 0 { "no".to_owned() } else { format!("not one but {matches}:") };
        let place = self.address().await;
        Failure::new(format!("{count} {target}\nat {place}\nthere is:\n  {}", there.join("\n  ")))
    }
}
