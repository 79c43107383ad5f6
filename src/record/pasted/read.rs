//! What one way of writing a day finds: where it ends, which day it is, and how sure that is.

use super::clock::Part;
use crate::domain::BeijingDay;

/// How a day is written, and so what it takes to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// 3月5日, Dec 3: can hardly be anything else.
    Sure,
    /// 下周三, 明天, 月底: a day, but perhaps only talked of.
    Said,
    /// 周五 alone: from such to such a day it is every week's.
    Weekday,
    /// 3/5, 3.5.
    Bare,
    /// 5号.
    Numbered,
}

/// A day's own words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    pub end: usize,
    pub date: Option<BeijingDay>,
    pub form: Form,
    /// The part of the day that its word tells: 今晚.
    pub part: Option<Part>,
}

impl Read {
    pub(super) fn new(end: usize, date: Option<BeijingDay>, form: Form) -> Self {
        Self { end, date, form, part: None }
    }
}
