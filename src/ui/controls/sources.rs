//! Source marks: whether a rule comes from the article, from this tool's assumption, from elsewhere, or from oneself.

use leptos::prelude::*;

use crate::domain::{ActKind, Cancellation, Refusal, RuleId, Rules};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// Where a statement comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// 文章: the article of 2021 (S).
    Article,
    /// 假定: this tool's reading (D).
    Assumption,
    /// 第三方: other sources.
    ThirdParty,
    /// 我的规则: a rule set of one's own (D27).
    Own,
}

impl Source {
    /// The marks of a rule that the article states and this tool reads more exactly.
    pub const BOTH: &[Self] = &[Self::Article, Self::Assumption];

    /// Returns where a date that is counted under these rules comes from.
    pub fn of_date(rules: Rules) -> &'static [Self] {
        match rules {
            Rules::Own(_) => &[Self::Own, Self::Assumption],
            Rules::Article2021 | Rules::Platform2022 | Rules::Edited(_) => Self::BOTH,
        }
    }

    /// Returns where a rule comes from.
    pub fn of(rule: RuleId) -> Self {
        match rule {
            RuleId::S(_) => Self::Article,
            RuleId::D(_) => Self::Assumption,
        }
    }

    /// Returns the source of an act's existence: reviews by the platform and declining come from other sources.
    pub fn of_act(kind: ActKind) -> Self {
        match kind {
            ActKind::Decline
            | ActKind::Pass
            | ActKind::Fail
            | ActKind::HandOver
            | ActKind::DecideApprove
            | ActKind::DecideCancel => Self::ThirdParty,
            other => Self::of(other.rule()),
        }
    }

    /// Returns the source of the fact that blocks an act; `None` if only a name is unknown. Some facts exist only under
    /// the rules of other sources.
    pub fn of_refusal(refusal: Refusal, kind: ActKind) -> Option<Self> {
        match refusal {
            Refusal::NoRejectionLeft { .. }
            | Refusal::RejectionsLeft
            | Refusal::PlatformReviews
            | Refusal::PlatformDecides
            | Refusal::Cancelled { how: Cancellation::Declined | Cancellation::DecidedAgainst, .. } => {
                Some(Self::ThirdParty)
            }
            other => other.stated_by(kind).map(Self::of),
        }
    }

    /// Returns this source as the only mark of a statement.
    pub fn alone(self) -> &'static [Self] {
        match self {
            Self::Article => &[Self::Article],
            Self::Assumption => &[Self::Assumption],
            Self::ThirdParty => &[Self::ThirdParty],
            Self::Own => &[Self::Own],
        }
    }
}

/// The marks of a statement. They link to the rules unless `plain`, which is for where the rules are shown already.
#[component]
pub fn Sources(of: &'static [Source], #[prop(optional)] plain: bool) -> impl IntoView {
    let lang = lang();
    let mark = move |source: &Source| {
        let (kind, word, meaning) = match source {
            Source::Article => ("article", tr!(lang, rule.article), tr!(lang, rule.article_long)),
            Source::Assumption => ("assumption", tr!(lang, rule.assumption), tr!(lang, rule.assumption_long)),
            Source::ThirdParty => ("third-party", tr!(lang, rule.third_party), tr!(lang, rule.third_party_long)),
            Source::Own => ("own", tr!(lang, own_rules.mark), tr!(lang, own_rules.mark_long)),
        };
        let to = if *source == Source::Own { Route::OwnRules } else { Route::Rules };
        let href = (!plain).then(|| to.href());
        view! { <a class="source" data-source=kind href=href title=meaning>{word}</a> }
    };
    view! { <span class="sources">{of.iter().map(mark).collect_view()}</span> }
}
