//! Two wordings of one entry, written in two places at once: both are shown, and the person chooses.

use yew::prelude::*;

use crate::domain::entry::Body;
use crate::domain::version::Version;
use crate::domain::{Entry, EntryId};
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, Card, Notice, NoticeKind};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::wording::Beside;
use crate::ui::rest::{Half, use_rest};

/// What [`Crossed`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CrossedProps {
    /// The entry; nothing is drawn while it has one wording.
    pub entry: EntryId,
}

/// Shows every wording that nobody has replaced, and lets the person keep one of them or both. The second half of the program draws them,
/// which comes when there is a choice.
#[component]
pub fn Crossed(props: &CrossedProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let crossed = desk.plan.entry(&props.entry).is_some_and(|entry| entry.is_crossed());
    let wait = match use_rest(crossed) {
        _ if !crossed => return Html::default(),
        Half::Here(rest) => return (rest.choose)(props.entry.clone()),
        Half::OnItsWay => msg::reading_wait(),
        Half::NotHere => msg::reading_not_here(),
    };
    html! { <Notice kind={NoticeKind::Care} role="status" title={words.say(msg::crossed_title())}><p>{ words.say(wait) }</p></Notice> }
}

/// Draws the wordings of an entry to choose from.
pub fn choose(entry: EntryId) -> Html {
    html! { <Choose {entry} /> }
}

#[component]
fn Choose(props: &CrossedProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let Some(entry) = desk.plan.entry(&props.entry).filter(|entry| entry.is_crossed()).cloned() else { return Html::default() };
    let keep = |body: Body| {
        let (desk, id) = (desk.clone(), entry.id.clone());
        Callback::from(move |_| desk.settle(&id, body.clone()))
    };
    let remove = {
        let (desk, id) = (desk.clone(), entry.id.clone());
        Callback::from(move |_| desk.remove(&id))
    };
    html! {
        <Notice kind={NoticeKind::Care} role="status" title={words.say(msg::crossed_title())}>
            <p>{ words.say(msg::crossed_why()) }</p>
            <div class="stack">
            { for entry.heads.iter().enumerate().map(|(place, version)| html! {
                <Card key={place}>
                    <p class="hint">{ when(&words, version) }</p>
                    if version.gone { <p><strong>{ words.say(msg::crossed_deleted()) }</strong></p> }
                    <Beside body={version.body.clone()} others={others(&entry, place)} />
                    <Button kind={ButtonKind::Secondary} onclick={if version.gone { remove.clone() } else { keep(version.body.clone()) }}>{ words.say(msg::crossed_keep_this()) }</Button>
                </Card>
            }) }
            if let Some(both) = together(&entry) {
                <Button kind={ButtonKind::Primary} onclick={keep(both)}>{ words.say(msg::crossed_keep_both()) }</Button>
            }
            </div>
        </Notice>
    }
}

/// The other wordings.
fn others(entry: &Entry, place: usize) -> Vec<Body> {
    entry.heads.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, version)| version.body.clone()).collect()
}

fn when(words: &crate::i18n::Words, version: &Version) -> String {
    words.say(msg::crossed_written(intl::moment(words.tag(), version.at)))
}

/// Both wordings one after the other, where the words of this kind can stand so.
fn together(entry: &Entry) -> Option<Body> {
    // There is no both of words and of having deleted them.
    let (first, rest) = entry.heads.split_first().filter(|_| entry.heads.iter().all(|version| !version.gone))?;
    rest.iter().try_fold(first.body.clone(), |both, next| both.joined_with(&next.body))
}
