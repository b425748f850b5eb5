//! axe-core, sent into the page by the driver, and what it finds.

use crate::engine::axe_file;
use crate::phone::Phone;
use serde_json::Value;
use std::fmt;

/// One thing that axe-core holds to be wrong.
#[derive(Clone, Debug)]
pub struct Finding {
    /// axe's own name for the rule.
    pub rule: String,
    /// How bad axe says it is.
    pub impact: String,
    /// What to do, in axe's words.
    pub help: String,
    /// The elements, as axe points at them, each with its markup.
    pub where_: Vec<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        for place in &self.where_ {
            write!(f, "\n    {place}")?;
        }
        Ok(())
    }
}

/// Runs every rule of axe-core on the page as it stands: WCAG 2.2 A and AA and axe's best practices.
///
/// # Panics
/// When axe-core isn't on this computer or can't run in the page.
pub fn findings(phone: &Phone) -> Vec<Finding> {
    let file = axe_file().expect("axe-core isn't in the cache: cargo xtask test puts it there, or set OWNWORDS_AXE");
    let source = std::fs::read_to_string(&file).expect("axe-core can be read");
    // Sent as a whole script, once for each page that is loaded: the page's own policy has no say over what its driver runs.
    if phone.run("return !window.axe", vec![]) == Value::Bool(true) {
        phone.run(&format!("{source}\n; window.axe = window.axe || axe;"), vec![]);
    }
    let report = phone.run_and_wait(
        "axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: false } } }).then(
           r => done({ found: r.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help,
             nodes: v.nodes.map(n => n.target.join(' ') + '  ' + n.html.slice(0, 200) + '  ' + (n.any[0] ? n.any[0].message : '')) })) }),
           e => done({ failed: String(e) }));",
        vec![],
    );
    if let Some(failed) = report.get("failed").and_then(Value::as_str) {
        panic!("axe-core could not run: {failed}");
    }
    let found = report["found"].as_array().expect("axe's answer is a list");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    found
        .iter()
        .map(|one| Finding {
            rule: text(&one["id"]),
            impact: text(&one["impact"]),
            help: text(&one["help"]),
            where_: one["nodes"].as_array().map(|all| all.iter().map(text).collect()).unwrap_or_default(),
        })
        .collect()
}
