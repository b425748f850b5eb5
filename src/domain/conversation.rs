//! What a guided conversation is made of. The conversations themselves, and how to write one, are in [`super::conversations`].
//!
//! A conversation is a table of facts: no words, no answers, no order forced on anybody. Everything in it is named by its Fluent id,
//! which is also what is stored, so an id never changes and is never used again for something else.

use super::assessment::{area, questions};
use super::asset::{Asset, Standing};
use super::capital::Capital;
use super::conversations;
use super::document::MATTERS;
pub use super::document::{ASK, HELPS, NEED, WORKS};
use super::entry::Body;
use super::goal::Goal;
use super::ids::EntryId;
use super::meeting::{Agreement, Meeting, Question, Request, Review};
use super::person::Person;
use super::plan::{Nation, Plan, WhoFor};
use super::prompts::{self, Prompt};
use super::statement::{Part, PutBy, Statement};
use super::talk::Flags;

/// One guided conversation.
#[derive(Clone, Copy, Debug)]
pub struct Conversation {
    /// Its name for ever, in addresses and in what is stored: `six-standards`.
    pub id: &'static str,
    /// Fluent id of its title, `{id}-talk`. Its attributes: `.lead` (one line in the picker and on top), `.evidence` (how strong the
    /// evidence is, honestly) and, where the sources name a place, `.elsewhere` (done elsewhere, with a date).
    pub talk: &'static str,
    /// The methods of the facts sheet that it is, by their ids there.
    pub methods: &'static [&'static str],
    /// The answers to "What do you want to get on with?" under which the picker offers it.
    pub wishes: &'static [Wish],
    /// On which levels it works.
    pub levels: &'static [Level],
    /// When it is offered at all: every one must hold. A conversation that has answers stays open to whoever wrote them.
    pub when: &'static [When],
    /// Nothing written in it is ever ticked for a share together with other things: only by itself.
    pub private: bool,
    /// "Is it safe to write this here?" comes first.
    pub ask_if_safe: bool,
    /// Help numbers and the way out stand on its first page.
    pub help_first: bool,
    /// What is written in it goes into a backup only if the person ticks that.
    pub not_in_backups: bool,
    /// It is for whoever helps, and what is written in it is theirs: no answer of the person's, in no paper, share, search or copy.
    pub helpers_own: bool,
    /// Where somebody said that they are being hurt or controlled, it pauses on its first page, shows the safety page and says that it is the
    /// person who decides, best with an independent coordinator. It never blocks.
    pub voluntary: bool,
    /// The levels of its steps stand as tabs on top of each of those steps: from one to another is one tap.
    pub tabs: bool,
    /// What it asks, in order.
    pub steps: &'static [Step],
    /// What comes of it.
    pub outputs: &'static [Output],
}

/// The answers to "What do you want to get on with?". Words: `picker-wish-{slug}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Say what a good life is to me.
    GoodLife,
    /// Find what helps.
    WhatHelps,
    /// Change something, in small steps.
    Change,
    /// Have more say.
    Say,
    /// Something is urgent.
    Urgent,
    /// Get ready for a meeting or an assessment.
    GetReady,
    /// After a meeting.
    AfterMeeting,
    /// My people.
    MyPeople,
    /// My place.
    MyPlace,
    /// Health, and coming home from hospital.
    Health,
    /// Looking after somebody.
    Caring,
    /// Being safe.
    Safe,
    /// For somebody who helps.
    Helpers,
    /// For a group or a forum.
    Forum,
}

impl Wish {
    /// Every wish, in the order of the picker, with the Fluent id of its words.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::GoodLife, "picker-wish-good-life"),
        (Self::Urgent, "picker-wish-urgent"),
        (Self::GetReady, "picker-wish-get-ready"),
        (Self::AfterMeeting, "picker-wish-after-meeting"),
        (Self::WhatHelps, "picker-wish-what-helps"),
        (Self::Change, "picker-wish-change"),
        (Self::Say, "picker-wish-say"),
        (Self::MyPeople, "picker-wish-my-people"),
        (Self::MyPlace, "picker-wish-my-place"),
        (Self::Health, "picker-wish-health"),
        (Self::Caring, "picker-wish-caring"),
        (Self::Safe, "picker-wish-safe"),
        (Self::Helpers, "picker-wish-helpers"),
        (Self::Forum, "picker-wish-forum"),
    ];
}

/// The three levels of focus: me, my people, my place. Nobody has to have all three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Me. Words: `picker-level-me`.
    Me,
    /// My people. Words: `picker-level-people`.
    People,
    /// My place. Words: `picker-level-place`.
    Place,
}

/// What the person may have told the app, so that it leaves some questions out. Kept in [`Flags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Somebody has died.
    Died,
    /// I am very ill, and it will not get better.
    VeryIll,
    /// Somebody hurts, scares or controls me.
    Harm,
}

/// A condition. A list of them holds when each one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The person has not said this of themselves.
    Not(Flag),
    /// They have.
    If(Flag),
    /// The plan is a carer's own.
    Carer,
    /// Somebody helps another, an advocate or a volunteer.
    Helper,
    /// The plan is in this nation, or in none yet.
    In(Nation),
    /// This ready answer of this step was tapped.
    Chose(&'static str, &'static str),
}

