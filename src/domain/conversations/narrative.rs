//! Narrative: the trouble has a name and is not the person; the story told and the story I tell; the Tree of Life (Ncube, Denborough).

use crate::domain::conversation::*;
use crate::domain::tree::Limb;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["narrative"],
    wishes: &[Wish::WhatHelps, Wish::Say],
    levels: &[Level::Me, Level::People],
    private: true,
    steps: &[
        ask("narrative-name").under("narrative-trouble"),
        ask("narrative-when").chapter(NEED).under("narrative-trouble"),
        ask("narrative-pushed").under("narrative-trouble").strength(),
        beside("narrative-stories", &[one("narrative-told"), one("narrative-mine")]).under("narrative-two"),
        ask("narrative-roots").under("narrative-tree"),
        ask("narrative-ground").under("narrative-tree"),
        ask("narrative-trunk").under("narrative-tree").strength(),
        ask("narrative-branches").under("narrative-tree").hope(),
        ask("narrative-leaves").under("narrative-tree").level(Level::People),
        ask("narrative-fruit").under("narrative-tree").level(Level::People),
        ask("narrative-gifts").under("narrative-tree"),
        ask("narrative-storms").chapter(NEED).under("narrative-tree").if_safe(),
        picture("narrative-picture", &TREE).under("narrative-tree"),
    ],
    outputs: &[
        output("narrative-card", Form::Card, &["narrative-name", "narrative-when", "narrative-pushed"], Feeds::Own),
        output("narrative-pair", Form::Sheet, &["narrative-stories"], Feeds::Own),
        output("narrative-drawing", Form::Picture, &["narrative-picture"], Feeds::Own),
    ],
    ..Conversation::new("narrative", "narrative-talk")
};

static TREE: Picture = Picture {
    fills: &[
        (Limb::Storms, "narrative-storms", "narrative-limb-storms"),
        (Limb::Branches, "narrative-branches", "narrative-limb-branches"),
        (Limb::Leaves, "narrative-leaves", "narrative-limb-leaves"),
        (Limb::Fruit, "narrative-fruit", "narrative-limb-fruit"),
        (Limb::Gifts, "narrative-gifts", "narrative-limb-gifts"),
        (Limb::Trunk, "narrative-trunk", "narrative-limb-trunk"),
        (Limb::Ground, "narrative-ground", "narrative-limb-ground"),
        (Limb::Roots, "narrative-roots", "narrative-limb-roots"),
    ],
};
