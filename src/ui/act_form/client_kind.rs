//! The kind of a client: the chosen one, or else the one that the desk knows for a client of that name.

use leptos::prelude::*;

use crate::domain::{ClientKind, Desk, TaskId};
use crate::ui::controls::Choice;
use crate::ui::desk::here;
use crate::ui::words::{self, lang, tr};

const KINDS: [ClientKind; 4] = [ClientKind::Brand, ClientKind::Mcn, ClientKind::StarCreator, ClientKind::Unknown];

/// The kinds as chips, for the client whose name is typed.
#[component]
pub fn ClientKindChoice(
    name: RwSignal<String>,
    kind: RwSignal<Option<ClientKind>>,
    /// The task whose client is corrected.
    #[prop(default = None)]
    of: Option<TaskId>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let meant = Memo::new(move |_| {
        kind.get().unwrap_or_else(|| here.desk.desk.with(|desk| known_kind(desk, name.get().trim(), of)))
    });
    let one = move |of: ClientKind| {
        view! {
            <Choice
                name="kind"
                word=words::client_kind(lang, of)
                chosen=Signal::derive(move || meant.get() == of)
                on_choose=move |()| kind.set(Some(of))
            />
        }
    };
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, form.client_kind)}</legend>
            <div class="choices">{KINDS.map(one).into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// Returns the kind of client that a desk knows by a name, trying the given task's client first; unknown if there is
/// none.
pub fn known_kind(desk: &Desk, name: &str, of: Option<TaskId>) -> ClientKind {
    let people = desk.people();
    let of_task = of.and_then(|task| people.clients.get(&desk.task(task)?.client)).filter(|client| client.name == name);
    let named = || people.clients.get(&people.client_named(name, None)?);
    of_task.or_else(named).map_or(ClientKind::Unknown, |client| client.kind)
}
