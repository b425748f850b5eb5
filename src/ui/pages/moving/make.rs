use yew::prelude::*;

use crate::domain::Plan;
use crate::format::backup::{Purpose, encode};
use crate::i18n::msg;
use crate::platform::{intl, now};
use crate::ui::desk::use_desk;
use crate::ui::pages::sealing::{Content, Seal};
use crate::ui::pages::trouble::explain;
use crate::usecases::backup::Extent;
use crate::usecases::moving::copy;

/// What [`Make`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct MakeProps {
    /// What the file is for.
    pub purpose: Purpose,
    /// Who makes it, for the one who opens it.
    #[prop_or_default]
    pub by: AttrValue,
    /// What the button says.
    pub label: AttrValue,
    /// The file left this page, with the plan as it was in it.
    #[prop_or_default]
    pub on_left: Callback<Plan>,
}

/// Makes a sealed file of the open plan, shows its passphrase once, and hands it over.
#[component]
pub fn Make(props: &MakeProps) -> Html {
    let desk = use_desk();
    let put_in = use_mut_ref(|| None::<Plan>);
    let (purpose, by) = (props.purpose, props.by.clone());
    let content = {
        let put_in = put_in.clone();
        Callback::from(move |extent: Extent| -> Content {
            let (desk, by, put_in) = (desk.clone(), by.clone(), put_in.clone());
            Box::pin(async move {
                let backup =
                    copy(&*desk.driver.store, &desk.plan.id, now(), extent, purpose, &by).await.map_err(|error| explain(&error).0)?;
                *put_in.borrow_mut() = Some(desk.plan.clone());
                let what = if purpose == Purpose::Suggestions { "suggestions" } else { "plan" };
                Ok((encode(&backup), format!("own-words-{what}-{}.txt", intl::today())))
            })
        })
    };
    let on_left = {
        let on_left = props.on_left.clone();
        Callback::from(move |()| {
            if let Some(plan) = &*put_in.borrow() {
                on_left.emit(plan.clone());
            }
        })
    };
    // What is given back is whole, and what is suggested is what was written: there is nothing to leave out.
    let (id, too) = match purpose {
        Purpose::Own => ("moving-own", Some((msg::keep_safe_too(), msg::keep_safe_too_hint()))),
        Purpose::ToHelper => ("moving-helper", Some((msg::moving_private_too(), msg::moving_private_too_hint()))),
        Purpose::Back => ("moving-back", None),
        Purpose::Suggestions => ("moving-suggestions", None),
    };
    html! { <Seal {id} label={props.label.clone()} warning={msg::moving_passphrase_warning()} {too} {content} {on_left} /> }
}
