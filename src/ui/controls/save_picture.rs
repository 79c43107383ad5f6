//! 存成图片: a button that saves a picture of the screen, as a PNG or as an SVG.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::icon::Icon;
use super::live::live;
use super::modal::Modal;
use super::picture_file::PictureFile;
use super::save_file::save_as;
use crate::app::{WentTo, address_of_png, address_of_svg};
use crate::ui::words::{lang, tr};

/// The button, and the dialog that asks for the kind of file. `picture` is called when one is chosen.
#[component]
pub fn SavePicture(
    /// The file's name, without its ending.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] picture: Callback<(), Option<PictureFile>>,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let lang = lang();
    let open = RwSignal::new(false);
    view! {
        <button
            class="button"
            data-alone="no"
            data-kind="neutral"
            data-size=small.then_some("small")
            type="button"
            on:click=move |_| open.set(true)
        >
            <Icon name="download" small />
            {tr!(lang, app.save_picture)}
        </button>
        {live(move || open.get().then(|| view! { <Kinds name picture open /> }))}
    }
}

#[component]
fn Kinds(name: Signal<String>, picture: Callback<(), Option<PictureFile>>, open: RwSignal<bool>) -> impl IntoView {
    let lang = lang();
    let unsaved = RwSignal::new(None::<String>);
    let close = move || open.set(false);
    let save = move |png: bool| {
        unsaved.set(None);
        let (file, name) = (picture.run(()), name.get_untracked());
        spawn_local(async move {
            let ending = if png { "png" } else { "svg" };
            let address = match file {
                Some(file) if png => address_of_png(&file.svg, file.size).await,
                Some(file) => address_of_svg(&file.svg),
                None => None,
            };
            // The dialog may have been closed meanwhile.
            match address.map(|address| save_as(&address, &format!("{name}.{ending}"))) {
                Some(WentTo::Download) => open.try_set(false).map(drop),
                Some(_) => unsaved.try_set(Some(tr!(lang, settings.file_not_here))).map(drop),
                None => unsaved.try_set(Some(tr!(lang, app.picture_not_drawn))).map(drop),
            };
        });
    };
    view! {
        <Modal title=tr!(lang, app.save_picture) on_close=close>
            <div class="dialog-body">
                <p>{tr!(lang, app.picture_line)}</p>
                <p role="status">{move || unsaved.get()}</p>
            </div>
            <div class="dialog-acts">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| close()>
                    {tr!(lang, app.close)}
                </button>
                <button class="button" data-kind="neutral" type="button" on:click=move |_| save(false)>"SVG"</button>
                <button class="button" data-kind="neutral" type="button" on:click=move |_| save(true)>"PNG"</button>
            </div>
        </Modal>
    }
}
