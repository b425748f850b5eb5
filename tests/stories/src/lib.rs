//! Own Words as a person meets it: a real browser, the built app on a real (local) server, and words instead of selectors.
//!
//! A story reads as what a person does:
//!
//! ```no_run
//! use stories::{Engine, Phone, Site};
//! let site = Site::of_the_app();
//! let phone = Phone::new(Engine::Chromium, &site);
//! phone.open("/");
//! phone.tap("English");
//! phone.see("Who is it for?");
//! ```
//!
//! | module | what it knows |
//! |---|---|
//! | [`age`] | the command-line peer |
//! | [`app`] | where things are in Own Words |
//! | [`engine`] | which browsers there are, where their drivers lie, how each is started |
//! | [`site`] | the server: plain files, what was asked for, switched off and on |
//! | [`watch`] | a proxy that notes every request to anywhere else |
//! | [`phone`] | what a person does and sees |
//! | [`processes`] | killing a browser with everything it started |
//! | [`race`] | 25 MB sealed by the worker and by age, turn by turn |
//! | [`killing`] | typing until the browser is killed, and what is there afterwards |
//! | [`tongue`] | the app's words, in any of its languages |
//! | [`seed`] | plans put straight into the database, and everything that is in it |
//! | [`axe`] | axe-core and its findings |
//!
//! Everything here waits and looks again before it gives up, and panics with the page's own text when it does: these are tests.

pub mod age;
pub mod app;
pub mod axe;
pub mod engine;
pub mod killing;
pub mod phone;
pub mod processes;
pub mod race;
pub mod seed;
pub mod site;
pub mod tongue;
pub mod watch;

pub use engine::Engine;
pub use phone::{Phone, Profile, Screen};
pub use seed::Seed;
pub use site::Site;
pub use tongue::Tongue;

/// One story, a test for each engine: `name::in_chromium`, `name::in_firefox`, `name::in_webkit`, or only those it names.
///
/// ```ignore
/// stories! {
///     /// What it shows.
///     fn a_word_typed_is_kept(engine) { … }
///     /// What only these can be put to.
///     fn a_profile_is_kept(engine in Chromium Firefox) { … }
/// }
/// ```
/// An engine that isn't on this computer fails: `--skip in_webkit` leaves its stories out, and then they aren't counted.
#[macro_export]
macro_rules! stories {
    ($( $(#[$note:meta])* fn $name:ident($engine:ident $(in $($only:ident)+)?) $body:block )*) => { $(
        $(#[$note])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            fn story($engine: $crate::Engine) $body
            $crate::told_in! { $($($only)+)? }
        }
    )* };
}

/// One story for each pair of engines: what is made in the first is opened in the second. `name::in_webkit::in_chromium` is made in WebKit
/// and opened in Chromium, so that `--skip ::in_webkit` leaves out every pair that needs it.
#[macro_export]
macro_rules! pairs {
    ($( $(#[$note:meta])* fn $name:ident($maker:ident, $opener:ident) $body:block )*) => { $(
        $(#[$note])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            fn story($maker: $crate::Engine, $opener: $crate::Engine) $body
            $crate::pairs! { @from in_chromium Chromium: in_chromium Chromium, in_firefox Firefox, in_webkit WebKit }
            $crate::pairs! { @from in_firefox Firefox: in_chromium Chromium, in_firefox Firefox, in_webkit WebKit }
            $crate::pairs! { @from in_webkit WebKit: in_chromium Chromium, in_firefox Firefox, in_webkit WebKit }
        }
    )* };
    (@from $module:ident $maker:ident: $($test:ident $opener:ident),+) => {
        mod $module {
            use super::story;
            $(
                #[test]
                fn $test() { story($crate::Engine::$maker.here(), $crate::Engine::$opener.here()) }
            )+
        }
    };
}

/// One story for some pairs of engines, where all nine would take too long: once around, so that each engine is on each side and meets
/// another, and both sides in Chromium, the one engine of a quick run. The names are those of [`pairs!`].
#[macro_export]
macro_rules! some_pairs {
    ($( $(#[$note:meta])* fn $name:ident($one:ident, $other:ident) $body:block )*) => { $(
        $(#[$note])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            fn story($one: $crate::Engine, $other: $crate::Engine) $body
            $crate::pairs! { @from in_chromium Chromium: in_chromium Chromium, in_firefox Firefox }
            $crate::pairs! { @from in_firefox Firefox: in_webkit WebKit }
            $crate::pairs! { @from in_webkit WebKit: in_chromium Chromium }
        }
    )* };
}

/// The tests of one story: see [`stories!`].
#[macro_export]
macro_rules! told_in {
    () => { $crate::told_in! { Chromium Firefox WebKit } };
    ($($engine:ident)+) => { $( $crate::told_in! { @one $engine } )+ };
    (@one Chromium) => { #[test] fn in_chromium() { story($crate::Engine::Chromium.here()) } };
    (@one Firefox) => { #[test] fn in_firefox() { story($crate::Engine::Firefox.here()) } };
    (@one WebKit) => { #[test] fn in_webkit() { story($crate::Engine::WebKit.here()) } };
}
