//! The sources of rules: the article's statements S1–S10, and this tool's assumptions D1–D27 where the article is
//! silent. Their wording is in the locales.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Identifies a statement of the article or an assumption; written `S7` or `D15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleId {
    /// A statement of the article.
    S(Statement),
    /// An assumption where the article is silent.
    D(Assumption),
}

/// Generates for one kind of rules the enum, the list of all, and a constant of [`RuleId`] for each.
macro_rules! rules {
    ($(#[$what:meta])* $kind:ident under $side:ident: $($id:ident)*) => {
        $(#[$what])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "what each says stands in the locales, under its name")]
        pub enum $kind { $($id,)* }

        impl $kind {
            /// All of them, in their order.
            pub const ALL: &[Self] = &[$(Self::$id,)*];

            fn name(self) -> &'static str {
                match self { $(Self::$id => stringify!($id),)* }
            }
        }

        #[expect(missing_docs, reason = "each is the rule of that name")]
        impl RuleId {
            $(pub const $id: Self = Self::$side($kind::$id);)*
        }
    };
}

rules! {
    /// A statement of the article.
    Statement under S: S1 S2 S3 S4 S5 S6 S7 S8 S9 S10
}

rules! {
    /// An assumption where the article is silent.
    Assumption under D:
    D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16 D17 D18 D19 D20 D21 D22 D23 D24
    D25 D26 D27
}

impl Statement {
    /// Returns the assumptions with which this tool reads the statement, where it leaves a question open.
    #[must_use]
    pub fn read_with(self) -> &'static [Assumption] {
        use Assumption as D;
        match self {
            Self::S1 => &[D::D20],
            Self::S2 | Self::S6 => &[],
            Self::S3 => &[D::D23, D::D26],
            Self::S4 => &[D::D5],
            Self::S5 => &[D::D7, D::D8, D::D9],
            Self::S7 => &[D::D3, D::D4],
            Self::S8 => &[D::D6],
            Self::S9 => &[D::D1, D::D2, D::D10, D::D11, D::D12, D::D13, D::D14, D::D15, D::D25],
            Self::S10 => &[D::D16, D::D17, D::D18, D::D19],
        }
    }
}

impl Assumption {
    /// Those about what the article doesn't touch at all.
    pub const BESIDE_THE_ARTICLE: &[Self] = &[Self::D21, Self::D22, Self::D24, Self::D27];
}

impl RuleId {
    /// Returns every rule, the article's first.
    pub fn all() -> impl Iterator<Item = Self> {
        let said = Statement::ALL.iter().copied().map(Self::S);
        said.chain(Assumption::ALL.iter().copied().map(Self::D))
    }

    /// Parses `S7` or `D15`; `None` if there is no such rule.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|rule| rule.name() == text)
    }

    fn name(self) -> &'static str {
        match self {
            Self::S(statement) => statement.name(),
            Self::D(assumption) => assumption.name(),
        }
    }
}

impl std::fmt::Display for RuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        let unknown = || {
            let (said, assumed) = (Statement::ALL.len(), Assumption::ALL.len());
            de::Error::custom(format_args!("no rule of this name; there are S1 to S{said} and D1 to D{assumed}"))
        };
        Self::parse(&text).ok_or_else(unknown)
    }
}
