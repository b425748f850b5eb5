//! Strengths: the five capitals, and one thing in one of them.

mod asset;
mod capital;
mod front;

pub use asset::AssetPage;
pub use capital::CapitalPage;
pub use front::Strengths;

use crate::domain::EntryId;
use crate::domain::asset::{Asset, Standing};
use crate::domain::capital::Capital;
use crate::domain::plan::Plan;
use crate::domain::prompts::{self, Prompt};
use crate::platform::chance;
use crate::ui::components::IconName;

/// The picture of a capital.
pub const fn icon(capital: Capital) -> IconName {
    match capital {
        Capital::Personal => IconName::Sun,
        Capital::Relationship => IconName::Heart,
        Capital::Identity => IconName::Fingerprint,
        Capital::Social => IconName::House,
        Capital::Economic => IconName::Coins,
    }
}

/// The assets of a capital that say something, in the order in which they were made.
pub fn assets(plan: &Plan, capital: Capital) -> Vec<(&EntryId, &Asset)> {
    plan.all::<Asset>().into_iter().filter(|(_, asset)| asset.capital == capital.slug() && !asset.text.trim().is_empty()).collect()
}

/// The name of an asset that doesn't exist yet: it tells the prompt that it will answer, or the capital and group it is added to.
pub fn fresh_asset(prompt: Option<&Prompt>, capital: Capital, standing: Standing, name: &str) -> String {
    match prompt {
        Some(prompt) => format!("{}~{name}", prompt.id),
        None => format!("{}-{}~{name}", capital.slug(), standing.slug()),
    }
}

/// A short random name for what is made next on a page.
pub fn fresh_name() -> String {
    chance::short_name() + &chance::short_name()
}

/// What an asset that doesn't exist yet begins as, by its name.
pub fn begin(capital: Capital, id: &str) -> Asset {
    let stem = id.split('~').next().unwrap_or_default();
    let prompt = prompts::find(stem);
    let standing = match prompt {
        Some(prompt) => {
            Standing::ALL.iter().copied().find(|standing| capital.card().group(*standing).iter().any(|other| other.id == prompt.id))
        }
        None => stem.strip_prefix(capital.slug()).and_then(|rest| Standing::from_slug(rest.trim_start_matches('-'))),
    };
    Asset {
        capital: capital.slug().to_owned(),
        standing: standing.unwrap_or_default(),
        prompt: prompt.map(|prompt| prompt.id.to_owned()).unwrap_or_default(),
        ..Asset::default()
    }
}
