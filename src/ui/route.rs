//! Every page of the app and where it stands: the only table of them. The build copies the shell to each of these paths, so that
//! any plain host can serve them.

/// Writes the table of pages below as an enum with its paths: [`Route::at`] and [`Route::path`]. Where two patterns fit a path, the one that
/// stands first is meant, so a fixed word stands before what may change.
macro_rules! routes {
    ($(#[$about:meta])* pub enum Route {
        $($(#[doc = $doc:literal])* #[at($pattern:literal)] $page:ident $({ $($part:ident: String),+ })?,)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Route {
            $($(#[doc = $doc])* $page $({ $(#[doc = "The changing part of its path."] $part: String),+ })?,)+
        }

        impl Route {
            /// The page at a path; [`Route::Missing`] where there is none.
            pub fn at(path: &str) -> Self {
                $(if let Some([$($($part),+)?]) = parts($pattern, path) {
                    return Self::$page $({ $($part),+ })?;
                })+
                Self::Missing
            }

            /// Where the page stands: begins with `/`.
            pub fn path(&self) -> String {
                match self {
                    $(Self::$page $({ $($part),+ })? => filled($pattern, &[$($($part),+)?]),)+
                }
            }
        }
    };
}

/// The changing parts of a path, if it has the shape of the pattern: `/life/:section` and `/life/vision`.
fn parts<const N: usize>(pattern: &str, path: &str) -> Option<[String; N]> {
    let mut found = Vec::new();
    let mut words = path.trim_end_matches('/').split('/');
    for shape in pattern.trim_end_matches('/').split('/') {
        let word = words.next()?;
        if shape.starts_with(':') {
            found.push(decoded(word).filter(|word| !word.is_empty())?);
        } else if shape != word {
            return None;
        }
    }
    if words.next().is_none() { found.try_into().ok() } else { None }
}

/// A pattern with its changing parts filled in, in order.
fn filled(pattern: &str, parts: &[&String]) -> String {
    let mut parts = parts.iter();
    let mut path = String::new();
    for shape in pattern.split('/').skip(1) {
        path.push('/');
        let part = if shape.starts_with(':') { parts.next() } else { None };
        match part {
            Some(part) => encode(part, &mut path),
            None => path.push_str(shape),
        }
    }
    path
}

/// Writes a word so that it can stand in a path: all but the unreserved characters as their bytes (RFC 3986, 2.3).
fn encode(word: &str, out: &mut String) {
    for byte in word.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

/// What [`encode`] wrote. `None` for what is no text.
fn decoded(word: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut pieces = word.split('%');
    bytes.extend_from_slice(pieces.next()?.as_bytes());
    for piece in pieces {
        bytes.push(u8::from_str_radix(piece.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

routes! {
/// A page. Identifiers in paths are random or stable names, never anybody's words.
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
    /// The first page of a plan that somebody helps with, for the person alone.
    #[at("/alone")]
    Alone,
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
    #[at("/404")]
    Missing,
}
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

    /// Whether the page holds what is gone when it is left: something that was opened, a passphrase that was made or typed. A browser
    /// that shows it again on the way back begins it anew.
    pub const fn forgets(&self) -> bool {
        matches!(self, Self::Open | Self::TakeIn | Self::ShareSee { .. } | Self::Keep | Self::Move | Self::Support)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of every kind, each changing part `x`.
    fn all() -> Vec<Route> {
        let lines = include_str!("route.rs").lines().map(str::trim).filter_map(|line| line.strip_prefix("#[at(\"")?.strip_suffix("\")]"));
        let sample =
            |pattern: &str| pattern.split('/').map(|word| if word.starts_with(':') { "x" } else { word }).collect::<Vec<_>>().join("/");
        lines.map(|pattern| Route::at(&sample(pattern))).collect()
    }

    #[test]
    fn every_page_is_found_at_its_own_path() {
        let pages = all();
        assert!(pages.len() > 40, "{}", pages.len());
        for (number, page) in pages.iter().enumerate() {
            assert_eq!(Route::at(&page.path()), *page);
            assert!(!pages[..number].contains(page), "{page:?} hides another page, which should stand before it");
        }
    }

    #[test]
    fn every_page_that_opens_or_seals_something_forgets_it_when_it_is_left() {
        let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/pages");
        // The pages that ask for a passphrase or show one, by the folder or file of their code.
        let forgetting = [
            ("open", Route::Open),
            ("reply", Route::TakeIn),
            ("share", Route::ShareSee { contact: "x".into() }),
            ("keep", Route::Keep),
            ("moving", Route::Move),
            ("worker", Route::Support),
        ];
        let mut found: Vec<String> = Vec::new();
        let mut folders = vec![std::path::PathBuf::from(pages)];
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).expect("the pages").flatten().map(|file| file.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let source = std::fs::read_to_string(&path).expect("a source file");
                    if ["passphrase_card(", "<Seal ", "TextKind::Secret", "client::open("].iter().any(|mark| source.contains(mark)) {
                        let name = path.strip_prefix(pages).expect("inside").components().next().expect("a name");
                        found.push(name.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned());
                    }
                }
            }
        }
        // The shared parts of these pages.
        found.retain(|name| name != "sealing");
        assert!(found.len() >= 5, "{found:?}");
        for name in found {
            assert!(forgetting.iter().any(|(own, route)| *own == name && route.forgets()), "{name} opens or seals, and is not forgotten");
        }
    }

    #[test]
    fn a_part_of_a_path_may_be_any_text() {
        for id in ["a/b", "50 %", "میری", "a?b#c"] {
            let page = Route::Person { id: id.into() };
            assert_eq!(Route::at(&page.path()), page);
            assert_eq!(page.path().matches('/').count(), 2, "{}", page.path());
        }
    }

    #[test]
    fn a_slash_at_the_end_changes_nothing_and_an_unknown_path_is_missing() {
        assert_eq!(Route::at("/people/"), Route::People);
        assert_eq!(Route::at("/"), Route::Home);
        assert_eq!(Route::at(""), Route::Home);
        for nowhere in ["/nowhere", "/people/1/2", "/people/%zz", "/people/%ff"] {
            assert_eq!(Route::at(nowhere), Route::Missing);
        }
    }
}
