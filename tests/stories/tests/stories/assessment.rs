//! The self-assessment, as somebody goes through it: part by part, with the ticks of the nation's law, who helps, a look-over; and a carer's
//! week with its nights.

use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use serde_json::json;
use stories::seed::Seed;
use stories::{Phone, Screen, Site, Tongue, app, stories};

/// A plan of that nation and kind, put on the phone at once.
#[track_caller]
fn begin(phone: &Phone, who_for: WhoFor, nation: Nation) {
    let mut seed = Seed::named("Plan");
    seed.card = PlanCard { name: "Plan".into(), who_for, nation, ..PlanCard::default() };
    app::begin_with(phone, &Tongue::english(), &seed);
}

/// Whether a box with this label is ticked.
fn is_ticked(phone: &Phone, label: &str) -> bool {
    let script = "return [...document.querySelectorAll('main input[type=checkbox]')].some(box => box.checked && box.closest('label, .option, li, div')?.textContent.includes(arguments[0]))";
    phone.run(script, vec![json!(label)]) == json!(true)
}

stories! {
    /// Two areas with ticks and somebody who helps; another nation and back; questions before it goes.
    fn an_adult_says_it_part_by_part_and_a_change_of_nation_loses_nothing(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        begin(&phone, WhoFor::Me, Nation::England);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/prepare");
        phone.tap(&t("pack-self-assessment"));
        phone.tap(&t("area-food"));
        phone.see("Getting food in");
        phone.tap(&t("limb-law-says"));
        phone.see("managing and maintaining nutrition");
        assert_eq!(phone.too_wide(), None);
        phone.tap(&t("talk-begin"));

        // One question at a time; the second page keeps together what belongs together.
        phone.type_into(&t("area-want"), "To cook my own dal.");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.type_into(&t("area-hard"), "I can't lift a pan.");
        phone.tap(&t("limb-help"));
        phone.tap(&t("limb-slow"));
        phone.see("regulation 2(3)");
        phone.type_into(&t("area-good"), "I make tea.");
        phone.wait_saved();
        assert_eq!(phone.too_wide(), None);
        phone.tap(&t("life-next"));
        phone.tap(&t("life-too-hard"));
        phone.type_into(&t("area-unseen"), "I plan each step.");
        phone.type_into(&t("area-takes"), "An hour, and a rest.");
        phone.wait_saved();
        phone.tap(&t("life-next"));

        // Who helps is put on the map from here; nothing is agreed until somebody says so.
        phone.see(&t("area-others"));
        phone.type_into(&t("area-others"), "Cooks on Sundays.");
        phone.type_into(&t("area-who"), "Nasreen");
        phone.tap("Put Nasreen on my map");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.type_into(&t("area-ask"), "Somebody to cook with me.");
        phone.wait_saved();
        phone.tap(&t("life-done"));
        for said in ["To cook my own dal.", "I can't lift a pan.", "I plan each step.", "Cooks on Sundays.", "Nasreen", "Somebody to cook with me."] {
            phone.see(said);
        }
        phone.see(&t("limb-help"));
        phone.see(&t("document-agreed-not"));
        phone.see(&t("life-put-by-too-hard"));

        // Changing one answer comes straight back to all of them.
        phone.tap_near("To cook my own dal.", &t("talk-change"));
        phone.type_into(&t("area-want"), " On my own.");
        phone.wait_saved();
        phone.tap(&t("talk-back-to-answers"));
        phone.see("To cook my own dal. On my own.");

        // A second area, from the list, where the first now says some of it.
        phone.tap(&t("talk-done"));
        phone.see("To cook my own dal. On my own.");
        phone.open("/assess/washing/area-hard");
        phone.tap(&t("limb-none"));
        phone.tap(&t("limb-unsafe"));
        phone.wait_saved();

        // Scotland has no such list in law: the same ticks, in plain words, and no English outcome.
        phone.open("/settings");
        phone.tap(&t("start-where-scotland"));
        phone.wait_saved();
        phone.open("/assess");
        phone.see(&t("pack-assessment"));
        phone.open("/assess/food/area-hard");
        phone.see(&t("limb-plain"));
        phone.not_see("regulation 2(3)");
        assert!(is_ticked(&phone, &t("limb-slow")), "a tick was lost");
        phone.open("/settings");
        phone.tap(&t("start-where-england"));
        phone.wait_saved();
        phone.open("/assess/food");
        for said in ["To cook my own dal. On my own.", "I can't lift a pan.", "I plan each step.", "Cooks on Sundays.", "Nasreen"] {
            phone.see(said);
        }
        phone.see(&t("limb-slow"));

        // Questions before it goes: each leads to what it is about, and nothing is counted.
        phone.open("/assess/look-over");
        phone.see(&t("lookover-no-help-but-hard"));
        phone.see(&t("lookover-good-alone"));
        phone.see(&t("lookover-not-agreed"));
        phone.see(&t("lookover-nothing-said"));
        phone.tap_near(&t("lookover-good-alone"), &t("area-food"));
        phone.type_into(&t("area-bad"), "I drop the cup.");
        phone.wait_saved();
        phone.open("/assess/look-over");
        phone.not_see(&t("lookover-good-alone"));
        phone.see(&t("lookover-how-often"));

        // It is found by its words, and leads to where it can be changed.
        phone.open("/search");
        phone.type_into(&t("search-label"), "drop the cup");
        phone.tap(&t("area-hard"));
        phone.see("Back to my answers");
    }

    /// A week by day and by night, filled in a little at a time; what nobody has to go on doing.
    fn a_carer_fills_in_a_week_with_its_nights_a_little_at_a_time(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        begin(&phone, WhoFor::Carer, Nation::Scotland);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/assess");
        phone.see(&t("assess-caring"));
        phone.see(&t("caring-young-title"));
        phone.tap(&t("caring-week-title"));
        phone.tap(&t("talk-begin"));
        phone.see(&t("caring-mon"));
        phone.type_into(&t("caring-diary"), "Her hair, her tablets.");
        phone.wait_saved();
        // Nights are asked about, since nothing is said of them.
        phone.open("/assess/look-over");
        phone.tap_near(&t("lookover-nights"), "Her hair, her tablets.");
        phone.see(&t("caring-nights"));
        // Another day, another time: the week is as it was left.
        phone.open("/assess/caring-week/caring-diary_th");
        phone.type_into(&t("caring-night"), "Up at two and at four.");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.tap(&t("caring-nights-yes"));
        phone.wait_saved();
        phone.tap(&t("life-done"));
        for said in [t("caring-mon"), "Her hair, her tablets.".into(), t("caring-thu"), "Up at two and at four.".into(), t("caring-nights-yes")] {
            phone.see(&said);
        }
        phone.open("/assess/look-over");
        phone.not_see(&t("lookover-nights"));
        // A task that somebody doesn't want to go on with.
        phone.open("/assess/caring-tasks/caring-task");
        phone.type_into(&t("caring-task"), "I lift him.");
        phone.tap(&t("caring-do-lift"));
        phone.tap_near(&t("caring-willing"), &t("people-agreed-no"));
        phone.wait_saved();
        phone.tap(&t("life-done"));
        phone.see("I lift him.");
        phone.see(&t("document-agreed-no"));
        // Whether they feel free to say no is asked only once it is safe here.
        phone.open("/assess/caring-ahead/caring-free");
        phone.see(&t("safety-ask-title"));
        phone.tap(&t("safety-ask-yes"));
        phone.type_into(&t("caring-free"), "Not really.");
        phone.wait_saved();
        phone.open("/assess");
        phone.not_see("Not really.");
        // Who helps to write: first a page for the person alone.
        phone.open("/assess/helpers");
        phone.see(&t("helper-alone"));
        phone.tap(&t("safety-ask-yes"));
        phone.tap(&t("assess-add-helper"));
        phone.type_into(&t("helper-name"), "Ewa");
        phone.tap(&t("helper-part-prepare"));
        phone.tap_near(&t("helper-agreed"), &t("people-agreed-yes"));
        phone.wait_saved();
        phone.tap(&t("life-done"));
        phone.see("Ewa");
        phone.see(&t("helper-part-prepare"));
    }
}