/// Never after a death, in a last illness or where somebody does harm: for questions that ask to imagine everything well.
pub const NOT_IN_GRIEF_OR_HARM: &[When] = &[When::Not(Flag::Died), When::Not(Flag::VeryIll), When::Not(Flag::Harm)];

impl When {
    /// Whether it holds in this plan.
    pub fn holds(self, plan: &Plan) -> bool {
        match self {
            Self::Not(flag) => !Flags::of(plan).has(flag),
            Self::If(flag) => Flags::of(plan).has(flag),
            Self::Carer => plan.about().who_for == WhoFor::Carer,
            Self::Helper => plan.about().who_for == WhoFor::Helping,
            Self::In(nation) => [nation, Nation::Unsaid].contains(&plan.about().nation),
            Self::Chose(step, choice) => {
                plan.get::<Statement>(&EntryId::new(step)).is_some_and(|said| said.chosen().iter().any(|chosen| chosen == choice))
            }
        }
    }
}

/// One page of a conversation.
///
/// Its words are the message of its id: a question (or a heading), `.hint` for the help, `.example` for an example.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its id, which its answer is stored under (a [`Statement`] whose entry and prompt have this id); whether it is private, asks first
    /// if it is safe, opens the safety page; its ready answers.
    pub prompt: Prompt,
    /// What is shown.
    pub kind: Kind,
    /// Which level it is about, where the conversation has tabs for them.
    pub level: Option<Level>,
    /// Fluent id of the part of the conversation that begins here or goes on: a stage, a family of questions, a door.
    pub under: Option<&'static str>,
    /// When it is shown: every one must hold.
    pub when: &'static [When],
    /// It asks about hope, so it is never the first thing asked (guardrail G5).
    pub hope: bool,
    /// Its answer is a strength, so "what it takes" stands open beside it (guardrail G1).
    pub strength: bool,
    /// Others' own views stand beside the person's (entry: the id, `~`, a random name), and one can be added.
    pub voices: bool,
    /// Where its answer stands in the order of guardrail G7, an index into [`CHAPTERS`](super::document::CHAPTERS): what matters, unless the
    /// step says otherwise. A strength stands under what works, whatever is said here.
    pub chapter: usize,
    /// The same for each of the boxes that stand beside each other, where they aren't all of one chapter; empty where they are.
    pub chapters: &'static [usize],
    /// Which of the six kinds of things that a place has it asks for.
    pub sign: Option<Sign>,
}

/// The six kinds of things that a place has (McKnight; section 6.4 of the facts), which are told apart by a picture too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// People and what they are good at.
    People,
    /// Clubs and groups.
    Groups,
    /// Public places.
    Public,
    /// Quiet places, land.
    Calm,
    /// What is swapped and shared.
    Swap,
    /// Stories, songs, food.
    Stories,
}

impl Sign {
    /// Each of them.
    pub const ALL: [Self; 6] = [Self::People, Self::Groups, Self::Public, Self::Calm, Self::Swap, Self::Stories];
}

