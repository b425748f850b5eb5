use super::*;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

/// What wasm-bindgen and the cutter write, as far as the pack has to do with it.
const CUT_GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nasync function __wbg_init(x) {\n    return x;\n}\nconst imports = {\n    \"./__wasm_split.js\": import1,\n};\nexport { initSync, __wbg_init as default };\n";
const LOADER: &str = "import { initSync } from \"./app.js\";\nexport const __wasm_split_load_rest = load(() => fetch(new URL(\"./split_rest.wasm\", import.meta.url)));\n";
const GLUE: &str = "/**\n * words\n */\nasync function __wbg_init(x) {\n    return x;\n}\nexport { __wbg_init as default };\n";

fn input(public: &str) -> Input {
    Input {
        built: files(&[
            ("app.js", CUT_GLUE),
            ("app_bg.wasm", "\0asm\u{1}\0\0\0"),
            ("rest.wasm", "\0asm\u{1}\0\0\0\0\u{1}\0"),
            ("split.js", LOADER),
            ("sealer.js", GLUE),
            ("sealer_bg.wasm", "\0asm\u{1}\0\0\0\0\u{2}\u{1}s"),
            ("scanner.js", GLUE),
            ("scanner_bg.wasm", "\0asm\u{1}\0\0\0\0\u{2}\u{1}q"),
        ]),
        page: "<!doctype html>\n<html>\n<head>\n<!-- pack: links -->\n<link rel=\"icon\" href=\"%PUBLIC%icons/icon.svg\">\n<link data-trunk rel=\"rust\">\n</head>\n<body></body>\n</html>".into(),
        assets: files(&[
            ("boot/boot.js", "self.ownwords={mayStart:true};"),
            ("boot/boot.css", "html[data-covered] body{display:none}"),
            ("css/tokens.css", ":root{--ink:#000} /* why */"),
            ("css/zebra.css", ".zebra{color:var(--ink)}"),
            ("css/base.css", "p{margin:0}"),
            ("css/document.css", ".document{display:flex}"),
            ("css/print.css", "@media print{p{margin:1px}}"),
            ("reader/reader.css", ".reader{color:var(--ink)}"),
            ("reader/reader.js", "// why\nstart();"),
            ("reader/reader.html", include_str!("../../../assets/reader/reader.html")),
            ("words/list.txt", "one\nonly\nthree\n"),
            ("words/README.md", "where it is from"),
            ("icons/icon.svg", "<svg/>"),
            ("icons/icon-192.png", "png"),
            ("manifest.webmanifest", "{\"start_url\":\"%PUBLIC%\"}"),
            ("plain/plain.html", "<!doctype html><meta content=\"%POLICY%\"><link href=\"%STYLE%\"><script src=\"%SCRIPT%\"></script>"),
            ("plain/plain.css", "p{margin:0}"),
            ("plain/plain.js", "1"),
            ("sw/sw.js", "const LIST = /* pack: list */ {};"),
        ]),
        locales: files(&[
            ("en-GB/locale.ftl", "locale-name = English\nlocale-direction = ltr\nlocale-more = More </script>\nlocale-extra = More\n"),
            ("en-GB/reader/reader.ftl", "reader-still = Save it first & open it\n"),
            ("ur/locale.ftl", "locale-name = اردو\nlocale-direction = rtl\n"),
        ]),
        routes: vec!["/".into(), "/start".into(), "/people".into(), "/settings/text".into()],
        public_url: public.into(),
        dev: false,
    }
}

fn text<'a>(out: &'a Files, path: &str) -> &'a str {
    std::str::from_utf8(&out[path]).expect("text")
}

fn list(out: &Files) -> serde_json::Value {
    let script = text(out, "sw.js").strip_prefix("const LIST = ").expect("the list is filled in").trim_end_matches(';');
    serde_json::from_str(script).expect("the list is JSON")
}

#[test]
fn every_address_in_the_page_begins_with_the_public_url_and_is_there() {
    for public in ["/", "/own/words/"] {
        let out = pack(&input(public)).expect("packs");
        let page = text(&out, "settings/text/index.html");
        assert!(page.matches(&format!("=\"{public}files/")).count() >= 5, "{page}");
        assert!(html::check("page", page, public, &out).is_ok());
    }
}

