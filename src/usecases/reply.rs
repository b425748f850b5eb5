//! Taking in what a worker answered: which file it answers, whether it may come in, and what the person can make of it.
//!
//! **Invariants.** Taking in a reply adds one entry, under a name that the plan has not used, and touches no other. What a reply says
//! about an entry is shown beside it only when that entry was in the file that it answers. A question or an agreement is made of a reply
//! only when the person asks for it, and says where it came from.

use crate::domain::drawing::{safe, safe_line, safe_name, tag_of};
use crate::domain::ids::EntryId;
use crate::domain::meeting::{Agreement, Meeting, Question};
use crate::domain::naming::{Own, imitates};
use crate::domain::plan::Plan;
use crate::domain::reply::{Answer, Place, Reply, Saying};
use crate::domain::share::Share;
use crate::domain::version::Millis;

/// A key that a reply may be sealed to.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// The file that it was made for.
    pub share: EntryId,
    /// The secret half (`AGE-SECRET-KEY-1…`).
    pub secret: String,
}

/// The keys of every file that was given, the newest first: a reply is opened by one of them, or it is for none of these files.
pub fn keys(plan: &Plan) -> Vec<Key> {
    let mut shares = plan.all::<Share>();
    shares.retain(|(_, share)| !share.reply_key.is_empty());
    shares.sort_by_key(|(_, share)| std::cmp::Reverse(share.at));
    shares.into_iter().map(|(id, share)| Key { share: id.clone(), secret: share.reply_key.clone() }).collect()
}

/// Why a reply isn't taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was sealed to the key of one file and says that it answers another.
    OtherFile,
    /// It was taken in before.
    AlreadyHere {
        /// Its entry.
        entry: EntryId,
    },
    /// The file that it answers is not in the log any more.
    NoSuchFile,
}

/// Whether a reply that the key of `opened_by` opened may come into the plan.
///
/// # Errors
/// See [`Refusal`].
pub fn check<'a>(plan: &'a Plan, opened_by: &EntryId, reply: &Reply) -> Result<&'a Share, Refusal> {
    if reply.share != *opened_by {
        return Err(Refusal::OtherFile);
    }
    let share = plan.get::<Share>(opened_by).ok_or(Refusal::NoSuchFile)?;
    match plan.all::<Reply>().into_iter().find(|(_, own)| own.id == reply.id) {
        Some((entry, _)) => Err(Refusal::AlreadyHere { entry: entry.clone() }),
        None => Ok(share),
    }
}

/// The entry that a reply becomes, to be written under a name that is new.
///
/// # Errors
/// See [`Refusal`].
pub fn take_in(plan: &Plan, opened_by: &EntryId, reply: &Reply, now: Millis) -> Result<Reply, Refusal> {
    check(plan, opened_by, reply)?;
    Ok(Reply { read: String::new(), made_text: String::new(), taken_in: Some(now), ..cleaned(reply.clone()) })
}

/// A reply without the marks that turn or hide text, and with names that don't look like something that the app marks: once, at the door,
/// so that wherever its words go from here they are what they look like.
fn cleaned(mut reply: Reply) -> Reply {
    for name in [&mut reply.from.name, &mut reply.from.role, &mut reply.from.organisation] {
        *name = safe_name(name);
    }
    for answer in reply.about.iter_mut().flat_map(|about| &mut about.answers) {
        answer.text = safe(&answer.text);
        answer.why = safe(&answer.why);
    }
    reply.language = tag_of(&reply.language);
    reply
}

/// What one reply says beside one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside<'a> {
    /// The reply's entry.
    pub entry: &'a EntryId,
    /// The reply.
    pub reply: &'a Reply,
    /// What it says here, each with its place.
    pub answers: Vec<(Place, &'a Answer)>,
}

/// What was answered about an entry, the latest reply last, as the person reads it after their own words. Only answers to files in which
/// the entry was.
pub fn beside<'a>(plan: &'a Plan, item: &EntryId) -> Vec<Beside<'a>> {
    let given = |reply: &Reply| plan.get::<Share>(&reply.share).is_some_and(|share| share.items.contains(item));
    replies(plan, |reply| given(reply)).into_iter().filter_map(|(entry, reply)| said(entry, reply, |own| own == item)).collect()
}

