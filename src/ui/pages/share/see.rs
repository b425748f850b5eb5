use std::rc::Rc;

use yew::prelude::*;

use super::seal::{Seal, Sealed};
use super::ticks::mention_words;
use super::{about, held_back};
use crate::domain::EntryId;
use crate::domain::drawing::draw;
use crate::domain::share::Contact;
use crate::i18n::msg;
use crate::platform::now;
use crate::ui::components::{Empty, IconName, LinkButton, Notice, NoticeKind, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::document::to_html;
use crate::ui::go::use_go;
use crate::ui::pages::talk::use_say;
use crate::ui::route::Route;
use crate::usecases::share::since::{compare, last_to};
use crate::usecases::share::{going, held, make, mentions};

/// What [`See`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct SeeProps {
    /// The contact.
    pub contact: String,
}

/// What they will see, drawn by the function that draws it for them, and sealing it.
#[component]
pub fn See(props: &SeeProps) -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let go = use_go();
    let opened = use_memo((), |()| now());
    let sealed = use_state(|| None::<Rc<Sealed>>);
    let id = EntryId::new(&props.contact);
    let picked = desk.plan.get::<Contact>(&id).cloned().unwrap_or_default();
    let back: Vec<_> = held(&desk.plan, &picked).into_iter().map(|(id, _)| id).collect();
    let contact = going(&desk.plan, &picked);
    let leave_out = use_state(|| false);
    // Beside what they had before this sitting: a file that was made on this page and replaced on it again is none of that.
    let earlier = last_to(&desk.plan, &id, *opened);
    let mut made = make(&desk.plan, &contact, *opened, &say);
    if let Some(earlier) = earlier.as_ref().filter(|_| !*leave_out) {
        compare(&desk.plan, &contact, earlier, &mut made);
    }
    let named = mentions(&desk.plan, &contact, &made);
    let change = Route::ShareWith { contact: props.contact.clone() };
    // What was sealed is what is shown from then on, whatever another window writes.
    let shown = sealed.as_ref().map_or(&made, |sealed| &sealed.document);
    let empty = shown.is_empty();
    let on_sealed = {
        let sealed = sealed.clone();
        Callback::from(move |done: Option<Rc<Sealed>>| sealed.set(done))
    };
    let on_changes = {
        let leave_out = leave_out.clone();
        Callback::from(move |on: bool| leave_out.set(!on))
    };
    html! {
        <>
            <h1 class="no-print">{ words.say(about(Some(&contact), msg::share_see_title, msg::share_see_title_somebody)) }</h1>
            if sealed.is_none() { { held_back(&say, &desk.plan, &back) } }
            if empty {
                <Empty title={words.say(msg::share_see_empty())} icon={IconName::Eye} />
            } else {
                <p class="hint no-print">{ words.say(msg::share_see_lead()) }</p>
                if !named.is_empty() && sealed.is_none() {
                    <div class="no-print">
                        <Notice kind={NoticeKind::Care}>
                            { for named.iter().map(|mention| html! { <p>{ words.say(mention_words(mention)) }</p> }) }
                        </Notice>
                    </div>
                }
                <div class="sheet">{ to_html(draw(shown, &say)) }</div>
            }
            if sealed.is_none() {
                if earlier.is_some() && !empty {
                    <TickBox id="see-changes" label={words.say(msg::share_see_changes())} sub={words.say(msg::share_see_changes_sub())} checked={!*leave_out} on_tick={on_changes} />
                }
                <LinkButton icon={IconName::Pencil} href={go.href(&change)} onclick={go.follow(change)}>{ words.say(msg::share_see_back()) }</LinkButton>
            }
            if !empty { <Seal contact={id} to={contact} since={*opened} changes={!*leave_out} sealed={(*sealed).clone()} {on_sealed} /> }
        </>
    }
}