#[test]
fn a_page_that_names_a_file_elsewhere_or_nowhere_is_refused() {
    let mut elsewhere = input("/");
    elsewhere.page = elsewhere.page.replace("%PUBLIC%icons/icon.svg", "https://example.org/icon.svg");
    assert!(pack(&elsewhere).is_err_and(|why| why.contains("https://example.org/icon.svg")));
    let mut nowhere = input("/");
    nowhere.assets.remove("icons/icon.svg");
    assert!(pack(&nowhere).is_err_and(|why| why.contains("/icons/icon.svg")));
}

#[test]
fn every_path_gets_the_same_page_and_it_begins_to_load_the_first_half_only() {
    let out = pack(&input("/")).expect("packs");
    for path in ["start/index.html", "people/index.html", "settings/text/index.html", "404.html"] {
        assert_eq!(out[path], out["index.html"]);
    }
    let early: Vec<_> = text(&out, "index.html").lines().filter(|line| line.contains("preload")).collect();
    assert!(early.len() == 2 && early.iter().all(|line| line.contains("\"/files/app.")), "{early:?}");
}

#[test]
fn the_script_loads_the_second_half_from_where_it_was_placed() {
    let out = pack(&input("/a/")).expect("packs");
    let name = |stem: &str, end: &str| out.keys().find(|path| path.starts_with(stem) && path.ends_with(end)).expect("a file").clone();
    let script = text(&out, &name("files/app.", ".js")).to_owned();
    assert!(script.contains(&format!("fetch(\"/a/{}\")", name("files/rest.", ".wasm"))), "{script}");
    assert!(script.contains("\"./__wasm_split.js\": { __wasm_split_load_rest }") && !script.contains("import "), "{script}");
    let mut changed = input("/a/");
    changed.built.insert("split.js".into(), b"another way of loading".to_vec());
    assert!(pack(&changed).is_err_and(|why| why.contains("has changed")));
}

#[test]
fn what_is_no_webassembly_is_refused() {
    for file in ["app_bg.wasm", "rest.wasm", "sealer_bg.wasm"] {
        let mut broken = input("/");
        broken.built.insert(file.into(), vec![0; 64]);
        assert!(pack(&broken).is_err_and(|why| why.contains(file)));
    }
}

#[test]
fn the_page_has_no_script_of_its_own_to_run() {
    let out = pack(&input("/")).expect("packs");
    let page = text(&out, "index.html");
    for tag in page.split("<script").skip(1) {
        let (attributes, rest) = tag.split_once('>').expect("a whole tag");
        let inside = rest.split("</script>").next().expect("an end");
        assert!(inside.is_empty() || attributes.contains("application/json"), "{tag}");
    }
    assert!(!page.contains("data-trunk"));
}

#[test]
fn the_policy_in_the_page_and_in_the_headers_is_the_same() {
    let out = pack(&input("/")).expect("packs");
    let policy = policy::for_page();
    assert!(text(&out, "index.html").contains(&policy));
    assert!(text(&out, "plain/index.html").contains(&policy));
    assert!(text(&out, "_headers").contains(&format!("Content-Security-Policy: {policy}; frame-ancestors 'none'")));
    assert!(text(&out, "nginx.conf.example").matches(&policy).count() == 2);
}

#[test]
fn the_table_of_locales_tells_name_direction_and_address() {
    let out = pack(&input("/a/")).expect("packs");
    let page = text(&out, "index.html");
    let json = page.split("id=\"locales\">").nth(1).and_then(|rest| rest.split("</script>").next()).expect("the table");
    let table: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(table["ur"]["dir"], "rtl");
    assert_eq!(table["ur"]["name"], "اردو");
    let address = table["ur"]["files"]["core"].as_str().expect("an address");
    let file = &out[address.strip_prefix("/a/").expect("under the public URL")];
    assert!(String::from_utf8_lossy(file).contains("More </script>"));
}

