//! Words for kin, in the languages that people call each other by. The person picks a set or mixes them; none is ever
//! inferred from a name or a language. Anybody may write a word of their own instead.
//!
//! A term's id is stored on the map and never changes. What it means is a Fluent id in `kin.ftl`, so that a worker who
//! doesn't share the language can read it. No set has had its two native readers yet.

/// Which side of the family a word is for, where the language tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Mother,
    Father,
    Husband,
}

/// One word in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KinTerm {
    /// Stable id, such as `ur-mamun`.
    pub id: &'static str,
    /// In Latin letters; empty where no spelling in Latin letters is known to be in use.
    pub latin: &'static str,
    /// In the language's own script, where that isn't Latin and the spelling is known.
    pub own_script: Option<&'static str>,
    /// Fluent id of what it means, such as `kin-mothers-brother`.
    pub meaning: &'static str,
    pub side: Option<Side>,
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KinSet {
    /// BCP 47 tag, for `lang` and for the language's own name.
    pub language: &'static str,
    /// How many native readers have checked it. [`READERS_NEEDED`] make it more than a draft.
    pub readers: u8,
    pub terms: &'static [KinTerm],
}

/// Native readers that a set needs, its script included.
pub const READERS_NEEDED: u8 = 2;

/// A kind of bond that every language of the app has a word for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KinGroup {
    /// Fluent id of its heading.
    pub title: &'static str,
    /// Fluent ids of its words, which are also the stable ids stored on the map.
    pub terms: &'static [&'static str],
}

/// What somebody on the map is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// A word that comes in every language of the app, by its Fluent id.
    Everyday(&'static str),
    /// A word of one language, and the tag of that language.
    OfLanguage(&'static str, &'static KinTerm),
}

impl KinSet {
    /// The language's name as a browser has it; where it gives back the tag alone, as the app says it under a Fluent id. Unicode's CLDR has
    /// no name for Sylheti in most languages.
    pub fn named(&self, by_browser: String, say: impl Fn(&str) -> String) -> String {
        match self.language {
            "syl" if by_browser == self.language => say("kin-language-syl"),
            _ => by_browser,
        }
    }
}

impl KinTerm {
    /// The word as its own people write it.
    pub fn written(&self) -> &'static str {
        self.own_script.unwrap_or(self.latin)
    }
}

impl KinSet {
    /// Whether the set must still be shown as a draft.
    pub fn is_draft(&self) -> bool {
        self.readers < READERS_NEEDED
    }
}

/// The words with this language's tag.
pub fn set(language: &str) -> Option<&'static KinSet> {
    KIN_SETS.iter().find(|set| set.language == language)
}

/// What a stored id stands for. `None` for one that a newer version or a community's pack brought.
pub fn find(id: &str) -> Option<Kin> {
    let everyday = EVERYDAY.iter().flat_map(|group| group.terms).find(|term| **term == id);
    everyday.map(|term| Kin::Everyday(term)).or_else(|| {
        KIN_SETS.iter().find_map(|set| {
            let term = set.terms.iter().find(|term| term.id == id)?;
            Some(Kin::OfLanguage(set.language, term))
        })
    })
}

/// Words that every language of the app has.
pub static EVERYDAY: &[KinGroup] = &[
    KinGroup {
        title: "kin-group-family",
        terms: &[
            "kin-mum",
            "kin-dad",
            "kin-wife",
            "kin-husband",
            "kin-partner",
            "kin-daughter",
            "kin-son",
            "kin-sister",
            "kin-brother",
            "kin-gran",
            "kin-grandad",
            "kin-grandchild",
            "kin-aunt",
            "kin-uncle",
            "kin-niece",
            "kin-nephew",
            "kin-cousin",
            "kin-mother-in-law",
            "kin-father-in-law",
            "kin-step-parent",
            "kin-step-child",
            "kin-foster-parent",
            "kin-foster-child",
            "kin-co-parent",
            "kin-godparent",
            "kin-godchild",
            "kin-ex-partner",
        ],
    },
    KinGroup {
        title: "kin-group-near",
        terms: &["kin-friend", "kin-neighbour", "kin-housemate", "kin-workmate", "kin-faith-leader", "kin-elder"],
    },
    KinGroup {
        title: "kin-group-work",
        terms: &[
            "kin-personal-assistant",
            "kin-care-worker",
            "kin-support-worker",
            "kin-social-worker",
            "kin-occupational-therapist",
            "kin-gp",
            "kin-nurse",
            "kin-pharmacist",
            "kin-advocate",
            "kin-interpreter",
            "kin-teacher",
        ],
    },
];