/// Every reply to a file, the latest last.
pub fn of_share<'a>(plan: &'a Plan, share: &EntryId) -> Vec<(&'a EntryId, &'a Reply)> {
    replies(plan, |reply| reply.share == *share)
}

/// What a reply says about the whole, and about things that were not in the file (which only a tampered reply does).
pub fn about_the_whole<'a>(entry: &'a EntryId, reply: &'a Reply, share: &Share) -> Option<Beside<'a>> {
    said(entry, reply, |item| item.as_str().is_empty() || !share.items.contains(item))
}

fn replies(plan: &Plan, wanted: impl Fn(&Reply) -> bool) -> Vec<(&EntryId, &Reply)> {
    let mut found = plan.all::<Reply>();
    found.retain(|(_, reply)| wanted(reply));
    found.sort_by_key(|(_, reply)| reply.taken_in);
    found
}

fn said<'a>(entry: &'a EntryId, reply: &'a Reply, wanted: impl Fn(&EntryId) -> bool) -> Option<Beside<'a>> {
    let answers: Vec<_> = reply.answers().filter(|(_, item, _)| wanted(item)).map(|(place, _, answer)| (place, answer)).collect();
    (!answers.is_empty()).then_some(Beside { entry, reply, answers })
}

/// What the person can make of an answer with one tap.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// A question to take to a meeting.
    Question(Question),
    /// Something agreed, with its day.
    Agreement(Agreement),
}

/// What the person can make of an answer: `None` for what is neither a question nor a promise, and for one without words. A question
/// goes to the next meeting that isn't over by `today`.
pub fn offer(plan: &Plan, entry: &EntryId, reply: &Reply, place: Place, today: chrono::NaiveDate) -> Option<Offer> {
    let (item, answer) = reply.at(place)?;
    // Those that were kept by earlier versions were kept as they came.
    let text = safe(&answer.text);
    if text.trim().is_empty() {
        return None;
    }
    let given = plan.get::<Share>(&reply.share).is_some_and(|share| share.items.contains(item));
    let about = if given { vec![item.clone()] } else { Vec::new() };
    let (reply_id, reply_place, language) = (entry.clone(), place.text(), tag_of(&reply.language));
    Some(match answer.saying {
        Saying::Question => Offer::Question(Question {
            text,
            meeting: next_meeting(plan, today).unwrap_or_default(),
            about,
            reply: reply_id,
            reply_place,
            language,
            ..Question::default()
        }),
        Saying::Can => Offer::Agreement(Agreement {
            what: text,
            who_else: called(plan, reply),
            by_when: answer.by_when,
            about,
            reply: reply_id,
            reply_place,
            language,
            ..Agreement::default()
        }),
        _ => return None,
    })
}

/// The next meeting that has a day and isn't over.
fn next_meeting(plan: &Plan, today: chrono::NaiveDate) -> Option<EntryId> {
    let meetings = plan.all::<Meeting>();
    let coming = meetings.into_iter().filter_map(|(id, meeting)| Some((meeting.on.filter(|on| *on >= today)?, id)));
    coming.min().map(|(_, id)| id.clone())
}

/// The name that the writer of a reply gave themselves, to be shown in quotes; empty for none. Nothing proves it.
pub fn signed(reply: &Reply) -> String {
    safe_name(&reply.from.name)
}

/// What the writer of a reply is called in the person's own papers: by the name that they typed, else by the one that the person gave the
/// file to. A name that looks like the app's is none.
pub fn called(plan: &Plan, reply: &Reply) -> String {
    let typed = signed(reply);
    let given = || plan.get::<Share>(&reply.share).map(|share| safe_line(&share.to)).unwrap_or_default();
    if typed.is_empty() || imitates(&typed, &Own::default()) { given() } else { typed }
}

/// The question or agreement that was made of an answer, if one is there.
pub fn made_of(plan: &Plan, entry: &EntryId, place: Place) -> Option<EntryId> {
    let place = place.text();
    let questions = plan.all::<Question>();
    let question = questions.into_iter().find(|(_, own)| own.reply == *entry && own.reply_place == place).map(|(id, _)| id.clone());
    question.or_else(|| {
        let agreed = plan.all::<Agreement>();
        agreed.into_iter().find(|(_, own)| own.reply == *entry && own.reply_place == place).map(|(id, _)| id.clone())
    })
}
