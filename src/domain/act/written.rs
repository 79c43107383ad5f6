//! An act in its written form: `{"publish": {"task": 1, "title": …}}`, unknown and foreign fields refused at
//! their place.
//!
//! Written by hand, from one table, and not derived by serde: a derived reader for each act would add code to the
//! first load (`make dist`); here all acts share one.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::table::of_all_acts;
use super::{Act, Correction};
use crate::act_kind::ActKind;
use crate::align::Facts;
use crate::brief::{AgreedDates, Brief};
use crate::id::{ClientId, CreatorId, TaskId};
use crate::people::{ClientKind, Profile};
use crate::rules::{RuleSet, Rules};
use crate::submission::Submission;

/// Every field that an act may have.
#[derive(Default)]
struct Fields {
    task: Option<TaskId>,
    client: Option<ClientId>,
    creator: Option<CreatorId>,
    name: Option<String>,
    kind: Option<ClientKind>,
    profile: Option<Profile>,
    on: Option<bool>,
    brief: Option<Brief>,
    rules: Option<Rules>,
    facts: Option<Facts>,
    agreed: Option<AgreedDates>,
    script: Option<Submission>,
    video: Option<Submission>,
    comment: Option<String>,
    reason: Option<String>,
    title: Option<String>,
    link: Option<String>,
    to: Option<Correction>,
    record: Option<u64>,
    point: Option<u16>,
    points: Option<Vec<u16>>,
    set: Option<RuleSet>,
}

/// Takes a field that an act needs. A missing link means not recorded, a missing kind of client not known, no
/// points that none is named, and a missing record to take back the last one; any other missing field is an error.
macro_rules! taken {
    ($from:ident, kind) => {
        $from.kind.unwrap_or_default()
    };
    ($from:ident, link) => {
        $from.link.unwrap_or_default()
    };
    ($from:ident, points) => {
        $from.points.unwrap_or_default()
    };
    ($from:ident, record) => {
        $from.record
    };
    ($from:ident, $field:ident) => {
        $from.$field.ok_or_else(|| E::missing_field(stringify!($field)))?
    };
}

macro_rules! written {
    ($to:ident, link, $value:expr) => {
        if !$value.is_empty() {
            $to.serialize_entry("link", $value)?;
        }
    };
    ($to:ident, points, $value:expr) => {
        if !$value.is_empty() {
            $to.serialize_entry("points", $value)?;
        }
    };
    ($to:ident, record, $value:expr) => {
        if let Some(record) = $value {
            $to.serialize_entry("record", record)?;
        }
    };
    ($to:ident, $field:ident, $value:expr) => {
        $to.serialize_entry(stringify!($field), $value)?
    };
}

/// Generates reading and writing from the table of all acts and their fields.
macro_rules! reading_and_writing {
    ($($kind:ident { $($field:ident),* })*) => {
        fn fields_of(kind: ActKind) -> &'static [&'static str] {
            match kind { $(ActKind::$kind => &[$(stringify!($field)),*],)* }
        }

        fn act_of<E: Error>(kind: ActKind, fields: Fields) -> Result<Act, E> {
            Ok(match kind { $(ActKind::$kind => Act::$kind { $($field: taken!(fields, $field)),* },)* })
        }

        fn write_fields<M: SerializeMap>(act: &Act, to: &mut M) -> Result<(), M::Error> {
            match act { $(Act::$kind { $($field),* } => { $(written!(to, $field, $field);)* })* }
            Ok(())
        }
    };
}

of_all_acts!(reading_and_writing);

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Payload<'a>(&'a Act);
        impl Serialize for Payload<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                write_fields(self.0, &mut map)?;
                map.end()
            }
        }
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(&self.kind(), &Payload(self))?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(One)
    }
}

/// Reads a map with one act under its kind.
struct One;

impl<'de> Visitor<'de> for One {
    type Value = Act;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an act")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Act, M::Error> {
        let kind = map.next_key()?.ok_or_else(|| M::Error::custom("no act"))?;
        let act = map.next_value_seed(Payload(kind))?;
        match map.next_key::<IgnoredAny>()? {
            None => Ok(act),
            Some(_) => Err(M::Error::custom("more than one act")),
        }
    }
}

/// Reads the fields of an act of this kind.
struct Payload(ActKind);

impl<'de> DeserializeSeed<'de> for Payload {
    type Value = Act;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Act, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Payload {
    type Value = Act;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fields of an act")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Act, M::Error> {
        let known = fields_of(self.0);
        let mut fields = Fields::default();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            let Some(name) = known.iter().find(|name| **name == key) else {
                return Err(M::Error::unknown_field(&key, known));
            };
            match *name {
                "task" => read(&mut fields.task, name, &mut map)?,
                "client" => read(&mut fields.client, name, &mut map)?,
                "creator" => read(&mut fields.creator, name, &mut map)?,
                "name" => read(&mut fields.name, name, &mut map)?,
                "kind" => read(&mut fields.kind, name, &mut map)?,
                "profile" => read(&mut fields.profile, name, &mut map)?,
                "on" => read(&mut fields.on, name, &mut map)?,
                "brief" => read(&mut fields.brief, name, &mut map)?,
                "rules" => read(&mut fields.rules, name, &mut map)?,
                "facts" => read(&mut fields.facts, name, &mut map)?,
                "agreed" => read(&mut fields.agreed, name, &mut map)?,
                "script" => read(&mut fields.script, name, &mut map)?,
                "video" => read(&mut fields.video, name, &mut map)?,
                "comment" => read(&mut fields.comment, name, &mut map)?,
                "reason" => read(&mut fields.reason, name, &mut map)?,
                "title" => read(&mut fields.title, name, &mut map)?,
                "link" => read(&mut fields.link, name, &mut map)?,
                "to" => read(&mut fields.to, name, &mut map)?,
                "record" => read(&mut fields.record, name, &mut map)?,
                "point" => read(&mut fields.point, name, &mut map)?,
                "points" => read(&mut fields.points, name, &mut map)?,
                _ => read(&mut fields.set, name, &mut map)?,
            }
        }
        act_of(self.0, fields)
    }
}

fn read<'de, T: Deserialize<'de>, M: MapAccess<'de>>(
    field: &mut Option<T>,
    name: &'static str,
    map: &mut M,
) -> Result<(), M::Error> {
    if field.is_some() {
        return Err(M::Error::duplicate_field(name));
    }
    *field = Some(map.next_value()?);
    Ok(())
}
