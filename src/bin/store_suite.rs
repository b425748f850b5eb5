//! The store suite on a real IndexedDB, as a page: never part of the app.
//!
//! `cargo build --features suite --bin store_suite --target wasm32-unknown-unknown`, `wasm-bindgen --target web`, beside
//! `tests/pages/store_suite.html`. The page writes one line for each check into `<pre id="suite">`, and when all are done
//! `data-done="N passed, M failed"` on it. In the address, `?only=WORD` carries out the checks whose name has that word in it,
//! and `?open=10000` measures instead how long a plan of so many entries takes to open (`data-measured`, in milliseconds).

#[cfg(target_arch = "wasm32")]
fn main() {
    page::main();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is a page for a browser: build it for wasm32-unknown-unknown.");
}

#[cfg(target_arch = "wasm32")]
mod page {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::Promise;
    use ownwords::domain::entry::{Body, Entry};
    use ownwords::domain::ids::{EntryId, PlanId};
    use ownwords::domain::person::Person;
    use ownwords::domain::plan::PlanCard;
    use ownwords::domain::statement::Statement;
    use ownwords::domain::version::{Actor, Version, VersionVector};
    use ownwords::format::record::encode_entry;
    use ownwords::store::indexed_db::IndexedDb;
    use ownwords::store::suite::{self, Outcome, Place};
    use ownwords::store::{Durability, Loaded, PlanRows, Plans, Store, StoreError, Write};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::{JsFuture, spawn_local};

