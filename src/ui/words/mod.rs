//! From the engine's types to texts for people. Every match is exhaustive, so that a stage, an act or a refusal without
//! a text is a compile error. The texts themselves are in `locales/`.

mod act;
mod agreed;
pub mod answers;
mod dossier;
pub mod format;
mod next;
mod reminder;
mod rule;
mod rule_page;
mod rule_value;
mod stage;
pub mod texts;
mod title;

use leptos::prelude::*;

use crate::app::{App, WentTo};
use crate::domain::{Client, ClientKind, Consequence, Deadline, Fee, Instant, Language, Role, Rules, Turn, Values};

pub use act::{act, happened, plain_act};
pub use agreed::{agreed, agreed_and_near, agreed_in_line, by, near, stands_out};
pub use dossier::{awaited, ending, last_time, wait};
pub use next::next_step;
pub use reminder::{ToldOf, dates_text, passed, reminder_text, reminders};
pub use rule::{quote, rule, terms};
pub use rule_page::{rule_answer, rule_elsewhere, rule_line, rule_question, rule_title};
pub use rule_value::{RuleValue, counting, declining, own_dated, own_named, own_set, reviewers, unlike_the_article};
pub use stage::{place_of, shown, stage, stage_kind, stage_of, stage_under};
pub use title::title;

/// Returns a text of `locales/` in a language, with its variables. The compiler checks that the text exists and takes
/// exactly these variables: each text is a struct whose fields are its variables (texts.rs).
macro_rules! tr {
    ($lang:expr, $($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::ui::words::texts::Text::text(&$crate::ui::words::texts::all::$($key)::+ { $($name: &$value),* }, $lang)
    };
}
pub(crate) use tr;

/// Returns the language of the screens. A change of language re-renders them.
pub fn lang() -> Language {
    expect_context::<&'static App>().settings.language()
}

/// Says where something was stored.
pub fn went_to(lang: Language, to: WentTo) -> String {
    match to {
        WentTo::Browser => tr!(lang, message.saved),
        WentTo::Memory => tr!(lang, message.in_memory),
        WentTo::Nowhere => tr!(lang, message.not_saved),
        WentTo::Download => tr!(lang, message.handed_over),
    }
}

/// Returns the separator between two sentences: none in Chinese, whose full stop includes a blank.
pub fn gap(lang: Language) -> String {
    tr!(lang, app.sentence_gap)
}

/// Names what a deadline is for.
pub fn deadline_label(lang: Language, consequence: Consequence) -> String {
    match consequence {
        Consequence::Lapse => tr!(lang, deadline.label_accept),
        Consequence::Complete => tr!(lang, deadline.label_complete),
    }
}

/// Says whose turn it is, from the seat of a role.
pub fn turn_of(lang: Language, turn: Turn, seat: Role) -> String {
    match (turn, seat) {
        (Turn::Creator, Role::Creator) | (Turn::Client, Role::Client) | (Turn::Platform, Role::Platform) => {
            tr!(lang, who.you)
        }
        (Turn::Creator, Role::Client | Role::Platform) => tr!(lang, who.creator),
        (Turn::Client, Role::Creator | Role::Platform) => tr!(lang, who.client),
        (Turn::Platform, Role::Creator | Role::Client) => tr!(lang, who.platform),
        (Turn::ClientOrTime, _) => tr!(lang, who.client_or_time),
        (Turn::NoOne, _) => tr!(lang, who.no_one),
    }
}

/// Says how long a turn has lasted: others are waited for, one's own turn is left lying.
pub fn lasting(lang: Language, turn: Turn, seat: Role, since: Instant, now: Instant) -> String {
    match (turn, seat) {
        (Turn::Creator, Role::Creator) | (Turn::Client, Role::Client) | (Turn::Platform, Role::Platform) => {
            format::untouched(lang, since, now)
        }
        (Turn::Creator | Turn::Client | Turn::Platform | Turn::ClientOrTime | Turn::NoOne, _) => {
            format::waited(lang, since, now)
        }
    }
}

/// Returns the name of a client with its kind, if known.
pub fn client(lang: Language, client: &Client) -> String {
    if client.kind == ClientKind::Unknown {
        return client.name.clone();
    }
    tr!(lang, more.client_of_kind, kind = client_kind(lang, client.kind), name = client.name.clone())
}

/// Names a set of rules.
pub fn rule_set(lang: Language, rules: Rules) -> String {
    match rules {
        Rules::Article2021 => tr!(lang, rule.set_article),
        Rules::Platform2022 => tr!(lang, rule.set_platform),
        Rules::Own(_) => tr!(lang, rule.set_own),
        Rules::Edited(_) => tr!(lang, rule.set_edited),
    }
}

/// Says what a task brings, and when it arrived.
pub fn fee(lang: Language, fee: Fee) -> String {
    let yuan = format::yuan(fee.fen);
    match fee.arrived {
        Some(day) => tr!(lang, form.fee_arrived, yuan = yuan, date = format::day(lang, day)),
        None => tr!(lang, form.fee_line, yuan = yuan),
    }
}

/// Names a role.
pub fn role(lang: Language, role: Role) -> String {
    match role {
        Role::Client => tr!(lang, role.client),
        Role::Creator => tr!(lang, role.creator),
        Role::Platform => tr!(lang, role.platform),
    }
}

/// Names a kind of client.
pub fn client_kind(lang: Language, kind: ClientKind) -> String {
    match kind {
        ClientKind::Unknown => tr!(lang, client_kind.unknown),
        ClientKind::Brand => tr!(lang, client_kind.brand),
        ClientKind::Mcn => tr!(lang, client_kind.mcn),
        ClientKind::StarCreator => tr!(lang, client_kind.star_creator),
    }
}

/// Describes an effect of time for the history, with the article's numbers.
pub fn consequence(lang: Language, what: Consequence) -> String {
    consequence_under(lang, what, Values::ARTICLE_2021)
}

/// Describes an effect of time for the history of a task that has these numbers.
pub fn consequence_under(lang: Language, what: Consequence, values: Values) -> String {
    match what {
        Consequence::Lapse => tr!(lang, history.lapsed, hours = values.accept_within_hours),
        Consequence::Complete => tr!(lang, history.completed_by_time, days = values.natural_days),
    }
}

/// Names what time does, in short.
pub fn time_does(lang: Language, what: Consequence) -> String {
    match what {
        Consequence::Lapse => tr!(lang, timeline.lapses),
        Consequence::Complete => tr!(lang, timeline.completes),
    }
}

/// Says until when an act that a completion would rule out is safe (D25); by the earliest reading, whatever the rules
/// say.
pub fn safe(lang: Language, deadline: &Deadline, now: Instant) -> String {
    let safe = deadline.safe_until();
    let when = format::end(lang, safe.instant());
    if safe.holds_at(now) {
        tr!(lang, deadline.safe_before, when = when)
    } else {
        tr!(lang, deadline.safe_over, when = when)
    }
}
