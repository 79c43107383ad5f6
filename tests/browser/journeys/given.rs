//! What several journeys begin with: an empty profile at 390 px, and a task of one's own.

use journeys::{Outcome, Page, button, heading, link, radio, textbox};

pub const TASK: &str = "春季防晒霜口播";
pub const CLIENT: &str = "青禾日化";

/// The start page on a phone, in a browser in which nothing is recorded: the app's own, which has taken the place of
/// the page that is readable before it. In between a click may meet neither.
pub async fn a_first_visit(page: &Page) -> Outcome {
    page.phone().await?;
    page.open("#/").await?;
    page.shows(radio("刚刚")).await?;
    page.shows(link(journeys::part("我有星图任务"))).await
}

/// A task of one's own, assigned just now.
pub async fn a_task(page: &Page) -> Outcome {
    a_first_visit(page).await?;
    page.click(link(journeys::part("我有星图任务"))).await?;
    page.type_into(textbox("任务名"), TASK).await?;
    page.type_into(textbox(journeys::part("客户")), CLIENT).await?;
    page.click(button("保存")).await?;
    page.shows(heading(TASK)).await
}

/// Opens the form of an act, and sends it as it is.
pub async fn record(page: &Page, act: &str) -> Outcome {
    page.click(button(act).nth(0)).await?;
    page.click(button("记下")).await
}

/// The demo with one task that was just assigned, on the client's seat.
pub async fn a_demo(page: &Page) -> Outcome {
    page.phone().await?;
    page.open("#/demo").await?;
    page.click(button("开始")).await?;
    page.shows(heading(TASK)).await
}

/// Takes a seat of the demo, on the overview, and comes back to the task.
pub async fn take_seat(page: &Page, seat: &str) -> Outcome {
    page.go("#/demo/free").await?;
    page.click(radio(journeys::part(seat))).await?;
    page.go("#/demo/free/1").await
}
