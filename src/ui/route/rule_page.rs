//! The pages of 规则, one per question that people ask, each with its word in the address. This file lists the rules on
//! which each page rests; the texts are in `locales/`, the numbers in the rules.

use crate::domain::RuleId;

/// A page, named by its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RulePage {
    /// 指定接单: who chooses the creator.
    Designated,
    /// 接收任务中: a full schedule.
    Receiving,
    /// 24小时: accept in time.
    Accept,
    /// 不接.
    Decline,
    /// 正好到点: which instant is too late.
    OnTime,
    /// 约定日期.
    Agreed,
    /// 审核.
    Review,
    /// 7个自然日: completing by itself.
    SevenDays,
    /// 公开: making the video private.
    Public,
    /// 投诉.
    Complaint,
    /// 修改视频标题.
    Title,
    /// 最多可删除五次.
    Deletions,
    /// 验收.
    SignOff,
    /// 完成以后.
    Final,
    /// 撤回和结案.
    Settle,
    /// 按星图校准.
    Align,
}

impl RulePage {
    /// All pages, in the order of a task's life.
    pub const ALL: &[Self] = &[
        Self::Designated,
        Self::Receiving,
        Self::Accept,
        Self::Decline,
        Self::OnTime,
        Self::Agreed,
        Self::Review,
        Self::SevenDays,
        Self::Public,
        Self::Complaint,
        Self::Title,
        Self::Deletions,
        Self::SignOff,
        Self::Final,
        Self::Settle,
        Self::Align,
    ];

    /// Returns the page's word in the address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Designated => "designated",
            Self::Receiving => "receiving",
            Self::Accept => "24-hours",
            Self::Decline => "decline",
            Self::OnTime => "on-time",
            Self::Agreed => "agreed-dates",
            Self::Review => "review",
            Self::SevenDays => "7-days",
            Self::Public => "public",
            Self::Complaint => "complaint",
            Self::Title => "title",
            Self::Deletions => "deletions",
            Self::SignOff => "sign-off",
            Self::Final => "final",
            Self::Settle => "settle",
            Self::Align => "align",
        }
    }

    /// Finds a page by its word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|page| page.word() == word)
    }

    /// Returns the first page that rests on a rule.
    #[must_use]
    pub fn about(rule: RuleId) -> Option<Self> {
        Self::ALL.iter().copied().find(|page| page.rules().contains(&rule))
    }

    /// Returns the rules on which the page rests: the article's statements first, then this tool's readings.
    #[must_use]
    pub fn rules(self) -> &'static [RuleId] {
        use RuleId as R;
        match self {
            Self::Designated => &[R::S1, R::S2, R::S6, R::D20],
            Self::Receiving => &[R::S8, R::D6],
            Self::Accept => &[R::S7, R::S4, R::D3, R::D4],
            Self::Decline => &[R::S7, R::D5],
            Self::OnTime => &[R::D4, R::D21],
            Self::Agreed => &[R::S3, R::S4, R::D23, R::D26],
            Self::Review => &[R::S5, R::D7, R::D8, R::D9],
            Self::SevenDays => &[R::S9, R::D1, R::D2, R::D10, R::D25],
            Self::Public => &[R::S9, R::D11, R::D10],
            Self::Complaint => &[R::S9, R::D12, R::D13, R::D14, R::D25],
            Self::Title => &[R::S10, R::D19, R::D18, R::D25],
            Self::Deletions => &[R::S10, R::D16, R::D17, R::D18, R::D25],
            Self::SignOff => &[R::S5, R::S9, R::D14, R::D15],
            Self::Final => &[R::S10, R::D12, R::D22, R::D24],
            Self::Settle => &[R::D22],
            Self::Align => &[R::D24, R::D27],
        }
    }

    /// Returns the pages before and after it.
    #[must_use]
    pub fn neighbours(self) -> (Option<Self>, Option<Self>) {
        let at = |offset: usize| Self::ALL.get((self as usize).wrapping_add(offset)).copied();
        (at(usize::MAX), at(1))
    }
}
