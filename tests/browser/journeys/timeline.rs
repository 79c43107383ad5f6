//! Time and the whole flow in one's own hands: the state map that is played, the timeline, other rules, and a link
//! that carries all of it.

use journeys::{button, img, journey, link, part};

use super::given::a_demo;

#[test]
fn the_map_shows_where_a_task_stands_and_a_click_on_an_arrow_does_it() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.desktop().await?;
        page.click(link("在流程图上看")).await?;
        page.heading_is("流程图").await?;
        page.shows(img("待接收，现在在这里")).await?;
        page.click(button(part("接受任务，到「待上传脚本」"))).await?;
        page.shows(img("待上传脚本，现在在这里")).await?;
        page.shows(img("待接收，走过了")).await?;
        page.accessible().await?;
        page.quiet().await
    });
}