const fn latin(id: &'static str, latin: &'static str, meaning: &'static str) -> KinTerm {
    KinTerm { id, latin, own_script: None, meaning, side: None }
}

const fn script(id: &'static str, latin: &'static str, own: &'static str, meaning: &'static str) -> KinTerm {
    KinTerm { id, latin, own_script: Some(own), meaning, side: None }
}

impl KinTerm {
    const fn on(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }
}

use Side::{Father, Husband, Mother};

/// Every set that comes with the app.
#[rustfmt::skip]
pub static KIN_SETS: &[KinSet] = &[
    KinSet { language: "ur", readers: 0, terms: &[
        script("ur-ammi", "ammi", "امی", "kin-mum"),
        script("ur-abbu", "abbu", "ابو", "kin-dad"),
        script("ur-dada", "dada", "دادا", "kin-fathers-father").on(Father),
        script("ur-dadi", "dadi", "دادی", "kin-fathers-mother").on(Father),
        script("ur-nana", "nana", "نانا", "kin-mothers-father").on(Mother),
        script("ur-nani", "nani", "نانی", "kin-mothers-mother").on(Mother),
        script("ur-chacha", "chacha", "چچا", "kin-fathers-younger-brother").on(Father),
        script("ur-taya", "taya", "تایا", "kin-fathers-elder-brother").on(Father),
        script("ur-phupho", "phupho", "پھوپھو", "kin-fathers-sister").on(Father),
        script("ur-mamun", "mamun", "ماموں", "kin-mothers-brother").on(Mother),
        script("ur-khala", "khala", "خالہ", "kin-mothers-sister").on(Mother),
        script("ur-bhabhi", "bhabhi", "بھابھی", "kin-brothers-wife"),
        script("ur-nand", "nand", "نند", "kin-husbands-sister").on(Husband),
        script("ur-devar", "devar", "دیور", "kin-husbands-younger-brother").on(Husband),
        script("ur-jeth", "jeth", "جیٹھ", "kin-husbands-elder-brother").on(Husband),
        script("ur-saas", "saas", "ساس", "kin-mother-in-law"),
        script("ur-susar", "susar", "سسر", "kin-father-in-law"),
        script("ur-bahu", "bahu", "بہو", "kin-sons-wife"),
        script("ur-damad", "damad", "داماد", "kin-daughters-husband"),
        script("ur-baji", "baji", "باجی", "kin-elder-sister"),
    ] },
    KinSet { language: "pa", readers: 0, terms: &[
        latin("pa-maa", "maa", "kin-mum"),
        script("pa-biji", "biji", "ਬੀਜੀ", "kin-mum"),
        latin("pa-bapu", "bapu", "kin-dad"),
        latin("pa-dada", "dada", "kin-fathers-father").on(Father),
        latin("pa-dadi", "dadi", "kin-fathers-mother").on(Father),
        latin("pa-nana", "nana", "kin-mothers-father").on(Mother),
        latin("pa-nani", "nani", "kin-mothers-mother").on(Mother),
        latin("pa-chacha", "chacha", "kin-fathers-younger-brother").on(Father),
        latin("pa-taya", "taya", "kin-fathers-elder-brother").on(Father),
        script("pa-bhua", "bhua", "ਭੂਆ", "kin-fathers-sister").on(Father),
        latin("pa-mama", "mama", "kin-mothers-brother").on(Mother),
        script("pa-masi", "masi", "ਮਾਸੀ", "kin-mothers-sister").on(Mother),
        script("pa-nuh", "nuh", "ਨੂੰਹ", "kin-sons-wife"),
    ] },
    KinSet { language: "bn", readers: 0, terms: &[
        latin("bn-ma", "ma", "kin-mum"),
        latin("bn-amma", "amma", "kin-mum"),
        latin("bn-baba", "baba", "kin-dad"),
        latin("bn-abba", "abba", "kin-dad"),
        // Among Hindus dada is an elder brother.
        latin("bn-dada", "dada", "kin-fathers-father").on(Father),
        latin("bn-dadi", "dadi", "kin-fathers-mother").on(Father),
        latin("bn-dada-brother", "dada", "kin-elder-brother"),
        latin("bn-nana", "nana", "kin-mothers-father").on(Mother),
        latin("bn-nani", "nani", "kin-mothers-mother").on(Mother),
        latin("bn-chacha", "chacha", "kin-fathers-brother").on(Father),
        latin("bn-kaka", "kaka", "kin-fathers-brother").on(Father),
        latin("bn-fufu", "fufu", "kin-fathers-sister").on(Father),
        latin("bn-pishi", "pishi", "kin-fathers-sister").on(Father),
        latin("bn-mama", "mama", "kin-mothers-brother").on(Mother),
        latin("bn-khala", "khala", "kin-mothers-sister").on(Mother),
        latin("bn-mashi", "mashi", "kin-mothers-sister").on(Mother),
        latin("bn-bhabi", "bhabi", "kin-brothers-wife"),
        latin("bn-apa", "apa", "kin-elder-sister"),
        latin("bn-didi", "didi", "kin-elder-sister"),
        latin("bn-bouma", "bouma", "kin-sons-wife"),
    ] },
    // Sylheti is mainly spoken; the words are as in Muslim families, with sasa and fufu.
    KinSet { language: "syl", readers: 0, terms: &[
        latin("syl-amma", "amma", "kin-mum"),
        latin("syl-abba", "abba", "kin-dad"),
        latin("syl-dada", "dada", "kin-fathers-father").on(Father),
        latin("syl-dadi", "dadi", "kin-fathers-mother").on(Father),
        latin("syl-nana", "nana", "kin-mothers-father").on(Mother),
        latin("syl-nani", "nani", "kin-mothers-mother").on(Mother),
        latin("syl-sasa", "sasa", "kin-fathers-brother").on(Father),
        latin("syl-fufu", "fufu", "kin-fathers-sister").on(Father),
        latin("syl-mama", "mama", "kin-mothers-brother").on(Mother),
        latin("syl-khala", "khala", "kin-mothers-sister").on(Mother),
        latin("syl-bhabi", "bhabi", "kin-brothers-wife"),
        latin("syl-apa", "apa", "kin-elder-sister"),
    ] },
    KinSet { language: "gu", readers: 0, terms: &[
        script("gu-ba", "ba", "બા", "kin-mum"),
        latin("gu-bapuji", "bapuji", "kin-dad"),
        latin("gu-dada", "dada", "kin-fathers-father").on(Father),
        latin("gu-dadi", "dadi", "kin-fathers-mother").on(Father),
        latin("gu-kaka", "kaka", "kin-fathers-brother").on(Father),
        latin("gu-kaki", "kaki", "kin-fathers-brothers-wife").on(Father),
        script("gu-foi", "foi", "ફોઈ", "kin-fathers-sister").on(Father),
        latin("gu-mama", "mama", "kin-mothers-brother").on(Mother),
        latin("gu-mami", "mami", "kin-mothers-brothers-wife").on(Mother),
        latin("gu-masi", "masi", "kin-mothers-sister").on(Mother),
        latin("gu-bhabhi", "bhabhi", "kin-brothers-wife"),
        script("gu-vahu", "vahu", "વહુ", "kin-sons-wife"),
        latin("gu-ben", "ben", "kin-sister"),
        latin("gu-bhai", "bhai", "kin-brother"),
    ] },
    KinSet { language: "pl", readers: 0, terms: &[
        latin("pl-mama", "mama", "kin-mum"),
        latin("pl-tata", "tata", "kin-dad"),
        latin("pl-babcia", "babcia", "kin-gran"),
        latin("pl-dziadek", "dziadek", "kin-grandad"),
        latin("pl-ciocia", "ciocia", "kin-aunt"),
        latin("pl-wujek", "wujek", "kin-uncle"),
        latin("pl-stryj", "stryj", "kin-fathers-brother").on(Father),
        latin("pl-tesciowa", "teściowa", "kin-mother-in-law"),
        latin("pl-tesc", "teść", "kin-father-in-law"),
        latin("pl-synowa", "synowa", "kin-sons-wife"),
        latin("pl-ziec", "zięć", "kin-daughters-husband"),
        latin("pl-chrzestna", "chrzestna", "kin-godmother"),
        latin("pl-chrzestny", "chrzestny", "kin-godfather"),
    ] },
    KinSet { language: "ro", readers: 0, terms: &[
        latin("ro-mama", "mamă", "kin-mum"),
        latin("ro-tata", "tată", "kin-dad"),
        latin("ro-bunica", "bunica", "kin-gran"),
        latin("ro-bunicul", "bunicul", "kin-grandad"),
        latin("ro-matusa", "mătușă", "kin-aunt"),
        latin("ro-unchi", "unchi", "kin-uncle"),
        latin("ro-soacra", "soacră", "kin-mother-in-law"),
        latin("ro-socru", "socru", "kin-father-in-law"),
        latin("ro-nora", "noră", "kin-sons-wife"),
        latin("ro-ginere", "ginere", "kin-daughters-husband"),
        latin("ro-cumnat", "cumnat", "kin-brother-in-law"),
        latin("ro-cumnata", "cumnată", "kin-sister-in-law"),
        latin("ro-nas", "naș", "kin-godfather"),
        latin("ro-nasa", "nașă", "kin-godmother"),
        latin("ro-fin", "fin", "kin-godson"),
        latin("ro-fina", "fină", "kin-goddaughter"),
    ] },
    KinSet { language: "ar", readers: 0, terms: &[
        script("ar-umm", "umm", "أم", "kin-mum"),
        script("ar-ab", "ab", "أب", "kin-dad"),
        latin("ar-jadd", "jadd", "kin-grandad"),
        latin("ar-jadda", "jadda", "kin-gran"),
        script("ar-amm", "ʿamm", "عم", "kin-fathers-brother").on(Father),
        script("ar-amma", "ʿamma", "عمة", "kin-fathers-sister").on(Father),
        script("ar-khal", "khal", "خال", "kin-mothers-brother").on(Mother),
        script("ar-khala", "khala", "خالة", "kin-mothers-sister").on(Mother),
        script("ar-hamah", "hamah", "حماة", "kin-mother-in-law"),
        latin("ar-kanna", "kanna", "kin-sons-wife"),
        latin("ar-sihr", "sihr", "kin-daughters-husband"),
        // Said with a child's name after it, out of respect.
        latin("ar-umm-of", "Umm …", "kin-known-as-mother-of"),
        latin("ar-abu-of", "Abu …", "kin-known-as-father-of"),
    ] },
    KinSet { language: "so", readers: 0, terms: &[
        latin("so-hooyo", "hooyo", "kin-mum"),
        latin("so-aabbe", "aabbe", "kin-dad"),
        latin("so-ayeeyo", "ayeeyo", "kin-gran"),
        latin("so-awoowe", "awoowe", "kin-grandad"),
        latin("so-adeer", "adeer", "kin-fathers-brother").on(Father),
        latin("so-eeddo", "eeddo", "kin-fathers-sister").on(Father),
        latin("so-abti", "abti", "kin-mothers-brother").on(Mother),
        latin("so-habaryar", "habaryar", "kin-mothers-sister").on(Mother),
        latin("so-soddoh", "soddoh", "kin-mother-in-law"),
        latin("so-soddog", "soddog", "kin-father-in-law"),
        latin("so-seeddi", "seeddi", "kin-brother-in-law"),
        latin("so-walaal", "walaal", "kin-brother-or-sister"),
    ] },
    // Cantonese, in traditional characters.
    KinSet { language: "yue-Hant", readers: 0, terms: &[
        script("yue-mum", "", "媽媽", "kin-mum"),
        script("yue-dad", "", "爸爸", "kin-dad"),
        script("yue-fathers-father", "", "爺爺", "kin-fathers-father").on(Father),
        script("yue-fathers-mother", "", "嫲嫲", "kin-fathers-mother").on(Father),
        script("yue-mothers-father", "", "公公", "kin-mothers-father").on(Mother),
        script("yue-mothers-mother", "", "婆婆", "kin-mothers-mother").on(Mother),
        script("yue-fathers-elder-brother", "", "伯父", "kin-fathers-elder-brother").on(Father),
        script("yue-fathers-younger-brother", "", "叔叔", "kin-fathers-younger-brother").on(Father),
        script("yue-fathers-elder-sister", "", "姑媽", "kin-fathers-elder-sister").on(Father),
        script("yue-fathers-younger-sister", "", "姑姐", "kin-fathers-younger-sister").on(Father),
        script("yue-mothers-brother", "", "舅父", "kin-mothers-brother").on(Mother),
        script("yue-mothers-elder-sister", "", "姨媽", "kin-mothers-elder-sister").on(Mother),
        script("yue-mothers-younger-sister", "", "阿姨", "kin-mothers-younger-sister").on(Mother),
        script("yue-elder-sister", "", "家姐", "kin-elder-sister"),
        script("yue-younger-sister", "", "細妹", "kin-younger-sister"),
        script("yue-elder-brother", "", "大佬", "kin-elder-brother"),
        script("yue-younger-brother", "", "細佬", "kin-younger-brother"),
        script("yue-sons-wife", "", "新抱", "kin-sons-wife"),
    ] },
    KinSet { language: "cy", readers: 0, terms: &[
        latin("cy-mam", "mam", "kin-mum"),
        latin("cy-tad", "tad", "kin-dad"),
        // North
        latin("cy-nain", "nain", "kin-gran"),
        latin("cy-taid", "taid", "kin-grandad"),
        // South
        latin("cy-mam-gu", "mam-gu", "kin-gran"),
        latin("cy-tad-cu", "tad-cu", "kin-grandad"),
        latin("cy-modryb", "modryb", "kin-aunt"),
        latin("cy-anti", "anti", "kin-aunt"),
        latin("cy-ewythr", "ewythr", "kin-uncle"),
        latin("cy-cefnder", "cefnder", "kin-male-cousin"),
        latin("cy-cyfnither", "cyfnither", "kin-female-cousin"),
        latin("cy-merch-yng-nghyfraith", "merch-yng-nghyfraith", "kin-sons-wife"),
        latin("cy-cymydog", "cymydog", "kin-neighbour"),
    ] },
    KinSet { language: "pt", readers: 0, terms: &[
        latin("pt-mae", "mãe", "kin-mum"),
        latin("pt-pai", "pai", "kin-dad"),
        latin("pt-avo-gran", "avó", "kin-gran"),
        latin("pt-avo-grandad", "avô", "kin-grandad"),
        latin("pt-tia", "tia", "kin-aunt"),
        latin("pt-tio", "tio", "kin-uncle"),
        latin("pt-sogra", "sogra", "kin-mother-in-law"),
        latin("pt-nora", "nora", "kin-sons-wife"),
        latin("pt-cunhado", "cunhado", "kin-brother-in-law"),
        latin("pt-cunhada", "cunhada", "kin-sister-in-law"),
        latin("pt-madrinha", "madrinha", "kin-godmother"),
        latin("pt-padrinho", "padrinho", "kin-godfather"),
        // What a child's parents and godparents are to each other.
        latin("pt-compadre", "compadre", "kin-childs-godfather"),
        latin("pt-comadre", "comadre", "kin-childs-godmother"),
    ] },
    // For people of Aotearoa New Zealand.
    KinSet { language: "mi", readers: 0, terms: &[
        latin("mi-whanau", "whānau", "kin-whole-family"),
        latin("mi-koro", "koro", "kin-grandad"),
        latin("mi-kuia", "kuia", "kin-gran"),
        latin("mi-matua", "matua", "kin-dad-or-uncle"),
        latin("mi-whaea", "whaea", "kin-mum-or-aunt"),
        latin("mi-tuakana", "tuakana", "kin-elder-same-sex"),
        latin("mi-teina", "teina", "kin-younger-same-sex"),
        latin("mi-tungane", "tungāne", "kin-womans-brother"),
        latin("mi-tuahine", "tuahine", "kin-mans-sister"),
        latin("mi-tamariki", "tamariki", "kin-children"),
        latin("mi-mokopuna", "mokopuna", "kin-grandchild"),
        latin("mi-kaumatua", "kaumātua", "kin-elder"),
        latin("mi-whangai", "whāngai", "kin-raised-by-kin"),
        latin("mi-hapu", "hapū", "kin-wider-family-group"),
        latin("mi-iwi", "iwi", "kin-my-people"),
    ] },
];
