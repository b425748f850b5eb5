//! Entries: everything in a plan is one, whatever its kind.

use super::answer::join_text as join;
use super::assessment::letters;
use super::asset::Asset;
use super::goal::Goal;
use super::helper::Helper;
use super::ids::EntryId;
use super::link::Link;
use super::meeting::{Agreement, Meeting, Question, Request, Review};
use super::person::{Person, Tie};
use super::plan::PlanCard;
use super::record::{Field, Fields, Schemas};
use super::reply::Reply;
use super::script;
use super::share::{Contact, Share};
use super::statement::Statement;
use super::suggestion::Suggestion;
use super::talk::{Flags, Talk};
use super::version::{Actor, Millis, Version, VersionVector};

/// The kinds of entry, one row each: the type that holds its words, and the slug it is stored under. The only place that lists them.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $slug:literal,)*) => {
        /// What kind of thing an entry is.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
            /// A kind of a newer version, kept under its slug.
            Unknown(String),
        }

        impl Kind {
            /// The slug as stored.
            pub fn slug(&self) -> &str {
                match self { $(Self::$kind => $slug,)* Self::Unknown(slug) => slug }
            }

            /// The kind stored under this slug.
            pub fn from_slug(slug: &str) -> Self {
                match slug { $($slug => Self::$kind,)* _ => Self::Unknown(slug.to_owned()) }
            }
        }

        /// The words of an entry, typed by its kind.
        #[allow(clippy::large_enum_variant, reason = "every body stands alone in its wording; a box around each would only cost")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum Body {
            $($(#[$doc])* $kind($kind),)*
            /// Words of a kind that this version doesn't know: kept as they are.
            Unknown(String, Fields),
        }

        impl Body {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)* Self::Unknown(slug, _) => Kind::Unknown(slug.clone()) }
            }

            /// Reads the words of an entry of this kind.
            pub fn from_fields(kind: &Kind, fields: Fields) -> Self {
                match kind { $(Kind::$kind => Self::$kind($kind::from_fields(fields)),)* Kind::Unknown(slug) => Self::Unknown(slug.clone(), fields) }
            }

            /// The slug of every kind that this version knows, with the schema of its words. Never asked for in the app itself.
            pub fn schemas(schemas: &mut Schemas) -> Vec<(&'static str, serde_json::Value)> {
                vec![$(($slug, <$kind as Field>::schema(schemas))),*]
            }

            /// The words as stored.
            pub fn to_fields(&self) -> Fields {
                match self { $(Self::$kind(body) => body.to_fields(),)* Self::Unknown(_, fields) => fields.clone() }
            }
        }

        $(impl From<$kind> for Body {
            fn from(body: $kind) -> Self { Self::$kind(body) }
        })*

        $(impl<'a> TryFrom<&'a Body> for &'a $kind {
            type Error = ();
            fn try_from(body: &'a Body) -> Result<Self, ()> {
                match body { Body::$kind(body) => Ok(body), _ => Err(()) }
            }
        })*
    };
}

kinds! {
    /// The plan itself: whose it is, for whom, where.
    PlanCard = "plan",
    /// Something said.
    Statement = "statement",
    /// Somebody on the map.
    Person = "person",
    /// A tie between two on the map.
    Tie = "tie",
    /// Something in one of the five capitals.
    Asset = "asset",
    /// Something to change or keep.
    Goal = "goal",
    /// A chosen worker.
    Contact = "contact",
    /// A file that was made for somebody.
    Share = "share",
    /// What a worker answered.
    Reply = "reply",
    /// Somebody who helps the person to write.
    Helper = "helper",
    /// A link with another plan: names cross, words never do.
    Link = "link",
    /// Something to ask somebody.
    Question = "question",
    /// Something asked of a service, in writing.
    Request = "request",
    /// A meeting.
    Meeting = "meeting",
    /// Something that was agreed.
    Agreement = "agreement",
    /// A day to look again.
    Review = "review",
    /// Where the person was in a conversation.
    Talk = "talk",
    /// What the person told the app about themselves, so that it leaves some questions out.
    Flags = "flags",
    /// What a helper suggests: kept until the person takes it or leaves it.
    Suggestion = "suggestion",
}

