//! The way to 接收任务中, walked station by station (S8). It is practised navigation: nothing is done on it, so nothing of it
//! is in the journal, and what a lesson asks for is still checked on the switch itself.

/// A name that stands in Xingtu's navigation, as far as the article tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Station {
    /// 服务管理.
    Services,
    /// 抖音服务管理.
    DouyinServices,
    /// 已开通任务.
    OpenedTasks,
    /// 任务概览, which leads to the tasks and to no switch.
    Overview,
    /// 我的任务, the same.
    MyTasks,
}

impl Station {
    /// The stations to the switch, from the outermost.
    pub const WAY: [Self; 3] = [Self::Services, Self::DouyinServices, Self::OpenedTasks];

    /// All stations in the order in which they are offered, which isn't the order of the way.
    pub const OFFERED: [Self; 5] =
        [Self::Overview, Self::OpenedTasks, Self::Services, Self::MyTasks, Self::DouyinServices];
}

/// What a choice leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The next station.
    On(Station),
    /// The last station: the switch is there.
    There(Station),
    /// Nowhere: the station lies behind already.
    Behind(Station),
    /// Nowhere: the station lies on the way, but further in.
    Further(Station),
    /// Nowhere: the station isn't on the way.
    Elsewhere(Station),
}

/// A walk to the switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Walk {
    reached: usize,
}

impl Walk {
    /// A walk that has arrived.
    pub const THERE: Self = Self { reached: Station::WAY.len() };

    /// Returns the stations that were reached, in order.
    #[must_use]
    pub fn reached(self) -> &'static [Station] {
        let way: &'static [Station] = &Station::WAY;
        way.get(..self.reached).unwrap_or_default()
    }

    /// Tells whether it has arrived at the switch.
    #[must_use]
    pub fn is_there(self) -> bool {
        self == Self::THERE
    }

    /// Chooses a station. Only the next one leads on.
    pub fn choose(&mut self, station: Station) -> Step {
        let place = Station::WAY.iter().position(|other| *other == station);
        match place {
            None => Step::Elsewhere(station),
            Some(place) if place < self.reached => Step::Behind(station),
            Some(place) if place > self.reached => Step::Further(station),
            Some(place) => {
                self.reached = place + 1;
                if self.is_there() { Step::There(station) } else { Step::On(station) }
            }
        }
    }
}