/// What a step shows and stores. Skip, not now and too hard are on every one that asks.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A large box. Ready answers, where the prompt has some, can be tapped beside it: one. Stores words ([`Statement::text`]) and a choice.
    Ask,
    /// Ready answers come first, as many as `most` (0: any number); a box for the person's own words below. One ready answer alone is a
    /// tick, such as an agreement. Stores a choice ([`Statement::tap`]) and words.
    Choose {
        /// How many can be chosen; 0 is any number.
        most: u8,
        /// Those of the answers that stand alone: "nothing", "none of these". One of them lets go of all others, and any other lets go of it.
        alone: &'static [&'static str],
    },
    /// A line from 0 to 10, "I can't say", and below it the box of the message `why`: "what keeps it from being lower?". Stores
    /// [`Statement::number`] and words. The number stays on this phone unless ticked ([`Part::shown`]).
    Scale {
        /// Fluent id of what 0 is, of what 10 is, and of the question why it isn't lower.
        ends: [&'static str; 2],
        /// Fluent id of the question why it isn't lower.
        why: &'static str,
    },
    /// Rows and typed columns: a grid, a ladder, a list, a plan sheet. One row at a time on a phone. Stores [`Statement::table`].
    Table(&'static Table),
    /// Two or three boxes side by side, which count the same: why change and why not, the story told and the story I tell. Each is an
    /// answer of its own, stored as [`Kind::Ask`] under its own id; the step's id is only its heading.
    Beside(&'static [Prompt]),
    /// Seven days by five parts of the day, the nights too, in layers that can be looked at one by one: what I do, what I want to do. Stores
    /// a part for each layer ([`Statement::week`]). Fluent ids of the layers.
    Week(&'static [&'static str]),
    /// A picture made of answers ([`super::tree`]), with the same as a list. Stores nothing.
    Picture(&'static Picture),
    /// A form for something that is a thing of its own in the plan; those made here are listed. Stores entries whose `from` (an asset's
    /// `prompt`) is the step's id; under the step itself only that it was put by. At most `most` can be made here (0: any number).
    Make {
        /// What is made.
        thing: Thing,
        /// How many; 0 is any number.
        most: u8,
    },
    /// Words to read, and ways to other parts of the app. Stores nothing, and has nothing to skip.
    Note(&'static [Go]),
    /// Asked elsewhere: a prompt of [`prompts`], a step of another conversation, or a question of the self-assessment that has one answer in
    /// words ([`questions::prompt`]). Its answer is shown to be kept or changed, and stays one entry. [`Step::asked`] says what it is.
    Already,
}

/// A table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The rows that are there from the start.
    pub rows: Rows,
    /// Rows of the person's own, if they can add some.
    pub own: Option<Own>,
    /// What is asked about every row.
    pub columns: &'static [Column],
}

/// The rows that a table begins with.
#[derive(Clone, Copy, Debug)]
pub enum Rows {
    /// None but the person's own.
    None,
    /// These, by their Fluent ids.
    These(&'static [&'static str]),
    /// The life areas ([`super::assessment::area`]), by their ids. Their names stand on the shelf `assessment`.
    Areas,
    /// The five capitals ([`super::capital`]), by their slugs.
    Capitals,
    /// Everybody on the map whom the person puts in; rows are named by their entries, and are listed in [`Part::rows`].
    People,
}

/// Rows of the person's own.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// Fluent id of the question what the row is about, stored in the column [`super::answer::NAME`]; for rows of people it is the words
    /// for picking one.
    pub name: &'static str,
    /// How many there can be; 0 is any number.
    pub most: u8,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its Fluent id, which its cells are stored under.
    pub id: &'static str,
    /// What a cell holds.
    pub kind: Cells,
    /// What a row can become there and then: put on the map, made a goal. Offered, never done by itself.
    pub becomes: Option<Thing>,
    /// What stands in it is what the row's strength takes, and goes with that wherever it goes (guardrail G1).
    pub takes: bool,
    /// What it says of help that a row is about (guardrail G2).
    pub help: Help,
}

/// What a column says of help that somebody gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// Nothing.
    Nothing,
    /// Whether whoever helps is paid for it: the first choice is that they are.
    Paid,
    /// Whether somebody unpaid has agreed, until when, or what if they can't. It stands beside their help, said or not: nothing chosen is the
    /// first choice, which is that nobody has agreed; of anything else it says that it isn't said yet.
    Agreed,
}

/// What the cells of a column hold ([`super::answer::Cell`]).
#[derive(Clone, Copy, Debug)]
pub enum Cells {
    /// Words.
    Text,
    /// One of these, by their Fluent ids.
    Choice(&'static [&'static str]),
    /// A tick, in at most so many rows (0: any number).
    Tick(u8),
    /// A day.
    Day,
    /// People on the map, and others by name. A name that isn't on the map can be put there.
    People,
    /// A tick that keeps the whole row from every share and every document for others.
    KeepBack,
}

