//! The one measuring of JSON that comes from outside (shares, replies, files of plans, suggestions, keys, what was kept): how deep it nests,
//! how much there is in all and in one list, how long one text is. It reads the bytes once and builds nothing, so that a small file which
//! unpacks to very many things is refused before it costs anything. Each kind of file has its own [`Caps`].

use serde::de::IgnoredAny;

/// How much a kind of file may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// How deep objects and lists may nest.
    pub depth: usize,
    /// How many values in all.
    pub values: usize,
    /// How many of them may be objects and lists, which take far more room than the others once they are built.
    pub boxes: usize,
    /// How many members one list or object may have.
    pub members: usize,
    /// How many bytes one text may have as it stands in the file.
    pub text: usize,
}

/// Which of the caps a file goes beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// It nests too deep.
    TooDeep,
    /// There is too much in it, or in one list of it.
    TooMany,
    /// One text in it is too long.
    TooLong,
}

/// Measures JSON without building anything.
///
/// # Errors
/// The first cap that the bytes go beyond. Bytes that aren't JSON are measured as if they were.
pub fn measure(bytes: &[u8], caps: &Caps) -> Result<(), Excess> {
    let (mut values, mut boxes) = (0_usize, 0_usize);
    // Of every list and object that is open, how many members it has so far.
    let mut open: Vec<usize> = Vec::new();
    let mut text: Option<usize> = None;
    let mut escaped = false;
    for byte in bytes {
        if let Some(length) = &mut text {
            match byte {
                b'"' if !escaped => text = None,
                _ => {
                    escaped = *byte == b'\\' && !escaped;
                    *length += 1;
                    if *length > caps.text {
                        return Err(Excess::TooLong);
                    }
                }
            }
            continue;
        }
        match byte {
            b'"' => (text, escaped) = (Some(0), false),
            b'[' | b'{' => {
                open.push(1);
                (values, boxes) = (values + 1, boxes + 1);
                if open.len() > caps.depth {
                    return Err(Excess::TooDeep);
                }
            }
            b']' | b'}' => drop(open.pop()),
            b',' => {
                values += 1;
                if let Some(members) = open.last_mut() {
                    *members += 1;
                    if *members > caps.members {
                        return Err(Excess::TooMany);
                    }
                }
            }
            _ => {}
        }
        if values > caps.values || boxes > caps.boxes {
            return Err(Excess::TooMany);
        }
    }
    Ok(())
}

/// The fields of a measured file, each value as it stands in it; nothing for what isn't one whole JSON object. Nothing is built but the names.
pub(super) fn fields(bytes: &[u8]) -> Option<Vec<(String, &[u8])>> {
    let object = bytes.trim_ascii();
    let is_whole = object.first() == Some(&b'{') && serde_json::from_slice::<IgnoredAny>(object).is_ok();
    is_whole.then(|| fields_of(object)).flatten()
}

/// The same of an object that stands in JSON which was found whole.
pub(super) fn fields_of(object: &[u8]) -> Option<Vec<(String, &[u8])>> {
    let pair = |member: &'_ [u8]| {
        let end = pieces(member, b':').next()?.len();
        Some((serde_json::from_slice(member[..end].trim_ascii()).ok()?, end + 1))
    };
    let members = members(object, b'{')?;
    members.into_iter().map(|member| pair(member).map(|(name, value)| (name, member[value..].trim_ascii()))).collect()
}

/// The items of a list that stands in JSON which was found whole; nothing for what is no list.
pub(super) fn items_of(list: &[u8]) -> Option<Vec<&[u8]>> {
    members(list, b'[')
}

/// What a measured file says it is, wherever in it that stands: `share`. `None` for a file that isn't whole, or says nothing.
pub(super) fn says(bytes: &[u8]) -> Option<String> {
    let found = fields(bytes)?.into_iter().rfind(|(name, _)| name == "ownwords");
    found.and_then(|(_, value)| serde_json::from_slice(value).ok())
}

/// What stands between the outer brackets, from comma to comma.
fn members(json: &[u8], bracket: u8) -> Option<Vec<&[u8]>> {
    let inner = json.strip_prefix(&[bracket])?.split_last()?.1.trim_ascii();
    Some(if inner.is_empty() { Vec::new() } else { pieces(inner, b',').map(<[u8]>::trim_ascii).collect() })
}

/// JSON cut at a sign, where that stands in no text and in no brackets.
fn pieces(json: &[u8], sign: u8) -> impl Iterator<Item = &[u8]> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    json.split(move |byte| {
        if in_text {
            in_text = *byte != b'"' || escaped;
            escaped = *byte == b'\\' && !escaped;
            return false;
        }
        match byte {
            b'"' => in_text = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        *byte == sign && depth == 0
    })
}

/// What a file that can't be read as a whole says it is: the word behind `{"ownwords":"`.
pub(super) fn first_word(bytes: &[u8]) -> Option<&str> {
    let rest = bytes.strip_prefix(b"{\"ownwords\":\"")?;
    let end = rest.iter().take(33).position(|byte| *byte == b'"')?;
    std::str::from_utf8(&rest[..end]).ok()
}