/// One thing in a plan, with every wording of it that nobody has replaced yet: nearly always one, more when two windows or
/// devices wrote without having seen each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name for ever.
    pub id: EntryId,
    /// What kind of thing it is.
    pub kind: Kind,
    /// When its first wording was written: lists keep this order while people edit.
    pub made: Millis,
    /// Never empty; the latest first.
    pub heads: Vec<Version>,
    /// What a newer version of the app wrote beside these.
    pub rest: Fields,
}

impl Entry {
    /// An entry with its first wording.
    pub fn new(id: EntryId, first: Version) -> Self {
        Self { id, kind: first.body.kind(), made: first.at, heads: vec![first], rest: Fields::new() }
    }

    /// The wording that is shown first.
    ///
    /// # Panics
    /// Never: an entry has at least one wording; the codec refuses one without.
    pub fn head(&self) -> &Version {
        &self.heads[0]
    }

    /// The words as one kind of body, when it is that kind and not deleted.
    pub fn get<'a, T>(&'a self) -> Option<&'a T>
    where
        &'a T: TryFrom<&'a Body>,
    {
        let live = self.heads.iter().find(|version| !version.gone)?;
        (&live.body).try_into().ok()
    }

    /// Deleted: every wording of it is.
    pub fn is_gone(&self) -> bool {
        self.heads.iter().all(|version| version.gone)
    }

    /// Whether two wordings stand side by side, waiting for the person to choose.
    pub fn is_crossed(&self) -> bool {
        self.heads.len() > 1
    }

    /// Everything that any wording has seen: an edit with this clock brings them together.
    pub fn seen(&self) -> VersionVector {
        let mut all = VersionVector::default();
        for version in &self.heads {
            all.join(&version.clock);
        }
        all
    }

    /// The clock for an edit by `actor` of somebody who had read `base`, or `None` when this actor may not write it: a wording
    /// that `base` hasn't seen counts the same actor, so that one more count would claim to have seen that wording too; or the
    /// actor can't count any further.
    pub fn clock_for(&self, base: &VersionVector, actor: &Actor) -> Option<VersionVector> {
        let unseen = self.heads.iter().any(|version| version.clock.count(actor) > base.count(actor));
        (!unseen && base.count(actor) < u32::MAX).then(|| base.after_edit_by(actor))
    }

    /// Takes in a wording from anywhere and says which wordings belong to the past now: those that it replaced, or itself.
    ///
    /// The order in which wordings arrive changes nothing: what stands is every wording that no other has seen.
    pub fn insert(&mut self, version: Version) -> Vec<Version> {
        if self.heads.contains(&version) {
            return Vec::new();
        }
        if self.heads.iter().any(|head| head.clock != version.clock && head.clock.covers(&version.clock)) {
            return vec![version];
        }
        let (replaced, kept) = self.heads.drain(..).partition(|head| head.clock != version.clock && version.clock.covers(&head.clock));
        self.heads = kept;
        self.heads.push(version);
        self.sort_heads();
        replaced
    }

    /// Puts the wordings in their order, the latest first. Needed after they were read from a file.
    pub fn sort_heads(&mut self) {
        let words = |version: &Version| serde_json::Value::Object(version.body.to_fields()).to_string();
        self.heads.sort_by(|a, b| {
            let order = b.at.cmp(&a.at).then_with(|| b.clock.cmp(&a.clock)).then_with(|| a.gone.cmp(&b.gone));
            order.then_with(|| a.visit.cmp(&b.visit)).then_with(|| words(a).cmp(&words(b)))
        });
    }
}

