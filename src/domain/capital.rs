//! The five capitals that a person lives on (the names are Jerry Tew's, 2013; the plain words are ours), and what is asked about
//! each. The only place that lists them.

use super::asset::Standing;
use super::prompts::Prompt;

/// One of the five. Its slug is what is stored, and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capital {
    Personal,
    Relationship,
    Identity,
    Social,
    Economic,
}

/// What the app asks and warns about one capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    pub capital: Capital,
    /// Fluent id of the plain name, such as "What I bring".
    pub title: &'static str,
    /// Fluent id of what belongs here.
    pub lead: &'static str,
    /// Fluent id of the caution that stands beside the prompts.
    pub caution: &'static str,
    /// Fluent id of a further line about safety, privacy or rights. It comes only with the app, so it may be in English
    /// where nobody has checked a translation.
    pub note: Option<&'static str>,
    /// Fluent id of the reality check for ideas about groups and places (guardrail "is it real, near, open to me …").
    pub check: Option<&'static str>,
    /// The prompts of each group, in the order of [`Standing::ALL`]: have, lost or strained, build, in the way.
    pub groups: [&'static [Prompt]; 4],
}

/// Fluent id of the question that goes beside every strength (guardrail G1), with a hint and an example.
pub const TAKES_QUESTION: &str = "takes-question";

impl Capital {
    pub const ALL: [Capital; 5] = [Capital::Personal, Capital::Relationship, Capital::Identity, Capital::Social, Capital::Economic];

    /// What is stored in a plan.
    pub const fn slug(self) -> &'static str {
        match self {
            Capital::Personal => "personal",
            Capital::Relationship => "relationship",
            Capital::Identity => "identity",
            Capital::Social => "social",
            Capital::Economic => "economic",
        }
    }

    /// The capital with this slug, `None` where a newer version knows more of them.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|capital| capital.slug() == slug)
    }

    /// What is asked about it.
    pub const fn card(self) -> &'static Card {
        match self {
            Capital::Personal => &PERSONAL,
            Capital::Relationship => &RELATIONSHIP,
            Capital::Identity => &IDENTITY,
            Capital::Social => &SOCIAL,
            Capital::Economic => &ECONOMIC,
        }
    }
}

/// Fluent id of the name of a group of prompts.
pub const fn group_title(standing: Standing) -> &'static str {
    match standing {
        Standing::Have => "capitals-group-have",
        Standing::Lost => "capitals-group-lost",
        Standing::Build => "capitals-group-build",
        Standing::InTheWay => "capitals-group-in-the-way",
    }
}

impl Card {
    /// The prompts of one group.
    pub const fn group(&self, standing: Standing) -> &'static [Prompt] {
        let [have, lost, build, way] = self.groups;
        match standing {
            Standing::Have => have,
            Standing::Lost => lost,
            Standing::Build => build,
            Standing::InTheWay => way,
        }
    }

    /// All its prompts, group by group.
    pub fn prompts(&self) -> impl Iterator<Item = &'static Prompt> + use<> {
        self.groups.into_iter().flatten()
    }
}

const fn ask(id: &'static str) -> Prompt {
    Prompt::new(id)
}

static PERSONAL: Card = Card {
    capital: Capital::Personal,
    title: "capitals-personal-title",
    lead: "capitals-personal-lead",
    caution: "capitals-personal-caution",
    note: None,
    check: None,
    groups: [
        &[ask("capitals-personal-have-good-at"), ask("capitals-personal-have-cope"), ask("capitals-personal-have-energy")],
        &[ask("capitals-personal-lost-before"), ask("capitals-personal-lost-hurts"), ask("capitals-personal-lost-hiding").private()],
        &[ask("capitals-personal-build-learn"), ask("capitals-personal-build-body-mind")],
        &[ask("capitals-personal-way-drains"), ask("capitals-personal-way-waiting")],
    ],
};

// Whoever shares the phone may be whom it is about: every prompt here asks first whether it is safe to write.
static RELATIONSHIP: Card = Card {
    capital: Capital::Relationship,
    title: "capitals-relationship-title",
    lead: "capitals-relationship-lead",
    caution: "capitals-relationship-caution",
    note: Some("capitals-relationship-note"),
    check: None,
    groups: [
        &[
            ask("capitals-relationship-have-safe").if_safe(),
            ask("capitals-relationship-have-look-after").if_safe(),
            ask("capitals-relationship-have-three-am").if_safe(),
        ],
        &[
            ask("capitals-relationship-lost-gone").if_safe(),
            ask("capitals-relationship-lost-strain").if_safe(),
            ask("capitals-relationship-lost-tired").if_safe(),
        ],
        &[ask("capitals-relationship-build-see-more").if_safe(), ask("capitals-relationship-build-not-only").if_safe()],
        &[ask("capitals-relationship-way-stops").if_safe(), ask("capitals-relationship-way-afraid").if_safe().private().opening_safety()],
    ],
};

// Being "out" can be dangerous on a shared phone: what could tell it is ticked only by itself.
static IDENTITY: Card = Card {
    capital: Capital::Identity,
    title: "capitals-identity-title",
    lead: "capitals-identity-lead",
    caution: "capitals-identity-caution",
    note: Some("capitals-identity-note"),
    check: None,
    groups: [
        &[ask("capitals-identity-have-describe").private(), ask("capitals-identity-have-roles"), ask("capitals-identity-have-keeps-me")],
        &[ask("capitals-identity-lost-taken"), ask("capitals-identity-lost-label"), ask("capitals-identity-lost-less")],
        &[ask("capitals-identity-build-known-for"), ask("capitals-identity-build-fit").private()],
        &[ask("capitals-identity-way-unsafe").private().if_safe(), ask("capitals-identity-way-wrong")],
    ],
};

static SOCIAL: Card = Card {
    capital: Capital::Social,
    title: "capitals-social-title",
    lead: "capitals-social-lead",
    caution: "capitals-social-caution",
    note: None,
    check: Some("capitals-social-check"),
    groups: [
        &[ask("capitals-social-have-name"), ask("capitals-social-have-belong"), ask("capitals-social-have-give")],
        &[ask("capitals-social-lost-stopped"), ask("capitals-social-lost-shut-out")],
        &[ask("capitals-social-build-join"), ask("capitals-social-build-share"), ask("capitals-social-build-first-time")],
        &[ask("capitals-social-way-barriers"), ask("capitals-social-way-closed")],
    ],
};

static ECONOMIC: Card = Card {
    capital: Capital::Economic,
    title: "capitals-economic-title",
    lead: "capitals-economic-lead",
    caution: "capitals-economic-caution",
    note: Some("capitals-economic-note"),
    check: None,
    groups: [
        &[ask("capitals-economic-have-count-on").if_safe(), ask("capitals-economic-have-home"), ask("capitals-economic-have-forms")],
        &[ask("capitals-economic-lost-cut-back"), ask("capitals-economic-lost-cost-work"), ask("capitals-economic-lost-debt").if_safe()],
        &[ask("capitals-economic-build-difference"), ask("capitals-economic-build-work")],
        &[ask("capitals-economic-way-rule"), ask("capitals-economic-way-control").if_safe().private().opening_safety()],
    ],
};
