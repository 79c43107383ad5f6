//! The one table of all acts and their fields, from which reading, writing and filling with samples are generated.

/// Passes the table to another macro.
macro_rules! of_all_acts {
    ($to:ident) => {
        $to! {
            AddClient { client, name, kind }
            AddCreator { creator, name }
            KeepProfile { creator, profile }
            SwitchReceiving { creator, on }
            KeepRules { set }
            Assign { task, client, creator, brief, rules }
            AddAligned { task, client, creator, brief, rules, facts }
            Withdraw { task }
            Accept { task }
            Decline { task }
            ChangeDates { task, agreed }
            TickPoint { task, point, on }
            SubmitScript { task, script }
            ApproveScript { task }
            RejectScript { task, comment, points }
            SubmitVideo { task, video }
            ApproveVideo { task }
            RejectVideo { task, comment, points }
            Pass { task }
            Fail { task, comment }
            HandOver { task }
            DecideApprove { task }
            DecideCancel { task, reason }
            Publish { task, title, link }
            MakePrivate { task }
            MakePublic { task }
            Delete { task }
            Republish { task, title, link }
            AskTitle { task, title }
            SignOff { task }
            Complain { task, reason }
            WithdrawComplaint { task }
            DismissComplaint { task }
            UpholdComplaint { task }
            SettleCompleted { task, reason }
            SettleCancelled { task, reason }
            Align { task, facts }
            Correct { task, to }
            TakeBack { task, record }
            PutAway { task }
            BringBack { task }
        }
    };
}

pub(super) use of_all_acts;
