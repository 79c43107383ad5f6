//! How a row went, and what is said of it.

/// One line of a row.
pub struct Went {
    /// After how many tries everything was as it must be.
    pub survived: u64,
    /// How many there were.
    pub tried: u64,
    /// What else there is to say.
    pub beside: String,
    /// What was wrong, try by try.
    pub wrong: Vec<String>,
    shows: Shows,
}

/// What a line is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    /// That everything survives.
    Survival,
    /// That the row sees losses, where something must be lost.
    Loss,
    /// What happens without the app's protections, whatever it is.
    Either,
    /// Nothing, as something isn't there that the row needs.
    Nothing,
}

impl Went {
    pub fn of(tried: u64, wrong: Vec<String>, beside: String) -> Self {
        Self { survived: tried - wrong.len() as u64, tried, beside, wrong, shows: Shows::Survival }
    }

    /// Another line for comparison, in which something must be lost, or may.
    pub fn compared(self, how: &str, must_lose: bool) -> Self {
        let shows = if must_lose { Shows::Loss } else { Shows::Either };
        Self { shows, beside: format!("{how}: {}", self.beside), ..self }
    }

    /// What can't be tried here, and why.
    pub fn left_out(why: &str) -> Self {
        Self { survived: 0, tried: 0, beside: format!("left out: {why}"), wrong: Vec::new(), shows: Shows::Nothing }
    }

    /// Tells whether it went as it must.
    pub fn is_right(&self) -> bool {
        match self.shows {
            Shows::Survival => self.wrong.is_empty() && self.survived > 0,
            Shows::Loss => !self.wrong.is_empty(),
            Shows::Either | Shows::Nothing => true,
        }
    }

    /// Says it.
    pub fn print(&self, name: &str, seed: u64) {
        let what = if self.shows == Shows::Survival { "wrong" } else { "lost" };
        for wrong in &self.wrong {
            println!("  {what}: {wrong}");
        }
        let Self { survived, tried, beside, .. } = self;
        println!("{name:<8} {survived:>5} of {tried} survived   seed {seed}   {beside}");
        if self.shows == Shows::Loss && self.wrong.is_empty() {
            println!("  wrong: nothing was lost there, so this row couldn't see a loss");
        }
    }
}
