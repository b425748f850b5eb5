use yew::prelude::*;

use super::{Here, letter_title, not_yet_checked, row};
use crate::domain::assessment::letters::{PROMISE, offered};
use crate::domain::day;
use crate::domain::meeting::Request;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::IconName;
use crate::ui::route::Route;

/// Stands in an address for a letter in the person's own words.
pub const OWN: &str = "own";

/// The ready letters of the plan's nation, and those that were kept.
pub fn page(here: &Here) -> Html {
    let say = &here.say;
    let mut kept = here.desk.plan.all::<Request>();
    kept.reverse();
    let sub = |request: &Request| {
        let sent = request.sent.map(|sent| say.say(msg::papers_letter_sent_on(intl::day(say.words().tag(), &day::text(sent)))));
        let parts: Vec<_> = Some(request.to.trim().to_owned()).filter(|to| !to.is_empty()).into_iter().chain(sent).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    html! {
        <>
            <h1>{ say.say(msg::letter_title()) }</h1>
            <p class="hint">{ say.say(msg::letter_lead()) }</p>
            { not_yet_checked(say, &[PROMISE], msg::letter_in_english()) }
            <ul class="stack" role="list">
                { for offered(here.desk.plan.about().nation).map(|kind| row(here, Route::Letter { letter: kind.slug().to_owned() }, IconName::Pencil, say.id(kind.title()), None)) }
                { row(here, Route::Letter { letter: OWN.to_owned() }, IconName::Pencil, say.say(msg::papers_letter_own()), None) }
            </ul>
            if !kept.is_empty() {
                <h2>{ say.say(msg::papers_letters_kept()) }</h2>
                <ul class="stack" role="list">
                    { for kept.into_iter().map(|(id, request)| row(here, Route::Letter { letter: id.to_string() }, IconName::File, letter_title(say.words(), request), sub(request))) }
                </ul>
            }
        </>
    }
}
