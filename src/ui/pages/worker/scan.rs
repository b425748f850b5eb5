use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlVideoElement;
use yew::prelude::*;

use crate::i18n::{Msg, msg};
use crate::platform::camera::{self, Camera, CameraError, Reader};
use crate::platform::{self, files, own};
use crate::scanning::client::{Scanner, ScannerGone};
use crate::scanning::{MAX_SIDE, MAX_TEXT};
use crate::ui::components::{Button, FilePick, IconName, Notice, NoticeKind, PickedFile};
use crate::ui::desk::use_words;

/// How long between two looks through the camera, in milliseconds.
const BETWEEN: u32 = 200;
/// How large a frame of the camera is when it is looked at: enough for any code that fills a third of it.
const FRAME: u32 = 900;
/// The largest picture file that is read, in bytes.
const MAX_PICTURE: f64 = 30e6;

/// Whatever reads codes here: the browser, else the worker.
enum Eyes {
    Browser(Reader),
    Worker(Scanner),
}

impl Eyes {
    async fn open() -> Result<Self, ScannerGone> {
        match Reader::find().await {
            Some(reader) => Ok(Self::Browser(reader)),
            None => Scanner::start().await.map(Self::Worker),
        }
    }
}

/// Has what reads codes here kept on this device, so that it works without a network too. Nothing where the browser reads them by itself.
pub async fn keep_for_offline() {
    if Reader::find().await.is_none() {
        own::keep_scanner();
    }
}

/// What [`Scan`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ScanProps {
    /// Text was read from a code or a file: many times while the camera is on. `true` ends the looking.
    pub on_text: Callback<String, bool>,
    /// A picture or a file was chosen: what was said of the one before holds no more.
    pub on_begin: Callback<()>,
}

/// Reads a code through the camera, or from a picture; or text from a file.
#[component]
pub fn Scan(props: &ScanProps) -> Html {
    let words = use_words();
    let video = use_node_ref();
    let trouble = use_state(|| None::<Msg>);
    // The looking that goes on: set to false, it ends.
    let looking = use_state(|| None::<Rc<Cell<bool>>>);
    use_effect_with((), |()| spawn_local(keep_for_offline()));
    {
        // The camera goes off when the page is left.
        let held = use_mut_ref(|| None::<Rc<Cell<bool>>>);
        *held.borrow_mut() = (*looking).clone();
        use_effect_with((), move |()| {
            move || {
                if let Some(on) = &*held.borrow() {
                    on.set(false);
                }
            }
        });
    }
    let on = looking.is_some();
    {
        let (video, trouble, looking, on_text) = (video.clone(), trouble.clone(), looking.clone(), props.on_text.clone());
        use_effect_with(on, move |on| {
            let (Some(going), true) = ((*looking).clone(), *on) else { return };
            let Some(video) = video.cast::<HtmlVideoElement>() else { return };
            spawn_local(async move {
                let end = watch(video, &going, &on_text).await;
                if going.replace(false) || end.is_err() {
                    looking.set(None);
                }
                trouble.set(end.err());
            });
        });
    }
    let start = {
        let (looking, trouble) = (looking.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            trouble.set(None);
            looking.set(Some(Rc::new(Cell::new(true))));
        })
    };
    let stop = {
        let looking = looking.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(on) = &*looking {
                on.set(false);
            }
            looking.set(None);
        })
    };
    let on_file = {
        let (trouble, on_text, on_begin) = (trouble.clone(), props.on_text.clone(), props.on_begin.clone());
        Callback::from(move |file: PickedFile| {
            on_begin.emit(());
            let (trouble, on_text) = (trouble.clone(), on_text.clone());
            trouble.set(None);
            spawn_local(async move { trouble.set(look_at_file(&file, &on_text).await.err()) });
        })
    };
    html! {
        <div class="stack scan">
            if on {
                <video ref={video} class="scan__view" playsinline=true muted=true aria-label={words.say(msg::card_camera_view())}></video>
                <p role="status">{ words.say(msg::card_camera_hint()) }</p>
                <Button icon={IconName::Close} onclick={stop}>{ words.say(msg::card_camera_stop()) }</Button>
            } else if camera::can_ask() {
                <Button icon={IconName::Image} onclick={start}>{ words.say(msg::card_camera()) }</Button>
            }
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            <FilePick id="card-file" label={words.say(msg::card_file())} {on_file} />
        </div>
    }
}

/// Looks through the camera until something is found or `going` is false.
async fn watch(video: HtmlVideoElement, going: &Cell<bool>, on_text: &Callback<String, bool>) -> Result<(), Msg> {
    let camera = Camera::open(video).await.map_err(|error| match error {
        CameraError::Refused => msg::card_camera_refused(),
        CameraError::None => msg::card_camera_none(),
    })?;
    let eyes = Eyes::open().await.map_err(|ScannerGone| msg::card_reader_gone())?;
    while going.get() {
        let texts = match &eyes {
            Eyes::Browser(reader) => reader.look(camera.video()).await,
            Eyes::Worker(scanner) => match camera.shades(FRAME) {
                Some(shades) => {
                    scanner.look(shades.width, shades.height, &shades.bytes).await.map_err(|ScannerGone| msg::card_reader_gone())?
                }
                None => Vec::new(),
            },
        };
        if going.get() && texts.into_iter().any(|text| on_text.emit(text)) {
            return Ok(());
        }
        platform::sleep(BETWEEN).await;
    }
    Ok(())
}

/// Looks at a picture, or reads a text file.
async fn look_at_file(file: &PickedFile, on_text: &Callback<String, bool>) -> Result<(), Msg> {
    if !file.type_().starts_with("image/") {
        let limit = crate::format::card::MAX_TEXT as u64;
        let bytes = files::read(file, limit).await.map_err(|size| if size == 0 { msg::open_unread() } else { msg::card_too_long() })?;
        on_text.emit(String::from_utf8_lossy(&bytes).into_owned());
        return Ok(());
    }
    if file.size() > MAX_PICTURE {
        return Err(msg::card_too_long());
    }
    let image = camera::picture(file).await.ok_or_else(msg::open_unread)?;
    let gone = |ScannerGone| msg::card_reader_gone();
    let texts = match Eyes::open().await.map_err(gone)? {
        Eyes::Browser(reader) => reader.look(&image).await,
        Eyes::Worker(scanner) => {
            let mut texts = Vec::new();
            // A photograph is full of noise that a smaller one has not: both are looked at.
            for side in [MAX_SIDE as u32, FRAME, FRAME / 2] {
                let shades = camera::shades_of(&image, side).ok_or_else(msg::open_unread)?;
                texts = scanner.look(shades.width, shades.height, &shades.bytes).await.map_err(gone)?;
                if !texts.is_empty() {
                    break;
                }
            }
            texts
        }
    };
    match texts.into_iter().find(|text| text.len() <= MAX_TEXT) {
        Some(text) => {
            on_text.emit(text);
            Ok(())
        }
        None => Err(msg::card_file_none()),
    }
}