/// Something that is an entry of its own kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A goal as a sentence: "I want to … so that …", a tick "one of those that matter most", life areas.
    Wish,
    /// A goal as a small step: what, who helps, by when.
    Step,
    /// Somebody, a group or a place, on the map.
    Person,
    /// Something in a capital, by its slug; empty is the capital of the row it stands in.
    Asset(&'static str, Standing),
    /// A question for somebody.
    Question,
    /// Something asked for in writing; the slug of the letter.
    Request(&'static str),
    /// A meeting.
    Meeting,
    /// Something agreed, with willing, able, until when, and what if not (guardrail G2).
    Agreement,
    /// A day to look again.
    Review,
}

impl Thing {
    /// A new one, of these words, made at the step `from`.
    pub fn of(self, text: &str, from: &str, language: &str) -> Body {
        let (text, from, language) = (text.to_owned(), from.to_owned(), language.to_owned());
        match self {
            Self::Wish => Goal { what: text, from, language, ..Goal::default() }.into(),
            Self::Step => Goal { first_step: text, from, language, ..Goal::default() }.into(),
            Self::Person => Person { name: text, ..Person::default() }.into(),
            Self::Asset(capital, standing) => {
                Asset { capital: capital.to_owned(), standing, prompt: from, text, language, ..Asset::default() }.into()
            }
            Self::Question => Question { text, from, language, ..Question::default() }.into(),
            Self::Request(what) => Request { what: what.to_owned(), text, from, language, ..Request::default() }.into(),
            Self::Meeting => Meeting { what: text, from, language, ..Meeting::default() }.into(),
            Self::Agreement => Agreement { what: text, from, language, ..Agreement::default() }.into(),
            Self::Review => Review { what: text, from, language, ..Review::default() }.into(),
        }
    }
}

/// A way to another part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// The safety page with its numbers.
    Safety,
    /// The rights cards.
    Rights,
    /// Letters that ask for something.
    Letters,
    /// The self-assessment, with a carer's own week, jobs and plans.
    Assessment,
    /// The meeting pack and my questions.
    Meetings,
    /// My goals.
    Goals,
    /// The map of my people.
    People,
    /// The five capitals.
    Strengths,
    /// Chosen workers, and giving them a part.
    Share,
    /// Who helps the person to write, in what part, with the person's agreement written down.
    Helper,
    /// A section of My life, by its id in [`prompts`].
    Life(&'static str),
    /// Another conversation.
    Talk(&'static str),
}

/// A picture made of answers: for each part of it, the step whose answer fills it (a line of the answer is one thing in the picture), and
/// the Fluent id of what the part is called.
#[derive(Clone, Copy, Debug)]
pub struct Picture {
    /// Part, step, label.
    pub fills: &'static [(super::tree::Limb, &'static str, &'static str)],
}

/// What comes of a conversation: shown on its end page, printed, saved.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// Fluent id of its title.
    pub id: &'static str,
    /// What it looks like.
    pub form: Form,
    /// The steps that it is made of, in its order; none are all that have an answer.
    pub of: &'static [&'static str],
    /// Of its table, only the rows whose cell in this column is one of these choices (none: is ticked): missing chances, decisions that I
    /// want back. `None` is every row.
    pub rows: Option<(&'static str, &'static [&'static str])>,
    /// The document that it goes into, when that is made.
    pub feeds: Feeds,
}

/// What an output looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A small card to hold up or print.
    Card,
    /// A page.
    Sheet,
    /// A list.
    List,
    /// The picture of the conversation.
    Picture,
    /// A letter or a note to send.
    Letter,
}

/// The document that an output goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeds {
    /// None: it is the person's own.
    Own,
    /// The self-assessment, with a carer's own week, jobs and plans.
    Assessment,
    /// One page.
    OnePage,
    /// About Me.
    AboutMe,
    /// Goals and first steps.
    Goals,
    /// The meeting pack.
    MeetingPack,
    /// "If this, then that", and the plan for an emergency.
    IfThen,
    /// "My record of what was said", and feedback.
    Record,
    /// Letters.
    Letters,
}

impl Conversation {
    /// A conversation of which nothing is said yet. `talk` is `{id}-talk`.
    pub const fn new(id: &'static str, talk: &'static str) -> Self {
        Self {
            id,
            talk,
            methods: &[],
            wishes: &[],
            levels: &[],
            when: &[],
            private: false,
            ask_if_safe: false,
            help_first: false,
            not_in_backups: false,
            helpers_own: false,
            voluntary: false,
            tabs: false,
            steps: &[],
            outputs: &[],
        }
    }

    /// Whether the picker offers it in this plan.
    pub fn is_offered(&self, plan: &Plan) -> bool {
        self.when.iter().all(|when| when.holds(plan)) || self.has_answers(plan)
    }

    /// Whether it pauses on its first page to show the safety page. It never blocks.
    pub fn pauses(&self, plan: &Plan) -> bool {
        self.voluntary && Flags::of(plan).has(Flag::Harm)
    }

    /// The steps to show in this plan, in their order. A question about hope is never the first that asks: it comes after the next one
    /// that isn't, and is left out where there is none.
    pub fn steps_for(&self, plan: &Plan) -> Vec<&'static Step> {
        let mut steps: Vec<&'static Step> = self.steps.iter().filter(|step| step.is_shown(plan)).collect();
        let Some(first) = steps.iter().position(|step| step.asks()) else { return steps };
        if steps[first].hope {
            match steps[first..].iter().position(|step| step.asks() && !step.hope) {
                Some(other) => {
                    let moved = steps.remove(first + other);
                    steps.insert(first, moved);
                }
                None => steps.retain(|step| !step.hope),
            }
        }
        steps
    }

    /// The steps to look back on: those that are shown, and every other that has an answer, whatever the conditions say by now. For others'
    /// eyes, what is left out after a loss or where somebody does harm stays left out.
    pub fn steps_kept(&self, plan: &Plan, own: bool) -> Vec<&'static Step> {
        let place = |id: &str| self.steps.iter().position(|step| step.id() == id);
        let mut steps = self.steps_for(plan);
        for (at, step) in self.steps.iter().enumerate() {
            let there = steps.iter().any(|own| own.id() == step.id());
            if !there && step.is_answered(plan) && (own || step.is_safe_to_show(plan)) {
                let before = steps.iter().rposition(|own| place(own.id()).is_some_and(|own| own < at));
                steps.insert(before.map_or(0, |before| before + 1), step);
            }
        }
        steps
    }

    /// The steps that are one tap from each other, level by level: of the first on each. Empty where it has no tabs.
    pub fn tabs(&self, plan: &Plan) -> Vec<(Level, &'static Step)> {
        let mut tabs: Vec<(Level, &'static Step)> = Vec::new();
        for step in self.steps_for(plan).into_iter().filter(|_| self.tabs) {
            if let Some(level) = step.level.filter(|level| tabs.iter().all(|(own, _)| own != level)) {
                tabs.push((level, step));
            }
        }
        tabs
    }

    /// One step by its id.
    pub fn step(&self, id: &str) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.prompt.id == id)
    }

    /// Whether anything was written in it.
    pub fn has_answers(&self, plan: &Plan) -> bool {
        self.steps.iter().filter(|step| !matches!(step.kind, Kind::Already)).any(|step| step.is_answered(plan))
    }
}

