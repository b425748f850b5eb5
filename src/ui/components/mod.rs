//! The pieces every page is made of.
//!
//! Promises: words come in as props and choices go out as callbacks; every control has a label that a screen reader can
//! say; nothing is told by colour alone; whatever can be pressed is 48 px or more.
//! Never here: text of its own, a route, the store, the plan. One file per component; its name is also the name of its
//! CSS block and of its section in `assets/css/components.css`, and its `examples()` are what the tests and the gallery draw.

mod dom;

macro_rules! components {
    ($($file:ident: $($item:ident),+;)*) => {
        $(pub mod $file; pub use $file::{$($item),+};)*

        /// Every component's examples, by the name of its file: what the tests read and the gallery shows.
        pub fn gallery() -> Vec<(&'static str, Vec<(&'static str, yew::Html)>)> {
            vec![$((stringify!($file), $file::examples())),*]
        }
    };
}

components! {
    icon: Icon, IconName;
    button: Button, ButtonKind, LinkButton;
    link_card: LinkCard;
    card: Card;
    takes: Takes;
    text_box: TextBox, TextKind;
    choice_list: ChoiceList, Choice, ChoiceLook;
    tick_box: TickBox;
    tick_list: TickList;
    chips: Chips;
    segment: Segment;
    number_choice: NumberChoice;
    date_box: DateBox;
    select: Select;
    file_pick: FilePick, PickedFile;
    notice: Notice, NoticeKind;
    details: Details;
    save_mark: SaveMark, SaveState;
    dialog: Dialog, Sure;
    empty: Empty;
    progress: Progress;
    copyable: Copyable;
}