#[test]
fn a_file_that_is_fetched_by_name_is_found_in_the_page_s_table_and_its_readme_stays_behind() {
    let out = pack(&input("/a/")).expect("packs");
    let page = text(&out, "index.html");
    let json = page.split("id=\"files\">").nth(1).and_then(|rest| rest.split("</script>").next()).expect("the table");
    let table: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(table.as_object().expect("a table").len(), 2, "the list, and the self-opening page");
    let address = table["words/list.txt"].as_str().expect("an address");
    assert_eq!(text(&out, address.strip_prefix("/a/").expect("under the public URL")), "AoneClyAthree");
}

#[test]
fn the_self_opening_page_runs_its_own_script_alone_and_may_ask_for_nothing() {
    let out = pack(&input("/own/words/")).expect("packs");
    let (_, page) = out.iter().find(|(path, _)| path.starts_with("data/reader.")).expect("it is placed");
    let page = String::from_utf8_lossy(page);
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a policy");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    let inside = |from: &str, to: &str| page.split(from).nth(1).and_then(|rest| rest.split(to).next()).expect("a block").to_owned();
    for block in [inside("<script>", "</script>"), inside("<style>", "</style>")] {
        assert!(policy.contains(&format!("'sha256-{}'", sha256_base64(block.as_bytes()))), "{block}");
    }
    for open in ["http", "'self'", "'unsafe", "connect-src", "*"] {
        assert!(!policy.contains(open), "{policy}");
    }
    assert!(page.contains("<p lang=\"en-GB\" dir=\"ltr\">Save it first &amp; open it</p>"), "{page}");
    for (mark, ending) in [("{engine.js ", ".js}"), ("{engine.wasm ", ".wasm}")] {
        let address = format!("{}{}", inside(mark, "}"), "}");
        let path = address.strip_prefix("/own/words/").and_then(|path| path.strip_suffix('}')).expect("an address");
        assert!(address.ends_with(ending) && out.contains_key(path), "{address}");
    }
    for mark in ["{words}", "{sealed}"] {
        assert_eq!(page.matches(mark).count(), 1, "{mark}");
    }
}

#[test]
fn the_worker_s_script_has_a_line_before_which_it_is_no_module_and_starts_nothing() {
    let glue = format!("{GLUE}const here = import.meta.url;\n");
    let script = glue::starting_worker(&glue, "/a.wasm").expect("packs");
    let (before, after) = script.split_once("//start").expect("the line");
    assert!(!before.contains("export") && !before.contains("import") && !before.contains("/a.wasm"), "{before}");
    assert!(after.contains("/a.wasm"));
    assert!(glue::starting_worker(&format!("import x from \"./y.js\";\n{GLUE}"), "/a.wasm").is_err());
}

#[test]
fn the_worker_s_list_names_every_file_with_the_hash_of_its_content() {
    let out = pack(&input("/a/")).expect("packs");
    let list = list(&out);
    let mut named = 0;
    let groups = [&list["shell"], &list["later"], &list["locales"]["en-GB"], &list["locales"]["ur"]];
    for (address, hash) in groups.iter().flat_map(|group| group.as_object().expect("a group")) {
        let path = address.strip_prefix("/a/").expect("under the public URL");
        let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        assert_eq!(*hash, sha256(&out[&path]), "{path}");
        named += 1;
    }
    let unnamed =
        ["sw.js", "404.html", "start/index.html", "people/index.html", "settings/text/index.html", "_headers", "nginx.conf.example"];
    assert_eq!(named, out.len() - unnamed.len());
}

#[test]
fn the_build_s_name_changes_with_any_byte_and_with_nothing_else() {
    let name = |input: &Input| list(&pack(input).expect("packs"))["build"].as_str().expect("a name").to_owned();
    let first = input("/");
    assert_eq!(name(&first), name(&first.clone()));
    for change in ["app_bg.wasm", "rest.wasm", "sealer_bg.wasm"] {
        let mut second = first.clone();
        second.built.insert(change.into(), b"\0asm\x01\0\0\0\0\x02\x01c".to_vec());
        assert_ne!(name(&first), name(&second), "{change}");
    }
    let mut second = first.clone();
    second.locales.insert("ur/extra.ftl".into(), b"locale-extra = a\n".to_vec());
    assert_ne!(name(&first), name(&second));
}