    // What a browser can do wrong, and what the store must not do.
    #[wasm_bindgen(inline_js = r#"
        const real = {
            open: IDBFactory.prototype.open, put: IDBObjectStore.prototype.put,
            commit: IDBTransaction.prototype.commit, get: IDBObjectStore.prototype.get,
        };
        const homes = { open: IDBFactory, put: IDBObjectStore, commit: IDBTransaction, get: IDBObjectStore };
        class Failing extends EventTarget {
            get error() { return new DOMException("made up", "UnknownError"); }
            get readyState() { return "done"; }
            set onerror(heard) {
                if (!heard) return;
                this.addEventListener("error", heard);
                setTimeout(() => this.dispatchEvent(new Event("error")));
            }
        }
        export function spoil(method, times, name) {
            const home = homes[method].prototype;
            home[method] = function (...args) {
                if (times-- <= 0) { home[method] = real[method]; return real[method].apply(this, args); }
                if (name === "abort") { this.abort(); return undefined; }
                if (name === "error") return new Failing();
                if (name === "silence") { const request = real[method].apply(this, args); return Object.assign(new EventTarget(), { request }); }
                throw new DOMException("made up", name);
            };
        }
        export function mend() { for (const method in homes) homes[method].prototype[method] = real[method]; }
        export function hold(name, version, stubborn) {
            return new Promise((resolve, reject) => {
                const request = version ? indexedDB.open(name, version) : indexedDB.open(name);
                request.onsuccess = () => {
                    if (!stubborn) request.result.onversionchange = () => request.result.close();
                    resolve(request.result);
                };
                request.onerror = () => reject(request.error);
                request.onblocked = () => reject(new Error("blocked"));
            });
        }
        export async function exists(name) { return (await indexedDB.databases()).some((each) => each.name === name); }
        export async function strange(name) {
            const database = await hold(name, 0, false);
            const found = [];
            const names = [...database.objectStoreNames];
            if (names.join() !== "device,entries,past,plans") found.push("object stores: " + names);
            let rows = 0;
            for (const each of names) {
                const store = database.transaction(each).objectStore(each);
                if (store.keyPath !== null || store.autoIncrement || store.indexNames.length) found.push(each + " has keys or an index of its own");
                await new Promise((resolve, reject) => {
                    const request = store.openCursor();
                    request.onerror = () => reject(request.error);
                    request.onsuccess = () => {
                        const cursor = request.result;
                        if (!cursor) return resolve();
                        rows++;
                        if (typeof cursor.key !== "string") found.push("key " + cursor.key);
                        if (!(cursor.value instanceof Uint8Array)) found.push("value at " + cursor.key);
                        cursor.continue();
                    };
                });
            }
            database.close();
            return found.join("; ") + "|" + rows;
        }
        export async function vandalise(name, table, key, value) {
            const database = await hold(name, 0, false);
            const transaction = database.transaction(table, "readwrite");
            transaction.objectStore(table).put(value, key);
            await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onabort = reject; });
            database.close();
        }
        export async function fetched(name) {
            const database = await hold(name, 0, false);
            const began = performance.now();
            const rows = await new Promise((resolve) => {
                database.transaction("entries").objectStore("entries").getAll().onsuccess = (event) => resolve(event.target.result);
            });
            const took = performance.now() - began;
            database.close();
            return rows.length + " rows by hand " + took.toFixed(0) + " ms";
        }
        export function close(database) { database.close(); }
    "#)]
    extern "C" {
        fn spoil(method: &str, times: u32, name: &str);
        fn mend();
        fn hold(name: &str, version: u32, stubborn: bool) -> Promise;
        fn exists(name: &str) -> Promise;
        fn strange(name: &str) -> Promise;
        fn vandalise(name: &str, table: &str, key: &str, value: &JsValue) -> Promise;
        fn fetched(name: &str) -> Promise;
        fn close(database: &JsValue);
    }

    struct Browser {
        name: String,
    }

    impl Place for Browser {
        type Store = IndexedDb;
        fn window(&self) -> IndexedDb {
            IndexedDb::new(&self.name)
        }
    }

    thread_local! {
        static COUNT: RefCell<(u32, u32)> = const { RefCell::new((0, 0)) };
    }

    pub fn main() {
        std::panic::set_hook(Box::new(|info| {
            say(&format!("FAILED (the page broke off) {info}"));
            let (passed, failed) = COUNT.with_borrow(|count| *count);
            finish("data-done", &format!("{passed} passed, {} failed", failed + 1));
        }));
        let query = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        let asked = |name: &str| query.trim_start_matches('?').split('&').find_map(|part| part.strip_prefix(name).map(str::to_owned));
        let (only, open) = (asked("only=").unwrap_or_default(), asked("open="));
        spawn_local(async move {
            match open.and_then(|count| count.parse().ok()) {
                Some(count) => measure(count).await,
                None => run_all(&only).await,
            }
        });
    }

    async fn run_all(only: &str) {
        for (number, name) in suite::NAMES.iter().enumerate().filter(|(_, name)| name.contains(only)) {
            let place = fresh(name);
            tell(name, suite::check(number, &place).await);
            // What is left over goes with the browser's profile.
            let _ = place.window().wipe().await;
        }
        macro_rules! run {
            ($($name:ident)*) => {$(
                if stringify!($name).contains(only) {
                    let place = fresh(stringify!($name));
                    tell(stringify!($name), $name(&place).await);
                    mend();
                    let _ = place.window().wipe().await;
                }
            )*};
        }
        run! {
            looking_creates_nothing_and_wiping_leaves_nothing
            keys_are_strings_and_values_are_bytes
            a_connection_that_was_cut_is_opened_again
            writes_in_flight_when_the_connection_is_cut_arrive_in_order
            a_transaction_that_is_given_up_is_tried_again
            a_database_that_never_answers_is_lost_and_nothing_is_kept
            a_database_that_cannot_be_opened_is_lost_after_three_tries
            a_browser_that_allows_nothing_is_said
            a_full_disk_is_said_and_nothing_is_kept
            a_newer_database_is_left_alone
            a_database_with_something_added_is_used
            a_newer_app_in_another_window_is_not_kept_waiting
            a_window_that_does_not_let_go_is_said_and_the_rows_are_gone
            a_value_that_is_not_bytes_is_left_alone
        }
        let (passed, failed) = COUNT.with_borrow(|count| *count);
        finish("data-done", &format!("{passed} passed, {failed} failed"));
    }

    fn fresh(name: &str) -> Browser {
        Browser { name: format!("suite {name} {}", js_sys::Math::random()) }
    }

    fn tell(name: &str, outcome: Outcome) {
        let name = name.replace('_', " ");
        COUNT.with_borrow_mut(|(passed, failed)| match &outcome {
            Ok(()) => *passed += 1,
            Err(_) => *failed += 1,
        });
        match outcome {
            Ok(()) => say(&format!("ok {name}")),
            Err(wrong) => say(&format!("FAILED {name}: {wrong}")),
        }
    }

    fn paper() -> Option<web_sys::Element> {
        web_sys::window()?.document()?.get_element_by_id("suite")
    }

    fn say(line: &str) {
        if let Some(paper) = paper() {
            let text = paper.text_content().unwrap_or_default();
            paper.set_text_content(Some(&format!("{text}{line}\n")));
        }
    }

    fn finish(attribute: &str, value: &str) {
        if let Some(paper) = paper() {
            let _ = paper.set_attribute(attribute, value);
        }
    }

    // Checks that only a browser can be put to.

    fn plan() -> PlanId {
        PlanId::new("p")
    }

    fn words(text: &str) -> Body {
        let mut statement = Statement::default();
        statement.set_text(text);
        statement.into()
    }

    fn edit(at: i64, text: &str) -> Write {
        Write {
            plan: plan(),
            entry: EntryId::new("s"),
            base: VersionVector::default(),
            actor: Actor::from("d"),
            visit: Rc::from("v"),
            at,
            gone: false,
            body: words(text),
        }
    }

    async fn put(store: &IndexedDb, write: Write) -> Result<Vec<String>, StoreError> {
        let written = store.write(vec![write], Durability::Relaxed).await?;
        Ok(written.iter().flat_map(|written| &written.entry.heads).filter_map(text).collect())
    }

    fn text(version: &Version) -> Option<String> {
        <&Statement>::try_from(&version.body).ok().map(|statement| statement.text().to_owned())
    }

    async fn kept(store: &IndexedDb) -> Result<Vec<String>, String> {
        let found = store.entries(&plan(), &[EntryId::new("s")]).await.map_err(|error| format!("{error:?}"))?;
        Ok(found.iter().flat_map(|entry| &entry.heads).filter_map(text).collect())
    }

    async fn begun(place: &Browser) -> Result<IndexedDb, String> {
        let store = place.window();
        let card = PlanCard { name: "p".to_owned(), ..PlanCard::default() };
        let write = Write { entry: EntryId::new("p"), visit: Rc::from("begin"), body: card.into(), ..edit(1, "") };
        store.write(vec![write], Durability::Strict).await.map_err(|error| format!("beginning: {error:?}"))?;
        Ok(store)
    }

    async fn wait(promise: Promise) -> Result<JsValue, String> {
        JsFuture::from(promise).await.map_err(|error| format!("{error:?}"))
    }

    fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Outcome {
        if found == expected { Ok(()) } else { Err(format!("{what}: {found:?} and not {expected:?}")) }
    }

    fn now() -> f64 {
        web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
    }

    async fn looking_creates_nothing_and_wiping_leaves_nothing(place: &Browser) -> Outcome {
        let store = place.window();
        let absent = async || wait(exists(&place.name)).await.map(|found| found.as_bool());
        same("plans", store.plans().await, Ok(Plans::default()))?;
        same("opening", store.open(&plan()).await, Err(StoreError::NoSuchPlan))?;
        same("the device", store.device().await, Ok(None))?;
        same("after looking", absent().await?, Some(false))?;
        let store = begun(place).await?;
        same("after writing", absent().await?, Some(true))?;
        same("wiping", store.wipe().await, Ok(()))?;
        same("plans after wiping", store.plans().await, Ok(Plans::default()))?;
        same("after wiping", absent().await?, Some(false))
    }

    async fn keys_are_strings_and_values_are_bytes(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        for n in 0..3 {
            let write = Write { visit: Rc::from(format!("v{n}")), ..edit(n, "words") };
            put(&store, write).await.map_err(|error| format!("{error:?}"))?;
        }
        store.device_or(Default::default()).await.map_err(|error| format!("{error:?}"))?;
        // The device, the card, one entry with three wordings that don't know of one another.
        same("what is strange, and how many rows", wait(strange(&place.name)).await?.as_string(), Some("|3".to_owned()))
    }

    async fn a_connection_that_was_cut_is_opened_again(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        store.cut();
        same("a write after a cut", put(&store, edit(2, "words")).await, Ok(vec!["words".to_owned()]))?;
        store.cut();
        same("a look after a cut", kept(&store).await?, vec!["words".to_owned()])
    }

    async fn writes_in_flight_when_the_connection_is_cut_arrive_in_order(place: &Browser) -> Outcome {
        let store = Rc::new(begun(place).await?);
        let outcomes = Rc::new(RefCell::new(Vec::new()));
        for n in 0..10 {
            let (store, outcomes) = (store.clone(), outcomes.clone());
            spawn_local(async move {
                let outcome = put(&store, edit(n, &format!("{n}"))).await;
                outcomes.borrow_mut().push((n, outcome));
                if n % 3 == 0 {
                    store.cut();
                }
            });
        }
        for _ in 0..200 {
            if outcomes.borrow().len() == 10 {
                break;
            }
            gloo_wait(20).await;
        }
        let expected: Vec<_> = (0..10).map(|n| (n, Ok(vec![format!("{n}")]))).collect();
        same("the writes", outcomes.borrow().clone(), expected)?;
        same("what is kept", kept(&store).await?, vec!["9".to_owned()])
    }

    async fn gloo_wait(millis: i32) {
        let promise = Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
            }
        });
        let _ = JsFuture::from(promise).await;
    }

    async fn a_transaction_that_is_given_up_is_tried_again(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        spoil("commit", 2, "abort");
        same("a write given up twice", put(&store, edit(2, "words")).await, Ok(vec!["words".to_owned()]))?;
        spoil("commit", 3, "abort");
        let lost = put(&store, edit(3, "more words")).await;
        same("a write given up three times", matches!(&lost, Err(StoreError::Lost(fault)) if fault.name == "AbortError"), true)?;
        same("what is kept", kept(&store).await?, vec!["words".to_owned()])
    }

    async fn a_database_that_never_answers_is_lost_and_nothing_is_kept(place: &Browser) -> Outcome {
        let store = begun(place).await?.impatient(2_000);
        spoil("get", 2, "silence");
        same("a write met by silence twice", put(&store, edit(2, "words")).await, Ok(vec!["words".to_owned()]))?;
        spoil("get", 3, "silence");
        let lost = put(&store, edit(3, "more words")).await;
        same("a write met by silence", matches!(&lost, Err(StoreError::Lost(fault)) if fault.name == "TimeoutError"), true)?;
        mend();
        same("what is kept", kept(&store).await?, vec!["words".to_owned()])
    }

    async fn a_database_that_cannot_be_opened_is_lost_after_three_tries(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        store.cut();
        spoil("open", 1, "error");
        same("opened at the second try", put(&store, edit(2, "words")).await, Ok(vec!["words".to_owned()]))?;
        let other = place.window();
        spoil("open", 3, "error");
        let lost = put(&other, edit(3, "more words")).await;
        same("never opened", matches!(&lost, Err(StoreError::Lost(fault)) if fault.name == "UnknownError"), true)?;
        same("asked for again", put(&other, edit(3, "more words")).await, Ok(vec!["more words".to_owned()]))
    }

    async fn a_browser_that_allows_nothing_is_said(place: &Browser) -> Outcome {
        let store = place.window();
        spoil("open", 100, "SecurityError");
        let refused = put(&store, edit(2, "words")).await;
        same("refused", matches!(&refused, Err(StoreError::Refused(fault)) if fault.name == "NotAllowedError"), true)
    }

    async fn a_full_disk_is_said_and_nothing_is_kept(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        spoil("put", 1, "QuotaExceededError");
        same("a write", put(&store, edit(2, "words")).await, Err(StoreError::Full))?;
        same("what is kept", kept(&store).await?, vec![])?;
        same("a write when there is room again", put(&store, edit(2, "words")).await, Ok(vec!["words".to_owned()]))
    }

    async fn a_newer_database_is_left_alone(place: &Browser) -> Outcome {
        drop(begun(place).await?);
        close(&wait(hold(&place.name, 234, false)).await?);
        let store = place.window();
        same("plans", store.plans().await, Err(StoreError::TooNew { found: 2 }))?;
        same("a write", put(&store, edit(2, "words")).await, Err(StoreError::TooNew { found: 2 }))?;
        let database = wait(hold(&place.name, 0, false)).await?;
        let version = js_sys::Reflect::get(&database, &"version".into()).ok().and_then(|version| version.as_f64());
        close(&database);
        same("its version", version, Some(234.0))?;
        same("it can be deleted", store.wipe().await, Ok(()))
    }

    async fn a_database_with_something_added_is_used(place: &Browser) -> Outcome {
        drop(begun(place).await?);
        close(&wait(hold(&place.name, 134, false)).await?);
        same("a write", put(&place.window(), edit(2, "words")).await, Ok(vec!["words".to_owned()]))
    }

    async fn a_newer_app_in_another_window_is_not_kept_waiting(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        // Rejected where the store doesn't let go of its connection.
        close(&wait(hold(&place.name, 200, false)).await?);
        same("the older window", put(&store, edit(2, "words")).await, Err(StoreError::TooNew { found: 2 }))
    }

    async fn a_window_that_does_not_let_go_is_said_and_the_rows_are_gone(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        let stubborn = wait(hold(&place.name, 0, true)).await?;
        let began = now();
        same("wiping", store.wipe().await, Err(StoreError::Blocked))?;
        same("it waited with patience, not for ever", now() - began < 20_000.0, true)?;
        close(&stubborn);
        gloo_wait(200).await;
        same("the database in the end", wait(exists(&place.name)).await?.as_bool(), Some(false))
    }

    async fn a_value_that_is_not_bytes_is_left_alone(place: &Browser) -> Outcome {
        let store = begun(place).await?;
        wait(vandalise(&place.name, "entries", "p/x", &"text".into())).await?;
        wait(vandalise(&place.name, "plans", "q", &JsValue::from(7))).await?;
        let opened = store.open(&plan()).await.map(|loaded| (loaded.entries.len(), loaded.unreadable));
        same("opening", opened, Ok((0, 1)))?;
        let over = put(&store, Write { entry: EntryId::new("x"), ..edit(2, "over it") }).await;
        same("a write over it", over, Err(StoreError::Unreadable { entry: EntryId::new("x") }))?;
        same("plans", store.plans().await.map(|plans| plans.unreadable), Ok(vec![PlanId::new("q")]))
    }

    // How long it takes.

    async fn measure(count: usize) {
        let median = measured(count).await;
        finish("data-measured", &median.map_or_else(|| "failed".to_owned(), |median| format!("{median:.1}")));
    }

    async fn measured(count: usize) -> Option<f64> {
        let place = fresh("measure");
        let clock = VersionVector::default().after_edit_by(&Actor::from("3f2a.1"));
        let bits = |n: usize| (n as u128 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        let rows = (0..count).map(|n| {
            let body: Body = if n % 5 == 0 {
                Person { name: format!("Ruksana {n}"), who: "my neighbour, who comes every morning".to_owned(), kin: "neighbour".to_owned(), ..Person::default() }.into()
            } else {
                let mut said = Statement { prompt: "vision-ordinary-day".to_owned(), language: "en-GB".to_owned(), takes: "somebody who knows me, and a taxi".to_owned(), ..Statement::default() };
                said.set_text(&format!("{n}. I get up when I want to, not when the rota says. Tea in the garden first, then the allotment with Joe. میں اپنے گھر میں رہنا چاہتی ہوں۔"));
                said.areas = vec!["home".to_owned(), "people".to_owned()];
                said.into()
            };
            let version = Version { clock: clock.clone(), at: 1_790_000_000_000 + n as i64, visit: Rc::from(format!("{:016x}", bits(n) as u64)), gone: false, body, rest: Default::default() };
            let entry = Entry::new(EntryId::from_random(bits(n)), version);
            (entry.id.clone(), encode_entry(&plan(), &entry))
        });
        let card = Version {
            clock: clock.clone(),
            at: 1,
            visit: Rc::from("c"),
            gone: false,
            body: PlanCard::default().into(),
            rest: Default::default(),
        };
        let rows = PlanRows {
            plan: plan(),
            card: encode_entry(&plan(), &Entry::new(EntryId::new("p"), card)),
            entries: rows.collect(),
            past: vec![],
        };
        let bytes: usize = rows.entries.iter().map(|(_, row)| row.len()).sum();
        say(&format!("{count} entries, {} kB", bytes / 1000));
        let began = now();
        if let Err(error) = place.window().put_plan(rows, Durability::Strict).await {
            say(&format!("FAILED to put: {error:?}"));
            return None;
        }
        say(&format!("put {:.0} ms", now() - began));
        let mut times = Vec::new();
        for _ in 0..5 {
            gloo_wait(300).await;
            let began = now();
            let opened = place.window().open(&plan()).await;
            let took = now() - began;
            match opened {
                Ok(Loaded { entries, unreadable: 0, .. }) if entries.len() == count => times.push(took),
                other => {
                    say(&format!("FAILED to open: {:?}", other.map(|loaded| (loaded.entries.len(), loaded.unreadable))));
                    return None;
                }
            }
            let by_hand = wait(fetched(&place.name)).await.ok().and_then(|said| said.as_string()).unwrap_or_default();
            say(&format!("open {took:.0} ms; {by_hand}"));
        }
        times.sort_by(f64::total_cmp);
        let _ = place.window().wipe().await;
        times.get(times.len() / 2).copied()
    }
}