impl Step {
    const fn new(id: &'static str, kind: Kind) -> Self {
        Self {
            prompt: Prompt::new(id),
            kind,
            level: None,
            under: None,
            when: &[],
            hope: false,
            strength: false,
            voices: false,
            chapter: MATTERS,
            chapters: &[],
            sign: None,
        }
    }

    /// Its id.
    pub const fn id(&self) -> &'static str {
        self.prompt.id
    }

    /// The step as it is asked where it is at home: itself, unless it is asked elsewhere. Conditions, part and level stay its own.
    pub fn asked(&self) -> Self {
        if !matches!(self.kind, Kind::Already) {
            return *self;
        }
        match conversations::step(self.prompt.id) {
            Some((_, home)) => Self { prompt: home.prompt, kind: home.kind, strength: home.strength, voices: home.voices, ..*self },
            None => {
                let prompt = prompts::find(self.prompt.id).copied().or_else(|| questions::prompt(self.prompt.id));
                Self { prompt: prompt.unwrap_or(self.prompt), kind: Kind::Ask, ..*self }
            }
        }
    }

    /// Whether it asks anything: all but words to read and pictures.
    pub const fn asks(&self) -> bool {
        !matches!(self.kind, Kind::Note(_) | Kind::Picture(_))
    }

    /// The prompts whose answers it stores: its own, or those that stand beside each other in it.
    pub fn prompts(&self) -> Vec<Prompt> {
        let asked = self.asked();
        match asked.kind {
            Kind::Beside(prompts) => prompts.to_vec(),
            Kind::Note(_) | Kind::Picture(_) | Kind::Make { .. } => Vec::new(),
            _ => vec![asked.prompt],
        }
    }

    /// Whether it is shown in this plan.
    pub fn is_shown(&self, plan: &Plan) -> bool {
        let audience = self.asked().prompt.only_for.includes(plan.about().who_for == WhoFor::Carer);
        audience && self.when.iter().all(|when| when.holds(plan))
    }

    /// Whether what was told of a loss, of an illness or of harm lets it be shown to others.
    pub fn is_safe_to_show(&self, plan: &Plan) -> bool {
        self.when.iter().all(|when| !matches!(when, When::Not(_) | When::If(_)) || when.holds(plan))
    }

    /// Whether something stands in it.
    pub fn is_answered(&self, plan: &Plan) -> bool {
        let said = |prompt: &Prompt| plan.get::<Statement>(&EntryId::new(prompt.id)).is_some_and(|said| !said.is_empty());
        match self.asked().kind {
            Kind::Make { .. } => plan.entries().any(|entry| !entry.is_gone() && is_made_at(&entry.head().body, self.prompt.id)),
            _ => self.prompts().iter().any(said),
        }
    }

    /// Where its answer stands in a share and in the self-assessment: [`NEED`], [`HELPS`] or [`ASK`].
    pub const fn chapter(mut self, chapter: usize) -> Self {
        self.chapter = chapter;
        self
    }

    /// The same for each of the boxes that stand beside each other, in their order.
    pub const fn chapters(mut self, chapters: &'static [usize]) -> Self {
        self.chapters = chapters;
        self
    }

    /// Where the answer to one of its prompts stands in a share and in the self-assessment.
    pub fn chapter_of(&self, prompt: &str) -> usize {
        let boxes = if let Kind::Beside(boxes) = self.kind { boxes } else { &[] };
        let place = boxes.iter().position(|one| one.id == prompt);
        place.and_then(|place| self.chapters.get(place)).copied().unwrap_or(self.chapter)
    }

    /// It stands under this part of the conversation: a stage, a family of questions, a door.
    pub const fn under(mut self, id: &'static str) -> Self {
        self.under = Some(id);
        self
    }

    /// It is shown only when each of these holds.
    pub const fn when(mut self, when: &'static [When]) -> Self {
        self.when = when;
        self
    }

    /// It is about this level.
    pub const fn level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }

    /// It asks about hope: never first.
    pub const fn hope(mut self) -> Self {
        self.hope = true;
        self
    }

    /// Its answer is a strength: "what it takes" stands open beside it.
    pub const fn strength(mut self) -> Self {
        self.strength = true;
        self
    }

    /// Others' own views are invited beside the person's.
    pub const fn voices(mut self) -> Self {
        self.voices = true;
        self
    }

    /// Never ticked for a share together with other things.
    pub const fn private(mut self) -> Self {
        self.prompt = self.prompt.private();
        self
    }

    /// "Is it safe to write this here?" comes first.
    pub const fn if_safe(mut self) -> Self {
        self.prompt = self.prompt.if_safe();
        self
    }

    /// Leads, quietly, to the safety page.
    pub const fn opening_safety(mut self) -> Self {
        self.prompt = self.prompt.opening_safety();
        self
    }

    /// Ready answers, by their Fluent ids.
    pub const fn choices(mut self, ids: &'static [&'static str]) -> Self {
        self.prompt = self.prompt.choices(ids);
        self
    }

    /// Those of its ready answers that stand alone, by their Fluent ids: "nothing", "none of these".
    pub const fn alone(mut self, ids: &'static [&'static str]) -> Self {
        if let Kind::Choose { most, .. } = self.kind {
            self.kind = Kind::Choose { most, alone: ids };
        }
        self
    }

    /// Which of the six kinds of things that a place has it asks for.
    pub const fn sign(mut self, sign: Sign) -> Self {
        self.sign = Some(sign);
        self
    }

    /// Only in a plan that is a carer's own.
    pub const fn for_carers(mut self) -> Self {
        self.prompt = self.prompt.for_carers();
        self
    }

    /// What putting it by leaves behind: an empty answer under each of its prompts that has none, and under its own id where it makes
    /// things and nothing was made. Skipping leaves no trace; the other two are remembered, so that the end page can say so.
    pub fn put_by(&self, plan: &Plan, how: PutBy) -> Vec<(EntryId, Statement)> {
        if how == PutBy::Skip || !self.asks() {
            return Vec::new();
        }
        let left = |id: &'static str| {
            let key = EntryId::new(id);
            let said = plan.get::<Statement>(&key).cloned();
            let said = said.unwrap_or_else(|| Statement { prompt: id.to_owned(), ..Statement::default() });
            said.is_empty().then_some((key, Statement { put_by: how, ..said }))
        };
        match self.asked().kind {
            Kind::Make { .. } if self.is_answered(plan) => Vec::new(),
            Kind::Make { .. } => left(self.id()).into_iter().collect(),
            _ => self.prompts().iter().filter_map(|prompt| left(prompt.id)).collect(),
        }
    }

    /// Whether it was put by for now, and not answered since.
    pub fn is_put_by(&self, plan: &Plan) -> bool {
        let put = |said: &Statement| matches!(said.put_by, PutBy::NotNow | PutBy::TooHard) && said.is_empty();
        let was = |id: &str| plan.get::<Statement>(&EntryId::new(id)).is_some_and(put);
        match self.asked().kind {
            Kind::Make { .. } => was(self.id()) && !self.is_answered(plan),
            _ => self.prompts().iter().any(|prompt| was(prompt.id)),
        }
    }
}

