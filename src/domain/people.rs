//! The people of a desk: clients, who assign tasks, and creators, who receive them (S1, S6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{ClientId, CreatorId};
use super::instant::BeijingDay;

/// The kinds of client that the article names (S1). The same rules hold for all (D20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientKind {
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
    /// Whether 接收任务中 is on: new tasks can be assigned (S8, D6). On until it is switched off.
    pub receiving: bool,
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

/// Everybody a desk knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// Clients by id.
    pub clients: BTreeMap<ClientId, Client>,
    /// Creators by id.
    pub creators: BTreeMap<CreatorId, Creator>,
}

impl People {
    /// Finds a client by exactly this name, the earliest if several bear it.
    #[must_use]
    pub fn client_named(&self, name: &str) -> Option<ClientId> {
        self.clients.iter().find(|(_, client)| client.name == name).map(|(id, _)| *id)
    }

    /// Returns an id that no client has had.
    #[must_use]
    pub fn next_client(&self) -> ClientId {
        ClientId(self.clients.last_key_value().map_or(1, |(id, _)| id.0.saturating_add(1)))
    }

    /// Returns an id that no creator has had.
    #[must_use]
    pub fn next_creator(&self) -> CreatorId {
        CreatorId(self.creators.last_key_value().map_or(1, |(id, _)| id.0.saturating_add(1)))
    }
}
