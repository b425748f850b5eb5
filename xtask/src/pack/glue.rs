//! The scripts that wasm-bindgen writes, made to start their module themselves.
//!
//! Trunk would write an inline script for that, which the content-security policy forbids, and one more request for a worker.

use crate::Result;

/// The function in the glue that loads the module.
const INIT: &str = "__wbg_init";

/// The line behind which a worker's script starts its module. `src/format/self_opening.rs` cuts there.
const START: &str = "//start";

/// The page's program: starts unless the boot script says that nothing may start in this tab, and tells it of a failure. That the
/// first page is drawn the program says itself.
pub fn starting_page(glue: &str, wasm: &str) -> Result<String> {
    Ok(format!(
        "{}\nif(self.ownwords&&self.ownwords.mayStart){INIT}({{module_or_path:{wasm:?}}}).catch(self.ownwords.trapped);\n",
        tidy(glue)?
    ))
}

/// The script of a program that is cut in two, with what loads the second half put in. wasm-bindgen's own script imports that from a
/// file beside it, which in turn imports wasm-bindgen's: one file is fewer requests, and needs no name for itself.
pub fn with_second_half(glue: &str, loader: &str, rest: &str) -> Result<String> {
    let replace = |text: &str, what: &str, with: &str| {
        let parts: Vec<_> = text.split(what).collect();
        if parts.len() == 2 {
            Ok(parts.join(with))
        } else {
            Err(format!("the program's script has changed: `{what}` should be in it once"))
        }
    };
    let loader = replace(loader, "import { initSync } from \"./app.js\";", "")?;
    let loader = replace(&loader, "new URL(\"./split_rest.wasm\", import.meta.url)", &format!("{rest:?}"))?;
    let loader = replace(&loader, "export const __wasm_split_load_rest", "const __wasm_split_load_rest")?;
    let name = glue.split(" from \"./__wasm_split.js\"").next().and_then(|before| before.rsplit("import * as ").next()).unwrap_or_default();
    let glue = replace(glue, &format!("import * as {name} from \"./__wasm_split.js\""), "")?;
    let glue = replace(&glue, &format!("\"./__wasm_split.js\": {name}"), "\"./__wasm_split.js\": { __wasm_split_load_rest }")?;
    Ok(format!("{glue}\n{loader}"))
}

/// A worker's program: what is posted to it before the module is ready waits, and a failure reaches the page as an error event.
pub fn starting_worker(glue: &str, wasm: &str) -> Result<String> {
    // No word of modules in it: up to its start it is also the engine of a self-opening file, which is no module.
    let glue = tidy(glue)?;
    let plain: Vec<_> = glue.lines().filter(|line| !line.starts_with("export ")).collect();
    let plain = plain.join("\n").replace("import.meta.url", "self.location.href");
    if plain.contains("import ") || plain.contains("import.meta") || plain.contains(START) {
        return Err("the worker's script has changed: it imports something".into());
    }
    Ok(format!(
        "{plain}\n{START}\nconst early=[],keep=e=>early.push(e);self.addEventListener(\"message\",keep);\
         {INIT}({{module_or_path:{wasm:?}}}).then(()=>{{self.removeEventListener(\"message\",keep);\
         for(const e of early)self.dispatchEvent(new MessageEvent(\"message\",{{data:e.data,ports:[...e.ports]}}))}},\
         e=>setTimeout(()=>{{throw e}}));\n"
    ))
}

/// What would let words out of the page, or text become script, if a dependency ever brought it in. The policy forbids most of
/// it as well; WebRTC it doesn't (CSP has no directive for that in force).
const NEVER: [&str; 7] = ["WebSocket", "RTCPeerConnection", "sendBeacon", "EventSource", "XMLHttpRequest", "importScripts", "eval("];

/// wasm-bindgen's script, which must hold nothing that could let words out, without comments and indentation.
fn tidy(glue: &str) -> Result<String> {
    if !glue.contains(&format!("function {INIT}(")) {
        return Err(format!("wasm-bindgen's script has no {INIT}: was it built with --target web?"));
    }
    if let Some(word) = NEVER.iter().find(|word| glue.contains(**word)) {
        return Err(format!("the program can reach {word}: nothing in it may"));
    }
    Ok(bare(glue))
}

/// A script without comments and indentation. It is left alone where a template literal runs over more than one line.
pub fn bare(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut kept = Vec::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}