/// Taps a ready answer of a question that takes `most` (0: any number) and of which these stand alone: one of those lets go of all others,
/// and any other lets go of those.
pub fn tap(said: &mut Statement, id: &str, most: u8, alone: &[&str]) {
    let is_alone = |id: &str| alone.contains(&id);
    let chosen = &mut said.part_mut("choice", "").chosen;
    chosen.retain(|other| other == id || !(is_alone(id) || is_alone(other)));
    said.tap(id, most);
}

/// The step at which an entry was made; empty when it wasn't made in a conversation.
pub fn made_at(body: &Body) -> &str {
    match body {
        Body::Statement(said) => &said.prompt,
        Body::Asset(asset) => &asset.prompt,
        Body::Goal(goal) => &goal.from,
        Body::Question(question) => &question.from,
        Body::Request(request) => &request.from,
        Body::Meeting(meeting) => &meeting.from,
        Body::Agreement(agreement) => &agreement.from,
        Body::Review(review) => &review.from,
        _ => "",
    }
}

/// Whether a body is a thing that was made at this step. An answer isn't one: that the step was put by is kept as an empty answer.
pub fn is_made_at(body: &Body, step: &str) -> bool {
    !matches!(body, Body::Statement(_)) && made_at(body) == step
}

impl Table {
    /// The rows that are there from the start, but for those of people.
    pub fn given(&self) -> Vec<&'static str> {
        match self.rows {
            Rows::None | Rows::People => Vec::new(),
            Rows::These(ids) => ids.to_vec(),
            Rows::Areas => area::AREAS.iter().map(|area| area.id).collect(),
            Rows::Capitals => Capital::ALL.map(Capital::slug).to_vec(),
        }
    }

    /// Fluent id of what a given row is called; `None` for a row of the person's own (its name is its cell [`super::answer::NAME`]) and for
    /// somebody on the map (an entry).
    pub fn label(&self, row: &str) -> Option<&'static str> {
        match self.rows {
            Rows::None | Rows::People => None,
            Rows::These(ids) => ids.iter().find(|id| **id == row).copied(),
            Rows::Areas => area::find(row).map(|area| area.title),
            Rows::Capitals => Capital::from_slug(row).map(|capital| capital.card().title),
        }
    }

    /// Every row of an answer: those given, then the person's own.
    pub fn rows_of<'a>(&self, part: Option<&'a Part>) -> Vec<&'a str> {
        let given = self.given();
        let own = part.map(|part| part.own_rows(&given)).unwrap_or_default();
        given.into_iter().chain(own).collect()
    }

    /// The rows in which something stands and which nobody keeps back: what others may see.
    pub fn rows_for_others<'a>(&self, part: &'a Part) -> Vec<&'a str> {
        let kept_back = |row: &str| {
            let mut ticks = self.columns.iter().filter(|column| matches!(column.kind, Cells::KeepBack));
            ticks.any(|column| part.cell(row, column.id) == Some(super::answer::Cell::Tick(true)))
        };
        self.rows_said(part).into_iter().filter(|row| !kept_back(row)).collect()
    }

    /// The rows in which something stands. Somebody from the map who was put into a list of people is something said.
    pub fn rows_said<'a>(&self, part: &'a Part) -> Vec<&'a str> {
        let of_people = matches!(self.rows, Rows::People);
        let said = |row: &str| part.cells.contains_key(row) || (of_people && part.rows.iter().any(|own| own == row));
        self.rows_of(Some(part)).into_iter().filter(|row| said(row)).collect()
    }

    /// The rows that say what somebody has, which stand with what that takes (guardrail G1).
    pub fn strengths<'a>(&self, part: &'a Part) -> Vec<&'a str> {
        if !self.columns.iter().any(|column| column.takes) {
            return Vec::new();
        }
        let had = |column: &&Column| matches!(column.becomes, Some(Thing::Asset(_, Standing::Have)));
        let has = |row: &str| self.columns.iter().filter(had).any(|column| !part.cell_text(row, column.id).trim().is_empty());
        self.rows_said(part).into_iter().filter(|row| has(row)).collect()
    }

    /// What the strength of a row takes; empty where nobody has said it.
    pub fn takes_of(&self, part: &Part, row: &str) -> String {
        let takes = self.columns.iter().filter(|column| column.takes).map(|column| part.cell_text(row, column.id).trim());
        takes.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Whether a row is about help that isn't paid for, as far as is known, so that everything of guardrail G2 stands in it, said or not.
    /// Nobody counts as paid who is only written in words.
    pub fn is_unpaid_help(&self, part: &Part, row: &str, plan: &Plan) -> bool {
        if !self.columns.iter().any(|column| column.help == Help::Agreed) {
            return false;
        }
        let paid = self.columns.iter().find_map(|column| match (column.help, column.kind, part.cell(row, column.id)) {
            (Help::Paid, Cells::Choice(ids), Some(super::answer::Cell::Chosen(chosen))) => {
                chosen.first().map(|chosen| ids.first() == Some(&chosen.as_str()))
            }
            _ => None,
        });
        if let Some(paid) = paid {
            return !paid;
        }
        let unpaid = |id: &EntryId| plan.get::<Person>(id).is_none_or(|person| !person.paid);
        let mut who = self.columns.iter().filter(|column| matches!(column.kind, Cells::People)).peekable();
        // Without a column for people, the row itself is somebody who may help.
        who.peek().is_none()
            || who.any(|column| match part.cell(row, column.id) {
                Some(super::answer::Cell::People(ids, words)) => !words.trim().is_empty() || ids.iter().any(unpaid),
                _ => false,
            })
    }

    /// What a row becomes, of these words: something in the capital that the row is about, and what is had with what it takes
    /// (guardrail G1).
    pub fn thing_of(&self, thing: Thing, part: &Part, row: &str, words: &str, from: &str, language: &str) -> Body {
        let mut body = thing.of(words, from, language);
        if let (Thing::Asset(own, standing), Body::Asset(asset)) = (thing, &mut body) {
            if own.is_empty() {
                row.clone_into(&mut asset.capital);
            }
            if standing == Standing::Have {
                asset.takes = self.takes_of(part, row);
            }
        }
        body
    }

    /// Whether one more row can be ticked in a column.
    pub fn can_tick(&self, part: Option<&Part>, column: &Column) -> bool {
        let Cells::Tick(most) = column.kind else { return true };
        let ticked = part
            .map_or(0, |part| part.cells.keys().filter(|row| part.cell(row, column.id) == Some(super::answer::Cell::Tick(true))).count());
        most == 0 || ticked < usize::from(most)
    }

    /// Whether one more row can be added.
    pub fn can_add(&self, part: Option<&Part>) -> bool {
        self.own.is_some_and(|own| own.most == 0 || part.map_or(0, |part| part.own_rows(&self.given()).len()) < usize::from(own.most))
    }
}