impl Body {
    /// Everything that somebody wrote in it, in the order in which it is read. Empty texts are left out.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = match self {
            Self::PlanCard(plan) => vec![&plan.name],
            Self::Statement(statement) => std::iter::once(&*statement.heading)
                .chain(statement.parts.iter().flat_map(|part| part.texts()))
                .chain([&*statement.takes, &statement.when_good, &statement.when_bad, &statement.how_often, &statement.whose_name])
                .collect(),
            Self::Person(person) => {
                vec![
                    &person.name,
                    &person.nickname,
                    &person.who,
                    &person.strain_why,
                    &person.if_not,
                    &person.do_not_contact_why,
                    &person.note,
                ]
            }
            Self::Tie(tie) => vec![&tie.note],
            Self::Asset(asset) => vec![&asset.text, &asset.takes, &asset.whose_name],
            Self::Goal(goal) => vec![
                &goal.what,
                &goal.so_that,
                &goal.why,
                &goal.help,
                &goal.first_step,
                &goal.takes,
                &goal.risk.worry,
                &goal.risk.worth,
                &goal.risk.if_i_do,
                &goal.risk.if_i_dont,
                &goal.risk.safer,
                &goal.risk.agreed,
                &goal.risk.whose,
                &goal.how_it_went,
            ],
            Self::Contact(contact) => vec![&contact.name, &contact.role, &contact.organisation, &contact.reach],
            Self::Share(share) => vec![&share.to, &share.note],
            Self::Reply(reply) => reply.texts(),
            Self::Helper(helper) => vec![&helper.name, &helper.role, &helper.reach, &helper.not_see, &helper.agreed_how],
            Self::Question(question) => vec![&question.text, &question.to, &question.answer],
            // A ready letter is named by its slug, which nobody wrote.
            Self::Request(request) => {
                let what = if letters::Kind::from_slug(&request.what).is_some() { "" } else { &request.what };
                vec![what, &request.text, &request.letter, &request.to, &request.signed, &request.answer]
            }
            Self::Meeting(meeting) => {
                vec![&meeting.what, &meeting.place, &meeting.with, &meeting.say_first, &meeting.needs, &meeting.told, &meeting.after]
            }
            Self::Agreement(agreement) => vec![&agreement.what, &agreement.who_else, &agreement.if_not, &agreement.how_it_went],
            Self::Review(review) => vec![&review.what, &review.how_it_went],
            Self::Suggestion(suggestion) => vec![&suggestion.by],
            Self::Link(_) | Self::Talk(_) | Self::Flags(_) | Self::Unknown(..) => Vec::new(),
        };
        texts.retain(|text| !text.trim().is_empty());
        texts
    }

    /// The language it is written in, where it says so.
    pub fn language(&self) -> Option<&str> {
        let language = match self {
            Self::Statement(statement) => &statement.language,
            Self::Asset(asset) => &asset.language,
            Self::Goal(goal) => &goal.language,
            Self::Question(question) => &question.language,
            Self::Request(request) => &request.language,
            Self::Meeting(meeting) => &meeting.language,
            Self::Agreement(agreement) => &agreement.language,
            Self::Review(review) => &review.language,
            Self::Reply(reply) => &reply.language,
            _ => return None,
        };
        (!language.is_empty()).then_some(language)
    }

    /// The same with a language that fits its letters, where it plainly is written in others than those of the language it says. `known`
    /// gives the app's own languages; it is asked only then.
    #[must_use]
    pub fn in_fitting_language(mut self, known: impl FnOnce() -> Vec<String>) -> Self {
        let Some(said) = self.language() else { return self };
        let text = self.texts().join(" ");
        let plain = script::of_text(&text).is_some_and(|written| script::of_language(said) != Some(written));
        if let Some(better) = plain.then(|| script::better(&text, said, &known())).flatten() {
            match &mut self {
                Self::Statement(own) => own.language = better,
                Self::Asset(own) => own.language = better,
                Self::Goal(own) => own.language = better,
                Self::Question(own) => own.language = better,
                Self::Request(own) => own.language = better,
                Self::Meeting(own) => own.language = better,
                Self::Agreement(own) => own.language = better,
                Self::Review(own) => own.language = better,
                _ => {}
            }
        }
        self
    }

    /// This wording with the other's words after it, text by text, where both are answers or assets. Words that are the same in both
    /// stand once.
    #[must_use]
    pub fn joined_with(&self, other: &Self) -> Option<Self> {
        match (self.clone(), other) {
            (Self::Statement(mut mine), Self::Statement(theirs)) => {
                for part in &theirs.parts {
                    match mine.parts.iter_mut().find(|own| own.kind == part.kind && own.of == part.of) {
                        Some(own) => own.join(part),
                        None => mine.parts.push(part.clone()),
                    }
                }
                let named: Vec<_> = theirs.about.iter().filter(|id| !mine.about.contains(id)).cloned().collect();
                mine.about.extend(named);
                join(&mut mine.takes, &theirs.takes);
                join(&mut mine.when_good, &theirs.when_good);
                join(&mut mine.when_bad, &theirs.when_bad);
                join(&mut mine.how_often, &theirs.how_often);
                Some(mine.into())
            }
            (Self::Asset(mut mine), Self::Asset(theirs)) => {
                join(&mut mine.text, &theirs.text);
                join(&mut mine.takes, &theirs.takes);
                Some(mine.into())
            }
            _ => None,
        }
    }
}
