//! Every page of the app and where it stands: the only table of them. The build copies the shell to each of these paths, so that
//! any plain host can serve them.

use yew_router::prelude::*;

/// A page. Identifiers in paths are random or stable names, never anybody's words.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The first page: goes to [`Route::Life`], or to [`Route::Start`] where there is no plan yet.
    #[at("/")]
    Home,
    /// First run: language; then text size, who it is for, nation, where the words are kept.
    #[at("/start")]
    Start,
    /// One of the later steps of the first run.
    #[at("/start/:step")]
    StartStep { step: String },
    /// My life: what a good life is to me.
    #[at("/life")]
    Life,
    /// One section of My life.
    #[at("/life/:section")]
    LifeSection { section: String },
    /// One prompt of a section.
    #[at("/life/:section/:prompt")]
    LifePrompt { section: String, prompt: String },
    /// The map and the list of people.
    #[at("/people")]
    People,
    /// Questions about people that a map doesn't show.
    #[at("/people/ask")]
    PeopleAsk,
    /// One person, pet, group or place.
    #[at("/people/:id")]
    Person { id: String },
    /// The five capitals.
    #[at("/strengths")]
    Strengths,
    /// One capital.
    #[at("/strengths/:capital")]
    Capital { capital: String },
    /// One asset of a capital.
    #[at("/strengths/:capital/:id")]
    Asset { capital: String, id: String },
    /// Goals and first steps.
    #[at("/prepare")]
    Prepare,
    /// One goal.
    #[at("/prepare/:id")]
    Goal { id: String },
    /// The papers that the plan can become, and the way to letters.
    #[at("/papers")]
    Papers,
    /// One paper, as it prints.
    #[at("/papers/:paper")]
    OnePaper { paper: String },
    /// Letters that ask: the ready ones and those that were kept.
    #[at("/letters")]
    Letters,
    /// One letter: a ready one by its slug, or one that was kept.
    #[at("/letters/:letter")]
    Letter { letter: String },
    /// Questions, meetings, days to look again.
    #[at("/meetings")]
    Meetings,
    /// One meeting.
    #[at("/meetings/:id")]
    Meeting { id: String },
    /// One question for a meeting, or for none (`any`).
    #[at("/meetings/:id/question/:question")]
    Question { id: String, question: String },
    /// One thing that was agreed at a meeting, or at none (`any`).
    #[at("/meetings/:id/agreed/:agreed")]
    Agreed { id: String, agreed: String },
    /// One day to look again.
    #[at("/review/:id")]
    Review { id: String },
    /// What was agreed beside what I said.
    #[at("/after")]
    After,
    /// What the law says, one card for each right.
    #[at("/rights")]
    Rights,
    /// The guided conversations, by what somebody wants to get on with.
    #[at("/talk")]
    Talks,
    /// One conversation: what it is, and going in.
    #[at("/talk/:id")]
    Talk { id: String },
    /// All that was said in it, and what comes of it.
    #[at("/talk/:id/end")]
    TalkEnd { id: String },
    /// One step of it.
    #[at("/talk/:id/:step")]
    TalkStep { id: String, step: String },
    /// One step, to be changed, which leads straight back to all that was said.
    #[at("/talk/:id/:step/change")]
    TalkChange { id: String, step: String },
    /// The self-assessment, part by part.
    #[at("/assess")]
    Assess,
    /// Questions about it, for the person's own eyes, before anything goes.
    #[at("/assess/look-over")]
    LookOver,
    /// Who helps to write, and what was agreed with them.
    #[at("/assess/helpers")]
    Helpers,
    /// One of them.
    #[at("/assess/helpers/:id")]
    Helper { id: String },
    /// One part: all that was said in it.
    #[at("/assess/:part")]
    AssessPart { part: String },
    /// One step of it, or one answer at a step.
    #[at("/assess/:part/:step")]
    AssessStep { part: String, step: String },
    /// One step, to be changed, which leads straight back to all that was said.
    #[at("/assess/:part/:step/change")]
    AssessChange { part: String, step: String },
    /// Who was given what.
    #[at("/share")]
    Share,
    /// Choosing what goes to one worker.
    #[at("/share/:contact")]
    ShareWith { contact: String },
    /// What they will see, and sealing it.
    #[at("/share/:contact/see")]
    ShareSee { contact: String },
    /// One file that was made, exactly as it was.
    #[at("/shared/:id")]
    Shared { id: String },
    /// Taking in what a worker answered.
    #[at("/reply")]
    TakeIn,
    /// Opening a file that somebody gave.
    #[at("/open")]
    Open,
    /// Taking in a worker's card. A link to it carries the card behind the `#`.
    #[at("/card")]
    Card,
    /// A worker's own card and keys.
    #[at("/support")]
    Support,
    /// The menu behind the plan's name.
    #[at("/menu")]
    Menu,
    /// The plans on this device.
    #[at("/plans")]
    Plans,
    /// Backup, storage, and deleting.
    #[at("/keep")]
    Keep,
    /// The open plan on another phone: one's own, or that of somebody who helps; and giving it back.
    #[at("/move")]
    Move,
    /// What came together, and the wordings to choose between.
    #[at("/together")]
    Together,
    /// What helpers suggest.
    #[at("/suggestions")]
    Suggestions,
    /// Plans that know of each other: a carer's, and that of the person they look after.
    #[at("/link")]
    Linked,
    /// Taking words elsewhere: the forms that others know.
    #[at("/elsewhere")]
    Elsewhere,
    /// One of those forms: what goes in, a look at it, saving it.
    #[at("/elsewhere/:form")]
    ElsewhereAs { form: String },
    /// What was deleted.
    #[at("/bin")]
    Bin,
    /// Earlier wordings of one entry.
    #[at("/history/:id")]
    History { id: String },
    /// Finding words.
    #[at("/search")]
    Search,
    /// Language, text and appearance, who it is for, nation.
    #[at("/settings")]
    Settings,
    /// How things work.
    #[at("/help")]
    Help,
    /// What happens to what is written.
    #[at("/privacy")]
    Privacy,
    /// The accessibility statement.
    #[at("/accessibility")]
    Accessibility,
    /// Being safe, and numbers to call.
    #[at("/safety")]
    Safety,
    /// One answer in very large print.
    #[at("/large/:id")]
    Large { id: String },
    /// The whole plan on paper.
    #[at("/print")]
    Print,
    /// No such page.
    #[not_found]
    #[at("/404")]
    Missing,
}

