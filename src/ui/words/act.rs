//! Names of acts in two voices, and descriptions for the history. The keys of the three groups of texts are the kinds'
//! own names, so there is one list.

use super::tr;
use crate::domain::{Act, ActKind, DeskKind, Language};

/// The text of a kind in one group of `locales/`.
macro_rules! of_group {
    ($lang:expr, $kind:expr, $group:ident, $($name:ident $key:ident)*) => {
        match $kind { $(ActKind::$name => tr!($lang, $group.$key),)* }
    };
}

macro_rules! of_kind {
    ($lang:expr, $kind:expr, $group:ident) => {
        of_group! {
            $lang, $kind, $group,
            AddClient add_client
            AddCreator add_creator
            KeepProfile keep_profile
            SwitchReceiving switch_receiving
            KeepRules keep_rules
            Assign assign
            AddAligned add_aligned
            Accept accept
            Decline decline
            Withdraw withdraw
            SubmitScript submit_script
            ApproveScript approve_script
            RejectScript reject_script
            SubmitVideo submit_video
            ApproveVideo approve_video
            RejectVideo reject_video
            Pass pass
            Fail fail
            HandOver hand_over
            DecideApprove decide_approve
            DecideCancel decide_cancel
            Publish publish
            SignOff sign_off
            AskTitle ask_title
            Delete delete
            Republish republish
            MakePrivate make_private
            MakePublic make_public
            Complain complain
            WithdrawComplaint withdraw_complaint
            DismissComplaint dismiss_complaint
            UpholdComplaint uphold_complaint
            SettleCompleted settle_completed
            SettleCancelled settle_cancelled
            ChangeDates change_dates
            TickPoint tick_point
            Align align
            Correct correct
            TakeBack take_back
            PutAway put_away
            BringBack bring_back
        }
    };
}

/// Returns the name of an act in the voice of a desk: recorded as a past fact on one's own, done elsewhere.
pub fn act(lang: Language, desk: DeskKind, kind: ActKind) -> String {
    match desk {
        DeskKind::Mine => of_kind!(lang, kind, act_record),
        DeskKind::Demo => of_kind!(lang, kind, act_do),
    }
}

/// Returns the name of an act where it is of no desk, as it is done; one that keeps a record as on one's own.
pub fn plain_act(lang: Language, kind: ActKind) -> String {
    let keeps_a_record = matches!(kind, ActKind::Align | ActKind::Correct | ActKind::TakeBack);
    act(lang, if keeps_a_record { DeskKind::Mine } else { DeskKind::Demo }, kind)
}

/// Describes an act for the history; for the switch and for ticks, in which direction.
pub fn happened(lang: Language, act: &Act) -> String {
    match act {
        Act::SwitchReceiving { on: true, .. } => tr!(lang, history.receiving_on),
        Act::SwitchReceiving { on: false, .. } => tr!(lang, history.receiving_off),
        Act::TickPoint { on: false, .. } => tr!(lang, history.untick_point),
        other => of_kind!(lang, other.kind(), history),
    }
}
