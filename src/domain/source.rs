//! Where a rule comes from: the article's statements S1–S10, and this tool's assumptions D1–D24 where the
//! article is silent. The rules' own words stand in the locales.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Names a statement of the article or an assumption; written `S7` or `D15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleId {
    /// A statement of the article, 1 to 10.
    S(u8),
    /// An assumption, 1 to 24.
    D(u8),
}

impl RuleId {
    /// How many statements the article makes.
    pub const STATEMENTS: u8 = 10;
    /// How many assumptions there are.
    pub const ASSUMPTIONS: u8 = 24;

    /// Reads `S7` or `D15`; `None` if there is no such rule.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |max: u8| text.get(1..)?.parse().ok().filter(|n| (1..=max).contains(n));
        let rule = match text.as_bytes().first()? {
            b'S' => Self::S(number(Self::STATEMENTS)?),
            b'D' => Self::D(number(Self::ASSUMPTIONS)?),
            _ => return None,
        };
        (rule.to_string() == text).then_some(rule)
    }
}

impl std::fmt::Display for RuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::S(n) => write!(f, "S{n}"),
            Self::D(n) => write!(f, "D{n}"),
        }
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("no rule of this name; there are S1 to S10 and D1 to D24"))
    }
}
