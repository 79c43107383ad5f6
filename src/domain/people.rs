//! The people of a desk: clients, who assign tasks, and creators, who receive them (S1, S6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{ClientId, CreatorId};
use super::instant::{BeijingDay, Instant};
use super::limits;
use super::rules::{RuleSet, RuleSetId};

/// The kinds of client that the article names (S1), if known. The same rules hold for all (D20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientKind {
    /// Not recorded.
    #[default]
    Unknown,
    /// 品牌主
    Brand,
    /// MCN公司
    Mcn,
    /// 明星达人
    StarCreator,
}

/// Somebody who assigns tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The name as people know it.
    pub name: String,
    /// What kind of client it is (S1).
    pub kind: ClientKind,
}

/// Somebody who receives tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creator {
    /// The name as people know it.
    pub name: String,
    /// The key figures; `None` until they are recorded (S6).
    pub profile: Option<Profile>,
    /// The key figures of an earlier day, for comparison.
    pub profile_before: Option<Profile>,
    /// Whether 接收任务中 is on, so that new tasks can be assigned (S8, D6). On until it is switched off.
    pub receiving: bool,
    /// When that was last recorded; `None` if never.
    pub switched_at: Option<Instant>,
}

impl Creator {
    /// Makes a creator with only a name.
    pub(super) fn named(name: String) -> Self {
        Self { name, profile: None, profile_before: None, receiving: true, switched_at: None }
    }

    /// Stores key figures. Figures of the same day replace those stored. The latest day's are the present ones, in
    /// whatever order they are entered; those of the next earlier day are kept for comparison.
    pub(super) fn keep(&mut self, profile: Profile) {
        let is_later_than = |kept: Option<Profile>| kept.is_none_or(|kept| kept.day < profile.day);
        if is_later_than(self.profile) {
            self.profile_before = self.profile.replace(profile);
        } else if self.profile.is_some_and(|kept| kept.day == profile.day) {
            self.profile = Some(profile);
        } else if self.profile_before.is_none_or(|kept| kept.day <= profile.day) {
            self.profile_before = Some(profile);
        }
    }

    /// Switches 接收任务中.
    pub(super) fn switch(&mut self, on: bool, at: Instant) {
        (self.receiving, self.switched_at) = (on, Some(at));
    }
}

/// A creator's key figures, by which clients choose (S6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// 粉丝数量.
    pub followers: u64,
    /// 播放量.
    pub plays: u64,
    /// The day they were read.
    pub day: BeijingDay,
}

/// Parses a figure as people write it: 12000, 12,000, 1.2万, 1.2w. `None` if it is no figure, or larger than
/// [`limits::FIGURE`].
#[must_use]
pub fn read_figure(text: &str) -> Option<u64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，')).collect();
    let (digits, places) = match text.strip_suffix(['万', 'w', 'W']) {
        Some(digits) => (digits, 4),
        None => (text.as_str(), 0),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || (places == 0 && digits.contains('.')) || part.len() > 4 {
        return None;
    }
    let part: u64 = if places == 0 { 0 } else { format!("{part:0<4}").parse().ok()? };
    let figure = whole.parse::<u64>().ok()?.checked_mul(10_u64.pow(places))?.checked_add(part)?;
    (figure <= limits::FIGURE).then_some(figure)
}

/// Everybody a desk knows, and the rule sets of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// Clients by id.
    pub clients: BTreeMap<ClientId, Client>,
    /// Creators by id.
    pub creators: BTreeMap<CreatorId, Creator>,
    /// Rule sets of one's own by id (D27).
    pub rule_sets: BTreeMap<RuleSetId, RuleSet>,
}

impl People {
    /// Finds a client by its exact name, and by its kind if one is given. If several match, returns the one added last,
    /// as a client whose kind was corrected is added later.
    #[must_use]
    pub fn client_named(&self, name: &str, kind: Option<ClientKind>) -> Option<ClientId> {
        let is_meant = |client: &Client| client.name == name && kind.is_none_or(|kind| client.kind == kind);
        self.clients.iter().rev().find(|(_, client)| is_meant(client)).map(|(id, _)| *id)
    }

    /// Returns an id that no client has had.
    #[must_use]
    pub fn next_client(&self) -> ClientId {
        ClientId(self.clients.last_key_value().map_or(1, |(id, _)| id.0.saturating_add(1)))
    }

    /// Returns an id that no rule set has had.
    #[must_use]
    pub fn next_rule_set(&self) -> RuleSetId {
        RuleSetId(self.rule_sets.last_key_value().map_or(1, |(id, _)| id.0.saturating_add(1)))
    }

    /// Returns an id that no creator has had.
    #[must_use]
    pub fn next_creator(&self) -> CreatorId {
        CreatorId(self.creators.last_key_value().map_or(1, |(id, _)| id.0.saturating_add(1)))
    }
}
