use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::document::{Item, Term};
use crate::domain::drawing::draw_item;
use crate::domain::statement::Statement;
use crate::i18n::msg;
use crate::ui::desk::{use_desk, use_words};
use crate::ui::document::to_html;
use crate::ui::pages::talk::use_say;
use crate::usecases::outcome::own_answer;

/// What [`Theirs`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct TheirsProps {
    /// The person's own answer.
    pub id: EntryId,
}

/// The person's own words, to read and not to change, above somebody else's own view.
#[component]
pub fn Theirs(props: &TheirsProps) -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let said = desk.plan.get::<Statement>(&props.id).filter(|said| !said.is_empty());
    html! {
        <div class="sheet stack" data-gap="small">
            <p class="from">{ words.say(msg::helped_theirs()) }</p>
            if let Some(prompt) = said.map(|said| said.prompt.clone()).filter(|prompt| say.has(prompt)) { <p><strong>{ say.id(&prompt) }</strong></p> }
            { match said {
                Some(said) => {
                    // The question stands above it once, and is no heading of the page.
                    let item = Item { heading: Term::default(), ..own_answer(&desk.plan, &props.id, said, &say) };
                    to_html(draw_item(&item, words.tag(), &say))
                }
                None => html! { <p class="hint">{ words.say(msg::helped_theirs_nothing()) }</p> },
            } }
        </div>
    }
}