#[test]
fn a_file_s_name_changes_with_its_content() {
    let first = pack(&input("/")).expect("packs");
    let mut changed = input("/");
    changed.assets.insert("css/zebra.css".into(), b".zebra{color:red}".to_vec());
    let second = pack(&changed).expect("packs");
    let style = |out: &Files| out.keys().find(|path| path.starts_with("files/app.") && path.ends_with(".css")).cloned();
    assert_ne!(style(&first), style(&second));
}

#[test]
fn styles_stand_in_a_fixed_order_without_comments() {
    let out = pack(&input("/")).expect("packs");
    let path = out.keys().find(|path| path.ends_with(".css") && path.starts_with("files/app")).expect("a style sheet");
    assert_eq!(
        text(&out, path),
        "html[data-covered] body{display:none}\n:root{--ink:#000}\np{margin:0}\n.document{display:flex}\n@media print{p{margin:1px}}\n.zebra{color:var(--ink)}\n"
    );
}

#[test]
fn a_style_sheet_that_asks_for_another_file_is_refused() {
    let mut bad = input("/");
    bad.assets.insert("css/bad.css".into(), b"@import 'https://example.org/a.css';".to_vec());
    assert!(pack(&bad).is_err());
}

#[test]
fn paths_with_a_changing_part_get_no_copy() {
    let source = "pub enum Route {\n    #[at(\"/\")]\n    Home,\n    #[at(\"/people/:id\")]\n    Person { id: String },\n    #[not_found]\n    #[at(\"/404\")]\n    Lost,\n    // #[at(\"/old\")]\n}";
    assert_eq!(routes_in(source), ["/", "/404"]);
}

#[test]
fn the_page_s_program_waits_for_leave_to_start() {
    let script = glue::starting_page(GLUE, "/files/app.wasm").expect("glue");
    assert!(script.starts_with("async function __wbg_init(x) {\nreturn x;\n}"));
    assert!(script.contains("ownwords.mayStart"));
    assert!(glue::starting_page("export default 1;", "/a.wasm").is_err());
}

#[test]
fn a_program_that_could_send_words_elsewhere_is_refused() {
    let mut bad = input("/");
    bad.built.insert("app.js".into(), format!("{GLUE}\nconst peer = new RTCPeerConnection();").into_bytes());
    assert!(pack(&bad).is_err_and(|why| why.contains("RTCPeerConnection")));
}

#[test]
fn a_public_url_has_one_form() {
    assert_eq!(public_url("/").as_deref(), Ok("/"));
    assert_eq!(public_url("own/words").as_deref(), Ok("/own/words/"));
    for bad in ["https://example.org/", "/a/../b/", "/a b/", "//a/", "/a\"b/"] {
        assert!(public_url(bad).is_err(), "{bad}");
    }
}

#[test]
fn compressed_copies_unpack_to_the_same_bytes() {
    use std::io::Read;
    let bytes = "the same words again and again ".repeat(100).into_bytes();
    let mut back = Vec::new();
    brotli::BrotliDecompress(&mut brotli(&bytes).as_slice(), &mut back).expect("brotli");
    assert_eq!(back, bytes);
    let mut back = Vec::new();
    flate2::read::GzDecoder::new(gzip(&bytes).as_slice()).read_to_end(&mut back).expect("gzip");
    assert_eq!(back, bytes);
}

#[test]
fn the_first_visit_counts_what_one_visitor_downloads_and_nothing_else() {
    let out = pack(&input("/")).expect("packs");
    let rows = sizes::rows(&out, |_, bytes| bytes.len());
    let first = &rows[0];
    let kinds: Vec<&str> = first.files.iter().map(|path| path.split('.').next().expect("a stem")).collect();
    assert_eq!(kinds, ["files/app", "files/app", "files/app", "files/boot", "index", "locales/en-GB"]);
    assert_eq!(first.raw, first.files.iter().map(|path| out[path].len()).sum::<usize>());
    assert!(rows.iter().any(|row| row.name == "language ur"));
}
