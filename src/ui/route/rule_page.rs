//! The pages of 规则, one a question that people ask, each with its word in the address. What a page rests on is
//! listed here; the texts stand in `locales/`, the numbers in the rules.

use crate::domain::RuleId;
use crate::domain::RuleId::{D, S};

/// One rule, named by what it is about.
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
    /// Every page, in the order of a task's life.
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

    /// Returns what the page rests on: the article's statements first, then this tool's readings.
    #[must_use]
    pub fn rules(self) -> &'static [RuleId] {
        match self {
            Self::Designated => &[S(1), S(2), S(6), D(20)],
            Self::Receiving => &[S(8), D(6)],
            Self::Accept => &[S(7), S(4), D(3), D(4)],
            Self::Decline => &[S(7), D(5)],
            Self::OnTime => &[D(4), D(21)],
            Self::Agreed => &[S(3), S(4), D(23)],
            Self::Review => &[S(5), D(7), D(8), D(9)],
            Self::SevenDays => &[S(9), D(1), D(2), D(10)],
            Self::Public => &[S(9), D(11), D(10)],
            Self::Complaint => &[S(9), D(12), D(13), D(14)],
            Self::Title => &[S(10), D(19), D(18)],
            Self::Deletions => &[S(10), D(16), D(17), D(18)],
            Self::SignOff => &[S(5), S(9), D(14), D(15)],
            Self::Final => &[S(10), D(12), D(22), D(24)],
            Self::Settle => &[D(22)],
            Self::Align => &[D(24)],
        }
    }

    /// Returns the pages before and after it.
    #[must_use]
    pub fn neighbours(self) -> (Option<Self>, Option<Self>) {
        let at = |offset: usize| Self::ALL.get((self as usize).wrapping_add(offset)).copied();
        (at(usize::MAX), at(1))
    }
}