/// Whether a thing of these words was made at this step: the answer that they stand in is none.
pub fn is_made(plan: &Plan, step: &str, words: &str) -> bool {
    let is_it = |body: &Body| is_made_at(body, step) && body.texts().contains(&words);
    plan.entries().any(|entry| !entry.is_gone() && is_it(&entry.head().body))
}

/// A question with a large box.
pub const fn ask(id: &'static str) -> Step {
    Step::new(id, Kind::Ask)
}

/// A question with ready answers, of which `most` can be chosen (0: any number).
pub const fn choose(id: &'static str, most: u8, ids: &'static [&'static str]) -> Step {
    Step::new(id, Kind::Choose { most, alone: &[] }).choices(ids)
}

/// A line from 0 to 10: what 0 is, what 10 is, and the question why it isn't lower.
pub const fn scale(id: &'static str, nought: &'static str, ten: &'static str, why: &'static str) -> Step {
    Step::new(id, Kind::Scale { ends: [nought, ten], why })
}

/// Rows and columns.
pub const fn table(id: &'static str, table: &'static Table) -> Step {
    Step::new(id, Kind::Table(table))
}

/// Two or three boxes that count the same, side by side.
pub const fn beside(id: &'static str, prompts: &'static [Prompt]) -> Step {
    Step::new(id, Kind::Beside(prompts))
}

/// One box of a [`beside`].
pub const fn one(id: &'static str) -> Prompt {
    Prompt::new(id)
}

/// A week in layers.
pub const fn week(id: &'static str, layers: &'static [&'static str]) -> Step {
    Step::new(id, Kind::Week(layers))
}

/// A picture made of answers.
pub const fn picture(id: &'static str, picture: &'static Picture) -> Step {
    Step::new(id, Kind::Picture(picture))
}

/// Something that becomes a thing of its own, at most so many (0: any number).
pub const fn make(id: &'static str, thing: Thing, most: u8) -> Step {
    Step::new(id, Kind::Make { thing, most })
}

/// Words to read, and ways to other parts of the app.
pub const fn note(id: &'static str, to: &'static [Go]) -> Step {
    Step::new(id, Kind::Note(to))
}

/// What is asked elsewhere: the id of that prompt or step.
pub const fn already(id: &'static str) -> Step {
    Step::new(id, Kind::Already)
}

/// A column.
pub const fn column(id: &'static str, kind: Cells) -> Column {
    Column { id, kind, becomes: None, takes: false, help: Help::Nothing }
}

const SURE: Cells = Cells::Choice(&["abcd-yes", "abcd-no", "abcd-unsure"]);

/// The six reality checks of the guardrails (section 6.0 of the facts), against which whatever a place may offer is held, in whichever
/// conversation: is it real? The words are those of the conversation that asked first.
pub const REAL: Column = column("abcd-real", SURE);
/// Is it near?
pub const NEAR: Column = column("abcd-near", SURE);
/// Is it open to me?
pub const OPEN: Column = column("abcd-open", SURE);
/// Can I afford it?
pub const AFFORDABLE: Column = column("abcd-afford", SURE);
/// Will it last?
pub const LASTING: Column = column("abcd-last", SURE);
/// What do I fall back on if it doesn't?
pub const FALL_BACK: Column = column("abcd-instead", Cells::Text);

/// Whether somebody unpaid has agreed (guardrail G2), in whichever conversation; the first choice is that they have not.
pub const AGREED: Column = column(
    "impact-agewell-agreed",
    Cells::Choice(&["impact-agewell-agreed-no", "impact-agewell-agreed-yes", "impact-agewell-agreed-part"]),
)
.agreed();
/// Until when they have.
pub const UNTIL: Column = column("impact-agewell-until", Cells::Day).agreed();
/// What if they can't.
pub const IF_NOT: Column = column("impact-agewell-if-not", Cells::Text).agreed();

/// The columns that tables of several conversations share.
pub const SHARED: [Column; 9] = [REAL, NEAR, OPEN, AFFORDABLE, LASTING, FALL_BACK, AGREED, UNTIL, IF_NOT];

impl Column {
    /// What a row can become there and then.
    pub const fn becomes(mut self, thing: Thing) -> Self {
        self.becomes = Some(thing);
        self
    }

    /// What stands in it is what the row's strength takes.
    pub const fn takes(mut self) -> Self {
        self.takes = true;
        self
    }

    /// Whether whoever helps is paid for it: the first choice is that they are.
    pub const fn paid(mut self) -> Self {
        self.help = Help::Paid;
        self
    }

    /// Part of what has to be said of help that somebody gives unpaid; the first choice is that nobody has agreed.
    pub const fn agreed(mut self) -> Self {
        self.help = Help::Agreed;
        self
    }
}

/// An output made of these steps (none: of all that have an answer).
pub const fn output(id: &'static str, form: Form, of: &'static [&'static str], feeds: Feeds) -> Output {
    Output { id, form, of, rows: None, feeds }
}

impl Output {
    /// Of its table, only the rows whose cell in this column is one of these choices (none: is ticked).
    pub const fn rows(mut self, column: &'static str, choices: &'static [&'static str]) -> Self {
        self.rows = Some((column, choices));
        self
    }

    /// The rows of a table that stand in it, of those that others may see.
    pub fn rows_of<'a>(&self, table: &Table, part: &'a Part) -> Vec<&'a str> {
        let mut rows = table.rows_for_others(part);
        let picks = self.rows.filter(|(column, _)| table.columns.iter().any(|own| own.id == *column));
        if let Some((column, choices)) = picks {
            rows.retain(|row| match part.cell(row, column) {
                Some(super::answer::Cell::Tick(on)) => on && choices.is_empty(),
                Some(super::answer::Cell::Chosen(chosen)) => chosen.iter().any(|id| choices.contains(&id.as_str())),
                _ => false,
            });
        }
        rows
    }
}
