//! The result of parsing one notation of a day: where it ends, which day it is, and how certain that is.

use super::clock::Part;
use crate::domain::BeijingDay;

/// How a day is written, which decides how much evidence it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// 3月5日, Dec 3: almost certainly a day.
    Sure,
    /// 下周三, 明天, 月底: a day, but perhaps only mentioned.
    Said,
    /// 周五 alone: in a range of weekdays it recurs weekly.
    Weekday,
    /// 3/5, 3.5.
    Bare,
    /// 5号.
    Numbered,
}

/// A day, as far as its own words tell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    pub end: usize,
    pub date: Option<BeijingDay>,
    pub form: Form,
    /// The part of the day that its word implies: 今晚.
    pub part: Option<Part>,
}

impl Read {
    pub(super) fn new(end: usize, date: Option<BeijingDay>, form: Form) -> Self {
        Self { end, date, form, part: None }
    }
}