/// Stands in a path for "at no meeting".
pub const ANY: &str = "any";

/// The five places that are always in reach of the thumb, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// My life.
    Life,
    /// People.
    People,
    /// Strengths.
    Strengths,
    /// Prepare.
    Prepare,
    /// Share.
    Share,
}

impl Place {
    /// All five.
    pub const ALL: [Self; 5] = [Self::Life, Self::People, Self::Strengths, Self::Prepare, Self::Share];

    /// Its front page.
    pub const fn route(self) -> Route {
        match self {
            Self::Life => Route::Life,
            Self::People => Route::People,
            Self::Strengths => Route::Strengths,
            Self::Prepare => Route::Prepare,
            Self::Share => Route::Share,
        }
    }
}

impl Route {
    /// The place that a page belongs to; pages behind the menu belong to none.
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Life | Self::LifeSection { .. } | Self::LifePrompt { .. } => Some(Place::Life),
            Self::People | Self::PeopleAsk | Self::Person { .. } => Some(Place::People),
            Self::Strengths | Self::Capital { .. } | Self::Asset { .. } => Some(Place::Strengths),
            Self::Prepare
            | Self::Goal { .. }
            | Self::Papers
            | Self::OnePaper { .. }
            | Self::Letters
            | Self::Letter { .. }
            | Self::Meetings
            | Self::Meeting { .. }
            | Self::Question { .. }
            | Self::Agreed { .. }
            | Self::Review { .. }
            | Self::After
            | Self::Rights
            | Self::Talks
            | Self::Talk { .. }
            | Self::TalkEnd { .. }
            | Self::TalkStep { .. }
            | Self::TalkChange { .. }
            | Self::Assess
            | Self::LookOver
            | Self::Helpers
            | Self::Helper { .. }
            | Self::AssessPart { .. }
            | Self::AssessStep { .. }
            | Self::AssessChange { .. } => Some(Place::Prepare),
            Self::Share | Self::ShareWith { .. } | Self::ShareSee { .. } | Self::Shared { .. } | Self::TakeIn | Self::Card => {
                Some(Place::Share)
            }
            _ => None,
        }
    }

    /// The page that the back arrow goes to; front pages have none.
    pub fn up(&self) -> Option<Self> {
        Some(match self {
            Self::Home | Self::Start | Self::Life | Self::People | Self::Strengths | Self::Prepare | Self::Share => return None,
            Self::LifeSection { .. } => Self::Life,
            Self::LifePrompt { section, .. } => Self::LifeSection { section: section.clone() },
            Self::PeopleAsk | Self::Person { .. } => Self::People,
            Self::Capital { .. } => Self::Strengths,
            Self::Asset { capital, .. } => Self::Capital { capital: capital.clone() },
            Self::Goal { .. } | Self::Talks | Self::Assess | Self::Papers | Self::Meetings | Self::Rights => Self::Prepare,
            Self::OnePaper { .. } | Self::Letters | Self::After => Self::Papers,
            Self::Letter { .. } => Self::Letters,
            Self::Question { id, .. } | Self::Agreed { id, .. } if id != ANY => Self::Meeting { id: id.clone() },
            Self::Agreed { .. } => Self::After,
            Self::Meeting { .. } | Self::Question { .. } | Self::Review { .. } => Self::Meetings,
            Self::Talk { .. } => Self::Talks,
            Self::TalkEnd { id } | Self::TalkStep { id, .. } => Self::Talk { id: id.clone() },
            Self::TalkChange { id, .. } => Self::TalkEnd { id: id.clone() },
            Self::LookOver | Self::Helpers | Self::AssessPart { .. } => Self::Assess,
            Self::Helper { .. } => Self::Helpers,
            Self::AssessStep { part, .. } | Self::AssessChange { part, .. } => Self::AssessPart { part: part.clone() },
            Self::ShareWith { .. } | Self::Shared { .. } | Self::TakeIn | Self::Card => Self::Share,
            Self::ShareSee { contact } => Self::ShareWith { contact: contact.clone() },
            Self::Open | Self::Menu | Self::Missing | Self::Large { .. } => Self::Home,
            Self::StartStep { .. } => Self::Start,
            Self::Bin | Self::Print | Self::Move | Self::Elsewhere => Self::Keep,
            Self::Together | Self::Suggestions => Self::Move,
            Self::ElsewhereAs { .. } => Self::Elsewhere,
            Self::History { .. } => Self::Bin,
            _ => Self::Menu,
        })
    }

    /// Whether the page can be drawn where there is no plan.
    pub const fn needs_no_plan(&self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::StartStep { .. }
                | Self::Open
                | Self::Card
                | Self::Support
                | Self::Help
                | Self::Privacy
                | Self::Accessibility
                | Self::Safety
                | Self::Plans
                | Self::Keep
                | Self::Settings
        )
    }
}
